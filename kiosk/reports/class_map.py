"""The class map: skill by skill, what a class falls for and what it wrongly attacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.reports.bands import BandCounts
from kiosk.reports.leaning import Leaning, leaning
from kiosk.reports.shares import Share, share
from kiosk.store import SkillRow, StopAskGo
from quizzes.grade import Sensitivity, d_prime_and_criterion, is_enough_for_d_prime

ALL = ""  # the id of the row that holds all skills together


@dataclass(frozen=True, slots=True)
class MapRow:
    """One skill, or all of them together.

    `hits` is the share of tricks that were stopped, `false_alarms` that of grown-ups' matters
    and fine messages that were; None below five answers. `sensitivity` is None below 20 seats or
    30 answers on either side. `bands` counts seats; None where nothing is known of them.
    """

    skill: str
    tricks: StopAskGo
    grown_up: StopAskGo
    fine: StopAskGo
    seats: int
    hits: Share | None
    false_alarms: Share | None
    leaning: Leaning
    sensitivity: Sensitivity | None
    bands: BandCounts | None = None

    @property
    def answers(self) -> int:
        """All answers of the row."""
        return self.tricks.total + self.grown_up.total + self.fine.total


@dataclass(frozen=True, slots=True)
class ClassMap:
    """`rows` in the order of their skills, never by how well they went; `all` together."""

    rows: tuple[MapRow, ...]
    all: MapRow


def class_map(
    skills: Sequence[SkillRow],
    seats: int,
    bands: Mapping[str, BandCounts] | None = None,
) -> ClassMap:
    """The map of a class from the store's counts; `seats` is how many of it have answered."""
    known = bands or {}
    rows = tuple(
        _row(one.skill, one, one.seats, known.get(one.skill))
        for one in sorted(skills, key=lambda one: one.skill)
    )
    total = SkillRow(
        ALL,
        sum((one.tricks for one in skills), StopAskGo()),
        sum((one.grown_up for one in skills), StopAskGo()),
        sum((one.fine for one in skills), StopAskGo()),
    )
    return ClassMap(rows, _row(ALL, total, seats, None))


def _row(skill: str, one: SkillRow, seats: int, bands: BandCounts | None) -> MapRow:
    others = one.grown_up.total + one.fine.total
    enough = is_enough_for_d_prime(seats, one.tricks.total, others)
    return MapRow(
        skill,
        one.tricks,
        one.grown_up,
        one.fine,
        seats,
        share(one.hits, one.tricks.total),
        share(one.false_alarms, others),
        leaning(one.tricks, one.grown_up, one.fine),
        d_prime_and_criterion(one.hits, one.tricks.total, one.false_alarms, others)
        if enough
        else None,
        bands,
    )
