"""Spots: the small boxes of a picture in which something moves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from math import cos, radians, sin

import pygame

from games.convention_puzzle.scenes.moves import (
    BOB,
    DRIFT,
    SHUT,
    SWAY_DEGREES,
    WAVE_DEGREES,
    Put,
    is_shut,
    moves,
    put_at,
)
from games.convention_puzzle.scenes.sheet import Layer, Sheet, View
from games.stage.paint import Window

MOST = 0.11  # of the picture: where more would have to be drawn again, less moves
ALPHA_STEPS = 12
Key = tuple[int, int, int, int, bool]  # x, y, degrees, alpha step, shut
Ground = Callable[[pygame.Rect], pygame.Surface]  # what lies below all layers, opaque


def spots_of(sheet: Sheet, view: View, picture: pygame.Rect) -> list[Spot]:
    """Where a sheet moves within a picture, one spot for all that touches.

    A layer that would make a spot too large stays as it is.
    """
    spots: list[Spot] = []
    for layer in sheet.layers:
        if not (layer.is_shown and moves(layer.name)):
            continue
        rect = view.pixels(_reach(layer)).clip(picture)
        near = [spot for spot in spots if spot.rect.colliderect(rect)]
        whole = rect.unionall([spot.rect for spot in near])
        if not rect.width or whole.width * whole.height > MOST * picture.width * picture.height:
            continue
        names = {layer.name}.union(*(spot.names for spot in near))
        spots = [spot for spot in spots if spot not in near]
        spots.append(Spot(sheet, view, whole, frozenset(names)))
        spots = _joined(spots)
    return spots


def _joined(spots: list[Spot]) -> list[Spot]:
    """The last spot may have grown into others."""
    *others, last = spots
    near = [spot for spot in others if spot.rect.colliderect(last.rect)]
    if not near:
        return spots
    rest = [spot for spot in others if spot not in near]
    whole = last.rect.unionall([spot.rect for spot in near])
    names = last.names.union(*(spot.names for spot in near))
    return _joined([*rest, Spot(last.sheet, last.view, whole, names)])


def _reach(layer: Layer) -> Window:
    """All that the layer covers while it moves, in units."""
    x, y, wide, high = layer.box()
    kind = layer.name.partition("_")[0]
    if kind == "spin":
        corners = [
            (a - layer.pivot[0], b - layer.pivot[1]) for a in (x, x + wide) for b in (y, y + high)
        ]
        far = max((a * a + b * b) ** 0.5 for a, b in corners)
        return (layer.pivot[0] - far, layer.pivot[1] - far, 2 * far, 2 * far)
    most = {"sway": SWAY_DEGREES, "wave": WAVE_DEGREES}.get(kind, 0.0)
    turned = [
        _turned((a, b), layer.pivot, degrees)
        for a in (x, x + wide)
        for b in (y, y + high)
        for degrees in (-most, 0.0, most)
    ]
    dx, dy = DRIFT if kind == "drift" else (0.0, BOB if kind == "bob" else 0.0)
    left, right = min(p[0] for p in turned) - dx, max(p[0] for p in turned) + dx
    top, bottom = min(p[1] for p in turned) - dy, max(p[1] for p in turned) + dy
    return (left, top, right - left, bottom - top)


def _turned(
    point: tuple[float, float], pivot: tuple[float, float], degrees: float
) -> tuple[float, float]:
    x, y, way = point[0] - pivot[0], point[1] - pivot[1], radians(degrees)
    return pivot[0] + x * cos(way) - y * sin(way), pivot[1] + x * sin(way) + y * cos(way)


class Spot:
    """One box of the picture: pictures of what is still, and between them what moves."""

    def __init__(self, sheet: Sheet, view: View, rect: pygame.Rect, names: frozenset[str]) -> None:
        self.sheet, self.view, self.rect, self.names = sheet, view, rect, names
        self._pile: list[pygame.Surface | Mover] = []
        self._drawn: tuple[Key, ...] = ()
        self.is_ready = False

    def steps(self, ground: Ground | None) -> Iterator[None]:
        """Makes its pictures, a layer at each step: a millisecond or two at full HD."""
        shut = {layer.name: layer for layer in self.sheet.layers if layer.name.startswith(SHUT)}
        below = ground(self.rect) if ground else pygame.Surface(self.rect.size, pygame.SRCALPHA, 32)
        if ground is None:
            below.fill((0, 0, 0, 255))
        pile: list[pygame.Surface | Mover] = [below]
        for layer in self.sheet.layers:
            if layer.name in self.names:
                lids = shut.get(SHUT + layer.name.partition("_")[2])
                pile.append(Mover(layer, lids, self.view, self.rect))
                yield
            elif ground is None and layer.is_shown and self._meets(layer):
                _lay(pile, layer.draw(self.view, self.rect))
                yield
        below.set_alpha(None)  # copied row by row, not blended
        self._pile = pile
        self.is_ready = True

    def _meets(self, layer: Layer) -> bool:
        return self.view.pixels(layer.box()).colliderect(self.rect)

    def draw(
        self, on: pygame.Surface, corner: tuple[int, int], seconds: float, afresh: bool
    ) -> bool:
        """Draws the moment, unless it looks like the last; says whether it did."""
        movers = [thing for thing in self._pile if isinstance(thing, Mover)]
        keys = tuple(mover.key(seconds) for mover in movers)
        if keys == self._drawn and not afresh:
            return False
        self._drawn = keys
        place = self.rect.move(corner)
        before = on.get_clip()
        on.set_clip(place.clip(before))
        waiting = iter(keys)
        for thing in self._pile:
            if isinstance(thing, Mover):
                thing.draw(on, place.topleft, next(waiting))
            else:
                on.blit(thing, place)
        on.set_clip(before)
        return True


def _lay(pile: list[pygame.Surface | Mover], still: pygame.Surface) -> None:
    top = pile[-1]
    if isinstance(top, pygame.Surface):
        top.blit(still, (0, 0))
    else:
        pile.append(still)


class Mover:
    """A layer that moves within a spot, rasterised once; turned copies are kept."""

    def __init__(self, layer: Layer, lids: Layer | None, view: View, spot: pygame.Rect) -> None:
        self._name, self._scale = layer.name, view.scale
        x, y = layer.pivot
        self._pivot = (x * view.scale + view.left - spot.x, y * view.scale + view.top - spot.y)
        self._open = _cut(layer, view, spot)
        self._lids = _cut(lids, view, spot) if lids else None
        self._turned: dict[int, tuple[pygame.Surface, tuple[int, int]]] = {}

    def key(self, seconds: float) -> Key:
        """What it looks like then: two moments of one key look alike."""
        put: Put = put_at(self._name, seconds)
        alpha = round(put.alpha * ALPHA_STEPS)
        x, y = round(put.x * self._scale), round(put.y * self._scale)
        return (
            x,
            y,
            round(put.degrees),
            alpha,
            is_shut(self._name, seconds) if self._lids else False,
        )

    def draw(self, on: pygame.Surface, corner: tuple[int, int], key: Key) -> None:
        """Draws it as its key says; `corner` is that of the spot."""
        x, y, degrees, alpha, shut = key
        picture, at = self._at(degrees)
        if shut and self._lids:
            picture, at = self._lids
        elif alpha < ALPHA_STEPS:
            picture.set_alpha(round(alpha / ALPHA_STEPS * 255))
        on.blit(picture, (corner[0] + at[0] + x, corner[1] + at[1] + y))
        picture.set_alpha(255)

    def _at(self, degrees: int) -> tuple[pygame.Surface, tuple[int, int]]:
        if degrees == 0:
            return self._open
        if degrees not in self._turned:
            picture, (left, top) = self._open
            middle = (left + picture.get_width() / 2, top + picture.get_height() / 2)
            copy = pygame.transform.rotozoom(picture, -degrees, 1.0)
            x, y = _turned(middle, self._pivot, degrees)
            place = (round(x - copy.get_width() / 2), round(y - copy.get_height() / 2))
            self._turned[degrees] = (copy, place)
        return self._turned[degrees]


def _cut(layer: Layer, view: View, spot: pygame.Rect) -> tuple[pygame.Surface, tuple[int, int]]:
    """The layer cut to what it covers, and where that lies in the spot."""
    rect = view.pixels(layer.box())
    drawn = layer.draw(view, rect)
    return drawn, (rect.x - spot.x, rect.y - spot.y)


def boxes(rects: Iterable[pygame.Rect]) -> list[tuple[int, int, int, int]]:
    """Rectangles as plain boxes."""
    return [(rect.x, rect.y, rect.width, rect.height) for rect in rects]
