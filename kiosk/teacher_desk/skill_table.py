"""The class × skill table as a teacher reads it: counts for each key, shares with their margins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.reports.shares import FEWEST_ANSWERS, Share, share
from kiosk.store import SkillRow, StopAskGo


@dataclass(frozen=True, slots=True)
class TableRow:
    """One skill: the counts as they are; a share that rests on too few answers is None."""

    skill: str
    tricks: StopAskGo
    grown_up: StopAskGo
    fine: StopAskGo
    hits: Share | None
    false_alarms: Share | None
    seats: int


def table(rows: Sequence[SkillRow]) -> list[TableRow]:
    """Rows in the order of their skills; never ordered by how well somebody did."""
    return [
        TableRow(
            row.skill,
            row.tricks,
            row.grown_up,
            row.fine,
            share(row.hits, row.tricks.total),
            share(row.false_alarms, row.grown_up.total + row.fine.total),
            row.seats,
        )
        for row in sorted(rows, key=lambda row: row.skill)
    ]


def is_enough(counts: StopAskGo) -> bool:
    """Whether a cell's counts can be said to mean anything."""
    return counts.total >= FEWEST_ANSWERS
