"""What a picture looks like, still or moving, from the drawn scenes."""

from __future__ import annotations

import random
from typing import Protocol

import pygame

from games.convention_puzzle.jigsaw.pictures import Picture
from games.stage.boards import Rect
from games.stage.pages import Glass

SHARE = 1.5  # of all pictures: width over height


class Moving(Protocol):
    """A scene that moves in its place."""

    def draw(self, on: pygame.Surface, place: Rect, seconds: float) -> None:
        """Draws the moment."""


def still(picture: Picture, glass: Glass, size: tuple[int, int]) -> pygame.Surface:
    """The picture at that size, opaque."""
    chance = random.Random(picture.name)
    whole = pygame.Surface(size, pygame.SRCALPHA, 32)
    wide, high = size
    tint = [chance.randint(-25, 25) for _ in range(3)]
    for y in range(high):
        t = y / high
        base = (0x24 + t * 0xB0, 0x4A + t * 0x80, 0x90 + t * 0x10)
        whole.fill(
            [max(0, min(255, int(b + d))) for b, d in zip(base, tint, strict=True)] + [255],
            (0, y, wide, 1),
        )
    pygame.draw.circle(whole, (255, 240, 190), (wide * 0.78, high * 0.2), high * 0.11)
    for n in range(5):
        hill = (chance.uniform(0, wide), high * 1.25)
        pygame.draw.circle(whole, (40 + 15 * n, 110 + 12 * n, 80), hill, high * 0.5)
    for _ in range(9):
        spot = (chance.uniform(0, wide), chance.uniform(high * 0.55, high * 0.95))
        colour = chance.choice([(201, 58, 48), (255, 201, 77), (122, 79, 208), (255, 247, 232)])
        pygame.draw.circle(whole, colour, spot, high * chance.uniform(0.03, 0.07))
    dolphin = glass.figures.get(glass.art / "jiangjiang_hello.svg", high * 0.6, high * 0.6)
    whole.blit(dolphin, (wide * chance.uniform(0.05, 0.4), high * 0.3))
    whole.set_alpha(None)
    return whole
