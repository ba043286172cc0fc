"""The helper answers from a process of its own, finds faults, and may be killed."""

from __future__ import annotations

import pytest

from kiosk.local_pack.answers import Answers
from kiosk.local_pack.helper import Helper
from kiosk.local_pack.readings import Readings
from kiosk.problems import StationProblem
from quizzes.text import Text


@pytest.fixture
def helper(data):
    made = Helper(data)
    yield made
    made.close()


def test_it_answers_and_comes_again_when_it_was_killed(helper, content):
    told = helper.ask("look", slug="own-1", revision=1, content=content).result(30)
    assert "chǒng wù" in told["pinyin"]["r.text"]
    helper.close()
    assert helper.ask("in_use").result(30)["records"] == {}


def test_a_helper_that_dies_tells_who_waits(helper):
    with pytest.raises(StationProblem):
        helper.ask("nothing of the kind").result(30)


def test_every_fault_names_its_field(data, content):
    content["r"]["why"] = {"zh": "很" * 41, "pinyin": "hěn " * 41, "en": "", "cues": []}
    content["g"]["text"]["cues"] = []
    found = Answers(data).look("own-1", 1, content)["faults"]
    assert {fault["place"] for fault in found} == {"r.why", "g.text"}


def test_a_real_brand_and_a_number_to_dial_are_found(data, content):
    content["r"]["sender"] = {"zh": "微信客服", "pinyin": "wēi xìn kè fú", "en": "", "cues": []}
    content["g"]["action"] = {"zh": "打13912345678", "pinyin": "dǎ", "en": "", "cues": []}
    found = Answers(data).look("own-1", 1, content)["faults"]
    assert {fault["place"] for fault in found} == {"r.sender", "g.action"}


def test_an_example_left_as_it_was_is_no_new_message(data, examples):
    found = Answers(data).look("own-1", 1, examples[0])["faults"]
    assert [fault["place"] for fault in found] == ["r.text", "g.text"]


def test_readings_follow_what_was_reviewed():
    readings = Readings([Text("还给妈妈", "huán gěi mā ma", ""), Text("还有", "hái yǒu", "")])
    assert readings.propose("他还给妈妈一个") == "tā huán gěi mā ma yí gè"
    assert readings.doubts("还有")["0"][:2] == ["huán", "hái"]
