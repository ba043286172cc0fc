from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from games.stage.motion import between, clamp, ease_out, there_and_back

shares = st.floats(-2, 3)


@given(shares)
def test_every_way_stays_between_its_ends(share: float) -> None:
    for way in (clamp, ease_out, there_and_back):
        assert 0 <= way(share) <= 1


def test_ways_begin_and_end_where_they_should() -> None:
    assert (ease_out(0), ease_out(1)) == (0, 1)
    assert (there_and_back(0), there_and_back(0.5), there_and_back(1)) == (0, 1, 0)
    assert (between(10, 20, 0), between(10, 20, 0.5), between(10, 20, 1)) == (10, 15, 20)


@given(shares, shares)
def test_nothing_that_settles_ever_goes_back(one: float, other: float) -> None:
    early, late = sorted((one, other))
    assert ease_out(early) <= ease_out(late)
