"""Two typings, character by character."""

import re

from hypothesis import given
from hypothesis import strategies as some

from kiosk.convention_entry.compare import GAP, differences


def plain(marked):
    return re.sub(r"<[^>]*>", "", marked).replace(GAP, "")


def test_one_wrong_mark_is_found_in_its_line():
    [found] = differences(["先想，", "再发；"], ["先想，", "再发。"])
    assert found.number == 2 and "<u>；</u>" in found.first and "<u>。</u>" in found.second


def test_a_character_too_many_stands_against_a_gap():
    [found] = differences(["就去休息。"], ["就要去休息。"])
    assert f"<u>{GAP}</u>" in found.first and "<u>要</u>" in found.second


def test_a_line_that_only_one_has_is_a_difference():
    [found] = differences(["一。"], ["一。", "二。"])
    assert (found.number, plain(found.first)) == (2, "")


def test_what_looks_like_markup_is_shown_as_it_is():
    [found] = differences(["<b>"], ["<i>"])
    assert "&lt;" in found.first


@given(some.lists(some.text("一二三，。", max_size=8), max_size=4))
def test_a_text_never_differs_from_itself(lines):
    assert differences(lines, list(lines)) == []


@given(some.text("一二三，。", max_size=9), some.text("一二三，。", max_size=9))
def test_nothing_is_lost_by_the_marking(one, other):
    for found in differences([one], [other]):
        assert (plain(found.first), plain(found.second)) == (one, other)
