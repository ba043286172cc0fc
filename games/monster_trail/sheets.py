"""The boards of each moment: the message, what 江江 says, and what can be touched."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from games.monster_trail.guide import guide_picture
from games.monster_trail.lamp import Lamp, cue_to_light
from games.monster_trail.lamp_sheets import LampSheets, clear_of_who_comes, lamp_panel
from games.monster_trail.manners import STRIP_MM, draw_tail, manner_of, with_tail_down
from games.monster_trail.places import Places
from games.monster_trail.playing import Round
from games.stage.boards import Board, Rect, slab, underline
from games.stage.figures import Figures
from games.stage.look import (
    BRICK,
    CLUE,
    FINE,
    GLOW,
    LEAF,
    LIT,
    NIGHT,
    PAPER,
    QUIET,
    RIVER,
    SKY,
    VIOLET,
    Colour,
    ink_on,
)
from games.stage.reading_sizes import BODY_MM
from games.stage.speech import speech, told
from games.stage.writing import Pen, Written
from quizzes.text import Text

ANSWERS: tuple[tuple[str, Colour], ...] = (("stop", BRICK), ("ask", GLOW), ("go", LEAF))
ADULTS = ("mother", "father", "grandparent", "teacher", "officer")
SENTENCES = ("say_1", "say_2", "say_3")
HAS_LAMP = ("read", "sent")  # phases with the lamp at the end of the bubble
HAS_BESIDE = ("clue", "why", "do", "told")  # phases with a button beside the bubble
SHOW_ME_MM = (84.0, 30.0)
HEAD = 0.82  # size of channel and sender beside that of the message
FACE_MM = 23.0
MOUTH_MM, SAID_TAIL_MM = 18.0, 7.0
RED_LIGHT_MM, MANY = 20.0, 2
ART = Path(__file__).parent / "art"
LARGEST = 1.24  # short messages are written larger
# Room that is always kept for the bubble: two short lines and a long one, with or without pinyin.
BUBBLE_MM: Mapping[bool, float] = {True: 66.0, False: 56.0}
LONELY = 0.8  # down to this share a text shrinks so that no character stands alone on a line
SMALLEST = 0.62  # texts shrink by steps down to this share before anything is cut


@dataclass
class Card(Board):
    """A message, whose tail may reach above and beside the card that can be touched."""

    above: int = 0

    def draw(self, on: pygame.Surface) -> None:
        """Blits card and tail."""
        on.blit(self.surface, (self.rect.x, self.rect.y - self.above))


class Sheets:
    """Builds boards; each is drawn once and then only blitted."""

    def __init__(
        self,
        words: Mapping[str, Text],
        places: Places,
        pen: Pen,
        figures: Figures,
        art: Path,
    ) -> None:
        self._words = words
        self._places = places
        self._art = art
        self._figures = figures
        self._pen = pen
        self._body = places.mm * BODY_MM[pen.reader.band]
        self.message_cells: tuple[tuple[int, Rect], ...] = ()  # start of each cell, its place

    def message_and_bubble(
        self, round_: Round, lines: Sequence[Text], signs: Sequence[str] = ()
    ) -> list[Board]:
        """The message's card above, 江江's bubble below; each shrinks until it fits.

        The card's size comes from the message alone, never from what the bubble will say: else
        it would tell the key, and the message would jump when the feedback comes.
        """
        column, gap = self._places.column, round(self._places.mm * 2)
        kept_free = self._places.mm * BUBBLE_MM[self._reader_key()] + gap
        card = self._shrunk(
            lambda body: self._card(round_, body), LARGEST, column.height - kept_free
        )
        left, top = self._places.guide.right + round(self._places.mm * 3), card.rect.bottom + gap
        room = Rect(left, top, self._bubble_right(round_) - left, column.bottom - top)
        pictures = self.signs(signs)
        return [card, speech(self._pen, lines, self._body, self._places.mm, room, pictures)]

    def signs(self, names: Sequence[str]) -> list[pygame.Surface]:
        """The pictures of red lights beside 江江's words; at most three."""
        side = self._places.mm * (RED_LIGHT_MM if len(names) < MANY else RED_LIGHT_MM * 0.75)
        return [self._figures.get(ART / f"{name}.svg", side, side) for name in names[:3]]

    def helps(self, lamp: Lamp) -> list[Board]:
        """A button for each help of the lamp, where the child has earned one."""
        return self._lamp_sheets().boards(lamp)

    def lights(self, lamp: Lamp) -> list[Board]:
        """What may be answered when 江江 asks about red lights, and the way back."""
        return self._lamp_sheets().lights(lamp)

    def _lamp_sheets(self) -> LampSheets:
        return LampSheets(self._words, self._places, self._pen, self._figures, self._art)

    def _bubble_right(self, round_: Round) -> int:
        """How far right the bubble may reach: up to what stands beside it."""
        if round_.phase in HAS_BESIDE or round_.lamp.is_asking:
            kept = self.kept_beside(round_.phase, round_.lamp.is_asking)
            return self._places.column.right - kept
        if round_.phase in HAS_LAMP and round_.lamp.helps:
            panel = lamp_panel(self._places, len(round_.lamp.helps))
            return round(panel.x - self._places.mm * 4)
        return self._places.column.right

    def _line_ems(self) -> float:
        """The longest line: twenty characters (LOOK), wider with pinyin; fifty letters."""
        if self._pen.reader.language == "en":
            return 25.0
        return 25.0 if self._pen.reader.pinyin_shown else 20.5

    def _reader_key(self) -> bool:
        return self._pen.reader.language == "zh" and self._pen.reader.pinyin_shown

    def _shrunk(self, make: Callable[[float], Board], share: float, room: float) -> Board:
        while True:
            board = make(self._body * share)
            board.is_cut = board.rect.height > room
            if not board.is_cut or share <= SMALLEST:
                return board
            share -= 0.06

    def _card(self, round_: Round, body: float) -> Board:
        mm, column, item = self._places.mm, self._places.column, round_.item
        pad = round(mm * 7)
        marks = self._marks(round_)
        chip = self._pen.write(self._words[item.channel], body * HEAD, PAPER, column.width)
        sender = self._pen.write(
            item.sender, body * HEAD, QUIET, column.width - chip.size[0] - pad * 4
        )
        wrap = min(column.width - 2 * pad, body * self._line_ems())
        text = self._pen.write(item.text, body, NIGHT, wrap, marks=marks)
        head = max(chip.size[1], sender.size[1]) + round(mm * 2)
        height = head + text.size[1] + round(mm * 13)
        surface = slab((column.width, height), PAPER, mm * 8, 0)  # no lip: only buttons have one
        chip_box = Rect(pad, round(mm * 5), chip.size[0] + round(mm * 6), chip.size[1] + round(mm))
        pygame.draw.rect(surface, RIVER, chip_box, border_radius=round(mm * 4))
        surface.blit(chip.surface, (chip_box.x + mm * 3, chip_box.y + mm * 0.5))
        surface.blit(sender.surface, (chip_box.right + mm * 4, chip_box.y + mm * 0.5))
        origin = (pad, round(mm * 6) + head)
        surface.blit(text.surface, origin)
        if round_.phase == "clue":
            underline(surface, [place.move(origin) for place in text.letters], mm)
        rect = Rect(column.x, column.y, column.width, height)
        surface, top = self._spoken(surface, item.channel)
        self.message_cells = tuple(
            (cell.start, place.move(column.x + origin[0], column.y + origin[1]))
            for cell, place in text.cells
        )
        can_touch = round_.phase == "clue"
        return Card("message", rect, surface, told(sender, text), can_touch, above=top)

    def _spoken(self, card: pygame.Surface, channel: str) -> tuple[pygame.Surface, int]:
        """The card with a tail to the traveller where words are said face to face.

        And by how much the tail reaches above the card.
        """
        manner = manner_of(channel)
        if manner.has_phone:
            return card, 0
        reach = round(self._places.mm * STRIP_MM)
        side = manner.side_of(False, self._places.is_tall)
        wide, high = card.get_size()
        inside = Rect(0, reach if side == "top" else 0, wide, high)
        whole = pygame.Surface((wide + reach, high + inside.y), pygame.SRCALPHA)
        whole.blit(card, inside)
        draw_tail(whole, inside, side, reach, PAPER)
        return whole, inside.y

    def _marks(self, round_: Round) -> list[tuple[int, int, Colour]]:
        """The words that are lit: by the lamp one cue in one colour for every key."""
        language = self._pen.reader.language
        if round_.cues_are_lit:
            tint = CLUE if round_.item.is_trick else FINE
            return [(c.start, c.end, tint) for c in round_.item.body.diagnostic(language)]
        cue = cue_to_light(round_.pair, round_.item, language) if round_.lamp.lights_up else None
        return [(cue.start, cue.end, LIT)] if cue else []

    def guide(self, figure: str) -> Board:
        """Who speaks: 江江 in a pose, or the grown-up who was told."""
        picture = guide_picture(self._figures, self._art, figure, self._places.guide.width)
        return Board("guide", self._places.guide, picture)

    def shape(self, answer: str) -> pygame.Surface:
        """The shape of an answer: octagon, hand, tick."""
        side = self._places.mm * (22 if self._places.is_tall else 26)
        return self._figures.get(self._art / f"answer_{answer}.svg", side, side)

    def answers(self) -> list[Board]:
        """The three answers, always all three, always in this order."""
        return [
            self._button(f"answer_{name}", box, fill, self._words[name], self.shape(name))
            for (name, fill), box in zip(ANSWERS, self._places.cut(3), strict=True)
        ]

    def next_button(self) -> list[Board]:
        """「继续」 beside the bubble, where no answer was: no finger runs through a round."""
        side = self._places.mm * 16
        arrow = self._figures.get(self._art / "icon_next.svg", side, side)
        return [self._button("next", self._places.beside, GLOW, self._words["next"], arrow)]

    def show_me_button(self, bubble: Rect) -> list[Board]:
        """「江江，告诉我」, beside 江江's words: for who finds no clue among the letters."""
        mm = self._places.mm
        box = Rect(bubble.right + round(mm * 4), 0, *(round(mm * side) for side in SHOW_ME_MM))
        box.bottom = bubble.bottom
        side = mm * 20
        face = self._figures.get(self._art / "help_call.svg", side, side)
        return [self._button("show_me", box, SKY, self._words["show_me"], face, is_stacked=False)]

    def kept_beside(self, phase: str, is_asking: bool = False) -> int:
        """How much of the column stays free beside the bubble for the button of a phase."""
        wide = SHOW_ME_MM[0] * self._places.mm if phase == "clue" else self._places.beside.width
        clear = clear_of_who_comes(self._places) if is_asking else 0
        return round(wide + self._places.mm * 4) + clear

    def adults(self) -> list[Board]:
        """Five grown-ups to trust."""
        mm = self._places.mm
        boards = []
        for name, box in zip(ADULTS, self._places.cut(5), strict=True):
            face = self._figures.get(self._art / f"adult_{name}.svg", mm * FACE_MM, mm * FACE_MM)
            room = (box.width - mm * 4, box.height - mm * (FACE_MM + 4))
            fits = self._fit(self._words[name], *room, self._body, PAPER)
            surface = slab(box.size, SKY, mm * 7, mm * 2.4)
            surface.blit(face, ((box.width - face.get_width()) // 2, round(mm * 1)))
            x = (box.width - fits.size[0]) // 2
            top = mm * (FACE_MM + 1) + (room[1] - fits.size[1]) / 2
            surface.blit(fits.surface, (x, top))
            boards.append(
                Board(
                    f"adult_{name}",
                    box,
                    surface,
                    told(fits),
                    True,
                    fits.size[0] > box.width or fits.size[1] > room[1] + mm * 2,
                    sink=round(mm * 2),
                )
            )
        return boards

    def sentences(self, texts: Sequence[Text]) -> list[Board]:
        """Three sentences to say aloud: bubbles that come from the child, with a mouth."""
        mm = self._places.mm
        mouth = self._figures.get(ART / "say_aloud.svg", mm * MOUTH_MM, mm * MOUTH_MM)
        return [
            self._button(name, box, VIOLET, text, mouth, is_stacked=False, is_said=True)
            for name, text, box in zip(SENTENCES, texts, self._places.cut(3), strict=True)
        ]

    def _button(
        self,
        name: str,
        box: Rect,
        fill: Colour,
        text: Text,
        picture: pygame.Surface | None,
        is_stacked: bool = True,
        is_said: bool = False,
    ) -> Board:
        """A slab with a picture before its words, or above them where the slab is narrow.

        What is to be said is a bubble with its tail down, where the child stands.
        """
        mm = self._places.mm
        tail = round(mm * SAID_TAIL_MM) if is_said else 0
        face = Rect(0, 0, box.width, box.height - tail)
        wide, tall = picture.get_size() if picture else (0, 0)
        is_stacked = is_stacked and picture is not None and box.width < mm * 100
        room = box.width - mm * 6 - (wide + mm * 4 if picture and not is_stacked else 0)
        high = face.height - mm * 6 - (tall if is_stacked else 0)
        words = self._fit(text, room, high, self._body, ink_on(fill))
        surface = slab(face.size, fill, mm * 9, mm * 2.6)
        if tail:
            surface = with_tail_down(surface, tail, fill)
        middle = (face.height - mm * 2.6) / 2
        if picture is not None and is_stacked:
            top = middle - (tall + words.size[1]) / 2
            surface.blit(picture, ((box.width - wide) / 2, top))
            surface.blit(words.surface, ((box.width - words.size[0]) / 2, top + tall))
        else:
            x = (box.width - words.size[0] - (wide + mm * 4 if picture else 0)) / 2
            if picture is not None:
                surface.blit(picture, (x, middle - tall / 2))
                x += wide + mm * 4
            surface.blit(words.surface, (x, middle - words.size[1] / 2))
        is_cut = words.size[0] > room + mm * 2 or words.size[1] > high + mm * 2
        return Board(name, box, surface, told(words), True, is_cut, sink=round(mm * 2))

    def _fit(self, text: Text, room: float, high: float, body: float, colour: Colour) -> Written:
        """Writes at `body` size, or smaller by steps until it fits the room."""
        share = 1.0
        while True:
            words = self._pen.write(text, body * share, colour, room, centred=True)
            fits = words.size[0] <= room and words.size[1] <= high
            if (fits and not (words.ends_alone and share > LONELY)) or share <= SMALLEST:
                return words
            share -= 0.06
