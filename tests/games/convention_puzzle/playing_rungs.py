"""Plays a rung of a convention with real touches."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from hands import Hands, core_stock
from other_conventions import of_2001

from games.contract import Card, Reader, Touch
from games.convention_puzzle.words import WORDS
from quizzes.kinds.convention import Convention


def play(
    rung: str,
    convention: Convention | None = None,
    reader: Reader | None = None,
    glass: tuple[int, int] = (1280, 800),
    seed: int = 3,
    is_low: bool = False,
) -> Hands:
    """A rung just begun; the stock holds the core pack's cases and this convention."""
    convention = convention or of_2001()
    stock = replace(core_stock(), conventions=[convention])
    game = import_module(f"games.convention_puzzle.{rung}.game")
    card = Card(
        "convention_puzzle",
        WORDS["title"],
        WORDS["subtitle"],
        Path(),
        "leaf",
        levels=(),
        start=lambda start: game.start_rung(start, convention),
    )
    level = f"{convention.id}.{rung}"
    return Hands(card, level, seed, reader or Reader(band="7-9"), glass, stock=stock, is_low=is_low)


def page_of(hands: Hands) -> Any:
    return hands.game.page


def touch_at(hands: Hands, name: str) -> None:
    """A finger on a part, whether it says that it can be touched or not."""
    hands.wait(0.3)
    x, y, width, height = hands.part(name).rect
    hands.touch(x + width / 2, y + height / 2)


def drag(hands: Hands, name: str, to: tuple[float, float], finger: int = 0) -> None:
    """Carries a part to a point and lets go."""
    hands.wait(0.3)
    carry(hands, name, to, finger)
    hands.game.touch(Touch("release", *to, finger))
    hands.take()


def carry(hands: Hands, name: str, to: tuple[float, float], finger: int = 0) -> None:
    """Carries a part to a point and holds it there."""
    start = middle_of(hands, name)
    hands.game.touch(Touch("press", *start, finger))
    for n in (1, 2, 3, 4):
        x, y = (a + (b - a) * n / 4 for a, b in zip(start, to, strict=True))
        hands.game.touch(Touch("move", x, y, finger))
    hands.take()


def middle_of(hands: Hands, name: str) -> tuple[float, float]:
    x, y, width, height = hands.part(name).rect
    return x + width / 2, y + height / 2


def names(hands: Hands) -> set[str]:
    return {part.name for part in hands.game.parts()}
