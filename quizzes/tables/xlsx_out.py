"""Writes workbooks with XlsxWriter: a pack to take home and change, or a draft with gaps."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from quizzes.fault import PackFaults, fault
from quizzes.tables import branches, choices, guide_sheet, records
from quizzes.tables.cells import MOST_CHARACTERS
from quizzes.tables.columns import MESSAGE_COLUMNS, Column
from quizzes.tables.messages_in import MessageRow
from quizzes.tables.messages_out import cell, message_rows

ROWS_WITH_A_LIST = 2000
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_ALWAYS_THE_SAME_DAY = datetime(2026, 1, 1)


def workbook(tree: Mapping[str, Any]) -> bytes:
    """A whole pack as a workbook: messages, guide, header, a sheet for each kind of record.

    Raises PackFaults for a text that no cell can hold.
    """
    return _Book().pack(tree, list(message_rows(tree.get("pairs", [])))).bytes()


def draft(tree: Mapping[str, Any], rows: Sequence[MessageRow]) -> bytes:
    """A workbook of messages that are not complete yet; cells that must be filled are coloured."""
    return _Book().pack(tree, [_as_cells(row) for row in rows]).bytes()


def _as_cells(row: MessageRow) -> dict[str, str]:
    read = {c.name: cell(c, row.values[c.name]) for c in MESSAGE_COLUMNS if c.name in row.values}
    return row.unread | read


class _Book:
    def __init__(self) -> None:
        self._into = BytesIO()
        self.book = xlsxwriter.Workbook(self._into, _OPTIONS)
        self.book.set_properties({"title": "Fingertip Glow", "created": _ALWAYS_THE_SAME_DAY})
        cell = {"text_wrap": True, "valign": "top", "num_format": "@"}
        self.cell = self.book.add_format(cell)
        self.heading = self.book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DDEBF7", "border": 1}
        )
        self.to_fill = self.book.add_format({"bg_color": "#FFF2A8"})

    def pack(self, tree: Mapping[str, Any], rows: Sequence[Mapping[str, str]]) -> _Book:
        """All sheets, the messages first."""
        self._messages(rows)
        self._guide()
        header = {k: v for k, v in tree.items() if k not in (*_branches(), branches.MESSAGES)}
        if header:
            named = records.cells_of(header)
            lines = [{"path": path, "value": words} for path, words in named.items()]
            self._table(branches.HEADER, ("path", "value"), lines, (22, 70))
        for branch in _branches():
            listed = [records.cells_of(record) for record in tree.get(branch, [])]
            if listed:
                headings = records.headings_of(listed)
                self._table(branch, headings, listed, [24] * len(headings))
        return self

    def bytes(self) -> bytes:
        """The finished file."""
        self.book.close()
        return self._into.getvalue()

    def _messages(self, rows: Sequence[Mapping[str, str]]) -> None:
        sheet = self._sheet(branches.MESSAGES, 2)
        for at, column in enumerate(MESSAGE_COLUMNS):
            sheet.set_column(at, at, column.width, self.cell)
            sheet.write_string(0, at, column.heading, self.heading)
            self._choose_from(sheet, at, column)
            if column.is_needed:
                self._colour_gaps(sheet, at, len(rows))
        for line, row in enumerate(rows, 1):
            for at, column in enumerate(MESSAGE_COLUMNS):
                self._write(sheet, line, at, row.get(column.name, ""), column.heading)
        sheet.autofilter(0, 0, max(1, len(rows)), len(MESSAGE_COLUMNS) - 1)

    def _choose_from(self, sheet: Any, at: int, column: Column) -> None:
        """A list to choose from; columns that hold several choices take any words too."""
        if column.choices is None:
            return
        listed = [choices.shown(column.choices, code) for code in column.choices]
        rule = {"validate": "list", "source": listed, "ignore_blank": True}
        if column.is_list:
            rule |= {"show_error": False}
        sheet.data_validation(1, at, ROWS_WITH_A_LIST, at, rule)

    def _colour_gaps(self, sheet: Any, at: int, rows: int) -> None:
        if rows:
            rule = {"type": "blanks", "format": self.to_fill}
            sheet.conditional_format(1, at, rows, at, rule)

    def _guide(self) -> None:
        sheet = self._sheet(branches.GUIDE, 0)
        sheet.set_column(0, 3, 44, self.cell)
        lines: list[Sequence[str]] = [*guide_sheet.RULES, ()]
        lines.append(("列 Column", "意思", "Meaning", "可选 Choices"))
        lines += [guide_sheet.about(column) for column in MESSAGE_COLUMNS]
        lines += [(), ("例子 Examples", "第一行 R", "G")]
        for column in MESSAGE_COLUMNS:
            lines.append((column.heading, *(e.get(column.name, "") for e in guide_sheet.EXAMPLES)))
        for line, cells in enumerate(lines):
            for at, words in enumerate(cells):
                self._write(sheet, line, at, words, "")

    def _table(
        self,
        branch: str,
        headings: Sequence[str],
        rows: Sequence[Mapping[str, str]],
        widths: Collection[int],
    ) -> None:
        sheet = self._sheet(branch, 1)
        for at, (heading, width) in enumerate(zip(headings, widths, strict=True)):
            sheet.set_column(at, at, width, self.cell)
            sheet.write_string(0, at, heading, self.heading)
            for line, row in enumerate(rows, 1):
                self._write(sheet, line, at, row.get(heading, ""), heading)

    def _sheet(self, branch: str, fixed_columns: int) -> Any:
        sheet = self.book.add_worksheet(branches.sheet_name(branch))
        if branch != branches.GUIDE:
            sheet.freeze_panes(1, fixed_columns)
        return sheet

    def _write(self, sheet: Any, line: int, at: int, words: str, heading: str) -> None:
        if len(words.encode("utf-16-le")) // 2 > MOST_CHARACTERS:
            place = fault("cell_long", f"[{sheet.name}]", line + 1, heading, name=len(words))
            raise PackFaults([place])
        if words:
            sheet.write_string(line, at, words, self.cell)


def _branches() -> list[str]:
    return branches.record_branches()
