"""A conversation as it unfolds: bubbles left and right, old ones small above; on a phone or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pygame

from games.monster_trail.boss.words import WORDS
from games.monster_trail.manners import (
    CHAT,
    Manner,
    draw_handset,
    draw_name_tag,
    manner_of,
    with_voice,
)
from games.stage.boards import Board, Rect, slab, underline
from games.stage.look import CLUE, FINE, GLOW, LIT, NIGHT, PAPER, QUIET, RIVER, Colour
from games.stage.writing import Pen, Written
from quizzes.kinds.conversation import Bubble, ConversationPair, Stage

MINE: Colour = (0xCF, 0xEC, 0xC4)
OLD: Colour = (0xEC, 0xF0, 0xF5)
LARGEST, SMALLEST, STEP = 1.24, 0.6, 0.04
SMALLER = 0.86  # down to this share a stage makes room for what was said before
OLD_SHARE = 0.76  # of the size of the reading text
WIDEST = 0.84  # of the chat: what is left shows who speaks
HEAD_MM, FRAME_MM = 16.0, 3.5
AIR = 120  # opacity of what lies behind talk face to face

# The bubble it is in, the first character's index in that bubble, and its place on the glass.
Spot = tuple[int, int, Rect]
Marks = Sequence[tuple[int, int, Colour]]  # start, end and colour of what is lit
Lit = Literal["none", "one", "all"]


@dataclass(frozen=True, slots=True)
class Said:
    """One bubble, drawn; `origin` is where its text begins."""

    surface: pygame.Surface
    text: Written
    origin: tuple[int, int]
    is_mine: bool
    words: str


class Phone:
    """Draws the phone. Its size comes from the glass alone, never from what is said."""

    def __init__(
        self, pen: Pen, mm: float, body: float, place: Rect, bar: Rect, is_tall: bool = False
    ) -> None:
        self._pen, self._mm, self._body = pen, mm, body
        self._place, self._bar, self._is_tall = place, bar, is_tall
        self._manner: Manner = CHAT
        frame = round(mm * FRAME_MM)
        top = place.y + round(mm * HEAD_MM)
        self.chat = Rect(place.x + frame, top, place.width - 2 * frame, bar.y - round(mm) - top)
        self.spots: tuple[Spot, ...] = ()  # of what the other says in the shown stage

    def boards(
        self,
        pair: ConversationPair,
        stages: Sequence[Stage],
        shown: int,
        lit: Lit = "none",
        has_bar: bool = True,
        can_tap: bool = False,
    ) -> list[Board]:
        """The phone and, as a board to tap or to read, the chat on it."""
        manner = self._manner = manner_of(pair.channel)
        if manner.has_phone:
            phone = slab(self._place.size, RIVER, self._mm * 8, 0)
        else:
            phone = pygame.Surface(self._place.size, pygame.SRCALPHA)
            around = phone.get_rect()
            pygame.draw.rect(phone, (*NIGHT, AIR), around, border_radius=round(self._mm * 8))
        if manner.ground and not has_bar:  # the bar is gone: the screen reaches to the frame
            below = Rect(self.chat.x, self.chat.bottom - 1, self.chat.width, 0)
            below.height = self._bar.bottom - below.y
            curve = round(self._mm * 5)
            pygame.draw.rect(
                phone, manner.ground, below.move(-self._place.x, -self._place.y),
                border_bottom_left_radius=curve, border_bottom_right_radius=curve,
            )  # fmt: skip
        head = self._head(phone, pair, shown)
        chat, words, is_cut = self._chat(stages, shown, lit, can_tap)
        return [
            Board("phone", self._place, phone, head),
            Board("message", self.chat, chat, words, can_touch=can_tap, is_cut=is_cut),
        ]

    def _head(self, on: pygame.Surface, pair: ConversationPair, shown: int) -> str:
        """Channel, sender, and the step of the conversation that is up."""
        mm, pen, frame = self._mm, self._pen, round(self._mm * FRAME_MM)
        size = min(self._body * 0.85, mm * 7)
        high = round(mm * HEAD_MM)
        step = pen.write(WORDS["step"].filled(n=shown + 1), size, NIGHT, on.get_width())
        label = Rect(0, 0, step.size[0] + round(mm * 7), step.size[1] + round(mm * 1.5))
        label.midright = (on.get_width() - frame * 2, high // 2)
        pygame.draw.rect(on, GLOW, label, border_radius=label.height // 2)
        on.blit(step.surface, step.surface.get_rect(center=label.center))
        channel = pen.write(WORDS[pair.channel], size, GLOW, on.get_width())
        icon = round(mm * 9) if pair.channel == "call" else 0
        left = frame * 2 + icon + channel.size[0] + round(mm * 5)
        share, sender = 1.0, None
        while sender is None or (sender.size[1] > high and share > SMALLEST):
            sender = pen.write(pair.sender, size * 1.1 * share, PAPER, label.x - left)
            share -= 0.08
        if not self._manner.has_phone:
            draw_name_tag(on, left + sender.size[0] + round(mm * 6), high, mm)
        if icon:
            draw_handset(
                on, Rect(frame * 2, round(high / 2 - mm * 2), round(mm * 7), round(mm * 5)), GLOW
            )
        on.blit(channel.surface, (frame * 2 + icon, (high - channel.size[1]) // 2))
        on.blit(sender.surface, (left, (high - sender.size[1]) // 2))
        return " / ".join(_told(one) for one in (channel, sender, step))

    def _chat(
        self, stages: Sequence[Stage], shown: int, lit: Lit, can_tap: bool
    ) -> tuple[pygame.Surface, str, bool]:
        chat, gap = self.chat, round(self._mm * 2.5)
        now = stages[shown].bubbles
        older = [one for stage in stages[:shown] for one in stage.bubbles]
        last_high = sum(self._old(one).surface.get_height() + gap for one in older[-1:])
        share = LARGEST
        while True:
            said = [
                self._say(one, self._body * share, marks)
                for one, marks in zip(now, self._marks(now, lit), strict=True)
            ]
            high = sum(one.surface.get_height() + gap for one in said) + gap
            fits = high <= chat.height - (last_high if share > SMALLER else 0)
            is_lonely = share > SMALLER and any(one.text.ends_alone for one in said)
            if (fits and not is_lonely) or share <= SMALLEST:
                break
            share -= STEP
        surface = pygame.Surface(chat.size, pygame.SRCALPHA)
        if self._manner.ground:
            surface.fill(self._manner.ground)
        top = self._draw_older(surface, older, chat.height - high, gap)
        y = top + gap if top else gap
        spots: list[Spot] = []
        for at, one in enumerate(said):
            x = self._x(one)
            surface.blit(one.surface, (x, y))
            left, first = chat.x + x + one.origin[0], chat.y + y + one.origin[1]
            if not one.is_mine:  # what the child says gives nobody away
                spots += [(at, cell.start, r.move(left, first)) for cell, r in one.text.cells]
                if can_tap:
                    inside = (x + one.origin[0], y + one.origin[1])
                    underline(surface, [r.move(inside) for r in one.text.letters], self._mm)
            y += one.surface.get_height() + gap
        self.spots = tuple(spots)
        words = " / ".join(one.words for one in said)
        return surface, words, high > chat.height

    def _draw_older(self, on: pygame.Surface, older: Sequence[Bubble], room: int, gap: int) -> int:
        """The newest of the old bubbles that fit whole; gives how far down they reach."""
        fitting: list[Said] = []
        used = 0
        for bubble in reversed(older):
            one = self._old(bubble)
            if used + one.surface.get_height() + gap > room:
                break
            used += one.surface.get_height() + gap
            fitting.insert(0, one)
        y = gap
        for one in fitting:
            on.blit(one.surface, (self._x(one), y))
            y += one.surface.get_height() + gap
        return used

    def _x(self, one: Said) -> int:
        side = round(self._mm * 4)
        is_right = self._manner.is_on_the_right(one.is_mine)
        return self.chat.width - side - one.surface.get_width() if is_right else side

    def _old(self, bubble: Bubble) -> Said:
        return self._say(bubble, self._body * OLD_SHARE, (), is_old=True)

    def _marks(self, bubbles: Sequence[Bubble], lit: Lit) -> list[Marks]:
        """The lit words of each bubble. The lamp lights the stage's last cue, whatever the key:

        where something is demanded, it comes last.
        """
        language = self._pen.reader.language
        cues = [bubble.body.diagnostic(language) for bubble in bubbles]
        if lit == "all":
            return [[(c.start, c.end, CLUE if c.light else FINE) for c in some] for some in cues]
        last = max((at for at, some in enumerate(cues) if some), default=-1) if lit == "one" else -1
        return [
            [(some[-1].start, some[-1].end, LIT)] if at == last else []
            for at, some in enumerate(cues)
        ]

    def _say(self, bubble: Bubble, size: float, marks: Marks, is_old: bool = False) -> Said:
        mm, share = self._mm, size / self._body
        pad = round(mm * 5 * share)
        is_mine, body = bubble.who == "me", bubble.body
        wrap = self.chat.width * WIDEST - 2 * pad
        text = self._pen.write(body.text, size, QUIET if is_old else NIGHT, wrap, marks=marks)
        name = None
        if bubble.name is not None:
            name = self._pen.write(bubble.name, size * 0.7, QUIET, wrap)
        head = name.size[1] if name else 0
        wide = max(text.size[0], name.size[0] if name else 0) + 2 * pad
        high = head + text.size[1] + round(mm * 4 * share)
        fill = OLD if is_old else MINE if is_mine else PAPER
        side = self._manner.side_of(is_mine, self._is_tall)
        surface, (x, y) = with_voice((wide, high), fill, self._manner, side, mm, share)
        origin = (x + pad, y + round(mm * 2 * share) + head)
        if name:
            surface.blit(name.surface, (x + pad, y + round(mm * 2 * share)))
        surface.blit(text.surface, origin)
        words = " / ".join(_told(one) for one in (name, text) if one)
        return Said(surface, text, origin, is_mine, words)


def _told(written: Written) -> str:
    return f"{written.words} [no glyph: {written.missing}]" if written.missing else written.words
