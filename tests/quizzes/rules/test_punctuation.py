from __future__ import annotations

import pytest

from quizzes.rules.punctuation import full_width_in, half_width_in


@pytest.mark.parametrize("zh", ["好,", "好!", "(好)", "好.", "好:", '"好"', "好~", "好;好", "3,好"])
def test_half_width_marks_in_the_chinese_are_found(zh: str) -> None:
    assert half_width_in(zh)


@pytest.mark.parametrize(
    "zh",
    [
        "好，",
        "3.5 元",
        "12:30",
        "（好）……",
        "18,495 小时",
        "it's",
        "打开 https://xinghai.example/gift?id=3，再看",
        "写信到 ask@xinghai.example。",
    ],
)
def test_full_width_marks_numbers_and_addresses_are_fine(zh: str) -> None:
    assert half_width_in(zh) == []


def test_each_mark_is_told_once() -> None:
    assert half_width_in("好,好,好!") == [",", "!"]


def test_chinese_marks_in_the_english_are_found() -> None:
    assert full_width_in("Hello，you（there）！") == ["，", "（", "）", "！"]
    assert full_width_in("“Hello” – it’s …") == []
