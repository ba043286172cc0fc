"""The convention puzzle as a teacher reads it: what was put together, and what was used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kiosk.reports.shares import FEWEST_ANSWERS, Share, share
from kiosk.store import PuzzleCounts, StepRow, UseRow
from quizzes.text import Text

STEPS = ("puzzle", "match", "gap", "order", "spell")  # as the ladder climbs
Sort = Literal["convention", "step", "use", "line"]


@dataclass(frozen=True, slots=True)
class Titles:
    """How a convention and its lines are called, in the order in which the packs have them."""

    title: Text
    lines: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class PuzzleRow:
    """One row: a convention's name, a rung, the head of its applied cases, or a line of those.

    `share` is None where there are too few answers to say anything, or nothing is graded.
    """

    sort: Sort
    name: str
    title: Text | None = None
    n: int = 0
    right: int = 0
    swaps: float = 0.0
    share: Share | None = None
    seats: int = 0

    @property
    def is_enough(self) -> bool:
        """Whether there are enough answers to say more than how many."""
        return self.n >= FEWEST_ANSWERS


def puzzle_table(counts: PuzzleCounts, titles: Mapping[str, Titles]) -> list[PuzzleRow]:
    """The rows of all conventions that were played, in the packs' order, unknown ones last."""
    played = {one.convention for one in counts.steps} | {one.convention for one in counts.uses}
    known = [name for name in titles if name in played]
    rows: list[PuzzleRow] = []
    for name in (*known, *sorted(played - set(known))):
        called = titles.get(name, Titles(Text(name, "", name), {}))
        steps = {one.kind: one for one in counts.steps if one.convention == name}
        uses = [one for one in counts.uses if one.convention == name]
        rows.append(PuzzleRow("convention", name, called.title))
        rows += [_step(steps[kind]) for kind in STEPS if kind in steps]
        rows += _uses(uses, called.lines)
    return rows


def _step(one: StepRow) -> PuzzleRow:
    right = round(one.right)
    is_graded = one.kind in ("match", "gap", "spell")
    return PuzzleRow(
        "step", one.kind, None, one.n, right, one.swaps,
        share(right, one.n) if is_graded else None, one.seats,
    )  # fmt: skip


def _uses(uses: Sequence[UseRow], lines: Mapping[str, Text]) -> Iterator[PuzzleRow]:
    if not uses:
        return
    yield PuzzleRow("use", "use")
    order = {name: at for at, name in enumerate(lines)}
    for one in sorted(uses, key=lambda use: (order.get(use.line, len(order)), use.line)):
        right = round(one.right)
        title = lines.get(one.line, Text(one.line, "", one.line))
        yield PuzzleRow("line", one.line, title, one.n, right, 0.0, share(right, one.n), one.seats)
