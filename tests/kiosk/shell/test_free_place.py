from hypothesis import given
from hypothesis import strategies as st

from kiosk.shell.free_place import highest_place, is_free

GLASS = (1000, 600)
BOXES = st.lists(
    st.tuples(st.integers(0, 900), st.integers(0, 500), st.integers(1, 400), st.integers(1, 300)),
    max_size=8,
)


def test_on_an_empty_glass_it_stands_at_the_top_in_the_middle():
    assert highest_place((200, 50), GLASS, [], 10) == (400, 10)


def test_it_stands_below_what_lies_at_the_top():
    assert highest_place((200, 50), GLASS, [(0, 0, 1000, 100)], 10) == (400, 110)


def test_beside_rather_than_lower():
    assert highest_place((200, 50), GLASS, [(300, 0, 400, 200)], 10) == (10, 10)


def test_a_full_glass_has_no_place():
    assert highest_place((200, 50), GLASS, [(0, 0, 1000, 600)], 10) is None


@given(BOXES)
def test_a_place_is_free_with_an_edge_around_and_on_the_glass(taken):
    place = highest_place((200, 50), GLASS, taken, 10)
    if place is not None:
        x, y = place
        assert is_free((x - 9, y - 9, 218, 68), taken)
        assert x >= 10 and y >= 10 and x + 200 <= 990 and y + 50 <= 590
