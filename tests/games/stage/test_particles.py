from __future__ import annotations

import random

import pygame

from games.monster_trail.finishing.act import bits
from games.stage.figures import wake_pygame
from games.stage.particles import Mote, burst, draw_motes, motes_box

wake_pygame()
FEET = (200.0, 300.0)


def some(seed: int) -> tuple[Mote, ...]:
    return burst(
        random.Random(seed),
        ("petal", "star"),
        12,
        born=(0.0, 0.3),
        life=(0.3, 0.5),
        at=((-10, 10), (-100, -90)),
        way=((-80, 80), (-60, -20)),
        fall=50,
        spin=90,
    )


def test_the_same_chance_gives_the_same_particles() -> None:
    assert some(4) == some(4)
    assert some(4) != some(5)


def test_particles_fan_out_evenly_to_both_sides() -> None:
    assert sum(mote.way[0] < 0 for mote in some(4)) == 6


def test_a_particle_shows_in_its_life_only() -> None:
    mote = Mote("petal", 0.2, 0.3, (0, -50), (10, -10))
    assert [mote.where(share) is not None for share in (0.1, 0.3, 0.6)] == [False, True, False]


def test_one_with_a_floor_lies_there_to_the_end() -> None:
    mote = Mote("crumb", 0.2, 0.3, (0, -50), (10, -10), fall=200, floor=-5)
    found = mote.where(1.0)
    assert found is not None and found[0] == (10.0, -5.0)


def test_the_box_holds_every_pixel_at_every_moment() -> None:
    pictures = bits()
    pictures.make_ready(440)
    for number in range(11):
        on = pygame.Surface((400, 400), pygame.SRCALPHA, 32)
        draw_motes(on, some(9), pictures, FEET, 1.0, number / 10)
        box = motes_box(some(9), pictures, FEET, 1.0, number / 10)
        seen = on.get_bounding_rect()
        assert not seen.width or box.contains(seen)
