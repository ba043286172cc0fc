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
        self._paint_figure(shown, pose)
        return shown

    def move(self, shown: pygame.Surface, before: Pose, pose: Pose) -> pygame.Rect:
        """Paints on what `box` shows in pose `before` only what is other in `pose`, and where."""
        changed = self._changed(before, pose).clip(shown.get_rect())
        shown.set_clip(changed)
        shown.blit(self._behind, (0, 0))
        self._paint_figure(shown, pose)
        shown.set_clip(None)
        return changed

    def _paint_figure(self, shown: pygame.Surface, pose: Pose) -> None:
        corner = self._corner(self.box.topleft)
        for part, at in self._head(pose):
            shown.blit(part, self._on_head(at, pose))
        desk, at = self._on_desk
        shown.blit(desk, at)
        arm = _arm(pose)
        for layer in self._figure:
            if layer.on == "desk" and layer.is_shown and layer.name != "arm_right":
                self._put(shown, layer, corner)
            elif layer.name == arm[0]:
                self._put(shown, layer, corner, arm[1])

    def _changed(self, before: Pose, pose: Pose) -> pygame.Rect:
        """Where two poses may differ, in `box`; the head as a whole where it has moved."""
        rects: list[pygame.Rect] = []
        has_moved = (before.tilt, before.lift) != (pose.tilt, pose.lift)
        for one, other in ((before, pose), (pose, before)):
            for run in self._head_runs:
                name = run[0].name
                is_seen = name in _face(one) or not name.startswith(FACES)
                if is_seen and (has_moved or (name in _face(one) and name not in _face(other))):
                    part, at = self._head_part(run, one.tilt * TILT_DEGREES)
                    rects.append(part.get_rect(topleft=self._on_head(at, one)))
            if before.wave != pose.wave:
                rects.append(self._arm_rect(one))
        return rects[0].unionall(rects[1:]) if rects else pygame.Rect(0, 0, 0, 0)

    def _arm_rect(self, pose: Pose) -> pygame.Rect:
        name, turned = _arm(pose)
        layer = next(one for one in self._figure if one.name == name)
        part, at = self._raster(layer, turned)
        corner = self._corner(self.box.topleft)
        return part.get_rect(topleft=(corner[0] + at[0], corner[1] + at[1]))

    def _on_head(self, at: tuple[int, int], pose: Pose) -> tuple[int, int]:
        """Where a part of the head lies in `box`."""
        x, y = self._corner(self.box.topleft)
        return x + at[0], y + at[1] - round(pose.lift * self.scale)

    def draw(self, target: pygame.Surface, pose: Pose) -> None:
        """The whole picture onto a surface of `size`."""
        target.blit(self.ground, (0, 0))
        target.blit(self.figure(pose), self.box)

    def prepare(self, is_all: bool = True) -> Iterator[None]:
        """Draws ahead in small steps: mouths and eyes of a head held still, or whatever there is.

        All of it takes some 2 s on a full-HD glass.
        """
        self.ground  # noqa: B018  drawn when first asked for
        yield
        for pose in _poses(TILTS if is_all else (0,)):
            self.figure(pose)
            yield
        for wave in range(len(WAVE_DEGREES) if is_all else 0):
            self.figure(Pose(wave=wave))
            yield

    def _head(self, pose: Pose) -> Iterator[Placed]:
        """The parts of the head in painting order, in the figure's pixels."""
        wanted = _face(pose)
        for run in self._head_runs:
            if run[0].name in wanted or not run[0].name.startswith(FACES):
                yield self._head_part(run, pose.tilt * TILT_DEGREES)

    def _head_part(self, run: tuple[Layer, ...], turned: float) -> Placed:
        is_face = run[0].name.startswith(FACES)
        return self._raster(run[0], turned) if is_face else self._together(run, turned)

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


def _poses(tilts: Iterable[int]) -> Iterator[Pose]:
    """Every mouth and every kind of eyes at each tilt of the head."""
    for tilt in tilts:
        yield from (Pose(mouth, tilt=tilt) for mouth in range(len(SHAPES)))
        yield from (Pose(eyes=eyes, tilt=tilt) for eyes in ("half", "closed"))


def _face(pose: Pose) -> tuple[str, str]:
    """The layers of a pose's mouth and eyes."""
    return f"mouth_{SHAPES[pose.mouth]}", f"eyes_{pose.eyes}"


def _arm(pose: Pose) -> tuple[str, float]:
    """The layer of the moving arm, and how far it is turned."""
    return ("arm_right", 0.0) if pose.wave is None else ("arm_wave", WAVE_DEGREES[pose.wave])
