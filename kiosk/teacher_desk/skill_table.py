"""The class × skill table as a teacher reads it: counts for each key, shares with their margins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.store import SkillRow, StopAskGo
from quizzes.grade import wilson

FEWEST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Share:
    """`n` of `of`, with the 95 % Wilson interval in whole per cent."""

    n: int
    of: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class TableRow:
    """One skill; what rests on fewer than five answers is None."""

    skill: str
    tricks: StopAskGo | None
    grown_up: StopAskGo | None
    fine: StopAskGo | None
    hits: Share | None
    false_alarms: Share | None
    seats: int


def table(rows: Sequence[SkillRow]) -> list[TableRow]:
    """Rows in the order of their skills; never ordered by how well somebody did."""
    return [
        TableRow(
            row.skill,
            _enough(row.tricks),
            _enough(row.grown_up),
            _enough(row.fine),
            share(row.hits, row.tricks.total),
            share(row.false_alarms, row.grown_up.total + row.fine.total),
            row.seats,
        )
        for row in sorted(rows, key=lambda row: row.skill)
    ]


def share(n: int, of: int) -> Share | None:
    """A share with its margins; None where there are too few answers to say anything."""
    if of < FEWEST_SHOWN:
        return None
    interval = wilson(n, of)
    return Share(n, of, round(interval.low * 100), round(interval.high * 100))


def _enough(counts: StopAskGo) -> StopAskGo | None:
    return counts if counts.total >= FEWEST_SHOWN else None
