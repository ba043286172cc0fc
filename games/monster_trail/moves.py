"""What a figure does once the clue is found or the friend was trusted: one move for each."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol

import pygame

from games.monster_trail.playing import Round

HERE = Path(__file__).parent


class Move(Protocol):
    """A finishing move or a friend's joy; `share` runs from 0 to 1 and then stays."""

    seconds: float

    def make_ready(self, height: float) -> None:
        """Rasterises ahead for a figure of that height in pixels."""

    def draw(
        self,
        on: pygame.Surface,
        feet: tuple[float, float],
        height: float,
        share: float,
        is_calm: bool,
    ) -> None:
        """Draws the figure that stands at `feet`."""

    def box(self, feet: tuple[float, float], height: float) -> pygame.Rect:
        """Holds all that it draws."""


def is_earned(round_: Round) -> bool:
    """Whether who stands there makes its move: a trick seen through, a friend judged right."""
    return bool(round_.judged) and round_.judged[-1].score == 1


def moves_of(trick: str) -> tuple[Move, ...]:
    """The finishing move of a trick's monster and the joy of its friend; () without any."""
    if not (HERE / "finishing" / "__init__.py").is_file():
        return ()
    made = import_module("games.monster_trail.finishing")
    return (made.finishing_for(trick), made.joy_for(trick))
