"""Backdrops with depth: wide strips that slide, and ground that shears as the child looks around.

Each is rasterised once, wider than the glass by as much as it can slide, and blitted as a crop.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, inf

import pygame

from games.stage.camera import Camera
from games.stage.look import Colour
from games.stage.paint import cut_out, draw_window, solid


@dataclass(frozen=True, slots=True)
class Strip:
    """A flat picture standing at one distance. `spare` pixels lie left and right of the glass."""

    picture: pygame.Surface
    top: int
    spare: int
    distance: float = inf

    def draw(self, on: pygame.Surface, camera: Camera) -> None:
        """Blits the crop that the camera sees."""
        left = self.spare + round(camera.shift(self.distance))
        crop = (left, 0, on.get_width(), self.picture.get_height())
        on.blit(self.picture, (0, self.top), crop)


@dataclass(frozen=True, slots=True)
class Ground:
    """Level ground from `top` downwards: each row slides by its own distance."""

    picture: pygame.Surface
    top: int
    spare: int

    def draw(self, on: pygame.Surface, camera: Camera) -> None:
        """Blits bands of rows that slide alike; one single band when nobody looks around."""
        wide, high = on.get_width(), self.picture.get_height()
        bands = []
        for first, last, shift in self._bands(camera, high):
            crop = (self.spare + shift, first, wide, last - first)
            bands.append((self.picture, (0, self.top + first), crop))
        on.blits(bands, doreturn=False)

    def _bands(self, camera: Camera, high: int) -> list[tuple[int, int, int]]:
        """First row, row after the last, and pixels of each band."""
        at_top = camera.pan * (camera.turn + camera.sidestep * (self.top - camera.horizon))
        a_row = camera.pan * camera.sidestep  # sideways by so much more with each row
        if not a_row:
            return [(0, high, round(at_top))]
        first, bands = 0, []
        towards = 1 if a_row > 0 else -1
        shift = floor(at_top + a_row / 2 + 0.5)
        while first < high:
            edge = shift + 0.5 * towards
            last = min(high, max(first + 1, ceil((edge - at_top) / a_row - 0.5)))
            bands.append((first, last, shift))
            first, shift = last, shift + towards
        return bands


def strip(
    svg: str,
    camera: Camera,
    unit: float,
    width: int,
    rows: tuple[int, int],
    distance: float = inf,
    ground: Colour | None = None,
) -> Strip:
    """A strip from a picture whose origin is the vanishing point and whose unit is `unit` pixels.

    `rows` are the first row of the glass and the one after the last. With a `ground` colour the
    strip is opaque, else its see-through part shows what was drawn before.
    """
    spare = ceil(camera.most_shift(distance)) + 1
    picture = _window(svg, camera, unit, width, rows, spare)
    return Strip(cut_out(picture) if ground is None else solid(picture, ground),
                 rows[0], spare, distance)  # fmt: skip


def ground(
    svg: str, camera: Camera, unit: float, width: int, rows: tuple[int, int], colour: Colour
) -> Ground:
    """The ground from a picture like those of `strip`; `rows` begin at the horizon or below."""
    spare = ceil(camera.most_shift(camera.distance_at(rows[1]))) + 1
    picture = _window(svg, camera, unit, width, rows, spare)
    return Ground(solid(picture, colour), rows[0], spare)


def _window(
    svg: str, camera: Camera, unit: float, width: int, rows: tuple[int, int], spare: int
) -> pygame.Surface:
    wide, high = width + 2 * spare, rows[1] - rows[0]
    left, top = (-camera.middle - spare) / unit, (rows[0] - camera.horizon) / unit
    return draw_window(svg, (left, top, wide / unit, high / unit), wide, high)
