"""The rules of 配对: which halves lie on the table, what joins what, what a try is worth.

Knows no picture, no time and no chance: those come in as arguments.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from games.contract import Answered
from games.convention_puzzle.rungs import halves_of
from quizzes.kinds.convention import Convention, Line
from quizzes.text import Text, han_count

MOST_ROWS = 5
LONG, VERY_LONG = 12, 24  # Chinese characters of a half: of longer ones fewer fit on the table
LONG_EN, VERY_LONG_EN = 48, 90  # characters
TRIES_TO_HINT = 2  # wrong ones at the same half, then its other half shows itself


@dataclass(frozen=True)
class Match:
    """Two texts that belong together: both halves of a line, or two lines that a pack pairs."""

    line: Line
    left: Text
    other: Line
    right: Text

    @property
    def whole(self) -> tuple[Text, ...]:
        """The exact words with their marks: the line, or both lines."""
        return (self.line.text,) if self.line is self.other else (self.line.text, self.other.text)


def matches_of(convention: Convention) -> list[Match]:
    """All there is to join, in the convention's order."""
    return [Match(*halves) for halves in halves_of(convention)]


def most_rows(matches: Sequence[Match]) -> int:
    """How many rows fit on the table, by the longest half in either language."""
    halves = [half for match in matches for half in (match.left, match.right)]
    han = max(han_count(half.zh) for half in halves)
    letters = max(len(half.en) for half in halves)
    if han > VERY_LONG or letters > VERY_LONG_EN:
        return 2
    return 3 if han > LONG or letters > LONG_EN else MOST_ROWS


def deal(convention: Convention, chance: random.Random) -> list[Table]:
    """Tables of about the same number of rows; on each the right halves lie in another order."""
    matches = matches_of(convention)
    count = -(-len(matches) // most_rows(matches)) if matches else 0
    ends = [len(matches) * n // count for n in range(count + 1)] if count else []
    parts = [matches[start:end] for start, end in pairwise(ends)]
    return [Table(convention, part, _shuffled(len(part), chance)) for part in parts]


def _shuffled(count: int, chance: random.Random) -> list[int]:
    """An order that is not the right one, where there are two or more."""
    order = list(range(count))
    while count > 1 and order == list(range(count)):
        chance.shuffle(order)
    return order


@dataclass
class Table:
    """Rows of left halves, and beside them the right halves in the order of `rights`."""

    convention: Convention
    matches: Sequence[Match]
    rights: list[int]  # row → the match whose right half lies there
    joined: set[int] = field(default_factory=set)  # rows done
    tries: dict[int, int] = field(default_factory=dict)  # row → tries so far
    firsts: set[int] = field(default_factory=set)  # rows right at the first try
    waiting: dict[int, int] = field(default_factory=dict)  # row → right half, until recorded

    @property
    def is_done(self) -> bool:
        """Whether every line is whole."""
        return len(self.joined) == len(self.matches)

    def row_of(self, right: int) -> int:
        """The row in which a right half lies."""
        return self.rights.index(right)

    def may_try(self, left: int, right: int) -> bool:
        """Whether both are free."""
        rows = self.joined | set(self.waiting)
        return (
            left not in rows
            and right not in self.waiting.values()
            and self.row_of(right) not in self.joined
        )

    def is_right(self, left: int, right: int) -> bool:
        """Whether they make a line of the convention; like halves are as good as each other."""
        return self.matches[left].right.zh == self.matches[right].right.zh

    def join(self, left: int, right: int, seconds: float) -> Answered | None:
        """The child joins two halves; None when it is not the time for it.

        Kind `match`; the first try at each left half is graded, later ones are only kept.
        """
        if not self.may_try(left, right):
            return None
        nth = self.tries[left] = self.tries.get(left, 0) + 1
        self.waiting[left] = right
        match, chosen = self.matches[left], self.matches[right].right.zh
        score = float(self.is_right(left, right)) if nth == 1 else None
        return Answered(
            0, f"{self.convention.id}.{match.line.id}", self.convention.revision, "", "", "",
            "match", chosen, score, seconds, {"to": match.left.zh, "row": left, "try": nth},
        )  # fmt: skip

    def recorded(self, answered: Answered) -> tuple[int, int, bool] | None:
        """The log has it: row, right half, and whether they are one line now.

        Then the right half lies in the row; what lay there changes places with it.
        """
        left = int(answered.detail.get("row", -1))
        if left not in self.waiting:
            return None
        right = self.waiting.pop(left)
        if not self.is_right(left, right):
            return left, right, False
        here, there = left, self.row_of(right)
        self.rights[here], self.rights[there] = right, self.rights[here]
        self.joined.add(left)
        if self.tries[left] == 1:
            self.firsts.add(left)
        return left, right, True

    def hinted(self, left: int) -> int | None:
        """The right half that shows itself after two wrong tries; None before."""
        if left in self.joined or self.tries.get(left, 0) < TRIES_TO_HINT:
            return None
        return next(
            right for right in self.rights
            if self.is_right(left, right) and self.row_of(right) not in self.joined
        )  # fmt: skip

    @property
    def missed(self) -> list[Match]:
        """Lines that were not whole at the first try."""
        return [one for row, one in enumerate(self.matches) if row not in self.firsts]
