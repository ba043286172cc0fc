"""Writes a table as CSV that Excel opens rightly and calculates nothing in."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

from quizzes.tables.columns import MESSAGE_COLUMNS
from quizzes.tables.csv_in import GUARDED
from quizzes.tables.messages_out import message_rows

_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def messages_csv(pairs: Sequence[Mapping[str, Any]]) -> bytes:
    """The messages of the pairs as CSV in UTF-8 with its mark, which Excel needs for Chinese."""
    headings = [column.heading for column in MESSAGE_COLUMNS]
    rows = [[row.get(c.name, "") for c in MESSAGE_COLUMNS] for row in message_rows(pairs)]
    return table_csv([headings, *rows])


def table_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows as CSV; words that Excel would calculate get a ' before them."""
    words = io.StringIO(newline="")
    csv.writer(words, lineterminator="\r\n").writerows([map(_guarded, row) for row in rows])
    return words.getvalue().encode("utf-8-sig")


def _guarded(value: str) -> str:
    return f"'{value}" if value.startswith(GUARDED) and not _NUMBER.fullmatch(value) else value
