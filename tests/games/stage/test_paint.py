"""Pictures in other colours, without some parts, and cut to a window."""

from __future__ import annotations

import pygame
import pytest

from games.stage.figures import wake_pygame
from games.stage.paint import (
    draw_figure,
    draw_window,
    in_cache_lines,
    recoloured,
    view_box,
    without,
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 20 20">'
    '<g id="left"><rect x="-10" y="-10" width="10" height="20" fill="#112233"/></g>'
    '<g id="right"><rect x="0" y="-10" width="10" height="20" fill="#AABBCC"/></g></svg>'
)


@pytest.fixture(autouse=True)
def _awake() -> None:
    wake_pygame()


def test_each_colour_is_swapped() -> None:
    assert "#AABBCB" in recoloured(SVG, lambda c: (c[0], c[1], c[2] - 1))
    assert "#112232" in recoloured(SVG, lambda c: (c[0], c[1], c[2] - 1))


def test_a_part_can_be_left_out() -> None:
    assert 'id="left"' not in without(SVG, {"left"})
    assert 'id="right"' in without(SVG, {"left"})


def test_a_window_shows_its_part_of_the_picture_alone() -> None:
    shown = draw_window(SVG, (0, -5, 5, 5), 37, 37)
    assert shown.get_size() == (37, 37)
    corners = [(0, 0), (36, 0), (0, 36), (36, 36), (18, 18)]
    assert {tuple(shown.get_at(c)) for c in corners[1::2]} == {(0xAA, 0xBB, 0xCC, 255)}


def test_a_figure_has_the_height_that_was_asked_for() -> None:
    assert draw_figure(SVG, 63.4).get_height() == 63


def test_a_figure_is_drawn_packed_and_leaves_the_stage_opaque() -> None:
    on = pygame.Surface((80, 80), pygame.SRCALPHA, 32)
    on.fill((0, 0, 0, 255))
    figure = draw_figure(SVG, 60)
    on.blit(figure, (10, 10))
    assert figure.get_flags() & pygame.RLEACCEL
    assert {on.get_at((x, 40))[3] for x in range(80)} == {255}


def test_a_picture_without_a_view_box_is_refused() -> None:
    with pytest.raises(ValueError, match="viewBox"):
        view_box("<svg/>")


def test_a_box_in_cache_lines_holds_the_box_and_stays_on_the_glass() -> None:
    glass = pygame.Rect(0, 0, 100, 50)
    assert in_cache_lines(pygame.Rect(17, 3, 10, 20), glass) == (16, 3, 16, 20)
    assert in_cache_lines(pygame.Rect(16, 3, 17, 20), glass) == (16, 3, 32, 20)
    assert in_cache_lines(pygame.Rect(-5, -5, 200, 200), glass) == glass
