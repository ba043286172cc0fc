"""Conventions of whole lines, each unlike the others: to be paired, or put in order."""

from __future__ import annotations

from typing import Any

from other_conventions import CHECKED, text

from quizzes.kinds.convention import Convention

NUMBERS = ("一 yī", "二 èr", "三 sān", "四 sì", "五 wǔ", "六 liù", "七 qī", "八 bā")
LONG = "上网之前先想好要做什么，做完就关上屏幕，出门走一走。"
LONG_PINYIN = (
    "shàng wǎng zhī qián xiān xiǎng hǎo yào zuò shén me zuò wán jiù guān shàng píng mù "
    "chū mén zǒu yi zǒu"
)
LONG_EN = "decide what you want to do online, switch the screen off when it is done, go for a walk."


def line(n: int, is_long: bool) -> dict[str, Any]:
    first, second = (NUMBERS[at].split() for at in divmod(n, 8))
    start = (f"第{first[0]}{second[0]}条，", f"dì {first[1]} {second[1]} tiáo ", f"Rule {n + 1}: ")
    more = (LONG, LONG_PINYIN, LONG_EN) if is_long else ("早点睡。", "zǎo diǎn shuì", "go to bed.")
    whole = [one + other for one, other in zip(start, more, strict=True)]
    return {"id": f"line-{n}", "text": text(*whole)}


def of_whole_lines(
    count: int = 16, is_long: bool = True, has_order: bool = True, is_paired: bool = False
) -> Convention:
    """Without halves, cues, gaps or glosses."""
    pairs = [(f"line-{n}", f"line-{n + 1}") for n in range(0, count - 1, 2)]
    return Convention.model_validate(
        {
            "id": "whole-lines",
            "revision": 2,
            "title": text("整行的约定", "zhěng háng de yuē dìng", "An agreement of whole lines"),
            "issuer": text("一个测试", "yí gè cè shì", "A test"),
            "year": 2026,
            "order_matters": has_order,
            "lines": [line(n, is_long) for n in range(count)],
            "pairs": pairs if is_paired else [],
            **CHECKED,
        }
    )
