"""Scenes that move: small boxes, the same at the same moment, still for a calm reader."""

from __future__ import annotations

from itertools import pairwise

import pygame
import pytest

from games.convention_puzzle.scenes import PairScene, Scene, pair_scene, scene_for
from games.convention_puzzle.scenes.moves import put_at
from games.convention_puzzle.scenes.moving import Moving
from games.stage.figures import wake_pygame

wake_pygame()
SIZE = (600, 450)
CORNER = (30, 20)


def laid(scene: Scene | PairScene) -> pygame.Surface:
    glass = pygame.Surface((660, 490), pygame.SRCALPHA, 32)
    glass.fill((11, 37, 69, 255))
    glass.blit(scene.picture(*SIZE), CORNER)
    return glass


def alive(scene: Scene | PairScene) -> Moving:
    moving = scene.moving(*SIZE)
    moving.make_ready()
    return moving


def one(line: int = 5, half: int = 1) -> Scene:
    scene = scene_for("convention-2001", f"line-{line}", half)
    assert scene is not None
    return scene


def pair(line: int = 1) -> PairScene:
    scene = pair_scene("convention-2001", f"line-{line}")
    assert scene is not None
    return scene


def seen(glass: pygame.Surface) -> bytes:
    return pygame.image.tobytes(glass, "RGB")


@pytest.mark.parametrize("scene", [one(), one(2, 2), pair()], ids=lambda scene: scene.name)
def test_a_moment_looks_the_same_whatever_came_before(scene: Scene | PairScene) -> None:
    at_once, later = laid(scene), laid(scene)
    alive(scene).draw(at_once, CORNER, 2.75)
    moving = alive(scene)
    for tick in range(12):
        moving.draw(later, CORNER, tick * 0.25)
    assert seen(at_once) == seen(later)


@pytest.mark.parametrize("scene", [one(), one(4, 2), pair(5)], ids=lambda scene: scene.name)
def test_only_the_boxes_change_and_they_are_small(scene: Scene | PairScene) -> None:
    glass, moving = laid(scene), alive(scene)
    moving.draw(glass, CORNER, 0.0)
    before = glass.copy()
    drawn = moving.draw(glass, CORNER, 1.3)
    assert drawn and sum(w * h for _, _, w, h in drawn) < 0.5 * SIZE[0] * SIZE[1]
    for x, y, w, h in drawn:
        glass.blit(before, (x, y), (x, y, w, h))
        assert pygame.Rect(*CORNER, *SIZE).contains((x, y, w, h))
    assert seen(glass) == seen(before)


def test_at_rest_it_looks_like_the_picture() -> None:
    glass = laid(one(1, 2))
    plain = pygame.surfarray.array3d(glass).astype(int)
    alive(one(1, 2)).draw(glass, CORNER, 0.0)
    apart = abs(pygame.surfarray.array3d(glass).astype(int) - plain).max(axis=2)
    assert (apart > 16).mean() < 0.002  # the edges of what was cut out


def test_with_less_motion_nothing_is_drawn() -> None:
    glass = laid(one())
    still = seen(glass)
    assert alive(one()).draw(glass, CORNER, 1.3, is_calm=True) == []
    assert seen(glass) == still


def test_it_wakes_bit_by_bit_while_it_is_drawn() -> None:
    glass, moving = laid(one(1, 1)), one(1, 1).moving(*SIZE)
    assert not moving.is_ready and moving.draw(glass, CORNER, 0.0) == []
    for tick in range(600):
        moving.draw(glass, CORNER, tick / 60)
    assert moving.is_ready


@pytest.mark.parametrize("line", range(1, 6))
@pytest.mark.parametrize("half", [1, 2])
def test_at_least_three_things_move_in_every_scene(line: int, half: int) -> None:
    assert len(one(line, half).moving(*SIZE).names) >= 5


def test_nothing_flashes() -> None:
    """Light comes and goes slowly: far from three times a second."""
    for name in ("glint_1", "mote_1", "glint_river"):
        steps = [put_at(name, tick / 60).alpha for tick in range(600)]
        assert max(abs(a - b) for a, b in pairwise(steps)) < 0.03
        peaks = sum(a < b > c for a, b, c in zip(steps, steps[1:], steps[2:], strict=False))
        assert peaks <= 4  # in ten seconds


def test_everything_starts_at_rest() -> None:
    for name in ("sway_a", "wave_a", "spin_a", "bob_a", "drift_a", "glint_a", "mote_a", "blink_a"):
        put = put_at(name, 0.0)
        assert (put.x, abs(put.y), put.degrees, put.alpha) == (0, 0, 0, 1), name
