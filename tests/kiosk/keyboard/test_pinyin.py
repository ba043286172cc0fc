"""From letters to words: what is offered first, and that no letters bring the engine down."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.keyboard.pinyin import candidates, spelled
from kiosk.keyboard.syllables import MOST_LETTERS, ways_to_read


def offered(typed, table):
    return [one.words for one in candidates(typed, table)]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("zhapian", "诈骗"),
        ("zhap", "诈骗"),
        ("zp", "作品"),
        ("zhp", "诈骗"),
        ("yzm", "验证码"),
        ("nh", "你好"),
        ("xi'an", "西安"),
        ("nv", "女"),
        ("lue", "略"),
        ("b'zhu'r", "班主任"),
    ],
)
def test_the_first_word_is_the_one_that_is_meant(table, typed, words):
    assert offered(typed, table)[0] == words


def test_letters_that_can_be_read_in_two_ways_offer_both(table):
    assert {"先", "西安"} <= set(offered("xian", table))
    assert offered("fangan", table)[:2] == ["方案", "反感"]


def test_several_words_at_once_are_put_together(table):
    assert offered("nihaobaba", table)[0] == "你好爸爸"


def test_shorter_beginnings_follow_and_say_how_far_they_go(table):
    found = {one.words: one.used for one in candidates("nihaobaba", table)}
    assert (found["你好"], found["你"]) == (5, 2)


def test_an_apostrophe_is_used_up_with_its_syllable(table):
    assert {one.words: one.used for one in candidates("xi'an", table)}["西"] == 3


def test_syllables_are_shown_as_they_are_understood():
    assert spelled("yanzhengma") == "yan'zheng'ma"
    assert spelled("zhapia") == "zha'pia"
    assert spelled("hii") == "hii"


def test_what_no_syllable_begins_with_offers_nothing(table):
    assert candidates("i", table) == candidates("'", table) == candidates("", table) == []


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.text(string.ascii_lowercase + "'", max_size=MOST_LETTERS + 9))
def test_any_letters_can_be_converted_to_their_end(table, typed):
    rest = typed
    while found := candidates(rest, table):
        assert all(0 < one.used <= len(rest) and one.words for one in found)
        rest = rest[found[0].used :]


@given(typed=st.text(string.ascii_lowercase + "'", max_size=MOST_LETTERS))
def test_each_way_to_read_uses_letters_in_their_order(typed):
    for way in ways_to_read(typed):
        used = sum(part.used for part in way)
        read = "".join(part.letters for part in way).replace("v", "u")
        assert read == typed[:used].replace("'", "").replace("v", "u")
