"""Strips and ground fill the glass without a gap, wherever the child looks."""

from __future__ import annotations

import pygame
import pytest

from games.stage.camera import Camera
from games.stage.figures import wake_pygame
from games.stage.layers import ground, strip

WIDE, HIGH, HORIZON = 320, 200, 90
MAGENTA = (255, 0, 255, 255)
PANS = (-1, -0.51, -0.1, 0, 0.003, 0.37, 1)


def picture(body: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-900 -300 1800 900">{body}</svg>'


PLAIN = picture(
    '<g id="all"><rect x="-900" y="-300" width="1800" height="900" fill="#336699"/></g>'
)
POLE = picture('<g id="pole"><rect x="-2" y="-300" width="4" height="900" fill="#FFFFFF"/></g>')


@pytest.fixture
def on() -> pygame.Surface:
    wake_pygame()
    surface = pygame.Surface((WIDE, HIGH), pygame.SRCALPHA, 32)
    surface.fill(MAGENTA)
    return surface


def camera(pan: float) -> Camera:
    return Camera(200, HORIZON, 60, 21, 0.3, pan)


def columns(on: pygame.Surface, row: int) -> list[int]:
    return [x for x in range(WIDE) if on.get_at((x, row))[:3] == (255, 255, 255)]


@pytest.mark.parametrize("pan", PANS)
def test_sky_and_ground_leave_no_gap(on: pygame.Surface, pan: float) -> None:
    seen = camera(pan)
    strip(PLAIN, seen, 1, WIDE, (0, HORIZON), ground=(0, 0, 0)).draw(on, seen)
    ground(PLAIN, seen, 1, WIDE, (HORIZON, HIGH), (0, 0, 0)).draw(on, seen)
    assert {tuple(on.get_at((x, y))) for x in range(WIDE) for y in range(HIGH)} == {
        (0x33, 0x66, 0x99, 255)
    }


@pytest.mark.parametrize("pan", PANS)
def test_every_row_of_the_ground_slides_by_its_own_distance(on: pygame.Surface, pan: float) -> None:
    seen = camera(pan)
    ground(POLE, seen, 1, WIDE, (HORIZON, HIGH), (0, 0, 0)).draw(on, seen)
    for row in range(HORIZON, HIGH, 7):
        found = columns(on, row)
        middle = sum(found) / len(found) + 0.5
        assert middle == pytest.approx(200 - seen.shift(seen.distance_at(row + 0.5)), abs=1.01)


@pytest.mark.parametrize("pan", [-0.8, 0, 0.6])
def test_a_strip_stands_at_the_distance_it_was_made_for(on: pygame.Surface, pan: float) -> None:
    seen = camera(pan)
    on.fill((0, 0, 0, 255))
    strip(POLE, seen, 1, WIDE, (10, 60), distance=3).draw(on, seen)
    found = columns(on, 30)
    assert sum(found) / len(found) + 0.5 == pytest.approx(200 - seen.shift(3), abs=1.01)
    assert columns(on, 5) == columns(on, 61) == []


def test_a_see_through_strip_leaves_what_lies_behind(on: pygame.Surface) -> None:
    seen = camera(0)
    strip(POLE, seen, 1, WIDE, (0, 60), distance=3).draw(on, seen)
    assert tuple(on.get_at((10, 30))) == MAGENTA
    assert on.get_at((200, 30))[3] == 255
