"""The table of what is in a pack, for people: skill × key × band × form, and the balance."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any, get_args

from quizzes.message import Band, Form, Key, Pack
from quizzes.tables.branches import sheet_name
from quizzes.text import Language

_COLUMNS = (("key", get_args(Key)), ("band", get_args(Band)), ("form", get_args(Form)))
_HEADS = {
    "zh": ("种类", "主题", "条"),
    "en": ("kind", "skill", "items"),
}
_BALANCE = {
    "zh": ("平衡", "骗局", "正常", "表面线索 {}", "平均长度 {}"),
    "en": ("balance", "tricks", "fine", "surface {}", "mean length {}"),
}


def table(pack: Pack, contents: dict[str, Any], language: Language) -> str:
    """The whole table; `contents` as `contents_of` gives them."""
    title = pack.title.in_language(language) or pack.title.zh
    head = f"{pack.name} {title} ({', '.join(contents['languages'])})"
    parts = [head, _counts(contents, language), _balance(contents, language)]
    return "\n\n".join(part for part in parts if part)


def _counts(contents: dict[str, Any], language: Language) -> str:
    columns = [(by, name) for by, names in _COLUMNS for name in names]
    lines = [[*_HEADS[language], *(name for _, name in columns)]]
    for row in contents["skills"]:
        head = [sheet_name(row["branch"]), row["skill"], str(row["items"])]
        lines.append([*head, *(str(row[by].get(name, "")) for by, name in columns)])
    return _aligned(lines, 2)


def _balance(contents: dict[str, Any], language: Language) -> str:
    title, tricks, fine, surface, length = _BALANCE[language]
    lines = []
    for branch, balance in contents["balance"].items():
        lines.append([f"{title} {sheet_name(branch)}", tricks, fine])
        for cue, share in balance["surface"].items():
            lines.append([surface.format(cue), f"{share['R']} %", f"{share['other']} %"])
        for of, mean in balance["length"].items():
            lines.append([length.format(of), f"{mean['R']:g}", f"{mean['other']:g}"])
    return _aligned(lines, 1) if lines else ""


def _aligned(lines: Sequence[Sequence[str]], left: int) -> str:
    """Columns of equal width on a terminal; the first `left` to the left, the others right."""
    widths = [max(_width(line[at]) for line in lines) for at in range(len(lines[0]))]
    shown = []
    for line in lines:
        cells = []
        for at, (cell, width) in enumerate(zip(line, widths, strict=True)):
            gap = " " * (width - _width(cell))
            cells.append(cell + gap if at < left else gap + cell)
        shown.append("  ".join(cells).rstrip())
    return "\n".join(shown)


def _width(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in words)
