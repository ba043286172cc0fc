"""Both halves of a line in one picture."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pygame
import pytest

from games.convention_puzzle.scenes import pair_scene, scene_for
from games.stage.figures import wake_pygame

wake_pygame()


def pixels(picture: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array3d(picture).astype(int)


@pytest.mark.parametrize("line", range(1, 6))
def test_every_line_has_its_pair_and_no_pixel_is_bare(line: int) -> None:
    scene = pair_scene("convention-2001", f"line-{line}")
    assert scene is not None and scene.name == f"line-{line}"
    picture = scene.picture(400, 300)
    raw = np.frombuffer(pygame.image.tobytes(picture, "RGBA"), np.uint8).reshape(-1, 4)
    assert picture.get_size() == (400, 300)
    assert (raw[:, :3].sum(axis=1) > 0).mean() > 0.999


def test_the_first_half_lies_top_left_and_the_second_bottom_right() -> None:
    scene = pair_scene("convention-2001", "line-2")
    assert scene is not None
    whole = pixels(scene.picture(1200, 900))
    first = pixels(scene.first.picture(918, 688))
    second = pixels(scene.second.picture(870, 652))
    assert np.abs(whole[:500, :300] - first[:500, :300]).mean() < 6
    assert np.abs(whole[-300:, -300:] - second[-300:, -300:]).mean() < 6


def test_each_line_has_a_cargo_of_its_own() -> None:
    scenes = [pair_scene("convention-2001", f"line-{line}") for line in range(1, 6)]
    assert len({scene.cargo for scene in scenes if scene}) == 5
    corners = [pixels(scene.picture(400, 300))[320:, :60] for scene in scenes if scene]
    assert all(np.abs(a - b).mean() > 2 for a, b in pairwise(corners))


def test_a_line_with_one_drawing_missing_has_no_pair() -> None:
    assert pair_scene("convention-2001", "line-9") is None
    assert pair_scene("safety-slogan", "line-1") is None
    assert scene_for("safety-slogan", "line-1", 2) is None
