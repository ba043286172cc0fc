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

SHIFT, MASK = 15, 2**15 - 1  # of the counts of a SeatItem


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
    known = [one for one in items if one[1] in bank.skills]
    return _bands(known, bank) if known else {}


def _bands(items: Sequence[SeatItem], bank: Bank) -> dict[tuple[bytes, str], Verdict]:
    """By columns: a loop over a class's thousands of items would take longer than all of it."""
    import numpy as np

    whose, ids, packed = zip(*items, strict=True)
    seats = {seat: n for n, seat in enumerate(dict.fromkeys(whose))}
    names = {item: n for n, item in enumerate(dict.fromkeys(ids))}
    where = np.array([seats[seat] for seat in whose])
    which = np.array([names[item] for item in ids])
    numbers = np.array(packed)
    counts = np.zeros((4, len(seats), len(names)))
    for side in range(4):
        np.add.at(counts[side], (where, which), numbers >> (SHIFT * side) & MASK)
    met = np.zeros((len(seats), len(names)), dtype=bool)
    met[where, which] = True
    by_skill: dict[str, list[int]] = {}
    for item, n in names.items():
        by_skill.setdefault(bank.skills[item], []).append(n)
    hard = [bank.difficulties[item] for item in names]
    found: dict[tuple[bytes, str], Verdict] = {}
    for skill, some in by_skill.items():
        if bank.tricks.get(skill) and bank.fine.get(skill):
            verdicts = _of_skill(counts[:, :, some], tuple(hard[n] for n in some), skill, bank)
            has_met = np.any(met[:, some], axis=1).tolist()
            found |= {(seat, skill): verdicts[n] for seat, n in seats.items() if has_met[n]}
    return found


def _of_skill(counts: Any, hard: tuple[float, ...], skill: str, bank: Bank) -> list[Verdict]:
    import numpy as np

    tricks = _likelihood(counts[0], counts[1], hard, "tricks")
    fine = _likelihood(counts[2], counts[3], hard, "fine")
    prior = _prior()
    from_t, from_f = _first_masters(bank.tricks[skill], bank.fine[skill])
    whole = ((tricks @ prior) * fine).sum(1)
    masters = tricks[:, from_t:] @ prior[from_t:, from_f:]
    chances = (masters * fine[:, from_f:]).sum(1) / whole
    weaker = np.minimum(counts[0].sum(1), counts[2].sum(1))
    told = zip(counts.sum((0, 2)).tolist(), chances.tolist(), weaker.tolist(), strict=True)
    return [
        "too_few" if answers < FEWEST_ANSWERS else verdict_of(chance, int(right))
        for answers, chance, right in told
    ]


def _likelihood(right: Any, wrong: Any, hard: tuple[float, ...], side: Side) -> Any:
    """How well each ability on the grid explains each row's answers; the largest is 1."""
    import numpy as np

    of_right, of_wrong = _logs(hard, side)
    logs = right @ of_right + wrong @ of_wrong
    return np.exp(logs - logs.max(1, keepdims=True))


@lru_cache(maxsize=128)
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
