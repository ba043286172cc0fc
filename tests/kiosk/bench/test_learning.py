"""The made-up class: the same by its seed, and blind answering makes no masters."""

import pytest

from kiosk.bench.learning import _rows_beside
from kiosk.bench.simulated_class import ONE_ABILITY, OURS, RIVALS, TWO_SIDES, Kind, simulate

ONE_ANSWER = Kind("one_answer", 0.0, always_stop=0.5, always_go=0.5)
M_OF_N = RIVALS[1]


def told(tally):
    return tally.right, tally.wrong_masters, tally.found, tally.answers_to_verdict


def test_the_same_seed_simulates_the_same_class():
    once, again, other = (told(simulate(TWO_SIDES, OURS, seed, 1, 10)) for seed in (1, 1, 2))
    assert once == again
    assert once != other


def test_every_way_of_judging_meets_the_same_children():
    masters = {simulate(ONE_ABILITY, way, 3, 1, 40).masters for way in RIVALS}
    assert len(masters) == 1


def test_who_gives_one_answer_to_everything_is_called_a_master_by_m_of_n_and_never_by_us():
    assert simulate(ONE_ANSWER, OURS, 1, 1, 30).wrong_masters == 0
    assert simulate(ONE_ANSWER, M_OF_N, 1, 1, 30).wrong_master_percent > 90


def test_only_wrong_masters_are_held_to_a_budget():
    ours, theirs = (simulate(TWO_SIDES, way, 1, 1, 30) for way in (OURS, M_OF_N))
    rows = _rows_beside(TWO_SIDES, M_OF_N, ours, theirs)
    assert [row.name for row in rows if row.ok is not None] == [
        "learning_two_sides_wrong_masters_beside_3_of_5"
    ]
    assert next(row.ok for row in rows if row.ok is not None)


@pytest.mark.parametrize("way", [OURS, *RIVALS], ids=lambda way: way.name)
def test_what_is_told_are_percents_of_the_children(way):
    tally = simulate(TWO_SIDES, way, 1, 1, 10)
    assert tally.children == 10
    assert all(0 <= tally.right_at(n) <= 100 for n in (1, 40))
    assert 5 <= tally.median_answers <= 40
