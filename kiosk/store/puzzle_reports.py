"""What a class did in the convention puzzle: counts for each convention, never for a child."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.store.open_file import OpenFile
from kiosk.store.reports import GUESTS

# An item of the puzzle is CONVENTION.LINE; only first tries are graded. Pictures have no score.
STEPS = """
select substr(item, 1, instr(item, '.') - 1) as convention, kind, count(*),
    coalesce(sum(score), 0), coalesce(avg(json_extract(detail, '$.distance')), 0),
    count(distinct seat)
from response
where class = ? and kind in ('puzzle', 'match', 'gap', 'order', 'spell')
    and activity = 'convention_puzzle' and (kind = 'puzzle' or score is not null)
group by convention, kind
"""
# An item here is the case. Its level says which convention: CONVENTION.RUNG; its detail, which
# lines it calls for: a case that calls for two counts for both.
USES = """
select substr(round.level, 1, instr(round.level, '.') - 1) as convention, line.value, count(*),
    sum(score), count(distinct response.seat)
from response join round on round.id = response.round
    join json_each(response.detail, '$.right') as line
where class = ? and response.activity = 'convention_puzzle' and kind = 'apply'
    and score is not null
group by convention, line.value
"""


@dataclass(frozen=True, slots=True)
class StepRow:
    """One rung of a convention; `kind` is puzzle, match, gap, order or spell.

    `right` adds up the scores of first tries, `swaps` is the mean Kendall distance of orders.
    """

    convention: str
    kind: str
    n: int
    right: float
    swaps: float
    seats: int


@dataclass(frozen=True, slots=True)
class UseRow:
    """The applied cases that call for one line of a convention."""

    convention: str
    line: str
    n: int
    right: float
    seats: int


@dataclass(frozen=True, slots=True)
class PuzzleCounts:
    """All of a class, or of the guests."""

    steps: tuple[StepRow, ...]
    uses: tuple[UseRow, ...]


class PuzzleReports(OpenFile):
    """The puzzle's part of the teacher's desk."""

    def class_puzzle(self, class_id: bytes | None) -> PuzzleCounts:
        """A class's counts, straight from the log; None is all guests together.

        Joint answers of two children count for the class and for no seat.
        """
        which = (class_id or GUESTS,)
        return PuzzleCounts(
            tuple(StepRow(*row) for row in self.read(STEPS, which)),
            tuple(UseRow(*row) for row in self.read(USES, which)),
        )
