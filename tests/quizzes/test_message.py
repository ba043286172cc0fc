from __future__ import annotations

import copy
from typing import Any

import pytest
from pydantic import ValidationError
from tiny_packs import made, pair, text, tree

from quizzes.message import Cue, Pack
from quizzes.text import Text


def faults(data: dict[str, Any]) -> set[tuple[str, str]]:
    with pytest.raises(ValidationError) as caught:
        Pack.model_validate(data)
    return {(".".join(map(str, e["loc"])), e["type"]) for e in caught.value.errors()}


def changed(**fields: Any) -> dict[str, Any]:
    data = copy.deepcopy(tree(pair("f01-1")))
    data["pairs"][0]["items"][0] |= fields
    return data


def test_marks_become_cues_at_places_in_the_plain_text() -> None:
    body = made(pair("f01-1")).item("f01-1-r").body
    assert body.text == Text("你好！过来", "nǐ hǎo guò lái", "Hello! Come here")
    assert body.cues_zh == (Cue(start=3, end=5, light=3, kind="diagnostic"),)
    assert body.text.en[body.cues_en[0].start : body.cues_en[0].end] == "Come here"


def test_surface_cues_are_kept_apart_from_those_that_tell() -> None:
    words = text("[s:你好][d1:过来]", "nǐ hǎo guò lái", "[s:Hi], [d1:come]")
    item = Pack.model_validate(changed(text=words)).item("f01-1-r")
    assert [cue.kind for cue in item.body.cues("en")] == ["surface", "diagnostic"]
    assert [cue.light for cue in item.body.diagnostic("zh")] == [1]


def test_the_first_of_a_pair_is_the_trick_and_the_second_its_look_alike() -> None:
    one = made(pair("f01-1", key="A")).pairs[0]
    assert (one.r.key, one.legit.key, one.r.lights, one.legit.lights) == ("R", "A", (3,), ())


def test_a_pack_names_itself_with_its_version_and_finds_its_things() -> None:
    pack = made(pair("f01-1"), pair("f01-2"))
    assert pack.name == "tiny@1.0.0"
    assert pack.pair_of("f01-2-g").id == "f01-2"
    assert pack.skill("F01").title.zh == "你好"
    with pytest.raises(KeyError):
        pack.item("f09-1-r")


def test_models_do_not_change() -> None:
    item = made(pair("f01-1")).item("f01-1-r")
    with pytest.raises(ValidationError):
        item.key = "G"  # type: ignore[misc]


def test_a_pack_survives_the_way_through_json() -> None:
    pack = made(pair("f01-1"), pair("f01-2", key="A"))
    assert Pack.model_validate_json(pack.model_dump_json(by_alias=True)) == pack


def test_two_fine_messages_are_no_pair() -> None:
    data = changed(key="G")
    del data["pairs"][0]["items"][0]["trick"]
    assert faults(data) == {
        ("pairs.0.items.0.key", "literal_error"),
        ("pairs.0.items.0.trick", "missing"),
    }


def test_a_fine_message_has_no_trick_and_no_red_light() -> None:
    data = tree(pair("f01-1"))
    fine = data["pairs"][0]["items"][1]
    fine |= {"trick": "hurry", "text": data["pairs"][0]["items"][0]["text"]}
    assert faults(data) == {
        ("pairs.0.items.1.trick", "none_required"),
        ("pairs.0.items.1.text.zh", "red_light"),
    }


@pytest.mark.parametrize(
    ("zh", "en", "kind"),
    [
        ("[d3:过来]", "[d3:Come] [d3:now]", "cues_differ"),
        ("[d3:过][d2:来]", "[d2:Come] [d3:here]", "cues_differ"),
        ("过来", "Come", "cue_count"),
        ("[s:过来]", "[s:Come]", "cue_count"),
        ("[d0:过来]", "[d0:Come]", "dark_light"),
        ("[d6:过来]", "[d6:Come]", "broken_mark"),
        ("[d2:过来", "[d2:Come]", "broken_mark"),
        ("[d2:[s:过]来]", "[d2:Come]", "broken_mark"),
    ],
)
def test_marks_are_the_same_in_both_languages_and_well_formed(zh: str, en: str, kind: str) -> None:
    found = faults(changed(text=text(zh, "guò lái", en)))
    assert kind in {fault for _, fault in found}


@pytest.mark.parametrize(
    ("pinyin", "kind"),
    [
        ("nǐ", "pinyin_missing"),
        ("nǐ hǎo a", "pinyin_too_many"),
        ("Nǐ hǎo", "pinyin_odd"),
        ("ni3 hao3", "pinyin_odd"),
        ("nǐ haǒ", "pinyin_odd"),
        ("nǐ， hǎo", "pinyin_odd"),
    ],
)
def test_pinyin_has_one_syllable_a_character(pinyin: str, kind: str) -> None:
    found = faults(changed(why=text("你好", pinyin)))
    assert found == {("pairs.0.items.0.why.pinyin", kind)}


def test_ids_are_there_once_and_skills_are_known_even_when_other_things_are_wrong() -> None:
    data = tree(pair("f01-1"), pair("f01-1"))
    data["pairs"][1]["skill"] = "F09"
    data["seq"] = "0"
    assert faults(data) == {
        ("seq", "greater_than_equal"),
        ("pairs.1.pair", "twice"),
        ("pairs.1.skill", "unknown_skill"),
        ("pairs.1.items.0.id", "twice"),
        ("pairs.1.items.1.id", "twice"),
    }


@pytest.mark.parametrize("day", ["2026-13-01", "22.11.2026", "1700000000", "2026-1-2"])
def test_dates_are_written_year_month_day(day: str) -> None:
    assert faults(changed(reviewed_on=day)) == {("pairs.0.items.0.reviewed_on", "no_date")}


def test_the_reason_has_at_most_forty_characters_not_counting_marks() -> None:
    Pack.model_validate(changed(why=text("好，" * 40, "hǎo " * 40)))
    found = faults(changed(why=text("好" * 41, "hǎo " * 41)))
    assert found == {("pairs.0.items.0.why.zh", "zh_too_long")}
