"""Workbooks and tables as teachers make them, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from quizzes.fault import Fault
from quizzes.tables.columns import MESSAGE_COLUMNS
from quizzes.tables.imports import Imported, read_files
from quizzes.tables.messages_out import message_rows

HEADINGS = [column.heading for column in MESSAGE_COLUMNS]
Rows = list[list[Any]]


def rows_of(tree: Mapping[str, Any]) -> Rows:
    """The headings and the messages of a tree."""
    rows = message_rows(tree["pairs"])
    return [HEADINGS[:], *([row.get(c.name, "") for c in MESSAGE_COLUMNS] for row in rows)]


def put(rows: Rows, line: int, name: str, value: Any) -> Rows:
    """The rows with another value in a cell; `line` as Excel counts, `name` a column's."""
    at = next(n for n, column in enumerate(MESSAGE_COLUMNS) if column.name == name)
    rows[line - 1][at] = value
    return rows


def save(path: Path, *sheets: tuple[str, Sequence[Sequence[Any]]]) -> Path:
    """A workbook whose cells have the types of the values: dates are dates, numbers numbers."""
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for line, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, datetime | date):
                    sheet.write_datetime(line, column, value, day)
                elif value != "":
                    sheet.write(line, column, value)
    book.close()
    return path


def read_rows_of(folder: Path, tree: Mapping[str, Any], rows: Rows) -> Imported:
    """What comes of these rows on a sheet of messages, beside the tree's header and skills."""
    return read_files([save(folder / "my.xlsx", ("消息 Messages", rows))], tree)


def kinds(faults: Sequence[Fault]) -> list[str]:
    return [fault.kind for fault in faults]
