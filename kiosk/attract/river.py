"""Where the centre's glows float on the river. Values only: no Qt, no chance.

Each glow keeps its place for good, so that a new one only adds a light.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import log2, sin
from typing import NamedTuple

EACH_HAS_ITS_LIGHT = 200  # up to here a light is one glow; beyond, doubling adds a hundred lights
LIGHTS_A_DOUBLING = 100
FARTHEST = 0.3  # size of a light at the far bank; 1 at the near one

# Steps that fill a square evenly for any number of points: Roberts 2018, "The Unreasonable
# Effectiveness of Quasirandom Sequences"; the plastic number's 1/p and 1/p².
STEP_X, STEP_Y = 0.7548776662466927, 0.5698402909980532
DRIFT = 0.09  # the river takes them a little out of their rows


class Light(NamedTuple):
    """Place on the water, 0 to 1 from left to right and from far to near; size, 1 when nearest."""

    x: float
    y: float
    size: float


def lights_shown(glows: int) -> int:
    """How many lights stand for so many glows."""
    if glows <= EACH_HAS_ITS_LIGHT:
        return max(0, glows)
    return EACH_HAS_ITS_LIGHT + round(LIGHTS_A_DOUBLING * log2(glows / EACH_HAS_ITS_LIGHT))


def lights(count: int) -> Iterator[Light]:
    """The first so many lights; those in the distance are smaller and stand closer."""
    for n in range(1, count + 1):
        x = (0.5 + n * STEP_X + DRIFT * _scatter(n, 12.9898)) % 1
        depth = (0.5 + n * STEP_Y + DRIFT * _scatter(n, 78.233)) % 1
        near = depth**1.7
        size = FARTHEST + (1 - FARTHEST) * near
        yield Light(x, near, size * (0.85 + 0.3 * _scatter(n, 39.425)))


def _scatter(n: int, by: float) -> float:
    """A number from 0 to 1 that looks like chance and is the same each time."""
    return sin(n * by) * 43758.5453 % 1
