import json
from pathlib import Path

import pytest

from media.speech.mandarin import (
    NotPinyin,
    as_spoken,
    split_tone,
    symbols_of_syllable,
    symbols_of_syllables,
    with_digits,
)
from media.speech.symbols import NUMBERS

SYLLABLES = json.loads(Path(__file__).with_name("syllables.json").read_text("utf-8"))
MENDED = {"yo"}  # misaki reads yo as wo


def test_every_syllable_in_every_tone_is_as_the_model_learnt_it():
    for letters, expected in SYLLABLES.items():
        if letters not in MENDED:
            assert [symbols_of_syllable(letters, tone) for tone in (1, 2, 3, 4, 0)] == expected


def test_every_symbol_of_every_syllable_is_known_to_the_model():
    for letters in SYLLABLES:
        assert all(c in NUMBERS for c in symbols_of_syllable(letters, 1))


@pytest.mark.parametrize(
    ("syllable", "split"),
    [("nǐ", ("ni", 3)), ("lǜ", ("lü", 4)), ("de", ("de", 0)), ("Ā", ("a", 1)), ("nv̌", ("nü", 3))],
)
def test_a_tone_mark_becomes_a_tone(syllable, split):
    assert split_tone(syllable) == split


def test_the_first_of_two_third_tones_rises():
    assert as_spoken(["nǐ", "hǎo"]) == [("ni", 2), ("hao", 3)]


def test_many_third_tones_change_in_pairs_from_the_right():
    spoken = as_spoken(["wǒ", "xiǎng", "mǎi", "shuǐ", "guǒ"])
    assert [tone for _, tone in spoken] == [3, 2, 3, 2, 3]


def test_neutral_tones_have_no_arrow():
    assert symbols_of_syllables(["mā", "ma"]) == "ma→ ma"


def test_espeak_gets_tone_numbers():
    assert with_digits(["nǚ", "ér", "ma"]) == "nü3 er2 ma5"


def test_what_is_no_pinyin_is_refused():
    with pytest.raises(NotPinyin):
        symbols_of_syllables(["xyz"])
