"""Not yet, on the way, secure: the three bands of `quizzes.learning.mastery`, for a whole class.

The same grid and the same rule, for all seats at once: 30 seats and 12 skills one by one would
keep a teacher waiting. A test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from kiosk.reports.bank import Bank
from kiosk.store import SeatItem
from quizzes.learning.ability import chance_right
from quizzes.learning.evidence import Side, luck_of
from quizzes.learning.mastery import (
    FEWEST_ANSWERS,
    GRID,
    PRIOR,
    Verdict,
    first_master,
    verdict_of,
)


@dataclass(frozen=True, slots=True)
class BandCounts:
    """How many seats of a class stand in each band."""

    too_few: int = 0
    not_yet: int = 0
    on_the_way: int = 0
    secure: int = 0


def band_counts(verdicts: Mapping[tuple[bytes, str], Verdict]) -> dict[str, BandCounts]:
    """Seats by band for each skill."""
    found: dict[str, dict[str, int]] = {}
    for (_, skill), verdict in verdicts.items():
        counts = found.setdefault(skill, {})
        counts[verdict] = counts.get(verdict, 0) + 1
    return {skill: BandCounts(**counts) for skill, counts in found.items()}


def bands(items: Sequence[SeatItem], bank: Bank) -> dict[tuple[bytes, str], Verdict]:
    """The verdict on each seat and skill. Items that no pack holds any more tell nothing."""
    by_skill: dict[str, list[SeatItem]] = {}
    for one in items:
        if one.item in bank.difficulties:
            by_skill.setdefault(one.skill, []).append(one)
    found: dict[tuple[bytes, str], Verdict] = {}
    for skill, some in by_skill.items():
        if bank.tricks.get(skill) and bank.fine.get(skill):
            found |= _bands_of_skill(skill, some, bank)
    return found


def _bands_of_skill(
    skill: str, items: Sequence[SeatItem], bank: Bank
) -> dict[tuple[bytes, str], Verdict]:
    import numpy as np

    seats = {seat: n for n, seat in enumerate(dict.fromkeys(one.seat for one in items))}
    names = {item: n for n, item in enumerate(dict.fromkeys(one.item for one in items))}
    counts = np.zeros((4, len(seats), len(names)))
    for one in items:
        counts[:, seats[one.seat], names[one.item]] = (
            one.tricks_right, one.tricks_wrong, one.fine_right, one.fine_wrong,
        )  # fmt: skip
    hard = tuple(bank.difficulties[item] for item in names)
    tricks = _likelihood(counts[0], counts[1], hard, "tricks")
    fine = _likelihood(counts[2], counts[3], hard, "fine")
    first_of_tricks = first_master(bank.tricks[skill], "tricks")
    first_of_fine = first_master(bank.fine[skill], "fine")
    prior = np.array(PRIOR)
    whole = ((tricks @ prior) * fine).sum(1)
    masters = tricks[:, first_of_tricks:] @ prior[first_of_tricks:, first_of_fine:]
    chances = (masters * fine[:, first_of_fine:]).sum(1) / whole
    answers = counts.sum((0, 2))
    weaker = np.minimum(counts[0].sum(1), counts[2].sum(1))
    return {
        (seat, skill): "too_few"
        if answers[n] < FEWEST_ANSWERS
        else verdict_of(float(chances[n]), int(weaker[n]))
        for seat, n in seats.items()
    }


def _likelihood(right: Any, wrong: Any, hard: tuple[float, ...], side: Side) -> Any:
    """How well each ability on the grid explains each seat's answers; the largest is 1."""
    import numpy as np

    chances = np.array([_chances(difficulty, side) for difficulty in hard])
    logs = right @ np.log(chances) + wrong @ np.log(1 - chances)
    return np.exp(logs - logs.max(1, keepdims=True))


@cache
def _chances(difficulty: float, side: Side) -> tuple[float, ...]:
    return tuple(chance_right(ability, difficulty, luck_of(side)) for ability in GRID)
