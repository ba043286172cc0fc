"""Tweens: more ways to ease, and keyframes that take a value through a sequence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from math import pi, sin

from games.stage.motion import clamp

Ease = Callable[[float], float]


def linear(share: float) -> float:
    """At one pace."""
    return clamp(share)


def ease_in(share: float) -> float:
    """Slow at first (quadratic): what falls."""
    share = clamp(share)
    return share * share


def ease_in_out(share: float) -> float:
    """Slow at both ends."""
    share = clamp(share)
    return share * share * (3.0 - 2.0 * share)


def overshoot(share: float) -> float:
    """A little past its end and back (Penner's back-out): what pops up."""
    left = clamp(share) - 1.0
    return 1.0 + 2.7 * left * left * left + 1.7 * left * left


def bounce(share: float) -> float:
    """Falls and bounces twice (Penner's bounce-out): what is dropped."""
    share = clamp(share)
    if share < 0.4:
        return (share / 0.4) ** 2
    if share < 0.75:
        return 1.0 - 0.22 * (1.0 - ((share - 0.575) / 0.175) ** 2)
    return 1.0 - 0.06 * (1.0 - ((share - 0.875) / 0.125) ** 2)


def swing(share: float, times: float) -> float:
    """From side to side, -1 to 1, that many times from share 0 to 1; begins and ends at 0."""
    return sin(2.0 * pi * times * clamp(share))


class Keys:
    """A value at moments: `Keys((0, 0), (0.4, 10, ease_in), (1, 0))`.

    The third of a key eases the way to it (linear without). Before the first moment it has the
    first value, after the last the last. Raises ValueError for moments out of order.
    """

    def __init__(self, *keys: tuple[float, float] | tuple[float, float, Ease]) -> None:
        self._moments = [key[0] for key in keys]
        if not keys or self._moments != sorted(self._moments):
            raise ValueError("keyframes need moments in order")
        self._values = [float(key[1]) for key in keys]
        self._eases: list[Ease] = [key[2] if len(key) == 3 else linear for key in keys]

    def at(self, share: float) -> float:
        """The value at a share of the time."""
        after = bisect_right(self._moments, share)
        if after == 0:
            return self._values[0]
        if after == len(self._moments):
            return self._values[-1]
        start, end = self._moments[after - 1], self._moments[after]
        way = self._eases[after]((share - start) / (end - start))
        return self._values[after - 1] + (self._values[after] - self._values[after - 1]) * way
