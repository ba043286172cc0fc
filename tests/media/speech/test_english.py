import pytest

from media.speech.english import symbols_of_english
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
