"""Sprites: a figure of named SVG parts, rasterised once, that takes a pose at each moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, cos, floor, radians, sin
from pathlib import Path
from typing import NamedTuple

import pygame

from games.stage.cuts import QUICK_STEP, TURN_STEP, Cuts, round_size, round_turn
from games.stage.svg_parts import GROUND, SvgPart, SvgParts, read_parts


@dataclass(frozen=True, slots=True)
class Put:
    """How a part is put: moved (units of the drawing), turned clockwise, scaled, faded."""

    x: float = 0.0
    y: float = 0.0
    turn: float = 0.0  # degrees around the part's pivot
    wide: float = 1.0
    high: float = 1.0
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Pose:
    """What a figure looks like at one moment.

    `wear` shows a part instead of another: `{"eyes": "eyes_dizzy"}`; "" shows none. `show`
    adds parts that the file hides. `whole` puts the entire figure around its foot. A pose that
    `is_quick` turns with rough edges, which nobody sees in a shake and which costs a fifth.
    """

    parts: Mapping[str, Put] = field(default_factory=dict)
    wear: Mapping[str, str] = field(default_factory=dict)
    show: frozenset[str] = frozenset()
    whole: Put = Put()
    is_quick: bool = False


class _Laid(NamedTuple):
    """A turn and a size that parts hand down to what moves with them, as a matrix too."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0
    turn: float = 0.0
    wide: float = 1.0
    high: float = 1.0
    alpha: float = 1.0

    def of(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def under(self) -> _Laid:
        """This for a part that only goes along."""
        wide, high = _mild(self.wide), _mild(self.high)
        if wide == self.wide and high == self.high:
            return self
        return self._replace(wide=wide, high=high)

    def then(self, put: Put, pivot: tuple[float, float], turn_step: int) -> _Laid:
        """This, after `put` has moved what it holds around `pivot`."""
        turn = round_turn(put.turn, turn_step)
        wide, high = round_size(put.wide), round_size(put.high)
        way, (px, py) = radians(turn), pivot
        a, b, c, d = cos(way) * wide, sin(way) * wide, -sin(way) * high, cos(way) * high
        e, f = px + put.x - a * px - c * py, py + put.y - b * px - d * py
        return _Laid(
            self.a * a + self.c * b,
            self.b * a + self.d * b,
            self.a * c + self.c * d,
            self.b * c + self.d * d,
            *self.of(e, f),
            self.turn + turn,
            _mild(self.wide) * wide,
            _mild(self.high) * high,
            self.alpha * put.alpha,
        )


def _mild(share: float) -> float:
    """What a part hands on of its size: eyes keep their shape while a body is squashed a little.

    It saves a copy of every small part at each size of the body.
    """
    return 1.0 if 0.84 < share < 1.18 else share


class Sprite:
    """A figure from one SVG file. Its feet are the middle of the drawing's lower edge.

    `by_need` rasterises a part when a pose first shows it: for a figure with large parts of
    which a round shows few.
    """

    def __init__(self, file: Path, *, by_need: bool = False) -> None:
        self._file = file
        self._by_need = by_need
        self._cuts = Cuts()
        self._middles: dict[str, tuple[float, float]] = {}
        self._scale = 0.0

    @cached_property
    def drawing(self) -> SvgParts:
        """The file's parts. Raises FileNotFoundError or ValueError."""
        return read_parts(self._file)

    @cached_property
    def _by_name(self) -> dict[str, SvgPart]:
        return {part.name: part for part in self.drawing.parts}

    def make_ready(self, height: float) -> None:
        """Rasterises the parts for that height in pixels; nothing when it is ready already."""
        scale = max(1.0, height) / self.drawing.size[1]
        if scale == self._scale:
            return
        self._cuts.forget()
        self._middles.clear()
        self._scale = scale
        for part in () if self._by_need else self.drawing.parts:
            self._have(part.name)

    def _have(self, name: str) -> None:
        if name not in self._middles:
            picture, self._middles[name] = self._by_name[name].raster(self._scale)
            self._cuts.put(name, picture)

    def as_drawn(self, pose: Pose) -> list[pygame.Surface]:
        """The parts that a pose shows; `games.stage.paint.warm` packs them for a glass ahead."""
        names = [part.name for part, _ in self._laid(pose)]
        for name in names:
            self._have(name)
        return self._cuts.as_drawn(names)

    def rest(self) -> None:
        """Lets the turned and scaled copies go: the figure is off the stage for a while."""
        self._cuts.forget_copies()

    def draw(
        self, on: pygame.Surface, feet: tuple[float, float], height: float, pose: Pose
    ) -> None:
        """Draws the figure in a pose, standing at `feet` (pixels)."""
        self.make_ready(height)
        origin = self._origin(feet)
        for part, laid in self._laid(pose):
            if laid.alpha > 0.02:
                self._blit(on, part.name, laid, origin, pose.is_quick)

    def stamp(self, on: pygame.Surface, name: str, at: tuple[float, float], put: Put) -> None:
        """Draws one part by itself, its middle at a point in pixels; `put.x` and `y` not used."""
        self._have(name)
        self._cuts.blit(on, at, name, put.turn, put.wide, put.high, put.alpha)

    def reach(self, name: str) -> float:
        """How far a stamped part reaches from its middle, however it is turned, in units."""
        left, top, right, bottom = self._by_name[name].box
        return ((right - left) ** 2 + (bottom - top) ** 2) ** 0.5 / 2

    def box(self, feet: tuple[float, float], height: float, pose: Pose) -> pygame.Rect:
        """Holds all that a pose draws, in pixels; rasterises nothing."""
        scale = max(1.0, height) / self.drawing.size[1]
        x = feet[0] - self.drawing.size[0] / 2 * scale
        y = feet[1] - self.drawing.size[1] * scale
        corners = [
            laid.of(*corner)
            for part, laid in self._laid(pose)
            if laid.alpha > 0.02
            for corner in _corners(part.box)
        ]
        if not corners:
            return pygame.Rect(round(feet[0]), round(feet[1]), 0, 0)
        left, top = min(c[0] for c in corners), min(c[1] for c in corners)
        right, bottom = max(c[0] for c in corners), max(c[1] for c in corners)
        corner = (floor(x + left * scale) - 2, floor(y + top * scale) - 2)
        return pygame.Rect(
            *corner,
            ceil(x + right * scale) + 2 - corner[0],
            ceil(y + bottom * scale) + 2 - corner[1],
        )

    def _origin(self, feet: tuple[float, float]) -> tuple[float, float]:
        wide, high = self.drawing.size
        return feet[0] - wide / 2 * self._scale, feet[1] - high * self._scale

    def _blit(
        self,
        on: pygame.Surface,
        name: str,
        laid: _Laid,
        origin: tuple[float, float],
        is_quick: bool,
    ) -> None:
        self._have(name)
        x, y = laid.of(*self._middles[name])
        middle = (origin[0] + x * self._scale, origin[1] + y * self._scale)
        self._cuts.blit(
            on, middle, name, laid.turn, laid.wide, laid.high, laid.alpha, is_quick=is_quick
        )

    def _laid(self, pose: Pose) -> Iterator[tuple[SvgPart, _Laid]]:
        """The parts that show, in painting order, and how each lies."""
        step = QUICK_STEP if pose.is_quick else TURN_STEP
        whole = _Laid().then(pose.whole, self.drawing.foot, step)
        slot_of = {worn: slot for slot, worn in pose.wear.items() if worn}
        known: dict[str, _Laid] = {"": whole, GROUND: _Laid()}
        for part in self.drawing.parts:
            is_shown = part.is_shown or part.name in pose.show
            if part.name in slot_of or (is_shown and part.name not in pose.wear):
                yield part, self._lie(part, pose, slot_of, known, step)

    def _lie(
        self,
        part: SvgPart,
        pose: Pose,
        slot_of: Mapping[str, str],
        known: dict[str, _Laid],
        step: int,
    ) -> _Laid:
        if part.name not in known:
            below = (
                known[part.on]
                if part.on in known
                else self._lie(self._by_name[part.on], pose, slot_of, known, step)
            )
            slot = slot_of.get(part.name, part.name)
            put = pose.parts.get(part.name) or pose.parts.get(slot)
            known[part.name] = below.then(put, part.pivot, step) if put else below.under()
        return known[part.name]


def _corners(box: tuple[float, float, float, float]) -> list[tuple[float, float]]:
    left, top, right, bottom = box
    return [(left, top), (right, top), (left, bottom), (right, bottom)]
