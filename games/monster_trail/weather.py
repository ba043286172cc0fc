"""A little weather: a few dozen cheap pictures, a pure function of how far the traveller is.

It falls while somebody walks up and has stopped when there is something to read.
"""

from __future__ import annotations

import random
from math import pi, sin, tau

import pygame

from games.monster_trail.hours import Weather
from games.stage.look import Colour
from games.stage.motion import clamp
from games.stage.paint import cut_out

FALLING: dict[str, int] = {"rain": 76, "leaves": 22, "snow": 60}
FIREFLIES = 18
MISTS = 3
SECONDS = 1.7  # of one walk
STEPS = 34  # of the weather in one walk: twenty a second, as each of them paints the whole glass
SPEED = {"rain": 900.0, "leaves": 120.0, "snow": 95.0}  # pixels a second at 1080 lines
LEAVES: tuple[Colour, ...] = ((0xE5, 0x8A, 0x3C), (0xC9, 0x5A, 0x3E), (0xE5, 0xB2, 0x4A))
Spot = tuple[float, float, float, int]  # x and y as shares, size 0 to 1, which picture


class Sky:
    """Draws the weather of a round."""

    def __init__(self, kind: Weather, size: tuple[int, int], horizon: float) -> None:
        self.kind = kind
        self._size = size
        self._horizon = horizon
        self._unit = max(size) / 1920
        chance = random.Random(kind)  # not the seed: alike worlds look alike to the pixel
        self._spots: list[Spot] = [
            (chance.random(), chance.random(), chance.random(), chance.randrange(6))
            for _ in range(FALLING.get(kind, 0) or FIREFLIES)
        ]
        self._pictures = self._paint()

    @property
    def moves(self) -> bool:
        """Whether the picture changes everywhere while somebody walks."""
        return self.kind != "clear"

    def has_moved(self, before: float, now: float) -> bool:
        """Whether the picture differs everywhere between two shares of the way."""
        return self.moves and _stepped(before) != _stepped(now)

    def draw(self, on: pygame.Surface, share: float) -> None:
        """Draws it at a share of the traveller's way, in steps; at 1 nothing moves."""
        share = _stepped(share)
        if self.kind == "mist":
            self._draw_mist(on, share)
        elif self.kind == "fireflies":
            self._draw_fireflies(on, share)
        elif self.kind in FALLING and share < 1.0:
            self._draw_falling(on, share)

    def _draw_falling(self, on: pygame.Surface, share: float) -> None:
        """It begins, falls and ends within one walk."""
        amount = min(clamp(share / 0.15), clamp((1 - share) / 0.25))
        wide, high = self._size
        fallen = SPEED[self.kind] * self._unit * share * SECONDS
        flakes = []
        for x, y, size, which in self._spots[: round(amount * len(self._spots))]:
            picture = self._pictures[(which + self._turn(share, size)) % len(self._pictures)]
            down = (y * high * 1.1 + fallen * (0.7 + 0.6 * size)) % (high * 1.1) - high * 0.05
            drift = 0.16 * fallen if self.kind == "rain" else self._sway(share, size, which)
            flakes.append((picture, ((x * wide * 1.1 - drift) % (wide * 1.1) - wide * 0.05, down)))
        on.fblits(flakes)

    def _turn(self, share: float, size: float) -> int:
        return int(share * SECONDS * (2 + size)) if self.kind == "leaves" else 0

    def _sway(self, share: float, size: float, which: int) -> float:
        return sin(share * tau * (0.5 + size / 2) + which) * 30 * self._unit

    def _draw_mist(self, on: pygame.Surface, share: float) -> None:
        drift = sin(pi * clamp(share)) * 24 * self._unit
        wide = self._size[0]
        for number, picture in enumerate(self._pictures):
            x = wide * (0.08 + 0.3 * number) - picture.get_width() / 2 + drift * (1 - number)
            y = self._horizon + (6 + 34 * number) * self._unit - picture.get_height() / 2
            on.blit(picture, (round(x), round(y)))

    def _draw_fireflies(self, on: pygame.Surface, share: float) -> None:
        wide, high = self._size
        way = sin(pi * clamp(share))
        flies = []
        for x, y, size, which in self._spots:
            picture = self._pictures[which % len(self._pictures)]
            dx = sin(way * 2 + which * 1.3) * 26 * self._unit * way
            dy = sin(way * 3 + size * tau) * 18 * self._unit * way
            spot = (x * wide + dx, self._horizon + (0.06 + 0.8 * y) * (high - self._horizon) + dy)
            flies.append((picture, (round(spot[0]), round(spot[1]))))
        on.fblits(flies)

    def _paint(self) -> list[pygame.Surface]:
        unit = self._unit
        if self.kind == "rain":
            return [_streak(unit * length) for length in (24, 36, 52)]
        if self.kind == "snow":
            return [_dot(unit * radius, (255, 255, 255), 225) for radius in (2.8, 4.0, 5.6)]
        if self.kind == "leaves":
            return [_leaf(unit * 13, LEAVES[n % 3], n * 60) for n in range(6)]
        if self.kind == "fireflies":
            return [_glow(unit * radius) for radius in (9, 12, 16)]
        if self.kind == "mist":
            wide = self._size[0]
            return [_veil(wide * share, unit * 84) for share in (0.44, 0.52, 0.4)][:MISTS]
        return []


def _blank(wide: float, high: float) -> pygame.Surface:
    return pygame.Surface((max(2, round(wide)), max(2, round(high))), pygame.SRCALPHA, 32)


def _streak(length: float) -> pygame.Surface:
    picture = _blank(length * 0.16 + 3, length)
    end = (0, picture.get_height())
    pygame.draw.line(picture, (200, 220, 250), (picture.get_width() - 2, 0), end, 2)
    picture.fill((255, 255, 255, 205), special_flags=pygame.BLEND_RGBA_MULT)
    return cut_out(picture)


def _dot(radius: float, colour: Colour, alpha: int) -> pygame.Surface:
    big = _blank(radius * 8, radius * 8)
    pygame.draw.circle(big, (*colour, alpha), (radius * 4, radius * 4), radius * 4)
    side = max(2, round(radius * 2))
    return cut_out(pygame.transform.smoothscale(big, (side, side)))


def _leaf(size: float, colour: Colour, turn: float) -> pygame.Surface:
    big = _blank(size * 8, size * 8)
    pygame.draw.ellipse(big, colour, (size, size * 2.6, size * 6, size * 2.8))
    pygame.draw.line(big, (0x7A, 0x3E, 0x22), (0, size * 4), (size * 6, size * 4), round(size / 3))
    turned = pygame.transform.rotate(big, turn)
    side = max(3, round(size * 2))
    return cut_out(pygame.transform.smoothscale(turned, (side, side)))


def _glow(radius: float) -> pygame.Surface:
    side = max(4, round(radius * 2))
    picture = _blank(side, side)
    for step in range(8):
        share = 1 - step / 8
        colour = (255, 233, 168, round(14 + 170 * (1 - share) ** 2.2))
        pygame.draw.circle(picture, colour, (side / 2, side / 2), side / 2 * share)
    pygame.draw.circle(picture, (255, 250, 220, 255), (side / 2, side / 2), side * 0.09)
    return cut_out(picture)


def _veil(wide: float, high: float) -> pygame.Surface:
    """A soft lens of mist: drawn small, then stretched."""
    small = pygame.Surface((64, 16), pygame.SRCALPHA, 32)
    for x in range(64):
        for y in range(16):
            far = ((x - 31.5) / 31.5) ** 2 + ((y - 7.5) / 7.5) ** 2
            small.set_at((x, y), (232, 226, 240, round(150 * clamp(1 - far) ** 1.4)))
    return cut_out(
        pygame.transform.smoothscale(small, (max(64, round(wide)), max(16, round(high))))
    )


def _stepped(share: float) -> float:
    return clamp(int(share * STEPS) / STEPS)
