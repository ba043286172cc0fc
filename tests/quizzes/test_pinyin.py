from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin

from quizzes.pinyin import missing_syllables, odd_syllables
from quizzes.text import is_han


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=20))
def test_what_a_dictionary_writes_is_taken(zh: str) -> None:
    said = [
        s for c, s in zip(zh, lazy_pinyin(zh, style=Style.TONE), strict=True) if not is_han(s[0])
    ]
    assert odd_syllables(" ".join(said)) == []


@pytest.mark.parametrize("syllable", ["nǚ", "lüè", "ér", "r", "zhuāng", "xióng", "guì", "liú", "ń"])
def test_rare_shapes_are_taken(syllable: str) -> None:
    assert odd_syllables(syllable) == []


@pytest.mark.parametrize("syllable", ["guò!", "gùo", "lv", "liǔǔ", "ǎǐ", "xyz", "Wǒ", "nǐhǎo"])
def test_wrong_shapes_are_named(syllable: str) -> None:
    assert odd_syllables(f"wǒ {syllable}") == [syllable]


def test_digits_letters_and_marks_need_no_pinyin() -> None:
    assert missing_syllables("打 110，QQ！", "dǎ") == 0
