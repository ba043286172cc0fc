from __future__ import annotations

import itertools

import pytest

from games.stage.tween import Keys, bounce, ease_in, ease_in_out, linear, overshoot, swing


@pytest.mark.parametrize("ease", [linear, ease_in, ease_in_out, overshoot, bounce])
def test_every_ease_begins_at_0_and_ends_at_1(ease) -> None:
    assert ease(0.0) == pytest.approx(0.0, abs=1e-9)
    assert ease(1.0) == pytest.approx(1.0)
    assert ease(-3.0) == ease(0.0) and ease(7.0) == ease(1.0)


def test_what_pops_up_goes_past_its_end_and_comes_back() -> None:
    assert max(overshoot(n / 50) for n in range(51)) > 1.05


def test_what_bounces_never_goes_through_the_floor_and_never_jumps() -> None:
    values = [bounce(n / 200) for n in range(201)]
    assert max(values) <= 1.0
    assert max(abs(a - b) for a, b in itertools.pairwise(values)) < 0.03


def test_a_swing_begins_and_ends_in_the_middle() -> None:
    assert swing(0.0, 3) == pytest.approx(0.0, abs=1e-9)
    assert swing(1.0, 3) == pytest.approx(0.0, abs=1e-9)


def test_keyframes_hold_before_the_first_and_after_the_last() -> None:
    keys = Keys((0.2, 5.0), (0.6, 10.0), (1.0, 0.0, ease_in))
    assert [keys.at(share) for share in (0.0, 0.2, 0.4, 0.6, 2.0)] == [5.0, 5.0, 7.5, 10.0, 0.0]
    assert keys.at(0.8) == pytest.approx(7.5)


def test_keyframes_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="in order"):
        Keys((0.5, 1.0), (0.2, 2.0))
