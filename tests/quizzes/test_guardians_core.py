"""The core pack: what it promises to teach and to check, and what it never says to a child."""

from __future__ import annotations

import re
from collections import Counter
from statistics import fmean
from typing import get_args

import pytest
from core_pack import FORMS, items, pack, pairs, sides, texts

from quizzes.message import Band, Trick
from quizzes.rules import faults_of

SKILLS = ("F01", "F02", "F03", "F07", "F10", "F14")
FOR_ALL = ("F01", "F10", "F14")
BANDS: dict[str, tuple[Band, ...]] = {
    **dict.fromkeys(FOR_ALL, ("1-2", "3-4", "5-6", "7-9")),
    **dict.fromkeys(("F02", "F07"), ("3-4", "5-6", "7-9")),
    "F03": ("5-6", "7-9"),
}
PRACTICE_LEVELS = {
    "F14": [1, 1, 2, 2, 2, 3, 3],
    "F01": [1, 2, 2, 3],
    "F10": [1, 1, 2, 2, 2, 3, 3],
    "F02": [1, 1, 1, 2, 2, 3, 3],
    "F07": [1, 1, 2, 2, 2, 3, 3],
    "F03": [1, 1, 1, 2, 2, 3, 3],
}
LIGHT_OF: dict[Trick, int] = {
    "move_away": 1,
    "code_grabber": 2,
    "secrecy": 3,
    "hurry": 4,
    "threat": 4,
    "too_good": 5,
}
FRIGHTENING = ("警察", "坐牢", "犯法", "法院", "抓", "死", "打你", "罚", "害怕", "完蛋", "后果")
BLAMING = ("你不该", "都怪你", "你的错", "笨", "傻", "活该", "上当")


def test_it_holds_ten_pairs_of_messages_for_each_of_six_skills() -> None:
    assert Counter(pair.skill for pair in pairs()) == dict.fromkeys(SKILLS, 10)


def test_every_skill_is_taught_by_something() -> None:
    taught = {pair.skill for pair in (*pack().pairs, *pack().conversations)}
    taught |= {call.skill for call in pack().calls}
    assert {skill.id for skill in pack().skills} == taught


def test_half_of_it_is_tricks_and_a_third_is_fine() -> None:
    assert Counter(item.key for item in items()) == {"R": 60, "G": 39, "A": 21}
    asking = {pair.skill for pair in pairs("train") if pair.legit.key == "A"}
    assert asking == set(SKILLS)


@pytest.mark.parametrize("skill", SKILLS)
def test_levels_and_bands_are_as_planned(skill: str) -> None:
    practice = [pair for pair in pairs("train") if pair.skill == skill]
    assert sorted(pair.level for pair in practice) == PRACTICE_LEVELS[skill]
    assert {pair.bands for pair in pairs() if pair.skill == skill} == {BANDS[skill]}


@pytest.mark.parametrize("band", ["1-2", "3-4"])
@pytest.mark.parametrize("level", [1, 2, 3])
def test_every_level_has_something_to_ask_about(band: Band, level: int) -> None:
    here = [pair for pair in pairs("train") if band in pair.bands and pair.level == level]
    assert "A" in {pair.legit.key for pair in here}


def test_a_form_has_seven_pairs_one_for_each_skill_and_two_on_skins() -> None:
    for form in FORMS:
        assert sorted(pair.skill for pair in pairs(form)) == sorted((*SKILLS, "F01"))
        assert all(pair.legit.form == form for pair in pairs(form))


@pytest.mark.parametrize("form", FORMS)
def test_a_form_has_as_many_tricks_as_fine_messages_for_each_band(form: str) -> None:
    keys = {
        band: Counter(i.key for pair in pairs(form) if band in pair.bands for i in pair.items)
        for band in get_args(Band)
    }
    assert keys["1-2"] == {"R": 4, "G": 4}
    assert keys["3-4"] == {"R": 6, "G": 4, "A": 2}
    assert keys["5-6"] == keys["7-9"] == {"R": 7, "G": 5, "A": 2}


def test_forms_are_as_hard_as_one_another_and_have_the_same_tricks() -> None:
    for skill in SKILLS:
        alike = [
            sorted(
                (p.level, p.r.trick, p.legit.key, p.r.difficulty, p.legit.difficulty)
                for p in pairs(form)
                if p.skill == skill
            )
            for form in FORMS
        ]
        assert alike[0] == alike[1] == alike[2]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_forms_are_as_long_as_one_another(language: str) -> None:
    lengths = [fmean(len(getattr(i.text, language)) for i in items(form)) for form in FORMS]
    assert max(lengths) <= 1.05 * min(lengths)


def test_a_form_repeats_no_clause_of_what_was_practised() -> None:
    practised = {clause for item in items("train") for clause in clauses_of(item.text.zh)}
    asked = {clause for item in items(*FORMS) for clause in clauses_of(item.text.zh)}
    assert {clause for clause in asked & practised if len(clause) > 6} == set()


def clauses_of(zh: str) -> list[str]:
    return re.findall(r"[^，。！？]+", zh)


@pytest.mark.parametrize("trick", get_args(Trick))
def test_every_monster_comes_at_least_five_times_in_practice(trick: Trick) -> None:
    assert sum(item.trick == trick for item in items("train")) >= 5
    youngest = {pair.r.trick for pair in pairs() if "1-2" in pair.bands}
    assert (trick in youngest) == (trick != "threat")


def test_the_light_of_the_trick_is_among_the_cues() -> None:
    for pair in pairs():
        assert LIGHT_OF[pair.r.trick] in pair.r.lights, pair.id


def test_it_breaks_no_rule_for_packs() -> None:
    assert faults_of(pack()) == []


def test_no_message_shows_digits_for_children_to_go_by() -> None:
    assert not [item.id for item in items() if re.search(r"\d", item.text.zh + item.text.en)]


def test_the_youngest_meet_nothing_frightening() -> None:
    for pair in pairs():
        for item in pair.items:
            assert item.fear == 0 if "1-2" in pair.bands else item.fear <= 1


@pytest.mark.parametrize("words", [*FRIGHTENING, *BLAMING])
def test_nobody_is_frightened_or_blamed(words: str) -> None:
    assert not [text.zh for text in texts() if words in text.zh]


def test_every_trick_ends_with_an_adult() -> None:
    adults = re.compile("大人|妈妈|爸爸|奶奶|老师")
    tricks, _ = sides()
    assert not [item.id for item in tricks if not adults.search(item.action.zh)]


def test_asking_is_advised_exactly_where_it_is_the_key() -> None:
    asks = re.compile("先问|先和|给爸爸妈妈看|告诉家里大人")
    _, fine = sides()
    assert {i.id for i in fine if asks.search(i.action.zh)} == {
        i.id for i in items() if i.key == "A"
    }
