"""What the helper says of a typed convention."""

import pytest

from kiosk.convention_entry.typed import Typed, record_of
from kiosk.local_pack.answers import Answers


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    return Answers(tmp_path_factory.mktemp("data"))


def looked_at(answers, first):
    typed = Typed("好习惯公约", "少年宫", "海报", "20240601", first)
    return answers.to({"ask": "convention", "record": record_of(typed, "ab")})


def test_each_line_gets_a_pinyin_that_the_rules_take(answers):
    told = looked_at(answers, "先想一想，再点发送；\n不骂人，好好说话。")
    assert told["faults"] == []
    assert told["record"]["lines"][1]["text"]["pinyin"].split()[:3] == ["bú", "mà", "rén"]
    assert len(told["doubts"]) == 4


def test_a_half_width_comma_and_a_telephone_number_are_found_in_their_lines(answers):
    told = looked_at(answers, "先想一想,再点发送；\n请打 13800138000 问一问。")
    lines = {fault["field"].split(".")[0] for fault in told["faults"]}
    assert lines == {"typed-ab-1", "typed-ab-2"}
    assert all(fault["zh"] and fault["en"] for fault in told["faults"])
