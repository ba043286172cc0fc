"""How sure one may be that a child tells tricks from fine messages: three bands, both sides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp
from operator import mul
from typing import Literal, NamedTuple

from quizzes.learning.ability import chance_right
from quizzes.learning.evidence import Evidence, Side, luck_of

Verdict = Literal["too_few", "not_yet", "on_the_way", "secure"]

GRID = tuple((place - 40) / 10 for place in range(81))  # −4 to 4 logits
ABILITY_SPREAD = 1.3  # standard deviations before any answer, in logits
LEANING_SPREAD = 0.5
MASTER_SHARE = 0.8
SURE, SURE_NOT = 0.85, 0.15
FEWEST_ANSWERS = 5
FEWEST_RIGHT_ON_A_SIDE = 3  # to be secure: else one side would vouch for the other

FLAT = (1.0,) * len(GRID)
Likelihood = tuple[float, ...]  # of each ability on the grid, the largest is 1


def _prior(tricks: float, fine: float) -> float:
    ability, leaning = (tricks + fine) / 2, (tricks - fine) / 2
    return exp(-((ability / ABILITY_SPREAD) ** 2 + (leaning / LEANING_SPREAD) ** 2) / 2)


PRIOR = tuple(tuple(_prior(tricks, fine) for fine in GRID) for tricks in GRID)
"""The weight of being so able at tricks (row) and at fine messages (column), before any answer:
an ability N(0, 1.3²), plus and minus a leaning to suspicion or trust N(0, 0.5²)."""


def likelihood(answers: Iterable[Evidence]) -> Likelihood:
    """How well each ability on the grid explains the answers of one side."""
    found = FLAT
    for one in answers:
        found = updated(found, one)
    return found


def updated(before: Likelihood, one: Evidence) -> Likelihood:
    """The likelihood after one more answer."""
    luck = luck_of(one.side)
    chances = [chance_right(ability, one.difficulty, luck) for ability in GRID]
    after = map(mul, before, chances if one.is_right else [1 - p for p in chances])
    raw = tuple(after)
    most = max(raw)
    return tuple(value / most for value in raw)


def first_master(bank: Sequence[float], side: Side, share: float = MASTER_SHARE) -> int:
    """Where on the grid mastery of the bank begins; 81 where even the ablest are no masters.

    The bank holds difficulties. Raises ValueError for an empty one.
    """
    if not bank:
        raise ValueError(f"no items on the side of {side}")
    luck = luck_of(side)

    def share_right(ability: float) -> float:
        return sum(chance_right(ability, b, luck) for b in bank) / len(bank)

    return bisect_left(GRID, share, key=share_right)


class Chances(NamedTuple):
    """How likely a child is a master of the tricks, of the fine messages, of both at once."""

    tricks: float
    fine: float
    both: float


def chances_of_master(
    tricks: Likelihood, fine: Likelihood, first_of_tricks: int, first_of_fine: int
) -> Chances:
    """Bayes' rule on 81 × 81 points: how much weight lies where mastery begins, and beyond.

    Expected a posteriori estimation (Bock & Mislevy 1982, APM 6:431) with two correlated
    abilities (Segall 1996, Psychometrika 61:331).
    """
    master_of_fine = fine[first_of_fine:]
    rows = [own * sum(map(mul, row, fine)) for own, row in zip(tricks, PRIOR, strict=True)]
    good = [
        own * sum(map(mul, row[first_of_fine:], master_of_fine))
        for own, row in zip(tricks, PRIOR, strict=True)
    ]
    whole = sum(rows)
    return Chances(
        sum(rows[first_of_tricks:]) / whole, sum(good) / whole, sum(good[first_of_tricks:]) / whole
    )


@dataclass(frozen=True, slots=True)
class Mastered:
    """One side: how many answers counted, how many were right, how likely a master it is."""

    answers: int
    right: int
    chance: float


@dataclass(frozen=True, slots=True)
class Mastery:
    """Both sides of a skill; `chance` is that of being a master on both."""

    tricks: Mastered
    fine: Mastered
    chance: float

    @property
    def answers(self) -> int:
        """How many answers counted."""
        return self.tricks.answers + self.fine.answers

    @property
    def verdict(self) -> Verdict:
        """Below 5 answers none; then by the chance: < .15, .15 to .85, > .85.

        Nobody is secure who was not right three times on each side.
        """
        if self.answers < FEWEST_ANSWERS:
            return "too_few"
        return verdict_of(self.chance, min(self.tricks.right, self.fine.right))


def verdict_of(chance: float, right_on_weaker_side: int) -> Verdict:
    """The band of a chance, of a child who has given answers enough."""
    if chance < SURE_NOT:
        return "not_yet"
    is_secure = chance > SURE and right_on_weaker_side >= FEWEST_RIGHT_ON_A_SIDE
    return "secure" if is_secure else "on_the_way"


def mastery(
    answers: Iterable[Evidence], bank_of_tricks: Sequence[float], bank_of_fine: Sequence[float]
) -> Mastery:
    """What the answers say of a child as a master of the bank.

    A master would rightly judge at least 80 % of the bank's tricks and at least 80 % of its fine
    messages. The banks hold difficulties. See docs/decisions/mastery.md.
    """
    given = list(answers)
    tricks = [one for one in given if one.side == "tricks"]
    fine = [one for one in given if one.side == "fine"]
    chances = chances_of_master(
        likelihood(tricks),
        likelihood(fine),
        first_master(bank_of_tricks, "tricks"),
        first_master(bank_of_fine, "fine"),
    )
    return Mastery(_mastered(tricks, chances.tricks), _mastered(fine, chances.fine), chances.both)


def _mastered(answers: Sequence[Evidence], chance: float) -> Mastered:
    return Mastered(len(answers), sum(one.is_right for one in answers), chance)
