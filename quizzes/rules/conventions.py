"""Conventions are quoted word for word: the 2001 text exactly, no false list, no memory.

The 2001 text: issued 2001-11-22 by the Communist Youth League, the Ministry of Education and six
others; 70 characters and 10 marks. An eight-point list goes round under the same name.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from quizzes.fault import Fault, fault
from quizzes.message import Pack
from quizzes.rules.walk import place_of

NAME_2001 = "全国青少年网络文明公约"
LINES_2001 = (
    "要善于网上学习，不浏览不良信息；",
    "要诚实友好交流，不侮辱欺诈他人；",
    "要增强自护意识，不随意约会网友；",
    "要维护网络安全，不破坏网络秩序；",
    "要有益身心健康，不沉溺虚拟时空。",
)
NAME_2024 = "新时代青少年网络文明公约"
NO_ORDER = "三不一多"  # two orders of it go round
POINTS_OF_FALSE_LIST = ("遵守法律法规", "文明上网", "保护个人信息", "抵制不良信息", "尊重知识产权")
_NOT_A_SOURCE = frozenset({"自编", "网上", "网络", "互联网", "网页", "记忆", "待查", "未知", "无"})


def convention_faults(pack: Pack) -> Iterator[Fault]:
    """What is wrong with the words, the order or the source of each convention."""
    for convention in pack.conventions:
        yield from _of_convention(pack, convention)


def _of_convention(pack: Pack, convention: Any) -> Iterator[Fault]:
    file, line = place_of(pack, (convention.id,))
    if _is_of_2001(convention):
        yield from _of_2001(convention, file, line)
    if _is_weak(convention.source):
        field = f"{convention.id}.source"
        kind = "convention_2024" if NAME_2024 in convention.title.zh else "source_too_thin"
        yield fault(kind, file, line, field, name=convention.source)
    if NO_ORDER in convention.title.zh and convention.order_matters:
        yield fault("order_not_official", file, line, f"{convention.id}.order_matters")


def _is_of_2001(convention: Any) -> bool:
    title = convention.title.zh
    is_named = NAME_2001 in title and NAME_2024 not in title
    return is_named or (convention.year == 2001 and "网络文明公约" in title)


def _of_2001(convention: Any, file: str, line: int) -> Iterator[Fault]:
    written = [one.text.zh for one in convention.lines]
    points = "".join(written)
    if sum(point in points for point in POINTS_OF_FALSE_LIST) >= 2:
        yield fault("convention_false_list", file, line, f"{convention.id}.lines", n=len(written))
    elif len(written) not in (5, 10):
        yield fault("convention_not_2001", file, line, f"{convention.id}.lines")
    else:
        halves = [half for whole in LINES_2001 for half in (whole[:8], whole[8:])]
        right = LINES_2001 if len(written) == 5 else halves
        for at, (is_written, should) in enumerate(zip_longest(written, right), 1):
            if is_written != should:
                field = f"{convention.id}.lines.{at}.text.zh"
                yield fault("convention_line", file, line, field, name=is_written, right=should)


def _is_weak(source: str) -> bool:
    words = source.strip("《》“”\"' 。.?？-—…").lower()
    return not words or words in _NOT_A_SOURCE or words in {"internet", "web", "todo", "tbd", "n/a"}
