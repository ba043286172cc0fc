"""An act: what a figure does in its time on the stage, and the move that draws it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import pygame

from games.stage.motion import clamp
from games.stage.particles import Mote, draw_motes, motes_box
from games.stage.sprites import Pose, Sprite

ART = Path(__file__).parents[1] / "art"
UNITS = 440.0  # height of every figure's drawing
MOMENTS = 48  # at which the reach of an act is measured
LOOP_MOMENTS = range(0, MOMENTS + 1, 6)  # of one that only breathes; its ends are among them
MOST_FIGURES = 4  # monster and friend of this trick and of the one before


@dataclass(frozen=True, slots=True)
class Act:
    """`pose` gives the figure at a share of the time, 0 to 1.

    `motes` fly before the figure, `behind` behind it; those that lie on a floor stay after the
    end. `cue_at` is the share at which its sound belongs. A `loops` act ends where it began.
    """

    figure: str
    seconds: float
    pose: Callable[[float], Pose]
    motes: tuple[Mote, ...] = ()
    behind: tuple[Mote, ...] = ()
    cue_at: float = 0.0
    loops: bool = False
    lying: tuple[Mote, ...] = ()  # what lies about all the time


_figures: dict[str, Sprite] = {}


def figure(name: str) -> Sprite:
    """A figure of the trail, kept while it is among those used last."""
    sprite = _figures.pop(name, None) or Sprite(ART / f"{name}.svg")
    _figures[name] = sprite
    while len(_figures) > MOST_FIGURES:
        _figures.pop(next(iter(_figures)))
    return sprite


def forget_figures() -> None:
    """Lets all figures go, and the small pictures."""
    _figures.clear()
    bits.cache_clear()


@lru_cache(maxsize=1)
def bits() -> Sprite:
    """The small pictures that fly."""
    return Sprite(ART / "bits.svg")


class Move:
    """An act on the glass: 「finishing move」, joy, or standing about.

    `feet` is the point below the figure in pixels, `height` the height of its drawing.
    """

    def __init__(self, act: Act, sides: tuple[str, str]) -> None:
        self._act = act
        self._sides = sides  # the monster and the friend of the trick
        self._reaches: dict[int, pygame.Rect] = {}
        self.seconds = act.seconds
        self.cue_at = act.cue_at

    def make_ready(self, height: float) -> None:
        """Rasterises monster and friend alike: the same work whoever is under the cloak."""
        for name in self._sides:
            figure(name).make_ready(height)
        for name, sprite in _figures.items():
            if name not in self._sides:
                sprite.rest()
        bits().make_ready(height)

    def as_drawn(self) -> list[pygame.Surface]:
        """The parts with which it begins."""
        return figure(self._act.figure).as_drawn(self._act.pose(0.0))

    def draw(
        self,
        on: pygame.Surface,
        feet: tuple[float, float],
        height: float,
        share: float,
        is_calm: bool = False,
    ) -> None:
        """Draws the moment at `share` of the time; when calm the end (of a loop: its begin)."""
        share, scale = self._moment(share, is_calm), height / UNITS
        bits().make_ready(height)
        draw_motes(on, self._act.behind, bits(), feet, scale, share)
        figure(self._act.figure).draw(on, feet, height, self._act.pose(share))
        draw_motes(on, self._act.motes, bits(), feet, scale, share)
        draw_motes(on, self._act.lying, bits(), feet, scale, 1.0)

    def box(
        self, feet: tuple[float, float], height: float, shares: tuple[float, float] = (0.0, 1.0)
    ) -> pygame.Rect:
        """Holds all that `draw` draws at any share; or between two, for what changed meanwhile."""
        first = max(0, int(clamp(min(shares)) * MOMENTS) - 1)
        last = min(MOMENTS, int(clamp(max(shares)) * MOMENTS) + 2)
        is_whole_loop = self._act.loops and (first, last) == (0, MOMENTS)
        reach = self._whole_reach if is_whole_loop else self._joined(range(first, last + 1))
        scale = height / UNITS
        left, top = int(feet[0] + reach.left * scale) - 3, int(feet[1] + reach.top * scale) - 3
        right, bottom = feet[0] + reach.right * scale, feet[1] + reach.bottom * scale
        return pygame.Rect(left, top, int(right) + 4 - left, int(bottom) + 4 - top)

    @cached_property
    def _whole_reach(self) -> pygame.Rect:
        return self._joined(LOOP_MOMENTS)

    def _joined(self, moments: range) -> pygame.Rect:
        reaches = [self._reach(moment) for moment in moments]
        return reaches[0].unionall(reaches[1:])

    def _moment(self, share: float, is_calm: bool) -> float:
        if self._act.loops:
            return 0.0 if is_calm else share % 1.0
        return 1.0 if is_calm else clamp(share)

    def _reach(self, moment: int) -> pygame.Rect:
        """How far it reaches around the feet at a moment, in units of the drawing."""
        if moment not in self._reaches:
            share, act = moment / MOMENTS, self._act
            shown = figure(act.figure).box((0, 0), UNITS, act.pose(share))
            flying = ((act.motes, share), (act.behind, share), (act.lying, 1.0))
            boxes = [motes_box(motes, bits(), (0, 0), 1.0, at) for motes, at in flying]
            self._reaches[moment] = shown.unionall([box for box in boxes if box.width])
        return self._reaches[moment]
