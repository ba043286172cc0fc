"""Particles: a few dozen small pictures that fly. All chance comes in once, at the making.

Where a mote is follows from the moment alone: any moment can be drawn, in any order.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from math import sin

import pygame

from games.stage.motion import clamp
from games.stage.sprites import Put, Sprite

Span = tuple[float, float]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mote:
    """One particle. Places in units of the drawing, from the feet; up is negative."""

    picture: str  # a part of the sprite that holds the pictures
    born: float  # share of the time
    life: float
    at: Point
    way: Point  # where it flies to, slower and slower
    fall: float = 0.0  # how far it falls meanwhile, faster and faster
    floor: float | None = None  # it lies where it falls to this height, and stays
    spin: float = 0.0  # degrees
    sway: float = 0.0  # how far it swings from side to side
    size: float = 1.0
    stays: bool = False  # it stays where its way ends

    def where(self, share: float) -> tuple[Point, Put] | None:
        """Its place and how it is put; None when it does not show."""
        age = (share - self.born) / self.life
        stays = self.stays or self.floor is not None
        if age < 0.0 or (age >= 1.0 and not stays):
            return None
        age = clamp(age)
        drag = 1.0 - (1.0 - age) ** 2
        x = self.at[0] + self.way[0] * drag + self.sway * sin(age * 7.0)
        y = self.at[1] + self.way[1] * drag + self.fall * age * age
        lies = self.floor is not None and y > self.floor
        y = min(y, self.floor) if self.floor is not None else y
        alpha = 1.0 if stays else clamp((1.0 - age) * 4.0)
        grown = self.size * min(1.0, 0.4 + age * 6.0)
        turn = round(self.spin * (1.0 if lies else age) / 15) * 15
        return (x, y), Put(turn=turn, wide=grown, high=grown, alpha=round(alpha * 5) / 5)


def burst(
    chance: random.Random,
    pictures: Sequence[str],
    count: int,
    *,
    born: Span,
    life: Span,
    at: tuple[Span, Span],
    way: tuple[Span, Span],
    fall: float = 0.0,
    floor: float | None = None,
    spin: float = 0.0,
    sway: float = 0.0,
    size: Span = (1.0, 1.0),
) -> tuple[Mote, ...]:
    """Some motes, each by chance within the spans given, and fanned out evenly sideways."""

    def some(span: Span) -> float:
        return chance.uniform(*span)

    fan = [
        way[0][0] + (way[0][1] - way[0][0]) * (n + chance.random()) / count for n in range(count)
    ]
    chance.shuffle(fan)
    return tuple(
        Mote(
            pictures[number % len(pictures)],
            some(born),
            some(life),
            (some(at[0]), some(at[1])),
            (fan[number], some(way[1])),
            fall,
            floor,
            some((-spin, spin)),
            some((-sway, sway)),
            round(some(size) * 10) / 10,
        )
        for number in range(count)
    )


def draw_motes(
    on: pygame.Surface,
    motes: Sequence[Mote],
    pictures: Sprite,
    feet: Point,
    scale: float,
    share: float,
) -> None:
    """Draws those that show at that share of the time; `scale` is pixels a unit."""
    for mote in motes:
        found = mote.where(share)
        if found is not None:
            (x, y), put = found
            pictures.stamp(on, mote.picture, (feet[0] + x * scale, feet[1] + y * scale), put)


def motes_box(
    motes: Sequence[Mote], pictures: Sprite, feet: Point, scale: float, share: float
) -> pygame.Rect:
    """Holds all motes that show at that share of the time; empty without any."""
    boxes = []
    for mote in motes:
        found = mote.where(share)
        if found is not None:
            (x, y), _ = found
            reach = pictures.reach(mote.picture) * mote.size * scale + 2
            middle = (feet[0] + x * scale, feet[1] + y * scale)
            side = 2 * round(reach) + 2
            box = pygame.Rect(0, 0, side, side)
            box.center = (round(middle[0]), round(middle[1]))
            boxes.append(box)
    return (
        boxes[0].unionall(boxes[1:]) if boxes else pygame.Rect(round(feet[0]), round(feet[1]), 0, 0)
    )
