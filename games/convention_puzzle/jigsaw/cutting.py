"""How a picture is cut: each inner edge is one curve with a tab, shared by both its neighbours."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

Cell = tuple[int, int]  # row, column: a piece, and the place where it belongs
Point = tuple[float, float]

TAB = 0.25  # how far a tab reaches, of a piece's shorter side
HEAD, NECK = 0.145, 0.08  # half of their widths
DIP = 0.05  # how far the edge bows to the other side beside a tab
REACH = TAB * 1.12  # the largest tab, for laying out
STEPS = 9  # straight pieces for each Bézier curve


@dataclass(frozen=True, slots=True)
class Edge:
    """One inner edge and its tab: which way it points, and what makes it unlike the others."""

    to_left: bool  # the tab points to the left of the edge's direction
    shift: float  # of the tab along the edge, of the shorter side
    lean: float
    size: float

    @classmethod
    def by(cls, chance: random.Random) -> Edge:
        """An edge as chance has it."""
        return cls(
            chance.random() < 0.5,
            chance.uniform(-0.04, 0.04),
            chance.uniform(-0.025, 0.025),
            chance.uniform(0.92, 1.08),
        )

    def curve(self, start: Point, end: Point, side: float) -> list[Point]:
        """Points from start to end along a level or upright edge; `side` is the shorter one."""
        (x, y), is_level = start, end[0] != start[0]
        length = end[0] - x if is_level else end[1] - y
        # Left of the direction is up for a level edge, to the right for an upright one.
        way = (-1.0 if is_level else 1.0) * (1.0 if self.to_left else -1.0)
        points = [(0.0, 0.0)]
        for curve in self._curves(length, side):
            points += _walk(*curve)
        if is_level:
            return [(x + along, y + way * off) for along, off in points]
        return [(x + way * off, y + along) for along, off in points]

    def _curves(self, length: float, side: float) -> list[tuple[Point, Point, Point, Point]]:
        """Six Bézier curves: to the neck, around the head, and to the end."""
        unit = side * self.size
        middle = length / 2 + self.shift * side
        head, neck, top = HEAD * unit, NECK * unit, TAB * unit
        tip = middle + self.lean * side
        left, right, rest = tip - head, tip + head, length - middle - neck
        foot, brow, dip = top * 0.22, top * 0.62, -DIP * side
        near, far = (middle - neck, foot), (middle + neck, foot)
        return [
            ((0.0, 0.0), (near[0] * 0.45, dip * 0.3), (near[0] + neck * 0.6, dip * 1.6), near),
            (near, (near[0] - neck * 0.3, foot * 1.7), (left, brow * 0.6), (left, brow)),
            ((left, brow), (left, top * 0.9), (tip - head * 0.55, top), (tip, top)),
            ((tip, top), (tip + head * 0.55, top), (right, top * 0.9), (right, brow)),
            ((right, brow), (right, brow * 0.6), (far[0] + neck * 0.3, foot * 1.7), far),
            (
                far,
                (far[0] - neck * 0.6, dip * 1.6),
                (length - rest * 0.45, dip * 0.3),
                (length, 0.0),
            ),
        ]


def _walk(a: Point, b: Point, c: Point, d: Point) -> Iterator[Point]:
    for step in range(1, STEPS + 1):
        t = step / STEPS
        u = 1.0 - t
        k = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        yield (
            k[0] * a[0] + k[1] * b[0] + k[2] * c[0] + k[3] * d[0],
            k[0] * a[1] + k[1] * b[1] + k[2] * c[1] + k[3] * d[1],
        )


@dataclass(frozen=True, slots=True)
class Seam:
    """An edge laid on a picture: its points, and the pieces left and right of its direction."""

    points: tuple[Point, ...]
    left: Cell
    right: Cell


@dataclass(frozen=True)
class Cut:
    """A picture cut into rows × columns. The same seed cuts alike, whatever the picture's size."""

    rows: int
    columns: int
    seed: int

    @property
    def name(self) -> str:
        """For the log: "3x3"."""
        return f"{self.rows}x{self.columns}"

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """All pieces, row by row."""
        return tuple((r, c) for r in range(self.rows) for c in range(self.columns))

    @cached_property
    def _edges(self) -> dict[tuple[Cell, Cell], Edge]:
        chance = random.Random(f"cut {self.rows} {self.columns} {self.seed}")
        pairs = [(one, (one[0], one[1] + 1)) for one in self.cells]
        pairs += [(one, (one[0] + 1, one[1])) for one in self.cells]
        return {pair: Edge.by(chance) for pair in pairs if pair[1] in set(self.cells)}

    def seams(self, width: int, height: int) -> list[Seam]:
        """All inner edges on a picture of that size in pixels."""
        wide, high = width / self.columns, height / self.rows
        side = min(wide, high)
        seams = []
        for (one, other), edge in self._edges.items():
            end = ((one[1] + 1) * wide, (one[0] + 1) * high)
            if other[0] == one[0]:  # upright, downwards: the other piece is left of it
                points = edge.curve((end[0], one[0] * high), end, side)
                seams.append(Seam(tuple(points), other, one))
            else:  # level, to the right: this piece is left of it
                points = edge.curve((one[1] * wide, end[1]), end, side)
                seams.append(Seam(tuple(points), one, other))
        return seams


def are_neighbours(one: Cell, other: Cell) -> bool:
    """Whether two pieces share an edge."""
    return abs(one[0] - other[0]) + abs(one[1] - other[1]) == 1
