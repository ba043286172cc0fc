"""A script's line on the glass: its phrases, and the word under a finger."""

import pytest

from kiosk.booth.script_line import as_qml, word_at
from kiosk.shell.reading import Reading
from quizzes.checks import chinese_is_enough
from quizzes.kinds.script import Speech

WRITTEN = {
    "zh": "我在*哪里*，/拨110。//好！",
    "pinyin": "wǒ zài nǎ lǐ bō hǎo",
    "en": "*Where* I am, / ring 110. // Good!",
}


@pytest.fixture
def line():
    return Speech.model_validate(WRITTEN).lines[0]


def test_a_phrase_knows_its_place_in_the_line_in_both_languages(line):
    for language in ("zh", "en"):
        shown = as_qml(line, Reading(language))
        for phrase in shown["phrases"]:
            words = phrase["line"]["words"]
            assert shown["words"][phrase["start"] :].startswith(words)
    assert [phrase["pause"] for phrase in shown["phrases"]] == ["short", "long"]


def test_a_touched_character_is_said_with_its_reviewed_pinyin(line):
    start, end, said = word_at(line, 2, "zh")
    assert (start, end, said.zh, said.pinyin) == (2, 3, "哪", "nǎ")


def test_a_touched_number_is_said_whole_and_a_mark_not_at_all(line):
    assert word_at(line, line.text.zh.index("110"), "zh")[2].zh == "110"
    assert word_at(line, line.text.zh.index("，"), "zh") is None


def test_an_english_word_is_said_without_its_comma(line):
    place = line.text.en.index("am")
    assert word_at(line, place, "en")[2].en == "am"


def test_what_staff_wrote_in_chinese_alone_is_chinese_in_english_too():
    with chinese_is_enough():
        (line,) = Speech.model_validate(
            {**WRITTEN, "zh": "我在*哪里*，/拨110。", "pinyin": "wǒ zài nǎ lǐ bō", "en": ""}
        ).lines
    shown = as_qml(line, Reading("en"))
    assert [phrase["start"] for phrase in shown["phrases"]] == [0, 5]
    assert shown["phrases"][0]["stress"] == [[2, 4]]
    assert word_at(line, 2, "en")[2].pinyin == "nǎ"
