import pytest

from media.speech.english import symbols_of_english
from media.speech.english_words import as_said, said_words
from media.speech.espeak import Espeak
from media.speech.symbols import NUMBERS


@pytest.fixture(scope="module")
def espeak() -> Espeak:
    return Espeak()


def test_diphthongs_become_the_models_capitals(espeak):
    assert symbols_of_english("Stay close now.", espeak.ipa) == "stˈA klˈOs nˈW."


def test_marks_stay_where_the_voice_pauses(espeak):
    symbols = symbols_of_english("Stop! Tell an adult (now), “please”.", espeak.ipa)
    assert [c for c in symbols if c in "!(),.“”"] == ["!", "(", ")", ",", "“", "”", "."]


def test_hotlines_are_read_digit_by_digit(espeak):
    assert symbols_of_english("110", espeak.ipa) == symbols_of_english("1 1 0", espeak.ipa)


def test_the_money_is_called_by_its_name(espeak):
    assert symbols_of_english("Yuan", espeak.ipa) == "juˈɑn"


def test_decimals_stay_whole(espeak):
    assert "pYnt" in symbols_of_english("It costs 3.5 yuan.", espeak.ipa)


def test_every_symbol_is_known_to_the_model(espeak):
    text = "The quick brown fox judged five boxing wizards; measure, little button, earth, choice!"
    assert [c for c in symbols_of_english(text, espeak.ipa) if c not in NUMBERS] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("In 2022, 1998 and 2001", "In 20 22, 19 98 and two thousand and 1"),
        ("in 1905 and 2000.", "in 19 oh 5 and two thousand."),
        ("on 2022-09-10", "on September 10 20 22"),
        ("at 19:30, 8:00 or 7:05", "at 7 30 p.m., 8 o'clock or 7 oh 5"),
        ("at 7:00 p.m.", "at 7 p.m."),
        ("Ring 110. Or 12355, 96110!", "Ring 1 1 0. Or 1 2 3 5 5, 9 6 1 1 0!"),
        ("0512-96110", "0 5 1 2 9 6 1 1 0"),
        ("18,495 hours, 1,042 gifts", "18,495 hours, 1,042 gifts"),
        ("50% of 3.5", "50% of 3.5"),
        ("6–14 years, 2022–2026", "6 to 14 years, 20 22 to 20 26"),
        ("e.g. Zhangjiagang's", "for example jahng-jee-ah-gahng's"),
    ],
)
def test_english_as_it_is_said(words, said):
    assert as_said(words) == said


def test_each_word_keeps_its_place():
    words = "Ring 110 now!"
    assert [words[w.start : w.end] for w in said_words(words)] == ["Ring", "110", "now!"]


@pytest.mark.parametrize(("short", "letters"), [("AI", "A.I."), ("VR", "V.R."), ("QR", "Q.R.")])
def test_abbreviations_are_spelt(espeak, short, letters):
    bare = lambda words: espeak.ipa(words).replace("ˌ", "").replace("ˈ", "").replace(" ", "")  # noqa: E731
    assert bare(short) == bare(letters)
