"""convention_puzzle introduces itself: a ladder of rungs for each convention in the packs."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from games.contract import Band, Card, Game, Level, Start, Stock
from games.convention_puzzle.words import WORDS

if TYPE_CHECKING:
    from games.convention_puzzle.rungs import Rung

HERE = Path(__file__).parent
LADDER = ("jigsaw", "pairs", "gaps", "order", "spelling", "cases")


def _levels(stock: Stock) -> list[Level]:
    return [
        Level(
            f"{convention.id}.{rung}",
            WORDS[rung],
            WORDS[f"{rung}_sub"],
            HERE / "art" / f"rung_{rung}.svg",
            _has(convention.id, rung),
            group=convention.title,
        )
        for convention in stock.conventions
        for rung in LADDER
        if _is_ever(convention, stock, rung)
    ]


def _is_ever(convention: Any, stock: Stock, rung: str) -> bool:
    from games.convention_puzzle.rungs import BANDS, rungs_for

    return any(rung in rungs_for(convention, stock.cases, band) for band in BANDS)


def _has(convention_id: str, rung: str) -> Callable[[Stock, Band], bool]:
    def is_open(stock: Stock, band: Band) -> bool:
        from games.convention_puzzle.rungs import rungs_for

        return rung in rungs_for(_convention(stock.conventions, convention_id), stock.cases, band)

    return is_open


def _convention(conventions: Any, convention_id: str) -> Any:
    return next(one for one in conventions if one.id == convention_id)


def _start(start: Start) -> Game:
    """The game of a rung stands in the folder of that name."""
    convention_id, _, rung = start.level.rpartition(".")
    held = [one for one in start.conventions if one.id == convention_id]
    if not held:
        from games.convention_puzzle.rung import nothing_to_play

        return nothing_to_play(start)
    game = import_module(f"games.convention_puzzle.{cast('Rung', rung)}.game")
    return cast("Game", game.start_rung(start, held[0]))


CARD = Card(
    id="convention_puzzle",
    title=WORDS["title"],
    subtitle=WORDS["subtitle"],
    picture=HERE / "art" / "place.svg",
    colour="leaf",
    levels=(),
    start=_start,
    levels_of=_levels,
    stands=20,
)
