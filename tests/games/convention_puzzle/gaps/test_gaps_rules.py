"""The rules of 填空, without a picture."""

from __future__ import annotations

import random

import pytest
from other_conventions import of_2001, of_many_lines

from games.convention_puzzle.gaps.rules import LINES_A_ROUND, Gapped, GapsRound, choose_gaps
from quizzes.kinds.convention import Convention


def a_round(convention: Convention | None = None, seed: int = 1) -> GapsRound:
    convention = convention or of_2001()
    return GapsRound(convention, choose_gaps(convention, random.Random(seed)))


def wrong_of(one: Gapped) -> list[int]:
    return [n for n in range(3) if n != one.right]


def answer(round_: GapsRound, choice: int) -> float | None:
    answered = round_.choose(choice, 2.0)
    assert answered is not None
    round_.recorded()
    return answered.score


def test_every_line_comes_once_in_its_order() -> None:
    asked = a_round().asked
    assert [one.line for one in asked] == list(of_2001().lines)


def test_chance_says_which_gap_and_in_which_order_its_words_are_offered() -> None:
    rounds = [a_round(seed=seed).asked for seed in range(40)]
    for at, line in enumerate(of_2001().lines):
        assert {asked[at].gap.words.zh for asked in rounds} == {g.words.zh for g in line.gaps}
        assert {asked[at].right for asked in rounds} == {0, 1, 2}


def test_of_many_lines_eight_come() -> None:
    asked = a_round(of_many_lines()).asked
    assert len(asked) == len({one.line.id for one in asked}) == LINES_A_ROUND


def test_with_the_word_in_its_place_the_line_is_the_packs_to_the_letter() -> None:
    for convention in (of_2001(), of_many_lines()):
        for seed in range(20):
            for one in choose_gaps(convention, random.Random(seed)):
                start, end = one.span(is_english=False) or (0, 0)
                assert one.line.text.zh[start:end] == one.gap.words.zh


def test_each_place_of_a_word_that_stands_twice_may_be_the_gap() -> None:
    convention = of_many_lines()
    spans = {
        one.span(is_english=False)
        for seed in range(20)
        for one in choose_gaps(convention, random.Random(seed))
        if one.gap.words.zh == "一"
    }
    assert spans == {(4, 5)}


def test_the_english_line_has_its_gap_where_its_words_stand_once() -> None:
    for one in (one for seed in range(20) for one in a_round(seed=seed).asked):
        start, end = one.span(is_english=True) or (0, 0)
        assert one.line.text.en[start:end].lower() == one.gap.words.en.lower()


def test_no_gap_in_english_where_the_words_do_not_stand_there() -> None:
    asked = choose_gaps(of_many_lines(4), random.Random(1))
    assert asked[3].span(is_english=True) is None


def test_the_right_word_at_once_scores_one() -> None:
    round_ = a_round()
    assert answer(round_, round_.gapped.right) == 1
    assert round_.phase == "shown"
    assert round_.firsts == [True]


def test_nothing_is_told_before_the_log_has_it() -> None:
    round_ = a_round()
    round_.choose(wrong_of(round_.gapped)[0], 1.0)
    assert (round_.phase, round_.tried, round_.firsts) == ("sent", [], [])
    assert round_.choose(round_.gapped.right, 1.0) is None


def test_a_wrong_word_goes_back_and_the_next_try_is_not_graded() -> None:
    round_ = a_round()
    wrong = wrong_of(round_.gapped)[0]
    assert answer(round_, wrong) == 0
    assert (round_.phase, round_.chosen) == ("choose", None)
    assert round_.choose(wrong, 1.0) is None
    assert answer(round_, round_.gapped.right) is None
    assert (round_.phase, round_.firsts) == ("shown", [False])


def test_after_the_second_wrong_word_the_line_shows_whole() -> None:
    round_ = a_round()
    for wrong in wrong_of(round_.gapped):
        answer(round_, wrong)
    assert (round_.phase, round_.is_right, round_.firsts) == ("shown", False, [False])
    assert round_.missed == [of_2001().lines[0]]


def test_an_answer_names_line_word_others_and_try() -> None:
    round_ = a_round()
    first, second = wrong_of(round_.gapped)
    answer(round_, first)
    answered = round_.choose(second, 3.5)
    assert answered is not None
    words = [one.zh for one in round_.gapped.choices]
    assert (answered.kind, answered.item) == ("gap", "convention-2001.line-1")
    assert (answered.pair, answered.skill, answered.key) == ("", "", "")
    assert (answered.revision, answered.seconds) == (of_2001().revision, 3.5)
    assert answered.detail == {
        "chosen": words[second],
        "others": [word for word in words if word != words[second]],
        "try": 2,
    }


@pytest.mark.parametrize("convention", [of_2001(), of_many_lines()], ids=lambda one: one.id)
def test_it_ends_after_the_last_line(convention: Convention) -> None:
    round_ = a_round(convention)
    for _ in round_.asked:
        answer(round_, round_.gapped.right)
        round_.go_on()
    assert round_.phase == "over"
    assert all(round_.firsts)


def test_without_gaps_it_is_over_at_once() -> None:
    assert GapsRound(of_2001(), []).phase == "over"


def test_the_half_that_the_gap_is_in_is_known() -> None:
    for one in (one for seed in range(20) for one in a_round(seed=seed).asked):
        half = one.line.halves[0 if one.half == "1" else 1]
        assert one.gap.words.zh in half.zh
    assert choose_gaps(of_many_lines(), random.Random(1))[0].half is None
