"""Broadcast scripts: written line by line, looked at, and in the booth once they are approved."""

from __future__ import annotations

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.local_pack.answers import Answers
from kiosk.local_pack.approved import put_approved_in
from kiosk.local_pack.script_edits import (
    cut,
    in_length,
    line,
    speech,
    with_length,
    with_line,
    with_pause,
    without_length,
)
from kiosk.packs.station_packs import StationPacks
from kiosk.store import open_store
from quizzes.checks import chinese_is_enough
from quizzes.core_folder import core_pack_folder
from quizzes.kinds.script import Speech
from quizzes.pack import read_pack
from quizzes.text import han_count

LINE = {**line(), "zh": "大家好，欢迎收听", "pinyin": "dà jiā hǎo huān yíng shōu tīng"}


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    return Answers(tmp_path_factory.mktemp("data"))


@pytest.fixture
def script(answers):
    """A made-up story in the length for 3–4, with a title and a line of its own."""
    example = next(one for one in answers.scripts() if one["id"] == "school-garden")
    made = in_length(example["content"], "3-4")
    made["fictional"] = True
    made["title"] = {**made["title"], "zh": "番茄头条", "pinyin": "fān qié tóu tiáo"}
    made["versions"][0]["lines"][1] = with_line(
        made["versions"][0]["lines"][1], "今天的头条，来自操场边。"
    )
    return made


def look(answers, content):
    return answers.look_at_script("own-1", 1, copy.deepcopy(content))


def places(answers, content):
    return {fault["place"] for fault in look(answers, content)["faults"]}


def test_an_example_is_written_again_as_it_was(answers):
    for told, script in zip(answers.scripts(), read_pack(core_pack_folder()).scripts, strict=True):
        for mine, version in zip(told["content"]["versions"], script.versions, strict=True):
            written = version.speech.as_written()
            assert speech(mine["lines"]) == {**written, "en": ""}


def test_pauses_and_stress_stay_with_the_words_that_stay():
    marked = {**with_pause(LINE, 4), "cues": [[4, 8, "*"]]}
    assert speech([marked])["zh"] == "大家好，/*欢迎收听*"
    longer = with_line(marked, "大家早上好，欢迎收听")
    assert speech([longer])["zh"] == "大家早上好，/*欢迎收听*"
    assert with_pause(marked, 4)["pauses"] == []
    assert with_pause(marked, 0) == marked  # nothing to pause after


def test_a_line_is_cut_where_a_finger_says():
    marked = {**with_pause(LINE, 6), "cues": [[4, 6, "*"]]}
    first, second = cut(marked, 4)
    assert (first["zh"], second["zh"]) == ("大家好，", "欢迎收听")
    assert second["pinyin"] == "huān yíng shōu tīng"
    assert speech([first, second])["zh"] == "大家好，//*欢迎*/收听"


@given(st.text("大家好，a1", max_size=12), st.integers(0, 9), st.integers(0, 9))
def test_whatever_is_typed_makes_a_speech_that_packs_can_read(zh, pause, after):
    words = with_line({**with_pause(LINE, pause), "cues": [[2, 6, "*"]]}, zh)
    words["pinyin"] = " ".join(["hǎo"] * han_count(zh))
    for lines in ([words], [*cut(words, min(after, len(zh)))]):
        written = speech(lines)
        if zh.strip():
            with chinese_is_enough():
                read = Speech.taken_apart(written)
            assert "".join(one["text"]["zh"] for one in read["phrases"]) == zh.strip()


def test_a_new_script_has_no_faults_and_an_example_is_no_new_script(answers, script):
    assert look(answers, script)["faults"] == []
    example = answers.scripts()[0]["content"]
    assert {"fictional", "title", "1-2", "7-9"} <= places(answers, example)


def test_each_fault_stands_beside_its_line(answers, script):
    lines = script["versions"][0]["lines"]
    lines[0] = with_line(lines[0], "微信送你一个红包")
    lines[2] = with_line(lines[2], "打 13912345678")
    lines[3] = with_line(lines[3], "")
    lines[4] = with_line(lines[4], "很" * 50)
    assert places(answers, script) == {"3-4.0", "3-4.2", "3-4.3", "3-4.4"}


def test_what_is_true_needs_its_source_and_names_nobody(answers, script):
    script["fictional"] = False
    assert places(answers, script) == {"source"}
    script["source"] = "区报 2026-05"
    lines = script["versions"][0]["lines"]
    lines[0] = with_line(lines[0], "志愿者李海英说，大家一起来。")
    (fault,) = look(answers, script)["faults"]
    assert "李海英" in fault["zh"] and "不写姓名" in fault["zh"] and "persons" not in fault["zh"]


def test_lengths_are_added_and_taken_away_again(answers, script):
    example = next(one for one in answers.scripts() if one["id"] == "school-garden")
    two = with_length(script, example["content"], "1-2")
    assert [one["band"] for one in two["versions"]] == ["1-2", "3-4"]
    assert places(answers, two) == {"1-2"}  # still as children know it
    assert without_length(two, "1-2") == script
    assert without_length(script, "3-4") == script  # the last one stays


def test_an_approved_script_is_among_the_stories(answers, script, data):
    script["versions"][0]["lines"][1]["pinyin"] = look(answers, script)["pinyin"]["3-4.1"]
    with open_store(data) as store:
        made = store.new_draft("script", script, 1).result()
        store.approve_draft(made.id, 2).result()
    put_approved_in(data)
    pack = next(one for one in StationPacks(data).in_use() if one.id == "local")
    (told,) = pack.scripts
    assert (told.title.zh, told.fictional, told.source) == (
        "番茄头条",
        True,
        "自编（小故事，虚构）",
    )
    assert told.reviewer == "工作人员 1 号写，2 号审核"
    assert told.versions[0].speech.lines[1].text.pinyin.startswith("jīn tiān de tóu tiáo")
