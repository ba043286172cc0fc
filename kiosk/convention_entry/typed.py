"""What has been typed of a convention so far, and the record of a pack that it makes."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

CUT = "|"  # between the halves of a line, as `quizzes.kinds.convention` reads it
COMMA = "，"
MOST = {"title": 24, "issuer": 60, "print": 120, "day": 8, "first": 2000, "second": 2000}


@dataclass(frozen=True, slots=True)
class Typed:
    """`day` is YYYYMMDD as printed; numbers are staff numbers, 0 where nobody has typed yet."""

    title: str = ""
    issuer: str = ""
    print: str = ""
    day: str = ""
    first: str = ""
    second: str = ""
    first_by: int = 0
    second_by: int = 0
    ticked: tuple[str, ...] = ()  # the checklist of one who is alone
    draft: str = ""  # of the station's own pack, once it was handed in

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Typed:
        """As the store kept it."""
        known = {field.name for field in fields(cls)}
        told = {name: value for name, value in kept.items() if name in known}
        return cls(**{**told, "ticked": tuple(told.get("ticked", ()))})

    def kept(self) -> dict[str, Any]:
        """For the store."""
        return {name: value for name, value in asdict(self).items() if value}

    def with_text(self, field: str, text: str) -> Typed:
        """Other words in one field."""
        changed: dict[str, Any] = {field: text[: MOST[field]]}
        return replace(self, **changed)

    @property
    def is_alone(self) -> bool:
        """Whether one person typed it both times: 单人审核."""
        return self.first_by == self.second_by

    @property
    def printed_on(self) -> date | None:
        """The date on the print; None where it is not one."""
        try:
            return date.fromisoformat(f"{self.day[:4]}-{self.day[4:6]}-{self.day[6:]}")
        except ValueError:
            return None

    def missing(self, today: date) -> list[str]:
        """The fields about the source that are not filled in; a day to come is none."""
        empty = [name for name in ("title", "issuer", "print") if not getattr(self, name).strip()]
        on = self.printed_on
        is_day = on is not None and on.year >= 1900 and on <= today
        return empty if is_day else [*empty, "day"]


def lines_of(text: str) -> list[str]:
    """The lines as they count: without blanks around them and without empty ones."""
    whole = unicodedata.normalize("NFC", text)
    return [line.strip() for line in whole.splitlines() if line.strip()]


def record_of(typed: Typed, mark: str) -> dict[str, Any]:
    """The convention as a pack's source has it; its pinyin is still empty.

    `mark` makes the ids of its lines its own, among all packs.
    """
    on = typed.printed_on
    assert on is not None
    return {
        "title": _only_chinese(typed.title.strip()),
        "issuer": _only_chinese(typed.issuer.strip()),
        "year": str(on.year),
        "order_matters": "true",
        "lines": [
            {"id": f"typed-{mark}-{n}", "text": _only_chinese(cut(line))}
            for n, line in enumerate(lines_of(typed.first), 1)
        ],
        "source": f"{typed.print.strip()}（{on.isoformat()}）",
    }


def cut(line: str) -> str:
    """A line of two parts around one comma gets the mark between its halves."""
    before, comma, after = line.partition(COMMA)
    is_two = bool(before and after) and COMMA not in after
    return f"{before}{comma}{CUT}{after}" if is_two else line


def _only_chinese(zh: str) -> dict[str, str]:
    return {"zh": zh, "pinyin": "", "en": ""}
