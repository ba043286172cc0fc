"""A page of a game: its own rules and boards, and what moves over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pygame

from games.contract import Answered, Event, Part, Reader, Size, Touch
from games.stage.boards import Board, Rect
from games.stage.figures import Figures
from games.stage.writing import Pen
from quizzes.text import Text


@dataclass(frozen=True)
class Glass:
    """All that a page needs to lay itself out and draw its boards."""

    size: Size
    reader: Reader
    pen: Pen
    figures: Figures
    art: Path  # shared figures

    @property
    def mm(self) -> float:
        """Pixels of a millimetre."""
        return self.size.px_per_mm


class Mover(Protocol):
    """Something that moves over the boards: a carried tile, a glow that flies home."""

    def box(self) -> Rect:
        """What it covers now."""

    def draw(self, on: pygame.Surface) -> None:
        """Draws it where it is now, on an opaque surface."""


class Page:
    """One page. The defaults are those of a page that only shows boards.

    A page gives its answers with number 0: the game counts them, and hands the same `Answered`
    back once it is durable. Until then no feedback may show.
    """

    is_done = False

    def lay_out(self, glass: Glass) -> None:
        """Builds all boards for this glass; called anew when size or reader change."""
        raise NotImplementedError

    def boards(self) -> Sequence[Board]:
        """What stands on the glass now, in painting order. Built before, not here."""
        return ()

    def movers(self) -> Sequence[Mover]:
        """What moves over the boards now."""
        return ()

    def begin(self) -> list[Event]:
        """The page comes up: its sounds. Its words are said by the game."""
        return []

    def touch(self, touch: Touch) -> list[Event] | None:
        """A finger that the page follows itself, as a tile is carried; None: not its business."""
        return None

    def act(self, name: str, seconds: float) -> list[Event]:
        """A board was tapped, `seconds` after the page came up."""
        return []

    def recorded(self, answered: Answered) -> list[Event]:
        """An answer of this page is durable: its feedback starts."""
        return []

    def advance(self, seconds: float) -> list[Event]:
        """Time went by for what moves."""
        return []

    @property
    def is_still(self) -> bool:
        """Whether nothing moves of itself."""
        return not self.movers()

    @property
    def version(self) -> object:
        """Changes whenever the boards do: then they are painted anew, and new words are said."""
        return None

    def figures(self) -> frozenset[str]:
        """The names of boards that are pictures of somebody: they need no room of their own."""
        return frozenset({"guide"})

    def more_parts(self) -> Sequence[Part]:
        """What can be seen beside the boards."""
        return ()

    def aloud(self) -> list[Text]:
        """What is said now."""
        return []

    def soon(self) -> list[Text]:
        """What will be said next."""
        return []
