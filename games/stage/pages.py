"""Games of pages: boards that stand still, things that move over them, one page after the other.

A page knows its own rules and boards; `PagedGame` owns touches, numbers of answers, what is drawn
anew and what is said. Nothing here keeps time: moments come in through `advance`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pygame

from games.contract import (
    Answered,
    Box,
    Debrief,
    Event,
    Finished,
    Part,
    Reader,
    Say,
    Size,
    Sound,
    Start,
    Touch,
)
from games.stage.boards import Board, Rect
from games.stage.figures import Figures, wake_pygame
from games.stage.page import Glass, Mover, Page
from games.stage.writing import Pen
from quizzes.text import Text

DOUBLE_TAP_SECONDS = 0.25


Ground = Callable[[pygame.Surface, Glass], None]


class PagedGame:
    """Plays pages one after the other. Deterministic by what the pages are made of.

    `paint_ground` fills a whole surface behind the boards; `debrief` is asked when the last page
    is done. Pages that need none of the glass are not shown: give only those that apply.
    """

    most_fingers = 2

    def __init__(
        self,
        start: Start,
        pages: Sequence[Page],
        paint_ground: Ground,
        debrief: Callable[[], Debrief],
    ) -> None:
        wake_pygame()
        self._pages, self._at = list(pages), 0
        self._paint_ground, self._debrief = paint_ground, debrief
        self._glass = Glass(
            start.size, start.reader, Pen(start.fonts, start.reader), Figures(), start.art
        )
        self._ground: pygame.Surface | None = None
        self._behind: pygame.Surface | None = None  # ground and boards
        self._is_changed = True  # they are not as `_behind` shows them
        self._drawn_on: pygame.Surface | None = None
        self._drawn: list[Rect] = []  # where movers were drawn last
        self._version: object = None
        self._pressed: dict[int, Board] = {}
        self._followed: set[int] = set()  # fingers that the page follows itself
        self._waiting: dict[int, Answered] = {}
        self._number = 0
        self._said: list[Text] = []
        self._seconds = self._since = 0.0
        self._last_act = -1.0
        self._is_over = False
        self._events: list[Event] = [Sound("start")]
        self._begin_page()

    @property
    def page(self) -> Page:
        """The page that is up; the last one when all are done."""
        return self._pages[min(self._at, len(self._pages) - 1)]

    def resize(self, size: Size) -> None:
        """Lays everything out anew; the page goes on where it was."""
        self._glass.figures.forget()
        self._glass = replace(self._glass, size=size)
        self._ground = None
        self._lay_out()

    def read_as(self, reader: Reader) -> None:
        """Language, pinyin, band or motion changed."""
        self._glass.pen.reader = reader
        self._glass = replace(self._glass, reader=reader)
        self._lay_out()

    def _lay_out(self) -> None:
        self._pressed.clear()
        self._followed.clear()
        if self._pages:
            self.page.lay_out(self._glass)
            self._version = self.page.version
        self._is_changed = True

    def _begin_page(self) -> None:
        if self._at >= len(self._pages):
            self._is_over = True
            self._events += [Sound("fanfare"), Finished(self._debrief())]
            return
        self._since, self._said = 0.0, []
        self._lay_out()
        self._take(self.page.begin())
        self._say()

    def _say(self) -> None:
        """Says the page's words when they are others than before."""
        told, before = self.page.aloud(), self._said
        self._said = told
        if told and told != before:
            self._events.append(Say(told))

    def touch(self, touch: Touch) -> None:
        """A finger acts on what the page carries, else on boards: press sinks, release acts."""
        if self._is_over:
            return
        if touch.kind == "press":
            self._press(touch)
        elif touch.finger in self._followed:
            self._take(self.page.touch(touch) or [])
            if touch.kind == "release":
                self._followed.discard(touch.finger)
        elif touch.kind == "release":
            self._release(touch)
        self._notice()

    def _press(self, touch: Touch) -> None:
        self._lift(touch.finger)
        self._followed.discard(touch.finger)
        taken = self.page.touch(touch)
        if taken is not None:
            self._followed.add(touch.finger)
            self._take(taken)
            return
        board = self._under(touch)
        if board is not None:
            board.is_pressed = True
            self._pressed[touch.finger] = board
            self._is_changed = True

    def _under(self, touch: Touch) -> Board | None:
        held = (b for b in self.page.boards() if b.rect.collidepoint(touch.x, touch.y))
        return next((board for board in held if board.can_touch), None)

    def _lift(self, finger: int) -> Board | None:
        board = self._pressed.pop(finger, None)
        if board is not None:
            board.is_pressed = False
            self._is_changed = True
        return board

    def _release(self, touch: Touch) -> None:
        board = self._lift(touch.finger)
        if board is None or not board.rect.collidepoint(touch.x, touch.y):
            return
        if self._seconds - self._last_act >= DOUBLE_TAP_SECONDS:
            self._last_act = self._seconds
            self._take(self.page.act(board.name, self._since))

    def recorded(self, number: int) -> None:
        """The log has it: the page shows its feedback."""
        answered = self._waiting.pop(number, None)
        if answered is not None:
            self._take(self.page.recorded(answered))
            self._notice()

    def advance(self, seconds: float) -> None:
        """Tiles glide, scenes move."""
        self._seconds += seconds
        self._since += seconds
        if not self._is_over:
            self._take(self.page.advance(seconds))
            self._notice()

    def _take(self, events: Sequence[Event]) -> None:
        for event in events:
            if isinstance(event, Answered):
                self._number += 1
                event = replace(event, number=self._number)
                self._waiting[self._number] = event
            self._events.append(event)

    def _notice(self) -> None:
        """The page may have changed its boards, or be done."""
        if self._is_over:
            return
        if self.page.is_done and not self._waiting:
            self._at += 1
            self._begin_page()
        elif self.page.version != self._version:
            self._version = self.page.version
            self._is_changed = True
            standing = {id(board) for board in self.page.boards()}
            self._pressed = {f: b for f, b in self._pressed.items() if id(b) in standing}
            self._say()

    @property
    def is_still(self) -> bool:
        """Whether nothing moves until a touch."""
        return self._is_over or (self.page.is_still and not self._pressed)

    def events(self) -> list[Event]:
        """What happened since the last call."""
        happened, self._events = self._events, []
        return happened

    def aloud(self) -> list[Text]:
        """What the page says now."""
        return [] if self._is_over else self.page.aloud()

    def soon(self) -> list[Text]:
        """What the page says next, and the beginning of the next page."""
        if self._is_over:
            return []
        following = self._pages[self._at + 1 : self._at + 2]
        return [*self.page.soon(), *(text for page in following for text in page.aloud())]

    def draw(self, surface: pygame.Surface) -> list[Box]:
        """The whole picture after a change of boards; else only where something moved."""
        movers = [] if self._is_over else list(self.page.movers())
        if self._behind is None or self._is_changed or surface is not self._drawn_on:
            self._behind, self._is_changed = self._painted(surface.get_size()), False
            surface.blit(self._behind, (0, 0))
            self._drawn_on, self._drawn = surface, [self._draw_mover(m, surface) for m in movers]
            return [(0, 0, *surface.get_size())]
        before, self._drawn = self._drawn, []
        for box in before:
            surface.blit(self._behind, box, box)
        self._drawn = [self._draw_mover(mover, surface) for mover in movers]
        return [(box.x, box.y, box.w, box.h) for box in (*before, *self._drawn) if box.w]

    @staticmethod
    def _draw_mover(mover: Mover, on: pygame.Surface) -> Rect:
        mover.draw(on)
        return mover.box().clip(on.get_rect())

    def _painted(self, size: tuple[int, int]) -> pygame.Surface:
        """Ground and boards on a surface of their own."""
        if self._ground is None or self._ground.get_size() != size:
            self._ground = _surface(size)
            self._paint_ground(self._ground, self._glass)
            self._ground.set_alpha(None)
        behind = self._behind
        whole = behind if behind is not None and behind.get_size() == size else _surface(size)
        whole.set_alpha(255)  # boards are blended onto it
        whole.blit(self._ground, (0, 0))
        for board in [] if self._is_over else self.page.boards():
            board.draw(whole)
        whole.set_alpha(None)  # it is itself copied without blending
        return whole

    def parts(self) -> list[Part]:
        """What is on the stage now."""
        return [] if self._is_over else list(self._parts())

    def _parts(self) -> Iterator[Part]:
        figures = self.page.figures()
        for board in self.page.boards():
            part = board.part()
            yield replace(part, kind="figure") if part.name in figures else part
        yield from self.page.more_parts()


def _surface(size: tuple[int, int]) -> pygame.Surface:
    """An opaque picture in the stage's own format."""
    whole = pygame.Surface(size, pygame.SRCALPHA, 32)
    whole.fill((0, 0, 0, 255))
    return whole
