"""Parallel forms for a teacher's check: same shape, near-equal difficulty, no feedback."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from quizzes.choose import in_order
from quizzes.learning.selection import pair_difficulty

if TYPE_CHECKING:
    from quizzes.message import Band, MessageItem, Pair

Letter = Literal["A", "B", "C"]
Occasion = Literal["before", "after", "four_weeks"]
LETTERS: tuple[Letter, ...] = ("A", "B", "C")
OCCASIONS: tuple[Occasion, ...] = ("before", "after", "four_weeks")
ORDERS: tuple[tuple[Letter, Letter, Letter], ...] = (
    ("A", "B", "C"), ("B", "C", "A"), ("C", "A", "B"),
    ("A", "C", "B"), ("B", "A", "C"), ("C", "B", "A"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """How many of each key a form has: as many tricks as fine messages."""

    go: int
    ask: int

    @property
    def pairs(self) -> int:
        """How many pairs, each with one trick."""
        return self.go + self.ask


SHORT, LONG = Shape(go=4, ask=0), Shape(go=4, ask=2)
SHAPES: Mapping[str, Shape] = {"1-2": SHORT, "3-4": LONG, "5-6": LONG, "7-9": LONG}


class TooFewPairs(ValueError):
    """A form can't be made for a band; `missing` says how many pairs by the fine one's key."""

    def __init__(self, letter: str, band: str, missing: Mapping[str, int]) -> None:
        self.letter = letter
        self.band = band
        self.missing = dict(missing)
        lacks = ", ".join(f"{n} pair(s) whose fine message has key {k}" for k, n in missing.items())
        super().__init__(f"form {letter} for band {band} lacks {lacks}")


@dataclass(frozen=True, slots=True)
class CheckForm:
    """One form of a check: its messages in the order in which they come."""

    letter: Letter
    band: Band
    items: tuple[MessageItem, ...]
    gives_feedback: bool = False  # else the check would teach what it measures

    @property
    def mean_difficulty(self) -> float:
        """In logits, by the pack's priors."""
        return sum(item.difficulty for item in self.items) / len(self.items)


def check_form(pairs: Iterable[Pair], letter: Letter, band: Band, seed: int) -> CheckForm:
    """The form of a letter for a band: 6 R + 4 G + 2 A, for grades 1–2 4 R + 4 G.

    The order goes by the seed: never more than three alike, no pair side by side. Raises
    TooFewPairs.
    """
    chosen = form_pairs(pairs, letter, band)
    return CheckForm(letter, band, tuple(in_order(chosen, random.Random(seed))))


def form_pairs(pairs: Iterable[Pair], letter: Letter, band: Band) -> list[Pair]:
    """The pairs of a form. Where it has more than it needs: as many skills as can be, then those
    whose difficulty is nearest to the mean of all three forms. Raises TooFewPairs.
    """
    known = list(pairs)
    shape = SHAPES[band]
    wanted = {"G": shape.go, "A": shape.ask}
    chosen: list[Pair] = []
    missing: dict[str, int] = {}
    for key, count in sorted(wanted.items()):  # A first: there are fewest of them
        some = _of_form(known, letter, band, key)
        if len(some) < count:
            missing[key] = count - len(some)
            continue
        all_forms = [p for other in LETTERS for p in _of_form(known, other, band, key)]
        chosen += _most_skills(some, count, chosen, _mean(all_forms))
    if missing:
        raise TooFewPairs(letter, band, missing)
    return chosen


def _of_form(pairs: Iterable[Pair], letter: str, band: Band, key: str) -> list[Pair]:
    return [
        pair
        for pair in pairs
        if band in pair.bands
        and pair.legit.key == key
        and all(item.form == letter for item in pair.items)
    ]


def _most_skills(
    some: Sequence[Pair], count: int, before: Sequence[Pair], target: float
) -> list[Pair]:
    picked: list[Pair] = []
    for _ in range(count):
        skills = [pair.skill for pair in (*before, *picked)]
        left = [pair for pair in some if pair not in picked]
        picked.append(
            min(
                left,
                key=lambda pair: (
                    skills.count(pair.skill),
                    abs(_mean([*picked, pair]) - target),
                    pair.id,
                ),
            )
        )
    return picked


def _mean(pairs: Sequence[Pair]) -> float:
    return sum(map(pair_difficulty, pairs)) / len(pairs) if pairs else 0.0


def difficulty_gap(forms: Iterable[CheckForm]) -> float:
    """How far the mean difficulties of forms lie apart at most, in logits.

    Half a logit is about ten points of the share right; a teacher should be told.
    """
    means = [form.mean_difficulty for form in forms]
    return max(means) - min(means) if means else 0.0


def form_for(seat_number: int, occasion: Occasion) -> Letter:
    """Which form a seat gets on which occasion, so that no form is always the first or last.

    A Williams design: two Latin squares of three (Williams 1949, Aust. J. Sci. Res. A 2:149).
    Every seat meets each form once; over six seats each form comes twice on each occasion and
    follows each other form equally often.
    """
    return ORDERS[(seat_number - 1) % len(ORDERS)][OCCASIONS.index(occasion)]
