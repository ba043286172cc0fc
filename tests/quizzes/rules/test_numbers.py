from __future__ import annotations

import pytest

from quizzes.rules.numbers import HOTLINES, dialable_in


@pytest.mark.parametrize(
    "words",
    [
        "打 13800138000",
        "138-0013-8000",
        "138 0013 8000",
        "(0512) 5818-1234",
        "（0512）58181234",
        "0512 5818 1234",
        "88888",
        "123456789012 元",
        "１３８００１３８０００",
        "①③⑧⓪⓪①③⑧⓪⓪⓪",
        "1\u200b3\u200b8\u200b0\u200b0\u200b1\u200b3",
        "一三八零零一三八零零零",
        "幺三八〇〇幺三八〇〇〇",
        "壹叁捌零零壹叁捌零零零",
        "一三八 零零一三 八零零零",
        "1三8零0一3捌000",
        "call 58181234 now",
        "96111",
        "0512-96111",
        "110 96110 13800138000",
        "138 110 38000",
    ],
)
def test_a_number_that_might_be_dialled_is_a_fault(words: str) -> None:
    assert len(dialable_in(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "110",
        "96110 或 12355",
        "110 96110 12355",
        "0512-96110",
        "2026-11-22",
        "2026-11-22 12:30",
        "2026/11/22 10 点",
        "2025–2026 学年",
        "1000 块",
        "超18495小时",
        "20000 元",
        "18495 hours",
        "12:30–14:30",
        "密码 123456 太简单",
        "一、二、三、四、五、六、七、八",
        "一二三四五六七",
        "5-4-3-2-1",
        "1-2 3-4 5-6 7-9 年级",
        "10468.5 元",
        "步骤 3 12355",
        "3.14159",
        "一五一十",
        "星期一二三四五六日",
    ],
)
def test_hotlines_dates_amounts_and_counting_are_fine(words: str) -> None:
    assert dialable_in(words) == []


def test_a_hotline_of_the_pack_itself_is_fine() -> None:
    assert dialable_in("打 58181234", HOTLINES | {"58181234"}) == []
