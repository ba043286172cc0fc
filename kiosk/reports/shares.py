"""A share with its margin, and how few answers are too few to say anything."""

from __future__ import annotations

from dataclasses import dataclass

from quizzes.grade import Interval, wilson

FEWEST_ANSWERS = 5  # below it a share is not given


@dataclass(frozen=True, slots=True)
class Share:
    """`n` of `of`, with the 95 % Wilson interval (0 to 1); `low` and `high` in whole per cent."""

    n: int
    of: int
    interval: Interval

    @property
    def value(self) -> float:
        """The share itself, 0 to 1."""
        return self.n / self.of

    @property
    def low(self) -> int:
        """Lower bound in whole per cent."""
        return round(self.interval.low * 100)

    @property
    def high(self) -> int:
        """Upper bound in whole per cent."""
        return round(self.interval.high * 100)


def share(n: int, of: int) -> Share | None:
    """A share with its margins; None where there are too few answers to say anything."""
    return Share(n, of, wilson(n, of)) if of >= FEWEST_ANSWERS else None
