"""The running round of 「该打哪个？」: still pictures, one touch for each case."""

from __future__ import annotations

import random
from dataclasses import replace

import pygame

from games.contract import Box, Event, Finished, Part, Reader, Say, Size, Sound, Start, Touch
from games.monster_trail.calls.asking import CallsRound, choose_cases
from games.monster_trail.calls.boards import Boards
from games.monster_trail.calls.layout import layout_for
from games.monster_trail.calls.telling import Telling
from games.monster_trail.places import places_for
from games.monster_trail.scenery import Scenery
from games.stage.boards import Board
from games.stage.figures import Figures, wake_pygame
from games.stage.look import GLOW, PAPER
from games.stage.writing import Pen
from quizzes.text import Text

DOUBLE_TAP_SECONDS = 0.25


class CallsGame:
    """One round. Deterministic by the seed."""

    def __init__(self, start: Start) -> None:
        wake_pygame()
        chance = random.Random(start.seed)
        self.round = CallsRound(
            choose_cases(start.calls, start.hotlines, start.reader.band, chance)
        )
        self._start, self._reader = start, start.reader
        self._pen, self._figures = Pen(start.fonts, start.reader), Figures()
        self._telling = Telling(self.round, start.hotlines)
        self._drawn_on: pygame.Surface | None = None
        self._has_changed = True
        self._events: list[Event] = [Sound("start")]
        self._seconds = self._asked_at = 0.0
        self._last_act = -1.0
        self._pressed: Board | None = None
        self._boards: list[Board] = []
        self.resize(start.size)
        if self.round.phase == "over":  # no pack has cases for this band
            self._finish()
        else:
            self._events.append(Say(self.aloud()))

    def resize(self, size: Size) -> None:
        """Lays everything out anew; the round goes on where it was."""
        self._figures.forget()
        self._layout = layout_for(size)
        self._scenery = Scenery(
            size, places_for(size), self._start.seed, self._start.level, self._reader.reduced_motion
        )
        self._build()

    def read_as(self, reader: Reader) -> None:
        """Language, pinyin or motion changed."""
        self._reader = self._pen.reader = reader
        self._build()

    @property
    def is_still(self) -> bool:
        """Nothing moves here but a pressed board."""
        return self._pressed is None

    def touch(self, touch: Touch) -> None:
        """A press sinks what lies under it; a release inside acts."""
        self._has_changed = True
        if touch.kind == "press":
            if self._pressed is not None:
                self._pressed.is_pressed = False
            under = (b for b in self._boards if b.rect.collidepoint(touch.x, touch.y))
            self._pressed = next((board for board in under if board.can_touch), None)
            if self._pressed is not None:
                self._pressed.is_pressed = True
            return
        board = self._pressed
        if touch.kind != "release" or board is None:
            return
        board.is_pressed, self._pressed = False, None
        inside = board.rect.collidepoint(touch.x, touch.y)
        if inside and self._seconds - self._last_act >= DOUBLE_TAP_SECONDS:
            self._last_act = self._seconds
            self._act(board.name)

    def _act(self, name: str) -> None:
        if name == "next":
            self._events.append(Sound("page"))
            self.round.go_on()
            self._asked_at = self._seconds
        else:
            self._events.append(Sound("tap"))
            took = self._seconds - self._asked_at
            answered = self.round.choose(name.removeprefix("call_"), took)
            if answered is not None:
                self._events.append(answered)
        self._phase_began()

    def recorded(self, number: int) -> None:
        """The log has it: the feedback starts."""
        if self.round.recorded(number):
            self._events.append(Sound("clue" if self.round.right[-1] else "gentle_no"))
            self._phase_began()

    def advance(self, seconds: float) -> None:
        """No clock of its own."""
        self._seconds += seconds

    def _phase_began(self) -> None:
        if self.round.phase == "over":
            self._finish()
            return
        self._build()
        if told := self.aloud():
            self._events.append(Say(told))

    def _finish(self) -> None:
        self._build()
        self._events += [Sound("fanfare"), Finished(self._telling.debrief())]

    def events(self) -> list[Event]:
        """What happened since the last call."""
        happened, self._events = self._events, []
        return happened

    def aloud(self) -> list[Text]:
        """The case and its choices, or what 江江 says."""
        return self._telling.aloud()

    def soon(self) -> list[Text]:
        """This case's feedback, and the next case."""
        return self._telling.soon()

    def _build(self) -> None:
        """Draws the boards of this phase once."""
        self._has_changed, self._pressed = True, None
        layout, art = self._layout, self._start.art
        boards = Boards(self.round, self._telling, layout, self._pen, self._figures, art)
        self._boards = boards.boards()

    def draw(self, surface: pygame.Surface) -> list[Box]:
        """The whole picture, when anything has changed."""
        if not self._has_changed and surface is self._drawn_on:
            return []
        self._drawn_on, self._has_changed = surface, False
        self._scenery.draw_world(surface, 0.0, 0)
        self._scenery.draw_nearer(surface)
        self._draw_dots(surface)
        for board in self._boards:
            board.draw(surface)
        return [(0, 0, surface.get_width(), surface.get_height())]

    def _draw_dots(self, on: pygame.Surface) -> None:
        """How far the round is: one dot for each case."""
        x, y = self._layout.dots
        radius = round(self._layout.mm * 2.6)
        for number in range(len(self.round.asked)):
            spot = (x + radius + number * radius * 3, y + radius)
            is_done = number < self.round.at
            pygame.draw.circle(on, GLOW if is_done else PAPER, spot, radius, 0 if is_done else 2)
            if number == self.round.at:
                pygame.draw.circle(on, PAPER, spot, round(radius * 0.55))

    def parts(self) -> list[Part]:
        """What is on the stage now."""
        parts = (board.part() for board in self._boards)
        return [replace(part, kind="figure") if part.name == "guide" else part for part in parts]
