"""Where the islands lie along a winding river, and how the river runs past them.

All places are shares of the map's width and height, so that any glass can hold it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Point = tuple[float, float]
STEPS = 10  # stretches of river between two islands
SWAY = 0.05  # of a row's height: islands lie a little higher and lower in turn


def islands(count: int, columns: int) -> list[Point]:
    """The middles of the islands: rows run to and fro, as a river winds."""
    rows = -(-count // columns) if count else 0
    places = []
    for row in range(rows):
        here = count * (row + 1) // rows - count * row // rows
        for at in range(here):
            x = (at + 0.5) / here
            sway = SWAY if (at + row) % 2 else -SWAY
            places.append((x if row % 2 == 0 else 1 - x, (row + 0.5 + sway) / rows))
    return places


def stretches(places: Sequence[Point]) -> list[tuple[Point, Point]]:
    """The river as short straight pieces through all islands, in from one side and out at one.

    A Catmull-Rom curve, which goes through its points and stays the same curve when the map is
    drawn out in width or height.
    """
    if not places:
        return []
    first, last = places[0], places[-1]
    to_left = len(places) > 1 and places[-2][0] >= last[0]
    begin = (-0.2, first[1])
    end = (-0.2 if to_left else 1.2, last[1])
    way = [begin, begin, *places, end, end]
    curve = [
        _between((way[at], way[at + 1], way[at + 2], way[at + 3]), step / STEPS)
        for at in range(len(way) - 3)
        for step in range(STEPS)
    ]
    curve.append(end)
    return list(pairwise(curve))


def _between(way: tuple[Point, Point, Point, Point], t: float) -> Point:
    a, b, c, d = way

    def one(p: float, q: float, r: float, s: float) -> float:
        return 0.5 * (
            2 * q
            + (r - p) * t
            + (2 * p - 5 * q + 4 * r - s) * t**2
            + (3 * q - p - 3 * r + s) * t**3
        )

    return one(a[0], b[0], c[0], d[0]), one(a[1], b[1], c[1], d[1])
