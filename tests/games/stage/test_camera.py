"""The camera: where things appear, how they move when a child looks around."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from games.stage.camera import HOME_SECONDS, Camera


def camera(**changes: float) -> Camera:
    return Camera(**({"middle": 600, "horizon": 300, "reach": 200, "turn": 80, "sidestep": 0.3}
                     | changes))  # type: ignore[arg-type]  # fmt: skip


def test_twice_as_far_is_half_as_large() -> None:
    seen = camera()
    assert seen.scale(4) == pytest.approx(seen.scale(2) / 2)


def test_what_is_farther_stands_higher_and_nearer_to_the_vanishing_point() -> None:
    seen = camera()
    near, far = seen.place(2, 1), seen.place(2, 5)
    assert far[1] < near[1]
    assert abs(far[0] - 600) < abs(near[0] - 600)


def test_a_row_of_the_glass_and_its_distance_are_one() -> None:
    seen = camera()
    assert seen.distance_at(seen.y(3.5)) == pytest.approx(3.5)
    assert seen.distance_at(seen.horizon) == inf


def test_near_things_move_more_than_far_ones_when_a_child_looks_around() -> None:
    seen = camera(pan=1)
    shifts = [seen.shift(distance) for distance in (0.7, 1, 3, 9, inf)]
    assert shifts == sorted(shifts, reverse=True)
    assert shifts[-1] == 80


def test_the_world_follows_the_finger() -> None:
    seen = camera()
    before = seen.x(0, 1)
    seen.look(30)
    assert seen.x(0, 1) - before == pytest.approx(30)


@given(st.lists(st.floats(-5000, 5000), max_size=20))
def test_no_drag_looks_farther_than_the_limit(drags: list[float]) -> None:
    seen = camera()
    for dx in drags:
        seen.look(dx)
        assert -1 <= seen.pan <= 1


def test_a_drag_at_the_limit_moves_nothing() -> None:
    seen = camera()
    assert seen.look(-9000)
    assert not seen.look(-50)


def test_the_way_home_eases_and_ends_in_the_middle() -> None:
    seen = camera()
    seen.look(-120)
    seen.go_home()
    pans = []
    while seen.is_easing:
        assert seen.settle(HOME_SECONDS / 8)
        pans.append(seen.pan)
    assert pans == sorted(pans, reverse=True)
    assert seen.is_home
    assert not seen.settle(1.0)


def test_a_finger_stops_the_way_home() -> None:
    seen = camera()
    seen.look(-120)
    seen.go_home()
    seen.settle(HOME_SECONDS / 4)
    seen.look(-10)
    assert not seen.is_easing


def test_home_can_be_reached_at_once() -> None:
    seen = camera(pan=0.7)
    assert seen.settle(0, at_once=True)
    assert seen.is_home
