"""Which piece each pixel of the picture belongs to: one piece and no other, without a gap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from games.convention_puzzle.jigsaw.cutting import Cell, Cut

Crossing = tuple[float, Cell, Cell]  # x, the piece to the west, the piece to the east
Run = tuple[int, int, Cell]  # from x up to but without x, the piece
TIE = 1e-6


@dataclass(frozen=True)
class Tiling:
    """The picture's rows, each a sequence of runs that meet and fill the row."""

    width: int
    height: int
    rows: tuple[tuple[Run, ...], ...]

    def runs(self) -> Iterator[tuple[int, int, int, Cell]]:
        """y, x, width and piece of all runs."""
        for y, row in enumerate(self.rows):
            for start, end, cell in row:
                yield y, start, end - start, cell

    def boxes(self) -> dict[Cell, tuple[int, int, int, int]]:
        """The smallest box around each piece: x, y, width, height."""
        edges: dict[Cell, tuple[int, int, int, int]] = {}
        for y, x, width, cell in self.runs():
            left, top, right, _ = edges.get(cell, (x, y, x, y))
            edges[cell] = (min(left, x), top, max(right, x + width), y + 1)
        return {c: (x, y, right - x, end - y) for c, (x, y, right, end) in edges.items()}


def tile(cut: Cut, width: int, height: int) -> Tiling:
    """Goes along the middle of each row of pixels and changes piece wherever a seam is crossed."""
    crossings: list[list[Crossing]] = [[] for _ in range(height)]
    for seam in cut.seams(width, height):
        before = seam.points[0]
        for point in seam.points[1:]:
            _cross(crossings, before, point, seam.left, seam.right)
            before = point
    row_height = height / cut.rows
    rows = []
    for y, crossed in enumerate(crossings):
        first = (min(cut.rows - 1, int((y + 0.5) / row_height)), 0)
        rows.append(tuple(_runs(crossed, first, width)))
    return Tiling(width, height, tuple(_without_specks(rows)))


def _without_specks(rows: list[tuple[Run, ...]]) -> Iterator[tuple[Run, ...]]:
    """Gives a corner's last pixel, which only touches its piece aslant, to the piece beside it."""
    for y, row in enumerate(rows):
        beside = [*rows[max(0, y - 1) : y], *rows[y + 1 : y + 2]]
        around = [run for other in beside for run in other]
        hanging = [one for one in row if any(_touch(one, other) for other in around)]
        if not hanging or len(hanging) == len(row):
            yield row
            continue
        starts = [0, *(start for start, _, _ in hanging[1:])]
        ends = [*starts[1:], row[-1][1]]
        yield tuple((a, b, run[2]) for a, b, run in zip(starts, ends, hanging, strict=True))


def _touch(one: Run, other: Run) -> bool:
    return one[2] == other[2] and one[0] < other[1] and other[0] < one[1]


def _cross(
    crossings: list[list[Crossing]],
    a: tuple[float, float],
    b: tuple[float, float],
    left: Cell,
    right: Cell,
) -> None:
    """Notes where a straight piece crosses the middles of rows; its upper end counts, not both."""
    (ax, ay), (bx, by) = a, b
    if ay == by:
        return
    low, high = (ay, by) if ay < by else (by, ay)
    sides = (right, left) if by > ay else (left, right)  # west, east
    for y in range(max(0, ceil(low - 0.5)), min(len(crossings), ceil(high - 0.5))):
        share = (y + 0.5 - ay) / (by - ay)
        crossings[y].append((ax + share * (bx - ax), *sides))


def _runs(crossed: list[Crossing], first: Cell, width: int) -> Iterator[Run]:
    crossed.sort()
    now, start = first, 0
    while crossed:
        # Where seams meet, crossings share their x: the one that leaves this piece comes first.
        x = crossed[0][0]
        tied = (n for n, one in enumerate(crossed) if one[0] <= x + TIE and one[1] == now)
        _, _, east = crossed.pop(next(tied, 0))
        end = min(width, max(start, ceil(x - 0.5)))
        if end > start and east != now:
            yield start, end, now
            start = end
        now = east
    if width > start:
        yield start, width, now
