"""The boards of a case: the situation, what 江江 says, and whom one may choose."""

from __future__ import annotations

from pathlib import Path

import pygame

from games.monster_trail.calls.asking import CallsRound
from games.monster_trail.calls.layout import Layout
from games.monster_trail.calls.telling import WORDS, Telling
from games.monster_trail.speech import speech, told
from games.stage.boards import Board, Rect, slab
from games.stage.figures import Figures
from games.stage.look import GLOW, LEAF, NIGHT, PAPER, QUIET, RIVER, SKY, Colour, ink_on
from games.stage.reading_sizes import BODY_MM
from games.stage.writing import Pen, Written
from quizzes.kinds.call import ADULT
from quizzes.text import Text

ART = Path(__file__).parent / "art"
LARGEST, SMALLEST, STEP = 1.3, 0.6, 0.05
TICK_MM = 14.0
LARGER = 1.15
LINE_EMS = 28  # twenty characters with pinyin
NUMBER = 1.5  # of the reading size
LONELY = 0.8


class Boards:
    """Builds the boards of the phase that a round is in; each is then only blitted."""

    def __init__(
        self, round_: CallsRound, telling: Telling, layout: Layout, pen: Pen, figures: Figures,
        art: Path,
    ) -> None:  # fmt: skip
        self._round, self._telling, self._layout = round_, telling, layout
        self._pen, self._figures, self._art = pen, figures, art
        self._mm = layout.mm
        self._body = layout.mm * BODY_MM[pen.reader.band]

    def boards(self) -> list[Board]:
        """Everything of this phase."""
        round_, layout = self._round, self._layout
        if round_.phase == "over":
            return []
        bubble = speech(self._pen, self._telling.lines(), self._body, self._mm, layout.speech)
        columns = 3 if len(round_.choices) > 4 and layout.case.width > self._mm * 300 else 2
        places = layout.cut(len(round_.choices), columns)
        choices = [
            self._choice(choice, box) for choice, box in zip(round_.choices, places, strict=True)
        ]
        button = [self._next()] if round_.phase == "why" else []
        return [self._case(), bubble, self._guide(), *choices, *button]

    def _case(self) -> Board:
        mm, box = self._mm, self._layout.case
        head = self._pen.write(self._telling.number(), self._body * 0.85, PAPER, box.width)
        top = head.size[1] + round(mm * 7)
        wide = min(box.width - round(mm * 20), round(self._body * LARGEST * LINE_EMS))
        room = (wide, box.height - top - round(mm * 6))
        text = self._fit(self._round.case.case, room, NIGHT, LARGEST)
        surface = slab(box.size, PAPER, mm * 8, 0)
        label = Rect(round(mm * 7), round(mm * 4), head.size[0] + round(mm * 8), head.size[1])
        pygame.draw.rect(surface, RIVER, label.inflate(0, mm), border_radius=round(mm * 4))
        surface.blit(head.surface, head.surface.get_rect(center=label.center))
        surface.blit(text.surface, (round(mm * 9), top + (room[1] - text.size[1]) // 2))
        return Board("case", box, surface, told(head, text), is_cut=text.size[1] > room[1])

    def _guide(self) -> Board:
        round_, box = self._round, self._layout.guide
        pose = "thinking"
        if round_.phase == "why":
            pose = "cheering" if round_.right[-1] else "comforting"
        picture = self._figures.get(self._art / f"jiangjiang_{pose}.svg", *box.size)
        return Board("guide", box, picture)

    def _choice(self, choice: str, box: Rect) -> Board:
        """A picture, a number and what it is; after the answer the right ones are ticked."""
        mm, why = self._mm, self._round.phase == "why"
        is_right = choice in self._round.case.whom
        fill = SKY  # alike for all: a colour of its own would point at the grown-up
        if why:
            # Telling a grown-up is never wrong, so it never greys like a wrong number.
            fill = LEAF if is_right else SKY if choice == ADULT else QUIET
        is_chosen = choice == self._round.chosen
        surface = self._slab(box, fill, (GLOW if is_right else PAPER) if is_chosen else None)
        face = Rect(0, 0, box.width, box.height - round(mm * 2.4)).inflate(-mm * 12, -mm * 4)
        words, is_cut = self._words_on(surface, choice, face, ink_on(fill))
        if self._round.phase == "read" and choice != ADULT:
            phone = self._figures.get(ART / "phone.svg", mm * TICK_MM, mm * TICK_MM)
            surface.blit(phone, (box.width - phone.get_width() - mm * 3, mm * 2))
        if why and is_right:
            tick = self._figures.get(self._art / "answer_go.svg", mm * TICK_MM, mm * TICK_MM)
            surface.blit(tick, (box.width - tick.get_width() - mm * 2, mm))
        if why and is_chosen:
            told_mine = self._mine(surface, is_right)
            words = f"{words} / {told_mine}"
        can_touch = self._round.phase == "read"
        name = f"call_{choice}"
        return Board(name, box, surface, words, can_touch, is_cut, sink=round(mm * 2))

    def _mine(self, on: pygame.Surface, is_right: bool) -> str:
        """「你选的」 in the corner of what the child chose."""
        mm = self._mm
        words = self._pen.write(WORDS["your_choice"], self._body * 0.7, NIGHT, on.get_width())
        label = Rect(0, 0, words.size[0] + round(mm * 8), words.size[1] + round(mm * 1.5))
        right = on.get_width() - round(mm * (TICK_MM + 4 if is_right else 3))
        label.topright = (right, round(mm * 3))
        pygame.draw.rect(on, GLOW if is_right else PAPER, label, border_radius=round(mm * 5))
        on.blit(words.surface, words.surface.get_rect(center=label.center))
        return told(words)

    def _words_on(
        self, on: pygame.Surface, choice: str, face: Rect, ink: Colour
    ) -> tuple[str, bool]:
        """Picture and number above, the name over the whole width below."""
        mm, name = self._mm, self._telling.name(choice)
        gap = round(mm * 4)
        if choice == ADULT:
            picture = self._grown_ups(min(face.height, round(face.width * 0.3)))
            room = (face.width - picture.get_width() - gap - round(mm * TICK_MM), face.height)
            words = self._fit(name, room, ink, LARGER)
            left = face.x + picture.get_width() + gap
            on.blit(picture, picture.get_rect(midleft=face.midleft))
            on.blit(words.surface, (left, face.centery - words.size[1] // 2))
            return told(words), words.size[0] > room[0] + mm or words.size[1] > room[1] + mm
        head = self._pen.write(
            Text(choice, "", choice), self._body * NUMBER, ink, face.width, bold=True
        )
        words = self._fit(name, (face.width, face.height - head.size[1]), ink, LARGER)
        side = min(round(head.size[1] * 1.1), face.height - words.size[1])
        file = ART / f"line_{choice}.svg"
        picture = self._figures.get(file if file.is_file() else ART / "phone.svg", side, side)
        high = max(side, head.size[1])
        top = face.y + (face.height - high - words.size[1]) // 2
        on.blit(picture, (face.x, top + (high - side) // 2))
        on.blit(head.surface, (face.x + side + gap, top + (high - head.size[1]) // 2))
        on.blit(words.surface, (face.x, top + high))
        is_cut = words.size[0] > face.width + mm or high + words.size[1] > face.height + mm
        return told(head, words), is_cut

    def _grown_ups(self, high: int) -> pygame.Surface:
        """Two grown-ups, so that it means any: a teacher as well as somebody at home."""
        both = pygame.Surface((round(high * 1.3), high), pygame.SRCALPHA)
        side = round(high * 0.86)
        for name, left in (("adult_father", both.get_width() - side), ("adult_teacher", 0)):
            picture = self._figures.get(self._art / f"{name}.svg", side, side)
            both.blit(picture, (left, high - side if left else 0))
        return both

    def _slab(self, box: Rect, fill: Colour, frame: Colour | None) -> pygame.Surface:
        mm = self._mm
        lip = mm * 2.4 if self._round.phase == "read" else 0.0  # what can't be tapped lies flat
        if frame is None:
            return slab(box.size, fill, mm * 8, lip)
        surface = slab(box.size, frame, mm * 8, lip)
        edge = round(mm * 1.6)
        face = Rect(edge, edge, box.width - 2 * edge, box.height - round(lip) - 2 * edge)
        pygame.draw.rect(surface, fill, face, border_radius=round(mm * 6.6))
        return surface

    def _fit(self, text: Text, room: tuple[int, int], ink: Colour, largest: float) -> Written:
        """As large as fits; smaller than what is well read only where nothing else helps."""
        share = largest
        while True:
            words = self._pen.write(text, self._body * share, ink, room[0])
            fits = words.size[0] <= room[0] and words.size[1] <= room[1]
            if (fits and not (words.ends_alone and share > LONELY)) or share <= SMALLEST:
                return words
            share -= STEP

    def _next(self) -> Board:
        mm, box = self._mm, self._layout.beside
        surface = slab(box.size, GLOW, mm * 8, mm * 2.4)
        arrow = self._figures.get(self._art / "icon_next.svg", mm * 16, mm * 16)
        words = self._pen.write(WORDS["next"], self._body, ink_on(GLOW), box.width)
        top = (box.height - mm * 2.4 - arrow.get_height() - words.size[1]) / 2
        surface.blit(arrow, ((box.width - arrow.get_width()) / 2, top))
        surface.blit(words.surface, ((box.width - words.size[0]) / 2, top + arrow.get_height()))
        return Board("next", box, surface, told(words), True, sink=round(mm * 2))
