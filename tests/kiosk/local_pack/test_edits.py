"""Cues and pinyin stay with the words that stay."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.local_pack.edits import (
    as_written,
    has_pinyin,
    with_cue,
    with_words,
    without_cue,
    words_of,
)
from quizzes.text import han_count

TEXT = {
    "zh": "恭喜你！[d2:把手机给我]，[s:今天]就寄。",
    "pinyin": "gōng xǐ nǐ bǎ shǒu jī gěi wǒ jīn tiān jiù jì",
    "en": "Well done! [d2:Give me the phone], it is sent [s:today].",
}


def test_what_is_not_touched_is_written_as_it_was():
    assert as_written(words_of(TEXT)) == TEXT


def test_words_before_a_cue_move_it():
    changed = with_words(words_of(TEXT), "太好了，恭喜你！把手机给我，今天就寄。")
    assert as_written(changed)["zh"] == "太好了，恭喜你！[d2:把手机给我]，[s:今天]就寄。"
    assert changed["pinyin"].startswith("? ? ? gōng xǐ nǐ")
    assert not has_pinyin(changed)
    assert not changed["is_read"]


def test_a_word_within_a_cue_belongs_to_it():
    changed = with_words(words_of(TEXT), "恭喜你！把妈妈的手机给我，今天就寄。")
    assert as_written(changed)["zh"] == "恭喜你！[d2:把妈妈的手机给我]，[s:今天]就寄。"


def test_a_cue_goes_with_its_words():
    changed = with_words(words_of(TEXT), "恭喜你！今天就寄。")
    assert as_written(changed)["zh"] == "恭喜你！[s:今天]就寄。"
    assert changed["en"] == ""


def test_marking_and_taking_marks_away():
    plain = without_cue(words_of(TEXT), 5)
    assert as_written(plain)["zh"] == "恭喜你！把手机给我，[s:今天]就寄。"
    again = with_cue(plain, 4, 9, "d2")
    assert as_written(again)["zh"] == TEXT["zh"]
    across = with_cue(again, 6, 12, "d5")
    assert as_written(across)["zh"] == "恭喜你！把手[d5:机给我，今天]就寄。"


@given(st.text("恭喜你好a1，[手机", max_size=12))
def test_cues_and_pinyin_fit_whatever_is_typed(zh):
    changed = with_words(words_of(TEXT), zh)
    assert len(changed["pinyin"].split()) == han_count(zh)
    assert all(0 <= start < end <= len(zh) for start, end, _ in changed["cues"])
