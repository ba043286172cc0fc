from __future__ import annotations

import random
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from other_conventions import of_2001
from scipy.stats import kendalltau
from whole_lines import of_whole_lines

from games.convention_puzzle.order.rules import Run, deal, kendall_distance, order_score, runs_of
from games.convention_puzzle.rungs import rungs_for


def run(seed: int = 1) -> Run:
    return deal(of_2001(), random.Random(seed))[0]


@given(st.permutations(list(range(7))))
def test_the_score_is_kendalls_tau_from_0_to_1(order: list[int]) -> None:
    tau = kendalltau(range(7), order).statistic
    assert order_score(order) == pytest.approx((tau + 1) / 2)


def test_the_distance_is_that_of_the_fewest_swaps_of_neighbours() -> None:
    def swaps(order: list[int]) -> int:
        count = 0
        while order != sorted(order):
            at = next(n for n in range(len(order) - 1) if order[n] > order[n + 1])
            order[at], order[at + 1] = order[at + 1], order[at]
            count += 1
        return count

    for order in permutations(range(5)):
        assert kendall_distance(order) == swaps(list(order))


def test_right_is_one_and_the_reverse_is_nothing() -> None:
    assert order_score([0, 1, 2, 3, 4]) == 1
    assert order_score([4, 3, 2, 1, 0]) == 0
    assert order_score([1, 0, 2, 3, 4]) == pytest.approx(0.9)


@pytest.mark.parametrize("seed", range(20))
def test_the_tray_is_never_in_order(seed: int) -> None:
    assert kendall_distance(run(seed).tray) > 0


def test_few_lines_come_at_once_and_many_in_runs_of_at_most_five() -> None:
    assert [len(one) for one in runs_of(of_2001().lines)] == [5]
    seven = of_whole_lines(count=7, is_long=False).lines
    assert [len(one) for one in runs_of(seven)] == [7]
    sixteen = of_whole_lines(is_long=False).lines
    assert [len(one) for one in runs_of(sixteen)] == [4, 4, 4, 4]
    assert [line for one in runs_of(sixteen) for line in one] == list(sixteen)


def test_of_long_lines_fewer_come_at_once() -> None:
    assert max(len(one) for one in runs_of(of_whole_lines(count=6).lines)) <= 4


def test_a_card_on_a_stone_changes_places_with_the_one_that_comes() -> None:
    at = run()
    at.lay(3, 0)
    at.lay(1, 2)
    at.lay(1, 0)
    assert at.stones == {0: 1, 2: 3}
    at.lay(4, 0)
    assert at.stones == {0: 4, 2: 3}
    assert at.stone_of(1) is None


def test_one_answer_for_the_whole_order_with_partial_credit() -> None:
    at = run()
    for stone, card in enumerate([0, 2, 1, 3]):
        at.lay(card, stone)
    assert at.finish(9.0) is None
    at.lay(4, 4)
    answered = at.finish(9.0)
    assert answered is not None
    assert (answered.kind, answered.item, answered.score) == (
        "order", "convention-2001.line-1", pytest.approx(0.9),
    )  # fmt: skip
    assert answered.detail["distance"] == 1
    assert answered.detail["order"] == ["line-1", "line-3", "line-2", "line-4", "line-5"]
    assert at.finish(9.0) is None


def test_once_recorded_all_lie_right_and_those_that_did_are_known() -> None:
    at = run()
    for stone, card in enumerate([0, 2, 1, 3, 4]):
        at.lay(card, stone)
    at.recorded()
    assert at.phase == "place"
    at.finish(1.0)
    at.recorded()
    assert at.stones == {n: n for n in range(5)}
    assert at.right == {0, 3, 4}


def test_nobody_is_asked_for_an_order_that_is_not_official() -> None:
    assert "order" not in rungs_for(of_whole_lines(has_order=False), [], "7-9")
    assert "order" not in rungs_for(of_whole_lines(count=2), [], "7-9")
    assert "order" in rungs_for(of_whole_lines(), [], "7-9")
    assert "order" not in rungs_for(of_2001(), [], "3-4")
