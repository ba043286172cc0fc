"""Not yet, on the way, secure: the three bands of `quizzes.learning.mastery`, for a whole class.

The same grid and the same rule, for all seats at once: 30 seats and 12 skills one by one would
keep a teacher waiting. A test holds the two equal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
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
    skills = {one for one in bank.tricks if bank.tricks[one] and bank.fine.get(one)}
    hard = bank.difficulties
    known = [one for one in items if one[2] in hard and one[1] in skills]
    return _bands(known, bank) if known else {}


def _bands(items: Sequence[SeatItem], bank: Bank) -> dict[tuple[bytes, str], Verdict]:
    """By columns: a loop over a class's thousands of items would take longer than all of it."""
    import numpy as np

    seats, skills, ids, *columns = zip(*items, strict=True)
    cells: dict[tuple[bytes, str], int] = {}
    given = zip(seats, skills, strict=True)
    where = np.array([cells.setdefault(cell, len(cells)) for cell in given])
    names: dict[str, int] = {}
    which = np.array([names.setdefault(item, len(names)) for item in ids])
    counts = np.zeros((4, len(cells), len(names)))
    for side, column in enumerate(columns):
        counts[side][where, which] = column
    hard = tuple(bank.difficulties[item] for item in names)
    tricks = _likelihood(counts[0], counts[1], hard, "tricks")
    fine = _likelihood(counts[2], counts[3], hard, "fine")
    prior = _prior()
    whole = ((tricks @ prior) * fine).sum(1)
    answers = counts.sum((0, 2)).tolist()
    weaker = np.minimum(counts[0].sum(1), counts[2].sum(1)).tolist()
    by_skill: dict[str, list[int]] = {}
    for (_, skill), n in cells.items():
        by_skill.setdefault(skill, []).append(n)
    chances = np.zeros(len(cells))
    for skill, some in by_skill.items():
        from_t, from_f = _first_masters(bank.tricks[skill], bank.fine[skill])
        masters = tricks[some, from_t:] @ prior[from_t:, from_f:]
        chances[some] = (masters * fine[some, from_f:]).sum(1) / whole[some]
    told = zip(cells.items(), chances.tolist(), strict=True)
    return {
        cell: "too_few" if answers[n] < FEWEST_ANSWERS else verdict_of(chance, int(weaker[n]))
        for (cell, n), chance in told
    }


def _likelihood(right: Any, wrong: Any, hard: tuple[float, ...], side: Side) -> Any:
    """How well each ability on the grid explains each row's answers; the largest is 1."""
    import numpy as np

    of_right, of_wrong = _logs(hard, side)
    logs = right @ of_right + wrong @ of_wrong
    return np.exp(logs - logs.max(1, keepdims=True))


@lru_cache(maxsize=16)
def _logs(hard: tuple[float, ...], side: Side) -> tuple[Any, Any]:
    """The logarithms of being right and of being wrong: a row an item, a column an ability."""
    import numpy as np

    luck = luck_of(side)
    chances = np.array([[chance_right(ability, one, luck) for ability in GRID] for one in hard])
    return np.log(chances), np.log(1 - chances)


@cache
def _prior() -> Any:
    import numpy as np

    return np.array(PRIOR)


@cache
def _first_masters(tricks: tuple[float, ...], fine: tuple[float, ...]) -> tuple[int, int]:
    return first_master(tricks, "tricks"), first_master(fine, "fine")
