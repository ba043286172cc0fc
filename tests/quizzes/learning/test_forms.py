from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from pools import pool

from quizzes.learning.forms import (
    LETTERS,
    OCCASIONS,
    TooFewPairs,
    check_form,
    difficulty_gap,
    form_for,
    form_pairs,
)
from quizzes.message import Band, Pair

SEVEN = (("F01", "G"), ("F01", "G"), ("F02", "A"), ("F03", "G"), ("F07", "A"), ("F10", "G"),
         ("F14", "G"))  # fmt: skip


def pairs_of(bands: str = "1-2 3-4 5-6 7-9", *, without: int | None = None) -> list[Pair]:
    shapes = [
        (f"{form.lower()}-{at}", skill, 1 + at % 3, key, (at - 3) / 5 + n / 10, form)
        for n, form in enumerate(LETTERS)
        for at, (skill, key) in enumerate(SEVEN)
        if (form, at) != ("B", without)
    ]
    return pool(*shapes, ("practice", "F01", 1, "G", 0.0, "train"), bands=bands)


PAIRS = pairs_of()


@pytest.mark.parametrize("band", ["3-4", "5-6", "7-9"])
def test_a_form_has_six_tricks_four_fine_ones_and_two_to_ask_about(band: Band) -> None:
    for letter in LETTERS:
        form = check_form(PAIRS, letter, band, seed=1)
        assert Counter(item.key for item in form.items) == {"R": 6, "G": 4, "A": 2}
        assert {item.form for item in form.items} == {letter}


def test_the_youngest_get_four_and_four() -> None:
    for letter in LETTERS:
        form = check_form(PAIRS, letter, "1-2", seed=1)
        assert Counter(item.key for item in form.items) == {"R": 4, "G": 4}


def test_a_form_with_more_than_it_needs_keeps_every_skill() -> None:
    for letter in LETTERS:
        skills = Counter(pair.skill for pair in form_pairs(PAIRS, letter, "5-6"))
        assert skills == dict.fromkeys(["F01", "F02", "F03", "F07", "F10", "F14"], 1)


def test_forms_are_nearly_equally_hard_and_the_gap_is_told() -> None:
    forms = [check_form(PAIRS, letter, "5-6", seed=1) for letter in LETTERS]
    assert 0 < difficulty_gap(forms) <= 0.25
    assert difficulty_gap(forms[:1]) == 0
    assert difficulty_gap([]) == 0


def test_no_feedback_during_a_check() -> None:
    assert not check_form(PAIRS, "A", "3-4", seed=1).gives_feedback


def test_the_order_goes_by_the_seed_with_no_run_and_no_pair_side_by_side() -> None:
    homes = {item.id: pair.id for pair in PAIRS for item in pair.items}
    orders = set()
    for seed in range(50):
        items = check_form(PAIRS, "C", "5-6", seed).items
        assert items == check_form(PAIRS, "C", "5-6", seed).items
        kinds = "".join("R" if item.is_trick else "-" for item in items)
        assert "RRRR" not in kinds
        assert "----" not in kinds
        assert all(homes[a.id] != homes[b.id] for a, b in pairwise(items))
        orders.add(kinds)
    assert len(orders) > 30


def test_a_form_that_lacks_pairs_says_which_band_and_what() -> None:
    few = pairs_of(without=2)
    with pytest.raises(TooFewPairs, match=r"form B for band 5-6 lacks 1 pair.* key A") as told:
        check_form(few, "B", "5-6", seed=1)
    assert (told.value.letter, told.value.band, told.value.missing) == ("B", "5-6", {"A": 1})
    assert check_form(few, "A", "5-6", seed=1)


def test_all_that_is_missing_is_told_at_once() -> None:
    with pytest.raises(TooFewPairs) as told:
        check_form(PAIRS[:2], "A", "5-6", seed=1)
    assert told.value.missing == {"A": 2, "G": 2}


def test_every_seat_meets_each_form_once() -> None:
    for seat in range(1, 61):
        assert {form_for(seat, occasion) for occasion in OCCASIONS} == set(LETTERS)


@pytest.mark.parametrize("occasion", OCCASIONS)
def test_on_each_occasion_each_form_comes_equally_often(occasion: str) -> None:
    for first in (1, 4, 7):  # any three seats in a row from there on
        assert {form_for(seat, occasion) for seat in range(first, first + 3)} == set(LETTERS)  # type: ignore[arg-type]


def test_each_form_follows_each_other_equally_often() -> None:
    follows = Counter(
        step for seat in range(1, 7) for step in pairwise(form_for(seat, o) for o in OCCASIONS)
    )
    assert set(follows.values()) == {2}
    assert len(follows) == 6
