"""What stands in one cell, as the words that were meant; Excel's own ideas undone or refused."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, time, timedelta

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SPLIT = re.compile(r"[、，,;；\n|]+")
_EXCEL_ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!"}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_EXCELS_FIRST_DAY = date(1899, 12, 30)
MOST_CHARACTERS = 32_767  # what a cell of a workbook can hold
Value = object  # what python-calamine gives: str, int, float, bool, date, datetime, time, timedelta


class OddCell(ValueError):
    """A cell that can't be read for certain; `kind` is looked up in `quizzes.fault_words`."""

    def __init__(self, kind: str, shows: str = "") -> None:
        super().__init__(kind)
        self.kind, self.shows = kind, shows


def words_of(value: Value) -> str:
    """The words of a cell, blanks round them taken away. Raises OddCell."""
    if isinstance(value, str):
        return _checked(value)
    if isinstance(value, bool):
        raise OddCell("cell_true_false", str(value).upper())
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, datetime | date | time | timedelta):
        raise OddCell("cell_date", str(value))
    return ""


def _checked(words: str) -> str:
    words = words.replace("\r\n", "\n").replace("\r", "\n").strip().strip("\ufeff\u200b")
    if words in _EXCEL_ERRORS:
        raise OddCell("cell_error", words)
    if _CONTROL.search(words):
        raise OddCell("bad_character")
    if len(words) > MOST_CHARACTERS:
        raise OddCell("cell_long", str(len(words)))
    return words


def number(value: float) -> str:
    """A number as it was typed: 1.0 is 1."""
    return str(int(value)) if abs(value) < 1e15 and value == int(value) else repr(value)


def day_of(value: Value) -> str:
    """A day as YYYY-MM-DD, from a date, Excel's day number or words; other words unchanged."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float) and 36526 <= value <= 73050:  # the years 2000 to 2099
        return (_EXCELS_FIRST_DAY + timedelta(days=int(value))).isoformat()
    words = words_of(value)
    found = re.fullmatch(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?", words)
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else words


def undo_date(value: Value) -> list[str]:
    """What may have been typed where Excel now has a date: 2 January was 1-2; empty for others."""
    if isinstance(value, datetime | date):
        return [f"{value.month}-{value.day}", f"{value.day}-{value.month}"]
    if not isinstance(value, str):
        return []
    if found := re.fullmatch(r"(\d{1,2})月(\d{1,2})日", value.strip()):
        return [f"{int(found[1])}-{int(found[2])}"]
    if found := re.fullmatch(r"\d{4}[-/](\d{1,2})[-/](\d{1,2})", value.strip()):
        return [f"{int(found[1])}-{int(found[2])}", f"{int(found[2])}-{int(found[1])}"]
    if found := re.fullmatch(r"(\d{1,2})-([A-Za-z]{3})|([A-Za-z]{3})-(\d{1,2})", value.strip()):
        name, number = (found[2] or found[3]).lower(), int(found[1] or found[4])
        if name in _MONTHS:
            month = _MONTHS.index(name) + 1
            return [f"{month}-{number}", f"{number}-{month}"]
    return []


def split(words: str) -> list[str]:
    """The members of a list in one cell: parted by 、 , ; or lines, or written as JSON."""
    if words.startswith("["):
        try:
            members = json.loads(words)
        except (ValueError, RecursionError):
            members = None
        if isinstance(members, list) and all(isinstance(member, str) for member in members):
            return members
    return [member for part in _SPLIT.split(words) if (member := part.strip())]


def joined(members: list[str]) -> str:
    """A list as one cell, which `split` reads back: 甲、乙, or JSON where a member holds a mark."""
    words = "、".join(members)
    return words if split(words) == members else json.dumps(members, ensure_ascii=False)
