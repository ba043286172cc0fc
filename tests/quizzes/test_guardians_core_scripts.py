"""The eight broadcast scripts of the core pack: what a child reads aloud at the desk."""

from __future__ import annotations

import re

import core_pack
import pytest

from quizzes.fields import BANDS
from quizzes.kinds.script import Script, Version
from quizzes.rules.conventions import LINES_2001
from quizzes.spoken import texts_of

LONGEST_LINE = {"1-2": 28, "3-4": 38, "5-6": 42, "7-9": 42}  # characters on the teleprompter
LONGEST_BREATH = 14
REPORTED = ("bow", "volunteer")


def scripts() -> dict[str, Script]:
    return {script.id: script for script in core_pack.pack().scripts}


def versions() -> list[tuple[str, Version]]:
    return [(script.id, version) for script in scripts().values() for version in script.versions]


def words_of(script: Script) -> str:
    return "".join(version.speech.text.zh for version in script.versions)


def test_there_are_eight_scripts_in_four_lengths_each_longer_than_the_one_before() -> None:
    assert len(scripts()) == 8
    for script in scripts().values():
        lengths = [len(version.speech.text.zh) for version in script.versions]
        assert script.bands == BANDS and lengths == sorted(set(lengths))


def test_a_script_takes_a_quarter_of_a_minute_to_a_minute() -> None:
    assert all(15 <= version.seconds <= 60 for _, version in versions())


def test_every_line_fits_the_teleprompter_and_every_phrase_a_breath() -> None:
    for name, version in versions():
        lines = version.speech.lines
        assert all(len(line.text.zh) <= LONGEST_LINE[version.band] for line in lines), name
        assert all(len(phrase.text.zh) <= LONGEST_BREATH for phrase in version.speech.phrases)


def test_the_lines_are_the_whole_speech_and_each_ends_with_a_long_pause() -> None:
    for _, version in versions():
        lines = version.speech.lines
        assert "".join(line.text.zh for line in lines) == version.speech.text.zh
        assert all(line.phrases[-1].pause == "long" for line in lines)


def test_a_long_pause_stands_at_the_end_of_every_sentence_and_nowhere_inside_one() -> None:
    """After a colon either is right: before a quotation short, before a list long."""
    for name, version in versions():
        for phrase in version.speech.phrases:
            words = phrase.text.zh
            if not words.endswith("："):
                is_end = bool(re.search("[。？！；]”?$", words))
                assert (phrase.pause == "long") == is_end, (name, words)


def test_something_is_stressed_in_every_line_but_greetings() -> None:
    for name, version in versions():
        for line in version.speech.lines[1:]:
            stressed = [p for p in line.phrases if p.stress_zh and p.stress_en]
            assert stressed or len(line.text.zh) < 40, (name, line.text.zh)


@pytest.mark.parametrize("name", REPORTED)
def test_what_was_reported_is_said_as_reported_and_names_nobody(name: str) -> None:
    script = scripts()[name]
    assert not script.fictional and script.persons == ()
    for version in script.versions:
        assert "据2022年报道" in version.speech.text.zh
        assert "reported in 2022" in version.speech.text.en
    assert not re.search("大新|乐余|王|核酸", words_of(script))


def test_invented_stories_say_that_they_are_stories() -> None:
    for script in scripts().values():
        told = all(
            "小故事" in v.speech.text.zh or "虚构" in v.speech.text.zh for v in script.versions
        )
        assert script.fictional == told, script.id


def test_nothing_invented_is_said_of_the_town() -> None:
    assert not [s.id for s in scripts().values() if "乐余" in words_of(s)]


def test_the_convention_is_read_word_for_word() -> None:
    for version in scripts()["convention-of-2001"].versions[1:]:
        spoken = version.speech.text.zh
        assert "".join(LINES_2001) in spoken and "《全国青少年网络文明公约》" in spoken


def test_whoever_hears_of_a_trick_is_not_to_blame() -> None:
    for version in scripts()["red-lights"].versions:
        assert "被骗不是你的错" in version.speech.text.zh
        assert "大人" in version.speech.text.zh


def test_only_a_child_without_a_grown_up_rings_alone() -> None:
    for version in scripts()["ask-for-help"].versions:
        words = version.speech.text.zh
        assert words.index("先找身边的大人") < words.index("110")
        assert re.search("身边没有?大人，马上打110", words)


def test_all_lines_and_titles_are_heard() -> None:
    said = set(texts_of(core_pack.pack()))
    for script in scripts().values():
        assert script.title in said
        assert {line.text for v in script.versions for line in v.speech.lines} <= said
