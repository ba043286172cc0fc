"""Pinyin that the computer proposes for messages without any; a person must read it over."""

from __future__ import annotations

from typing import Any

from quizzes.fault import Fault, fault
from quizzes.marks import without_marks
from quizzes.pinyin import missing_syllables, odd_syllables
from quizzes.tables.messages_in import MessageRow
from quizzes.text import is_han

_TEXTS = ("sender", "text", "why", "action")


def propose_pinyin(rows: list[MessageRow]) -> list[Fault]:
    """Fills empty pinyin cells and takes the review's date off those rows.

    Gives a fault for each row that was filled, so that nothing unread gets into a pack.
    """
    try:
        import pypinyin
    except ImportError:
        return [fault("pinyin_no_tool")]
    return [found for row in rows for found in _propose(row, pypinyin)]


def _propose(row: MessageRow, pypinyin: Any) -> list[Fault]:
    filled = [name for name in _TEXTS if _fill(row, name, pypinyin)]
    if not filled:
        return []
    row.values.pop("reviewed_on", None)
    row.odd.add("reviewed_on")
    return [row.place_of(f"{filled[0]}.pinyin").fault("pinyin_proposed")]


def _fill(row: MessageRow, name: str, pypinyin: Any) -> bool:
    written = row.values.get(f"{name}.zh")
    if row.values.get(f"{name}.pinyin") or not isinstance(written, str):
        return False
    try:
        zh, _ = without_marks(written)
    except ValueError:
        return False  # the broken mark is told elsewhere
    pieces = pypinyin.pinyin(zh, style=pypinyin.Style.TONE, errors="ignore")
    proposed = " ".join(piece[0] for piece in pieces)
    if not any(map(is_han, zh)) or missing_syllables(zh, proposed) or odd_syllables(proposed):
        return False
    row.values[f"{name}.pinyin"] = proposed
    return True
