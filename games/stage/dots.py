"""How far a round is: one dot for each thing that comes in it."""

from __future__ import annotations

import pygame

from games.stage.boards import Board, Rect
from games.stage.look import GLOW, PAPER

RADIUS_MM = 2.6


def draw_dots(on: pygame.Surface, place: tuple[int, int], mm: float, at: int, count: int) -> None:
    """Done ones glow, the one that is up has a heart."""
    radius = round(mm * RADIUS_MM)
    for number in range(count):
        spot = (place[0] + radius + number * radius * 3, place[1] + radius)
        pygame.draw.circle(
            on, GLOW if number < at else PAPER, spot, radius, 0 if number < at else 2
        )
        if number == at:
            pygame.draw.circle(on, PAPER, spot, round(radius * 0.55))


def dots(place: tuple[int, int], mm: float, at: int, count: int) -> Board:
    """The same as a board."""
    radius = round(mm * RADIUS_MM)
    box = Rect(*place, radius * 3 * count, radius * 2 + 1)
    surface = pygame.Surface(box.size, pygame.SRCALPHA)
    draw_dots(surface, (0, 0), mm, at, count)
    return Board("dots", box, surface)
