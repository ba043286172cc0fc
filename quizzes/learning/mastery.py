"""How sure one may be that a child tells tricks from fine messages: three bands, both sides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp
from typing import Literal

from quizzes.learning.ability import chance_right
from quizzes.learning.evidence import Evidence, Side, luck_of

Verdict = Literal["too_few", "not_yet", "on_the_way", "secure"]

GRID = tuple((place - 40) / 10 for place in range(81))  # −4 to 4 logits
PRIOR_SPREAD = 1.3
MASTER_SHARE = 0.8
SURE, SURE_NOT = 0.85, 0.15
FEWEST_ANSWERS = 5


def posterior(answers: Iterable[Evidence]) -> tuple[float, ...]:
    """The weight of each ability on the grid after answers of one side, adding up to 1.

    Bayes' rule on 81 points, from a normal prior N(0, 1.3²) logits, with the likelihood of
    `chance_right` (expected a posteriori estimation: Bock & Mislevy 1982, APM 6:431).
    """
    weights = PRIOR
    for one in answers:
        weights = updated(weights, one)
    return weights


def updated(weights: Sequence[float], one: Evidence) -> tuple[float, ...]:
    """The weights after one more answer."""
    luck = luck_of(one.side)
    chances = (chance_right(ability, one.difficulty, luck) for ability in GRID)
    return _adding_up_to_one(
        [
            weight * (p if one.is_right else 1 - p)
            for weight, p in zip(weights, chances, strict=True)
        ]
    )


def chance_of_master(
    weights: Sequence[float], bank: Sequence[float], side: Side, share: float = MASTER_SHARE
) -> float:
    """How likely the child would answer at least `share` of the bank's items right.

    `weights` as `posterior` gives them; `bank`: the difficulties of the items of that side.
    Raises ValueError for an empty bank.
    """
    return sum(weights[first_master(bank, side, share) :])


def first_master(bank: Sequence[float], side: Side, share: float = MASTER_SHARE) -> int:
    """Where on the grid mastery of the bank begins; 81 where even the ablest are no masters.

    Raises ValueError for an empty bank.
    """
    if not bank:
        raise ValueError(f"no items on the side of {side}")
    luck = luck_of(side)
    return bisect_left(
        GRID,
        share,
        key=lambda ability: sum(chance_right(ability, b, luck) for b in bank) / len(bank),
    )


@dataclass(frozen=True, slots=True)
class Mastered:
    """One side: how many answers counted, how many were right, how likely a master it is."""

    answers: int
    right: int
    chance: float


@dataclass(frozen=True, slots=True)
class Mastery:
    """Both sides of a skill. `chance` is the lower one: who is sure on one side only is not."""

    tricks: Mastered
    fine: Mastered

    @property
    def chance(self) -> float:
        """How likely this child is a master: that of the weaker side."""
        return min(self.tricks.chance, self.fine.chance)

    @property
    def answers(self) -> int:
        """How many answers counted."""
        return self.tricks.answers + self.fine.answers

    @property
    def verdict(self) -> Verdict:
        """Below 5 answers none; then by the chance: < .15, .15 to .85, > .85."""
        if self.answers < FEWEST_ANSWERS:
            return "too_few"
        if self.chance > SURE:
            return "secure"
        return "not_yet" if self.chance < SURE_NOT else "on_the_way"


def mastery(
    answers: Iterable[Evidence], bank_of_tricks: Sequence[float], bank_of_fine: Sequence[float]
) -> Mastery:
    """What the answers say of a child as a master of the bank.

    A master would rightly judge at least 80 % of the bank's tricks and at least 80 % of its fine
    messages. The banks hold difficulties. See docs/decisions/mastery.md.
    """
    given = list(answers)
    return Mastery(
        _mastered([one for one in given if one.side == "tricks"], bank_of_tricks, "tricks"),
        _mastered([one for one in given if one.side == "fine"], bank_of_fine, "fine"),
    )


def _mastered(answers: Sequence[Evidence], bank: Sequence[float], side: Side) -> Mastered:
    chance = chance_of_master(posterior(answers), bank, side)
    return Mastered(len(answers), sum(one.is_right for one in answers), chance)


def _adding_up_to_one(weights: Sequence[float]) -> tuple[float, ...]:
    total = sum(weights)
    return tuple(weight / total for weight in weights)


PRIOR = _adding_up_to_one([exp(-((t / PRIOR_SPREAD) ** 2) / 2) for t in GRID])
