"""A newsreader at the desk of a studio, drawn with pygame at any size.

Most of the picture never changes: `ground` is drawn once, and a pose repaints only `box`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

import pygame

from media.film.acting import MOST_TILT, TILT_DEGREES, WAVE_DEGREES, Pose
from media.film.mouth import SHAPES
from media.film.svg_layers import Layer, read_layers

ART = Path(__file__).parents[1] / "art"
STUDIO_SIZE = (1280.0, 720.0)
FIGURE_AT = (340.0, 14.0)  # in the studio's units; a figure has the same units
FIGURE_SIZE = 600.0
HEAD_PIVOT = (300.0, 400.0)  # where the neck bends
BEFORE = ("desk", "microphone", "cup", "globe")  # of a studio: painted over head and body
# All that a figure moves in, in the studio's units; down to the lip of the desk.
BOX = (396.0, 0.0, 548.0, 540.0)
FACES = ("mouth_", "eyes_")
TILTS = range(-MOST_TILT, MOST_TILT + 1)
Placed = tuple[pygame.Surface, tuple[int, int]]


class Picture:
    """One figure in one studio. Raises OSError where a drawing is missing."""

    def __init__(self, figure: str, studio: str, width: int = 1280) -> None:
        self.scale = width / STUDIO_SIZE[0]
        self.size = (width, round(STUDIO_SIZE[1] * self.scale))
        self._figure = read_layers(ART / f"newsreader_{figure}.svg")
        self._studio = read_layers(ART / f"studio_{studio}.svg")
        self._kept: dict[tuple[str, float], Placed] = {}

    def in_studio(self, studio: str) -> Picture:
        """The same figure elsewhere; what was drawn of it is shared."""
        other = Picture.__new__(Picture)
        other.scale, other.size, other._figure = self.scale, self.size, self._figure
        other._studio, other._kept = read_layers(ART / f"studio_{studio}.svg"), self._kept
        return other

    @cached_property
    def box(self) -> pygame.Rect:
        """The part of the picture that a pose changes; its edges are even."""
        left, top, wide, high = (round(side * self.scale / 2) * 2 for side in BOX)
        return pygame.Rect(left, top, wide, high)

    @cached_property
    def ground(self) -> pygame.Surface:
        """The studio without anybody in it."""
        whole = pygame.Surface(self.size)
        self._paint(whole, self._studio, (0, 0))
        return whole

    @cached_property
    def _behind(self) -> pygame.Surface:
        """What of the studio lies behind the figure, and what of the figure never moves."""
        whole = pygame.Surface(self.size)
        self._paint(whole, (one for one in self._studio if one.name not in BEFORE), (0, 0))
        still = (one for one in self._figure if one.on == "" and one.is_shown)
        self._paint(whole, still, self._corner((0, 0)))
        return whole.subsurface(self.box).copy()

    @cached_property
    def _on_desk(self) -> Placed:
        whole = pygame.Surface(self.size, pygame.SRCALPHA)
        self._paint(whole, (one for one in self._studio if one.name in BEFORE), (0, 0))
        cut = whole.subsurface(self.box)
        painted = cut.get_bounding_rect()
        return cut.subsurface(painted).copy(), painted.topleft

    def figure(self, pose: Pose) -> pygame.Surface:
        """What `box` shows in a pose."""
        shown = self._behind.copy()
        corner = self._corner(self.box.topleft)
        lifted = corner[1] - round(pose.lift * self.scale)
        for part, at in self._head(pose):
            shown.blit(part, (corner[0] + at[0], lifted + at[1]))
        desk, at = self._on_desk
        shown.blit(desk, at)
        arm = "arm_right" if pose.wave is None else "arm_wave"
        turned = 0.0 if pose.wave is None else WAVE_DEGREES[pose.wave]
        for layer in self._figure:
            if layer.on == "desk" and (layer.is_shown and layer.name != "arm_right"):
                self._put(shown, layer, corner)
            elif layer.name == arm:
                self._put(shown, layer, corner, turned)
        return shown

    def draw(self, target: pygame.Surface, pose: Pose) -> None:
        """The whole picture onto a surface of `size`."""
        target.blit(self.ground, (0, 0))
        target.blit(self.figure(pose), self.box)

    def prepare(self) -> Iterator[None]:
        """Draws ahead whatever a pose may need, in small steps: some 2 s on a full-HD glass."""
        self.ground  # noqa: B018
        yield
        self._behind, self._on_desk  # noqa: B018
        poses = [Pose(eyes=eyes) for eyes in ("open", "half", "closed")]
        poses += [Pose(mouth, tilt=tilt) for tilt in TILTS for mouth in range(len(SHAPES))]
        poses += [Pose(eyes=eyes, tilt=tilt) for tilt in TILTS for eyes in ("half", "closed")]
        for pose in (*poses, *(Pose(wave=wave) for wave in range(len(WAVE_DEGREES)))):
            yield
            self.figure(pose)

    def _head(self, pose: Pose) -> Iterator[Placed]:
        """The parts of the head in painting order, in the figure's pixels."""
        wanted = (f"mouth_{SHAPES[pose.mouth]}", f"eyes_{pose.eyes}")
        turned = pose.tilt * TILT_DEGREES
        for run in self._head_runs:
            if not run[0].name.startswith(FACES):
                yield self._together(run, turned)
            elif run[0].name in wanted:
                yield self._raster(run[0], turned)

    @cached_property
    def _head_runs(self) -> tuple[tuple[Layer, ...], ...]:
        """The head's layers: each mouth and each pair of eyes by itself, the others in runs."""
        runs: list[list[Layer]] = []
        for layer in (one for one in self._figure if one.on == "head"):
            is_face = layer.name.startswith(FACES)
            if runs and not is_face and not runs[-1][-1].name.startswith(FACES):
                runs[-1].append(layer)
            else:
                runs.append([layer])
        return tuple(tuple(run) for run in runs)

    def _together(self, run: tuple[Layer, ...], turned: float) -> Placed:
        """Layers that always show together, as one picture cut to what it paints."""
        key = (f"{run[0].name} and on", turned)
        if key not in self._kept:
            side = round(FIGURE_SIZE * self.scale)
            whole = pygame.Surface((side, side), pygame.SRCALPHA)
            for layer in run:
                whole.blit(*_around(layer, HEAD_PIVOT).raster(self.scale, turned))
            painted = whole.get_bounding_rect()
            self._kept[key] = whole.subsurface(painted).copy(), painted.topleft
        return self._kept[key]

    def _corner(self, of: tuple[int, int]) -> tuple[int, int]:
        """Where the figure's upper left lies, seen from a corner of the picture."""
        x, y = (round(at * self.scale) for at in FIGURE_AT)
        return x - of[0], y - of[1]

    def _paint(
        self, target: pygame.Surface, layers: Iterable[Layer], corner: tuple[int, int]
    ) -> None:
        for layer in layers:
            drawn, at = layer.raster(self.scale)
            target.blit(drawn, (corner[0] + at[0], corner[1] + at[1]))

    def _put(
        self, target: pygame.Surface, layer: Layer, corner: tuple[int, int], turned: float = 0.0
    ) -> None:
        drawn, at = self._raster(layer, turned)
        target.blit(drawn, (corner[0] + at[0], corner[1] + at[1]))

    def _raster(self, layer: Layer, turned: float) -> Placed:
        """A layer that is drawn again and again; what stands still is not kept."""
        key = (layer.name + layer.on, turned)
        if key not in self._kept:
            if layer.on == "head":
                layer = _around(layer, HEAD_PIVOT)
            self._kept[key] = layer.raster(self.scale, turned)
        return self._kept[key]


def _around(layer: Layer, pivot: tuple[float, float]) -> Layer:
    return Layer(
        layer.name, layer.on, pivot, layer.is_shown, layer.drawing, layer.paints, layer.size
    )
