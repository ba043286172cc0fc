from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.learning.ability import LUCK, MOST, Ability, ability_after, chance_right
from quizzes.learning.difficulty import Difficulty

LOGITS = st.floats(-6, 6)
LUCKS = st.sampled_from(sorted(LUCK.values()))
SCORES = st.sampled_from([0.0, 0.5, 1.0])


def test_luck_is_what_blind_choice_among_the_three_answers_earns() -> None:
    assert pytest.approx({"R": 2 / 3, "A": 1 / 3, "G": 1 / 2}) == LUCK


@given(LOGITS, LOGITS, LUCKS)
def test_the_chance_is_the_formula_as_written(a: float, b: float, g: float) -> None:
    assert chance_right(a, b, g) == pytest.approx(g + (1 - g) / (1 + math.exp(b - a)))


@given(LOGITS, LOGITS, LOGITS, LUCKS)
def test_the_abler_child_has_the_better_chance_never_below_luck(
    a: float, other: float, b: float, g: float
) -> None:
    low, high = sorted((a, other))
    assert g <= chance_right(low, b, g) <= chance_right(high, b, g) <= 1


@given(LOGITS, LOGITS)
def test_without_luck_ability_and_difficulty_mirror_each_other(a: float, b: float) -> None:
    assert chance_right(a, b, 0) == pytest.approx(1 - chance_right(b, a, 0))


def test_an_impossible_distance_is_no_overflow() -> None:
    assert chance_right(-1e6, 1e6, 0.5) == 0.5
    assert chance_right(1e6, -1e6, 0.5) == 1.0


def test_the_first_answer_moves_by_1_8_times_the_surprise_and_later_ones_by_less() -> None:
    assert Ability().after(1, 0, 0.5).value == pytest.approx(1.8 * 0.25)
    tenth = Ability(0.0, 10).after(1, 0, 0.5)
    assert (tenth.value, tenth.answers) == (pytest.approx(1.8 / 2.2 * 0.25), 11)


@given(st.lists(st.tuples(SCORES, LOGITS, LUCKS), max_size=60))
def test_ability_stays_on_the_scale(history: list[tuple[float, float, float]]) -> None:
    found = ability_after(history)
    assert -MOST <= found.value <= MOST
    assert found.answers == len(history)


@given(LOGITS, st.integers(0, 100), LOGITS, LUCKS)
def test_a_better_score_never_lowers_the_estimate(a: float, n: int, b: float, g: float) -> None:
    before = Ability(max(-MOST, min(MOST, a)), n)
    values = [before.after(score, b, g).value for score in (0.0, 0.5, 1.0)]
    assert values == sorted(values)


def test_a_difficulty_stays_the_packs_until_thirty_answers() -> None:
    item = Difficulty.of(0.4)
    for n in range(29):
        item = item.after(0.0, 0.0, 0.5)
        assert item.in_use == 0.4, n
    assert item.after(0.0, 0.0, 0.5).in_use > 0.9


def test_an_item_gets_easier_with_each_right_answer_in_smaller_steps() -> None:
    first = Difficulty.of(0.0).after(1, 0.0, 0.5)
    assert first.estimate == pytest.approx(-0.25)
    late = Difficulty(0.0, 0.0, 20).after(1, 0.0, 0.5)
    assert late.estimate == pytest.approx(-0.25 / 2)
