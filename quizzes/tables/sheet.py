"""A sheet as read: rows of values, the row of headings found, and where each thing stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from quizzes.fault import Fault, fault

HEADINGS_WITHIN = 6  # rows; a title or a note may stand above the headings
Area = tuple[tuple[int, int], tuple[int, int]]  # first and last cell, row and column from 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was written: file and sheet, the row as Excel counts it, and the column."""

    file: str
    line: int
    field: str = ""

    def fault(self, kind: str, **words: Any) -> Fault:
        """A fault at this place."""
        return fault(kind, self.file, self.line, self.field, **words)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet of a workbook holds, or a CSV file (`name` is empty then)."""

    file: str
    name: str
    rows: Sequence[Sequence[Any]]
    merged: Sequence[Area] = ()

    @property
    def place(self) -> str:
        """File and sheet, as faults name them."""
        return f"{self.file} [{self.name}]" if self.name else self.file


@dataclass(frozen=True, slots=True)
class Row:
    """One row under the headings: its values by the number of the column."""

    line: int
    values: Sequence[Any]


@dataclass(slots=True)
class Table:
    """A sheet with its headings: number of the column → heading, and the rows that hold something.

    `faults`: headings written twice, merged cells, headings that come again.
    """

    sheet: Sheet
    heading_line: int = 1
    headings: dict[int, str] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def place(self, line: int, column: int | None = None) -> Place:
        """The place of a row, or of a cell in it."""
        if column is None:
            return Place(self.sheet.place, line)
        name = self.headings.get(column, "")
        return Place(self.sheet.place, line, f"{name} ({letters(column)}{line})".strip())


@cache
def letters(column: int) -> str:
    """The letters of a column: 0 is A, 26 is AA."""
    name = ""
    while column >= 0:
        name = chr(ord("A") + column % 26) + name
        column = column // 26 - 1
    return name


def is_blank(value: Any) -> bool:
    """Whether a cell holds nothing that shows."""
    return value is None or (isinstance(value, str) and not value.strip().strip("\ufeff\u200b"))


def table_of(sheet: Sheet, heading_at: int) -> Table:
    """The table whose headings stand on that row (counted from 0) of the sheet."""
    table = Table(sheet, heading_at + 1)
    seen: dict[str, int] = {}
    for column, value in enumerate(sheet.rows[heading_at]):
        if is_blank(value):
            continue
        name = " ".join(str(value).split())
        table.headings[column] = name
        if name in seen:
            table.faults.append(
                table.place(table.heading_line, column).fault("heading_twice", name=name)
            )
        seen.setdefault(name, column)
    table.faults += _merged(table)
    for at in range(heading_at + 1, len(sheet.rows)):
        values = sheet.rows[at]
        if all(map(is_blank, values)):
            continue
        if _is_heading_again(table, values):
            table.faults.append(table.place(at + 1).fault("heading_again"))
            continue
        table.rows.append(Row(at + 1, values))
        for column, value in enumerate(values):
            if column not in table.headings and not is_blank(value):
                table.faults.append(_without_heading(table, at + 1, column, value))
    return table


def _is_heading_again(table: Table, values: Sequence[Any]) -> bool:
    said = {c: " ".join(str(v).split()) for c, v in enumerate(values) if not is_blank(v)}
    return len(said) > 1 and all(table.headings.get(c) == words for c, words in said.items())


def _without_heading(table: Table, line: int, column: int, value: Any) -> Fault:
    place = Place(table.sheet.place, line, f"{letters(column)}{line}")
    return place.fault("no_heading", name=str(value), column=letters(column))


def _merged(table: Table) -> Iterator[Fault]:
    for (top, left), (bottom, right) in table.sheet.merged:
        if bottom >= table.heading_line - 1:
            name = f"{letters(left)}{top + 1}:{letters(right)}{bottom + 1}"
            yield Place(table.sheet.place, top + 1, name).fault("cells_merged", name=name)
