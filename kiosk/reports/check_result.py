"""What a class answered on the occasions of a check: both sides of all skills together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.reports.shares import Share, share
from quizzes.learning.forms import OCCASIONS

if TYPE_CHECKING:
    from kiosk.store import Occasion, Store

FEWEST_SEATS = 5  # fewer would tell of single children


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One occasion. Below five seats it has no numbers; a share is None with too few answers."""

    occasion: Occasion
    seats: int
    hits: Share | None
    false_alarms: Share | None

    @property
    def has_too_few_seats(self) -> bool:
        """Whether nothing may be told yet."""
        return self.seats < FEWEST_SEATS


def with_few_seats(
    store: Store, class_id: bytes | None, occasion: Occasion | None
) -> list[Occasion]:
    """The checks among what is asked for (None: everything) that fewer than five seats answered.

    Of those nothing is told anywhere but in the row by row export: docs/REPORTS.md says why.
    """
    asked = OCCASIONS if occasion is None else [one for one in OCCASIONS if one == occasion]
    if class_id is None:
        return []
    return [one for one in asked if 0 < store.seats_that_answered(class_id, one) < FEWEST_SEATS]


def check_results(store: Store, class_id: bytes) -> list[CheckResult]:
    """The occasions on which anybody of the class has answered, in their order."""
    found = []
    for occasion in OCCASIONS:
        rows = store.class_by_skill_from_counts(class_id, occasion)
        tricks = sum(row.tricks.total for row in rows)
        fine = sum(row.grown_up.total + row.fine.total for row in rows)
        if not tricks + fine:
            continue
        seats = store.seats_that_answered(class_id, occasion)
        if seats < FEWEST_SEATS:
            found.append(CheckResult(occasion, seats, None, None))
            continue
        hits = share(sum(row.hits for row in rows), tricks)
        alarms = share(sum(row.false_alarms for row in rows), fine)
        found.append(CheckResult(occasion, seats, hits, alarms))
    return found
