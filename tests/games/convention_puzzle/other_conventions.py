"""Conventions that are unlike that of 2001: many lines, long ones, no halves, no order."""

from __future__ import annotations

from functools import cache
from typing import Any

from hands import core_stock

from quizzes.kinds.convention import Convention

CHECKED = {"source": "自编", "checked_by": "a test", "checked_on": "2026-11-22"}


def text(zh: str, pinyin: str, en: str) -> dict[str, str]:
    return {"zh": zh, "pinyin": pinyin, "en": en}


def of_2001() -> Convention:
    return next(one for one in core_stock().conventions if one.id == "convention-2001")


@cache
def of_many_lines(count: int = 16) -> Convention:
    """Long whole lines without halves or cues, each with a gap; every fourth short."""
    long = text(
        "上网之前先想好要做什么，做完就关上屏幕，和家里人一起到外面走一走。",
        "shàng wǎng zhī qián xiān xiǎng hǎo yào zuò shén me zuò wán jiù guān shàng píng mù "
        "hé jiā lǐ rén yì qǐ dào wài miàn zǒu yi zǒu",
        "Before you go online, decide what you want to do; when it is done, switch the screen "
        "off and go for a walk outside with your family.",
    )
    short = text(
        "累了就歇一歇，看看远处。", "lèi le jiù xiē yi xiē kàn kan yuǎn chù", "When tired, rest."
    )
    gap = {
        "words": text("屏幕", "píng mù", "screen"),
        "others": [text("窗户", "chuāng hu", "window"), text("电风扇", "diàn fēng shàn", "fan")],
    }
    # No English line has these words: then the game shows the Chinese line.
    rest = {
        "words": text("一", "yī", "one"),
        "others": [text("二", "èr", "two"), text("三", "sān", "three")],
    }
    lines: list[dict[str, Any]] = [
        {"id": f"line-{n}", "text": short, "gaps": [rest]}
        if n % 4 == 3
        else {"id": f"line-{n}", "text": long, "gaps": [gap]}
        for n in range(count)
    ]
    return Convention.model_validate(
        {
            "id": "many-lines",
            "revision": 3,
            "title": text("很多行的约定", "hěn duō háng de yuē dìng", "An agreement of many lines"),
            "issuer": text("一个测试", "yí gè cè shì", "A test"),
            "year": 2026,
            "order_matters": False,
            "lines": lines,
            **CHECKED,
        }
    )
