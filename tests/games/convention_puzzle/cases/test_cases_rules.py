"""The rules of 用一用."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise
from typing import get_args

import pytest
from hands import core_stock
from other_conventions import of_2001, of_many_lines

from games.contract import Band
from games.convention_puzzle.cases.rules import (
    CASES_A_ROUND,
    Asked,
    CasesRound,
    choose_cases,
    closing_case,
)
from quizzes.kinds.case import AppliedCase

BANDS = get_args(Band)
SEEDS = range(20)
any_band = pytest.mark.parametrize("band", BANDS)


def chosen(band: Band, seed: int, seen: tuple[str, ...] = ()) -> list[Asked]:
    return choose_cases(of_2001(), core_stock().cases, band, seen, random.Random(seed))


def a_case(id_: str, *lines: str) -> AppliedCase:
    some = core_stock().cases[0]
    return some.model_copy(update={"id": id_, "convention": "many-lines", "lines": lines})


@any_band
def test_a_round_has_ten_scenes_and_each_line_about_equally_often(band: Band) -> None:
    for seed in SEEDS:
        asked = chosen(band, seed)
        times = Counter(line for one in asked for line in one.case.lines)
        assert len({one.case.id for one in asked}) == CASES_A_ROUND
        assert all(band in one.case.bands for one in asked)
        assert len(times) == 5 and max(times.values()) - min(times.values()) <= 2


@any_band
def test_no_two_scenes_in_a_row_call_for_the_same_line(band: Band) -> None:
    for seed in SEEDS:
        asked = [set(one.case.lines) for one in chosen(band, seed)]
        alike = [a & b for a, b in pairwise(asked) if a & b]
        assert len(alike) <= 1


def test_the_same_seed_gives_the_same_round_and_another_another() -> None:
    assert chosen("3-4", 1) == chosen("3-4", 1)
    assert chosen("3-4", 1) != chosen("3-4", 2)


@any_band
def test_what_was_seen_comes_back_last_and_the_oldest_first(band: Band) -> None:
    for seed in SEEDS:
        first = [one.case.id for one in chosen(band, seed)]
        again = [one.case.id for one in chosen(band, seed + 100, tuple(first))]
        assert len(set(first) & set(again)) <= 5
    fitting = [a_case(f"case-{n}", "line-0") for n in range(12)]
    seen = [case.id for case in fitting[1:]]
    asked = choose_cases(of_many_lines(), fitting, "3-4", seen, random.Random(1))
    assert {one.case.id for one in asked} == {"case-0", *seen[:9]}


def test_all_lines_of_a_short_convention_are_offered_in_their_order() -> None:
    for one in chosen("5-6", 3):
        assert one.choices == of_2001().lines
        assert {line.id for line in one.right} == set(one.case.lines)


def test_of_many_lines_five_are_offered_with_the_right_ones_among_them() -> None:
    fitting = [a_case(f"case-{n}", f"line-{n}", f"line-{(n + 7) % 16}") for n in range(16)]
    for one in choose_cases(of_many_lines(), fitting, "3-4", (), random.Random(2)):
        assert len(one.choices) == 5 and len(one.right) == 2
        places = [of_many_lines().lines.index(line) for line in one.choices]
        assert places == sorted(places)


def closing(seed: int, *seen: str) -> Asked | None:
    return closing_case(of_2001(), core_stock().cases, "1-2", seen, random.Random(seed))


def test_a_closing_case_fits_the_band_and_there_may_be_none() -> None:
    found = {closing(seed) for seed in SEEDS}
    assert None not in found and len(found) > 5
    assert all("1-2" in one.case.bands for one in found if one)
    assert closing_case(of_many_lines(), core_stock().cases, "1-2", (), random.Random(1)) is None


def test_rungs_of_one_visit_close_with_different_cases_while_there_are_any() -> None:
    seen: list[str] = []
    for seed in SEEDS:
        asked = closing(seed, *seen)
        assert asked is not None
        seen.append(asked.case.id)
    fitting = [
        case.id
        for case in core_stock().cases
        if case.convention == "convention-2001" and "1-2" in case.bands
    ]
    assert len(set(seen)) == min(len(SEEDS), len(fitting))


def a_round(*lines: tuple[str, ...]) -> CasesRound:
    cases = [a_case(f"case-{n}", *one) for n, one in enumerate(lines)]
    return CasesRound([Asked(case, of_2001().lines) for case in cases])


def play(round_: CasesRound, *choices: str) -> list[float | None]:
    scores = []
    for choice in choices:
        answered = round_.choose(choice, 2.0)
        assert answered is not None
        scores.append(answered.score)
        round_.recorded()
        round_.go_on()
    return scores


def test_either_of_two_right_lines_is_worth_one() -> None:
    round_ = a_round(("line-1", "line-4"), ("line-1", "line-4"), ("line-1", "line-4"))
    assert play(round_, "line-4", "line-1", "line-2") == [1.0, 1.0, 0.0]
    assert round_.phase == "over" and [case.id for case in round_.missed] == ["case-2"]


def test_an_answer_names_the_case_and_all_that_would_have_been_right() -> None:
    round_ = a_round(("line-1", "line-4"))
    answered = round_.choose("line-2", 3.5)
    assert answered is not None
    assert (answered.item, answered.kind, answered.answer) == ("case-0", "apply", "line-2")
    assert (answered.key, answered.pair, answered.skill, answered.number) == ("", "", "", 0)
    assert (answered.seconds, answered.score) == (3.5, 0.0)
    assert answered.detail["right"] == ["line-1", "line-4"]


def test_feedback_waits_for_the_log_and_nothing_can_be_chosen_meanwhile() -> None:
    round_ = a_round(("line-1",), ("line-2",))
    assert round_.choose("line-9", 1.0) is None
    assert round_.choose("line-1", 1.0) is not None
    assert round_.choose("line-2", 1.0) is None and round_.phase == "sent"
    round_.go_on()
    assert round_.at == 0
    round_.recorded()
    assert round_.phase == "why" and round_.right == [True]


def test_one_line_for_everything_lights_next_to_nothing() -> None:
    scenes = [(line,) for line in ("line-1", "line-2", "line-3", "line-4", "line-5")] * 2
    always, careful = a_round(*scenes), a_round(*scenes)
    play(always, *["line-1"] * 10)
    play(careful, *[one for (one,) in scenes])
    assert (always.lit, careful.lit, careful.most_lit) == (1, 5, 5)


def test_nothing_to_ask_is_over_at_once() -> None:
    assert CasesRound([]).phase == "over"
