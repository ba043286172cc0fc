from itertools import pairwise

import pytest

from kiosk.levels.river import islands, stretches


@pytest.mark.parametrize("count", range(1, 13))
@pytest.mark.parametrize("columns", [2, 5])
def test_every_level_has_an_island_on_the_map_and_none_lies_on_another(count, columns):
    places = islands(count, columns)
    assert len(places) == count
    assert all(0 < x < 1 and 0 < y < 1 for x, y in places)
    assert len({(round(x, 3), round(y, 3)) for x, y in places}) == count


def test_rows_run_to_and_fro_as_a_river_winds():
    xs = [x for x, _ in islands(6, 2)]
    assert [x < 0.5 for x in xs] == [True, False, False, True, True, False]


def test_rows_hold_nearly_as_many_islands_each():
    ys = [round(y, 1) for _, y in islands(7, 5)]
    assert len(ys[:3]) == 3 and max(ys[:3]) < min(ys[3:])


def test_the_river_runs_through_every_island_without_a_gap():
    places = islands(7, 5)
    river = stretches(places)
    assert all(before[1] == after[0] for before, after in pairwise(river))
    touched = {(round(x, 6), round(y, 6)) for x, y in [a for a, _ in river]}
    assert {(round(x, 6), round(y, 6)) for x, y in places} <= touched


def test_no_level_no_river():
    assert islands(0, 5) == [] and stretches([]) == []
