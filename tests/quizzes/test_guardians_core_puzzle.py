"""The core pack's conventions, cases and agreements, as the convention puzzle needs them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from itertools import chain
from math import log
from typing import get_args

import pytest
from core_pack import pack

from quizzes.checks import length_of
from quizzes.fields import Band
from quizzes.kinds.case import AppliedCase
from quizzes.kinds.convention import Convention, Gap, Line
from quizzes.text import han_count

BANDS = get_args(Band)
CONVENTIONS = {one.id: one for one in pack().conventions}
CASES = [case for case in pack().cases if case.convention == "convention-2001"]
LINES = [line.id for line in CONVENTIONS["convention-2001"].lines]
GAPS = [(one, line, gap) for one in pack().conventions for line in one.lines for gap in line.gaps]


def slots(cases: list[AppliedCase]) -> Counter[str]:
    return Counter(line for case in cases for line in case.lines)


def test_thirty_cases_use_the_convention_of_2001_each_line_equally() -> None:
    assert len(CASES) == 30
    assert all(6 <= slots(CASES)[line] <= 9 for line in LINES)
    assert sum(len(case.lines) == 2 for case in CASES) >= 6


@pytest.mark.parametrize("band", BANDS)
def test_every_band_has_cases_enough_for_a_round_and_some_of_each_line(band: Band) -> None:
    here = [case for case in CASES if band in case.bands]
    assert len(here) >= 14
    assert all(slots(here)[line] >= 2 for line in LINES)
    singles = slots([case for case in here if len(case.lines) == 1])
    assert all(singles[line] for line in LINES)


@pytest.mark.parametrize("case", pack().cases, ids=lambda case: case.id)
def test_a_case_is_short_and_says_no_word_of_the_line_it_is_about(case: AppliedCase) -> None:
    assert length_of(case.case.zh) <= (40 if "1-2" in case.bands else 60)
    assert len(case.case.en) <= 160
    lines = [line for line in CONVENTIONS[case.convention].lines if line.id in case.lines]
    words = {word for line in lines for word in pairs_of_characters(line.text.zh)}
    assert {word for word in words if word in case.case.zh} == set()


def pairs_of_characters(zh: str) -> set[str]:
    runs = re.findall(r"[\u4e00-\u9fff]+", zh)
    return {run[at : at + 2] for run in runs for at in range(len(run) - 1)}


def words_of(case: AppliedCase, language: str) -> set[str]:
    """English words; Chinese characters and pairs of characters."""
    if language == "en":
        return set(re.findall(r"[a-z']+", case.case.en.lower()))
    return {*re.findall(r"[\u4e00-\u9fff]", case.case.zh), *pairs_of_characters(case.case.zh)}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_word_stands_for_a_line(language: str) -> None:
    seen = Counter(word for case in CASES for word in words_of(case, language))
    for line in LINES:
        right = Counter(
            word for case in CASES if line in case.lines for word in words_of(case, language)
        )
        assert {word for word, n in right.items() if n >= 3 and n == seen[word]} == set()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_word_counter_does_not_choose_lines_better_than_chance(language: str) -> None:
    words = {case.id: words_of(case, language) for case in CASES}
    right = sum(guess(case, words) in case.lines for case in CASES)
    assert right <= sum(len(case.lines) for case in CASES) / len(LINES) + 2  # 7.6 is guessing


def guess(asked: AppliedCase, words: dict[str, set[str]]) -> str:
    """The line that naive Bayes chooses by the words of all other cases."""
    others = [case for case in CASES if case is not asked]
    known = set(chain.from_iterable(words[case.id] for case in others))

    def lean(line: str) -> float:
        here = [words[case.id] for case in others if line in case.lines]
        there = [words[case.id] for case in others if line not in case.lines]
        total = 0.0
        for word in known:
            p, q = (
                (sum(word in said for said in side) + 0.5) / (len(side) + 1)
                for side in (here, there)
            )
            total += log(p / q) if word in words[asked.id] else log((1 - p) / (1 - q))
        return total

    return max(LINES, key=lean)


@pytest.mark.parametrize("length", [lambda c: length_of(c.case.zh), lambda c: len(c.case.en)])
def test_cases_are_equally_long_for_each_line(length: Callable[[AppliedCase], int]) -> None:
    means = []
    for line in LINES:
        here = [length(case) for case in CASES if line in case.lines]
        means.append(sum(here) / len(here))
    assert max(means) <= 1.15 * min(means)


def test_the_convention_of_the_police_is_word_for_word_and_in_no_order() -> None:
    convention = CONVENTIONS["san-bu-yi-duo"]
    assert {line.text.zh for line in convention.lines} == {
        "陌生来电不轻信", "未知链接不点击", "个人信息不透露", "转账汇款多核实",
    }  # fmt: skip
    assert [han_count(half.zh) for line in convention.lines for half in line.halves] == [4, 3] * 4
    assert (convention.order_matters, convention.year) == (False, None)
    own = [case for case in pack().cases if case.convention == convention.id]
    assert len(own) == 8
    assert set(slots(own)) == {line.id for line in convention.lines}


@pytest.mark.parametrize("convention", pack().conventions, ids=lambda one: one.id)
def test_every_line_has_gaps_and_a_gloss_for_every_band(convention: Convention) -> None:
    for line in convention.lines:
        assert len(line.gaps) >= (2 if convention.id == "convention-2001" else 1)
        assert {band for gloss in line.glosses for band in gloss.bands} == set(BANDS)


@pytest.mark.parametrize(
    ("convention", "line", "gap"), GAPS, ids=lambda one: getattr(one, "id", "")
)
def test_a_gap_is_two_characters_that_stand_once_and_its_choices_look_alike(
    convention: Convention, line: Line, gap: Gap
) -> None:
    assert line.text.zh.count(gap.words.zh) == line.text.en.count(gap.words.en) == 1
    assert [han_count(one.zh) for one in (gap.words, *gap.others)] == [2, 2, 2]
    whole = "".join(one.text.zh for one in convention.lines)
    assert not [other.zh for other in gap.others if other.zh in whole]
    assert len({one.zh for one in (gap.words, *gap.others)}) == 3


def test_a_class_chooses_among_twelve_agreements_in_every_band() -> None:
    for band in BANDS:
        assert sum(band in card.bands for card in pack().agreements) == 12
    official = "".join(line.text.zh for one in pack().conventions for line in one.lines)
    assert not [card.text.zh for card in pack().agreements if card.text.zh[:7] in official]
