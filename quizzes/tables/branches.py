"""Which sheet holds what: the branches of a pack's source and their names in a workbook."""

from __future__ import annotations

import re
from difflib import get_close_matches

from quizzes.branches import BRANCHES

MESSAGES, HEADER, SKILLS, GUIDE = "pairs", "", "skills", "guide"
_NAMES: dict[str, tuple[str, str]] = {
    MESSAGES: ("消息", "Messages"),
    HEADER: ("内容包", "Pack"),
    SKILLS: ("主题", "Skills"),
    GUIDE: ("说明", "Guide"),
    "conversations": ("对话", "Conversations"),
    "links": ("链接", "Links"),
    "labels": ("标签", "Labels"),
    "photos": ("照片", "Photos"),
    "threads": ("评论", "Threads"),
    "calls": ("找谁帮忙", "Calls"),
    "conventions": ("公约", "Conventions"),
    "cases": ("案例", "Cases"),
    "agreements": ("约定", "Agreements"),
    "scripts": ("播音稿", "Scripts"),
    "stories": ("故事", "Stories"),
    "hotlines": ("热线", "Hotlines"),
}
_NOT_READ = ("备注", "notes", "草稿")


def record_branches() -> list[str]:
    """The branches that hold records, in their order, messages left out."""
    return [branch.name for branch in BRANCHES if branch.name != MESSAGES]


def sheet_name(branch: str) -> str:
    """The name of a branch's sheet: at most 31 signs, as Excel wants."""
    return " ".join(_NAMES.get(branch, (branch,)))[:31]


def branch_of(name: str) -> str | None:
    """The branch that a sheet holds, `guide` for one that is not read; None when not known."""
    return _known().get(_plain(name))


def nearest_sheet(name: str) -> str:
    """The sheet name most like it; empty when none is."""
    known = _known()
    close = get_close_matches(_plain(name), known, 1, 0.6)
    return sheet_name(known[close[0]]) if close else ""


def _known() -> dict[str, str]:
    known = {_plain(name): GUIDE for name in _NOT_READ}
    for branch in (MESSAGES, HEADER, GUIDE, *record_branches()):
        words = _NAMES.get(branch, ())
        known |= {_plain(name): branch for name in (*words, sheet_name(branch), branch) if name}
    return known


def _plain(name: str) -> str:
    return re.sub(r"[\s_()（）-]+", "", name.casefold())
