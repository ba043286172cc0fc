"""Tiles: drawn things that a finger carries, and the places where they may lie."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

import pygame

from games.stage.boards import Board, Rect
from games.stage.look import GLOW, PAPER, Colour
from games.stage.motion import ease_out
from games.stage.paint import cut_out

GLIDE_SECONDS = 0.2
EDGE_MM = 1.4  # of the gold outline
LIFT_MM = 1.0  # how far a raised tile stands above its place
DASH_MM, GAP_MM = 3.0, 2.2
STEPS = 24  # directions in which an outline grows


@dataclass(eq=False)
class Tile(Board):
    """A board that can be carried. `rect` is where it rests; drawn it is at `box`.

    Made by `tile`, which packs both pictures for drawing on opaque ground alone.
    """

    raised: pygame.Surface | None = None  # with a gold outline, a little larger all around
    is_raised: bool = False  # picked, pressed or carried
    is_carried: bool = False
    shift: tuple[float, float] = (0.0, 0.0)  # pixels from where it rests to where it is
    _left: float = 0.0  # seconds of the glide
    _whole: float = GLIDE_SECONDS
    _from: tuple[float, float] = (0.0, 0.0)

    @property
    def is_away(self) -> bool:
        """Whether it is carried, glides, or waits where it was dropped."""
        return self.is_carried or self.shift != (0.0, 0.0)

    @property
    def is_gliding(self) -> bool:
        """Whether it is on its way home by itself."""
        return self._left > 0.0

    @property
    def at(self) -> Rect:
        """Where it is now, without its outline."""
        return self.rect.move(round(self.shift[0]), round(self.shift[1]))

    def box(self) -> Rect:
        """What it covers now."""
        surface, corner = self._shown()
        return surface.get_rect(topleft=corner)

    def _shown(self) -> tuple[pygame.Surface, tuple[int, int]]:
        if not self.is_raised or self.raised is None:
            return self.surface, self.at.topleft
        edge = (self.raised.get_width() - self.rect.width) // 2
        return self.raised, (self.at.x - edge, self.at.y - edge - self.sink)

    def draw(self, on: pygame.Surface) -> None:
        """As a board: only while it rests. On its way it is a mover, see `Moving`."""
        if not self.is_away:
            self.draw_here(on)

    def draw_here(self, on: pygame.Surface) -> None:
        """Draws it where it is now."""
        on.blit(*self._shown())

    def follow(self, shift: tuple[float, float]) -> None:
        """It is where the finger has it."""
        self.is_carried, self.shift, self._left = True, shift, 0.0

    def wait_here(self) -> None:
        """The finger let go; it stays there until it is sent somewhere."""
        self.is_carried, self._left = False, 0.0

    def glide(
        self, to: Rect | None = None, *, at_once: bool = False, seconds: float = GLIDE_SECONDS
    ) -> None:
        """Goes home, or to a new resting place of the same size; at once in less motion."""
        now = self.at
        if to is not None:
            self.rect = to.copy()
        self.is_carried, self.is_raised = False, False
        self._from = self.shift = (float(now.x - self.rect.x), float(now.y - self.rect.y))
        self._left = self._whole = seconds
        if at_once or self.shift == (0.0, 0.0):
            self.shift, self._left = (0.0, 0.0), 0.0

    def advance(self, seconds: float) -> None:
        """Goes on gliding, quick at first."""
        if self._left <= 0.0:
            return
        self._left = max(0.0, self._left - seconds)
        left = 1.0 - ease_out(1.0 - self._left / self._whole)
        self.shift = (self._from[0] * left, self._from[1] * left) if self._left else (0.0, 0.0)


@dataclass(frozen=True)
class Moving:
    """A tile on its way, over the boards."""

    tile: Tile

    def box(self) -> Rect:
        """What it covers now."""
        return self.tile.box()

    def draw(self, on: pygame.Surface) -> None:
        """Draws it where it is now."""
        self.tile.draw_here(on)


@dataclass(eq=False)
class Place(Board):
    """Where a tile may lie. Lit while what is picked or carried may go there."""

    lit: pygame.Surface | None = None
    is_lit: bool = False

    def draw(self, on: pygame.Surface) -> None:
        """Its outline, brighter while lit."""
        lit = self.lit if self.is_lit else None
        on.blit(lit or self.surface, self.rect)


def tile(
    name: str, rect: Rect, picture: pygame.Surface, mm: float, words: str = "", *,
    is_cut: bool = False, can_touch: bool = True,
) -> Tile:  # fmt: skip
    """A tile that looks like `picture`, which is as large as `rect` and see-through around it."""
    raised = outlined(picture, mm * EDGE_MM)
    return Tile(
        name, rect, cut_out(picture), words, can_touch, is_cut,
        sink=round(mm * LIFT_MM), raised=cut_out(raised),
    )  # fmt: skip


def outlined(picture: pygame.Surface, edge: float, colour: Colour = GLOW) -> pygame.Surface:
    """The picture with an outline of so many pixels, whatever its shape; larger all around."""
    wide, high = picture.get_size()
    grown = round(edge)
    whole = pygame.Surface((wide + 2 * grown, high + 2 * grown), pygame.SRCALPHA, 32)
    shape = pygame.mask.from_surface(picture, 127)
    shade = shape.to_surface(setcolor=(*colour, 255), unsetcolor=(0, 0, 0, 0))
    for n in range(STEPS):
        turn = 2 * pi * n / STEPS
        whole.blit(shade, (round(grown + edge * cos(turn)), round(grown + edge * sin(turn))))
    whole.blit(picture, (grown, grown))
    return whole


def place(name: str, rect: Rect, mm: float, words: str = "", *, radius_mm: float = 6.0) -> Place:
    """A place with a dashed outline; lit, it is gold and whole."""
    return Place(
        name, rect, _hollow(rect.size, mm, radius_mm, PAPER, is_dashed=True), words,
        lit=_hollow(rect.size, mm, radius_mm, GLOW, is_dashed=False),
    )  # fmt: skip


def _hollow(
    size: tuple[int, int], mm: float, radius_mm: float, colour: Colour, *, is_dashed: bool
) -> pygame.Surface:
    whole = pygame.Surface(size, pygame.SRCALPHA, 32)
    box, radius, thick = whole.get_rect(), round(mm * radius_mm), max(2, round(mm * 0.9))
    pygame.draw.rect(whole, (*colour, 56), box, border_radius=radius)
    pygame.draw.rect(whole, (*colour, 255), box, thick, border_radius=radius)
    if is_dashed:
        step, gap = round(mm * (DASH_MM + GAP_MM)), max(1, round(mm * GAP_MM))
        inside = (*colour, 56)
        for x in range(radius, box.width - radius, step):
            whole.fill(inside, (x, 0, gap, thick))
            whole.fill(inside, (x, box.height - thick, gap, thick))
        for y in range(radius, box.height - radius, step):
            whole.fill(inside, (0, y, thick, gap))
            whole.fill(inside, (box.width - thick, y, thick, gap))
    return whole
