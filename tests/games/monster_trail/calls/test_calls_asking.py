"""The rules of 「该打哪个？」, without a picture."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hands import core_stock

from games.contract import Band
from games.monster_trail.calls.asking import Asked, CallsRound, choose_cases
from quizzes.kinds.call import ADULT

STOCK = core_stock()


def chosen(band: Band = "7-9", seed: int = 1) -> list[Asked]:
    return choose_cases(STOCK.calls, STOCK.hotlines, band, random.Random(seed))


def test_eight_cases_of_which_two_need_no_call() -> None:
    cases = chosen()
    assert len(cases) == len({one.case.id for one in cases}) == 8
    assert sum(one.case.whom == (ADULT,) for one in cases) == 2


def test_the_youngest_get_fewer_cases_and_fewer_choices() -> None:
    cases = chosen("1-2")
    assert 2 <= len(cases) < 8
    assert {len(one.choices) for one in cases} == {4}


@pytest.mark.parametrize("band", ["1-2", "3-4", "5-6", "7-9"])
def test_every_right_choice_is_there_and_a_grown_up_always_last(band: Band) -> None:
    for seed in range(20):
        for one in chosen(band, seed):
            assert set(one.case.whom) <= set(one.choices)
            assert 4 <= len(one.choices) <= 6
            assert one.choices[-1] == ADULT
            numbers = one.choices[:-1]
            assert list(numbers) == sorted(numbers, key=lambda n: (len(n), n))


def test_no_number_that_nobody_dials_is_offered() -> None:
    silent = {line.id for line in STOCK.hotlines if line.who == "not_dialled"}
    offered = {choice for seed in range(20) for one in chosen(seed=seed) for choice in one.choices}
    assert silent and not silent & offered


def test_a_number_is_there_as_often_when_it_is_wrong() -> None:
    right, wrong = Counter[str](), Counter[str]()
    for seed in range(60):
        for one in chosen(seed=seed):
            for choice in one.choices[:-1]:
                (right if choice in one.case.whom else wrong)[choice] += 1
    assert all(wrong[number] >= right[number] for number in right)


def a_round() -> CallsRound:
    return CallsRound(chosen())


def test_any_right_choice_is_right() -> None:
    for at, one in enumerate(chosen()):
        for choice in one.case.whom:
            sent = CallsRound(chosen(), at).choose(choice, 1.0)
            assert sent is not None and sent.score == 1


def test_a_choice_is_logged_as_a_call_without_a_key() -> None:
    round_ = a_round()
    wrong = next(c for c in round_.choices if c not in round_.case.whom)
    sent = round_.choose(wrong, 2.0)
    assert sent is not None
    assert (sent.kind, sent.key, sent.pair, sent.answer, sent.score) == ("call", "", "", wrong, 0)
    assert sent.item == round_.case.id
    assert sent.detail["right"] == list(round_.case.whom)


def test_nothing_is_chosen_twice_and_nothing_else_than_what_is_there() -> None:
    round_ = a_round()
    assert round_.choose("999", 1.0) is None
    assert round_.choose(ADULT, 1.0) is not None
    assert round_.choose(ADULT, 1.0) is None


def test_the_feedback_waits_for_the_log() -> None:
    round_ = a_round()
    round_.choose(ADULT, 1.0)
    round_.go_on()
    assert round_.phase == "sent"
    assert not round_.recorded(5)
    assert round_.recorded(1)
    assert round_.phase == "why"


def test_after_the_last_case_the_round_is_over() -> None:
    round_ = a_round()
    for number in range(1, 9):
        round_.choose(ADULT, 1.0)
        round_.recorded(number)
        round_.go_on()
    assert round_.phase == "over"
    assert len(round_.right) == 8


def test_a_round_without_cases_is_over_from_the_start() -> None:
    assert CallsRound([]).phase == "over"
