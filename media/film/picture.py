"""A newsreader at the desk of a studio, drawn with pygame at any size.

Most of the picture never changes: `ground` is drawn once, and a pose repaints only `box`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

import pygame

from media.film.acting import TILT_DEGREES, WAVE_DEGREES, Pose
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
MOST_KEPT = 300  # layers and heads
Placed = tuple[pygame.Surface, tuple[int, int]]


class Picture:
    """One figure in one studio. Raises OSError where a drawing is missing."""

    def __init__(self, figure: str, studio: str, width: int = 1280) -> None:
        self.scale = width / STUDIO_SIZE[0]
        self.size = (width, round(STUDIO_SIZE[1] * self.scale))
        self._figure = read_layers(ART / f"newsreader_{figure}.svg")
        self._studio = read_layers(ART / f"studio_{studio}.svg")
        self._kept: dict[tuple[str, float], Placed] = {}

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
        head, at = self._head(pose)
        shown.blit(head, (corner[0] + at[0], corner[1] + at[1] - round(pose.lift * self.scale)))
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

    def _head(self, pose: Pose) -> Placed:
        """The head with its face, cut to itself, in the figure's pixels."""
        key = f"{pose.mouth} {pose.eyes}"
        turned = pose.tilt * TILT_DEGREES
        if (key, turned) not in self._kept:
            if len(self._kept) > MOST_KEPT:
                self._kept.clear()
            side = round(FIGURE_SIZE * self.scale)
            whole = pygame.Surface((side, side), pygame.SRCALPHA)
            wanted = {f"mouth_{SHAPES[pose.mouth]}", f"eyes_{pose.eyes}"}
            for layer in self._figure:
                is_face = layer.name.startswith(FACES)
                if layer.on == "head" and (layer.name in wanted or not is_face):
                    self._put(whole, layer, (0, 0), turned)
            painted = whole.get_bounding_rect()
            self._kept[(key, turned)] = whole.subsurface(painted).copy(), painted.topleft
        return self._kept[(key, turned)]

    def _corner(self, of: tuple[int, int]) -> tuple[int, int]:
        """Where the figure's upper left lies, seen from a corner of the picture."""
        x, y = (round(at * self.scale) for at in FIGURE_AT)
        return x - of[0], y - of[1]

    def _paint(
        self, target: pygame.Surface, layers: Iterable[Layer], corner: tuple[int, int]
    ) -> None:
        for layer in layers:
            self._put(target, layer, corner)

    def _put(
        self, target: pygame.Surface, layer: Layer, corner: tuple[int, int], turned: float = 0.0
    ) -> None:
        key = (layer.name + layer.on, turned)
        if key not in self._kept:
            if layer.on == "head":
                layer = _around(layer, HEAD_PIVOT)
            self._kept[key] = layer.raster(self.scale, turned)
        drawn, at = self._kept[key]
        target.blit(drawn, (corner[0] + at[0], corner[1] + at[1]))


def _around(layer: Layer, pivot: tuple[float, float]) -> Layer:
    return Layer(
        layer.name, layer.on, pivot, layer.is_shown, layer.drawing, layer.paints, layer.size
    )
