import pytest

from media.speech.kokoro import symbols_of
from media.speech.parts import plan_of_chinese
from media.speech.reading import (
    Latin,
    Mark,
    Syllables,
    Unread,
    placed_tokens,
    pypinyin_reader,
    tokens_of,
)


def test_reviewed_pinyin_is_what_is_said():
    assert tokens_of("重庆", "chóng qìng") == [Syllables(("chóng", "qìng"))]
    assert tokens_of("重庆", "zhòng qìng") == [Syllables(("zhòng", "qìng"))]


def test_numbers_and_latin_words_stand_between_the_syllables():
    tokens = tokens_of("加QQ群，打110", "jiā qún dǎ")
    assert tokens == [
        Syllables(("jiā",)),
        Latin("QQ"),
        Syllables(("qún",)),
        Mark(","),
        Syllables(("dǎ",)),
        Syllables(("yāo", "yāo", "líng")),
    ]


def test_without_pinyin_pypinyin_reads_by_phrases():
    assert tokens_of("银行行长", "", pypinyin_reader())[0] == Syllables(
        ("yín", "háng", "háng", "zhǎng")
    )


def test_without_any_reader_the_characters_stay():
    assert tokens_of("你好", "") == [Unread("你好")]


def test_signs_that_are_not_heard_are_left_out():
    assert tokens_of("★好😀", "hǎo") == [Syllables(("hǎo",))]


def test_kokoro_gets_marks_where_the_voice_pauses():
    tokens = tokens_of("你好，「妈妈」！", "nǐ hǎo mā ma")
    assert symbols_of(tokens, None) == "ni↗ xau↓, “ma→ ma”!"


def test_espeak_reads_latin_words_with_its_english_voice():
    pieces = plan_of_chinese("加QQ群", placed_tokens("加QQ群", "jiā qún")).pieces
    assert pieces == (("cmn-latn-pinyin", " jia1"), ("en-us", "QQ"), ("cmn-latn-pinyin", " qun2"))


@pytest.mark.parametrize(
    ("words", "pinyin"),
    [
        ("银行还行", "yín háng hái xíng"),
        ("还书长大", "huán shū zhǎng dà"),
        ("长得好重", "zhǎng de hǎo zhòng"),
        ("爱好重来", "ài hào chóng lái"),
        ("不一一数数", "bù yī yī shǔ shù"),
        ("睡觉觉得", "shuì jiào jué de"),
        ("看着着急", "kàn zhe zháo jí"),
        ("为了了解", "wèi le liǎo jiě"),
    ],
)
def test_of_a_character_with_two_sounds_the_reviewed_one_is_said(words, pinyin):
    assert tokens_of(words, pinyin) == [Syllables(tuple(pinyin.split()))]


def test_signs_between_numbers_are_said():
    assert tokens_of("2+3=5", "") == [
        Syllables((syllable,)) for syllable in ("èr", "jiā", "sān")
    ] + [Syllables(("děng", "yú")), Syllables(("wǔ",))]
