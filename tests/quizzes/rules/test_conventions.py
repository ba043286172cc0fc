from __future__ import annotations

from typing import Any

import pytest
from tiny_packs import pair, tree

from quizzes.message import Pack
from quizzes.rules.conventions import LINES_2001, convention_faults
from quizzes.text import is_han


def line(name: str, zh: str) -> dict[str, Any]:
    syllables = " ".join("a" for c in zh if is_han(c))
    return {"id": name, "text": {"zh": zh, "pinyin": syllables, "en": "A line"}}


def kinds(lines: list[str], title: str = "全国青少年网络文明公约", **more: str) -> list[str]:
    told = {
        "id": "ours",
        "revision": "1",
        "title": {"zh": title, "pinyin": " ".join("a" for _ in title), "en": "Convention"},
        "issuer": {"zh": "团", "pinyin": "tuán", "en": "League"},
        "year": "2001",
        "order_matters": "true",
        "source": "the printed poster",
        "checked_by": "content desk",
        "checked_on": "2026-11-22",
        "lines": [line(f"l{n}", zh) for n, zh in enumerate(lines)],
    }
    pack = Pack.model_validate(tree(pair("p-1")) | {"conventions": [told | more]})
    return [fault.kind for fault in convention_faults(pack)]


def test_the_text_of_2001_is_seventy_characters_and_ten_marks() -> None:
    words = "".join(LINES_2001)
    marks = [c for c in words if c in "，；。"]
    assert (len(words), len(marks)) == (80, 10)


def test_the_exact_text_is_fine_in_lines_and_in_halves() -> None:
    assert kinds(list(LINES_2001)) == []
    assert kinds([half for whole in LINES_2001 for half in (whole[:8], whole[8:])]) == []


@pytest.mark.parametrize(("old", "new"), [("善于", "擅于"), ("；", "。"), ("，", "、"), ("；", "")])
def test_one_other_sign_is_a_fault(old: str, new: str) -> None:
    assert kinds([LINES_2001[0].replace(old, new), *LINES_2001[1:]]) == ["convention_line"]


def test_lines_in_another_order_are_faults() -> None:
    assert kinds([LINES_2001[1], LINES_2001[0], *LINES_2001[2:]]) == ["convention_line"] * 2


def test_a_line_too_few_is_a_fault() -> None:
    assert kinds(list(LINES_2001[:4])) == ["convention_not_2001"]


def test_the_false_list_is_named_as_what_it_is() -> None:
    points = ["遵守法律法规", "文明上网", "保护个人信息", "抵制不良信息", "a", "b", "c", "d"]
    assert kinds(points) == ["convention_false_list"]
    assert kinds(points, "我们班的公约", year="2026") == []


def test_the_text_of_2024_needs_a_source_that_can_be_looked_up() -> None:
    title = "新时代青少年网络文明公约"
    assert kinds(["甲"], title, year="2024") == []
    assert kinds(["甲"], title, year="2024", source="网上") == ["convention_2024"]


def test_the_internet_is_no_source() -> None:
    assert kinds(["甲"], "我们班的公约", year="2026", source="网络") == ["source_too_thin"]


def test_nobody_is_asked_for_an_order_that_is_not_official() -> None:
    assert kinds(["甲"], "三不一多", year="2022") == ["order_not_official"]
    assert kinds(["甲"], "三不一多", year="2022", order_matters="false") == []
