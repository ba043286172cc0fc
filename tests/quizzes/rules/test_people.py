from __future__ import annotations

import pytest
from tiny_packs import pair, text, tree

from quizzes.message import Pack
from quizzes.rules.people import famous_in, people_faults


def kinds(zh: str, fictional: str = "false", persons: tuple[str, ...] = ()) -> list[str]:
    syllables = " ".join("a" for c in zh if "\u4e00" <= c <= "\u9fff")
    script = {
        "id": "news-1",
        "revision": "1",
        "source": "made for a test",
        "reviewer": "content desk",
        "reviewed_on": "2026-11-22",
        "title": text(),
        "fictional": fictional,
        "persons": [{"name": name, "approval": "letter of 2026-11-01"} for name in persons],
        "versions": [{"band": "3-4", "pace": "160", "text": text(zh, syllables, "News")}],
    }
    pack = Pack.model_validate(tree(pair("p-1")) | {"scripts": [script]})
    return [fault.kind for fault in people_faults(pack)]


def test_a_living_person_in_the_news_needs_a_noted_approval() -> None:
    assert kinds("中国好人王小勇，志愿服务多年。") == ["person_not_approved"]
    assert kinds("中国好人王小勇，志愿服务多年。", persons=("王小勇",)) == []
    assert kinds("中国好人王小勇，志愿服务多年。", fictional="true") == []


@pytest.mark.parametrize(
    "zh",
    [
        "志愿者谢谢大家。",
        "志愿者张贴了通知。",
        "志愿者王叔叔来了。",
        "市民周末看秋晚。",
        "居民何时来？",
    ],
)
def test_words_that_only_look_like_names_are_fine(zh: str) -> None:
    assert kinds(zh) == []


def test_a_famous_name_is_found_once() -> None:
    assert famous_in("肖战来了，肖战走了。") == ["肖战"]
    assert famous_in("Messier than ever") == []
