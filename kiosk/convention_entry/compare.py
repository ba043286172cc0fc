"""Two typings of one text, character by character."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from itertools import zip_longest

GAP = "＿"  # where the other one has a character


@dataclass(frozen=True, slots=True)
class Differs:
    """A line that differs, with both typings; what differs is marked for a StyledText."""

    number: int
    first: str
    second: str


def differences(first: Sequence[str], second: Sequence[str]) -> list[Differs]:
    """The lines that are not the same; a line that only one has is against an empty one."""
    return [
        Differs(number, *_marked(one, other))
        for number, (one, other) in enumerate(zip_longest(first, second, fillvalue=""), 1)
        if one != other
    ]


def _marked(one: str, other: str) -> tuple[str, str]:
    left, right = [], []
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            left.append(escape(one[a:b]))
            right.append(escape(other[c:d]))
        else:
            wide = max(b - a, d - c)
            left.append(_mark(one[a:b], wide))
            right.append(_mark(other[c:d], wide))
    return "".join(left), "".join(right)


def _mark(words: str, wide: int) -> str:
    shown = escape(words) + GAP * (wide - len(words))
    return f'<font color="#C93A30"><b><u>{shown}</u></b></font>'
