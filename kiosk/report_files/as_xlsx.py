"""Tables as a workbook that opens well and prints on A4: a sheet a table."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.report_files.as_file import cell_words, places_of
from kiosk.report_files.tables import Cell, Table

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

SHARE_SUFFIXES = ("_share", "_low", "_high", "mean_score")
NARROWEST, WIDEST = 6, 42  # of a column, in letters
HEAD_LINES = 3
FONT = {"font_name": "Arial", "font_size": 10}  # widths are in its digits; every machine has it
LINE_POINTS = 14
A_PAGE = 200  # letters side by side that still read well on A4 that lies across
NOTE_WIDE = 130
NAMES = 2  # columns that say what a row is of; they stay where a page or the glass goes on


def write_xlsx(file: Path, tables: Sequence[Table]) -> None:
    """No word becomes a formula or a link. Raises OSError."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    given = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_format_properties": FONT,
    }
    book = xlsxwriter.Workbook(str(file), given)
    head = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E6EDF5"}
    looks = {
        "head": book.add_format({**head, "indent": 1}),
        "number_head": book.add_format({**head, "align": "right"}),
        "share": book.add_format({"num_format": "0.0%", "valign": "top"}),
        "number": book.add_format({"valign": "top"}),
        "word": book.add_format({"indent": 1, "valign": "top"}),
        "long": book.add_format({"indent": 1, "valign": "top", "text_wrap": True}),
        "note": book.add_format({"font_color": "#4A5A75", "text_wrap": True, "valign": "top"}),
    }
    for table in tables:
        sheet = book.add_worksheet(table.name)
        widths = [_column(sheet, table, n, looks) for n in range(len(table.heads))]
        _notes(sheet, table, widths, looks["note"])
        _lay_on_paper(sheet, table, widths)
    try:
        book.close()
    except FileCreateError as fault:
        raise OSError(str(fault)) from fault


def _column(sheet: Worksheet, table: Table, column: int, looks: dict[str, Any]) -> int:
    """Writes one; gives its width in letters."""
    is_share = table.keys[column].endswith(SHARE_SUFFIXES)
    cells = [row[column] for row in table.rows]
    longest = max((places_of(_shown(cell, is_share)) for cell in cells), default=0)
    for n, cell in enumerate(cells, 1):
        if longest > WIDEST and isinstance(cell, str):  # LibreOffice makes no row higher by itself
            sheet.set_row(n, LINE_POINTS * ceil(places_of(cell) * 1.05 / WIDEST))
    wide = min(WIDEST, max(NARROWEST, _head_width(table.heads[column]), longest) + 1)
    sheet.set_column(column, column, wide)
    is_number = any(isinstance(cell, int | float) for cell in cells)
    sheet.write_string(
        0, column, table.heads[column], looks["number_head" if is_number else "head"]
    )
    word = looks["long" if longest > WIDEST else "word"]
    number = looks["share" if is_share else "number"]
    for n, cell in enumerate(cells, 1):
        if isinstance(cell, str):
            sheet.write_string(n, column, cell, word)
        elif cell is not None:
            sheet.write_number(n, column, cell, number)
    return wide


def _notes(sheet: Worksheet, table: Table, widths: Sequence[int], look: Any) -> None:
    """Below the rows, over so many columns that they are lines to read: a note that runs out of
    its cell would make the printed page as wide as itself."""
    last = next((n for n in range(len(widths)) if sum(widths[: n + 1]) >= NOTE_WIDE), None)
    last = len(widths) - 1 if last is None else last
    for n, note in enumerate(table.notes, len(table.rows) + 2):
        lines = ceil(places_of(note) * 1.15 / sum(widths[: last + 1]))
        sheet.set_row(n, LINE_POINTS * lines)
        if last:
            sheet.merge_range(n, 0, n, last, "", look)
        sheet.write_string(n, 0, note, look)


def _lay_on_paper(sheet: Worksheet, table: Table, widths: Sequence[int]) -> None:
    is_wide = sum(widths) > A_PAGE
    sheet.freeze_panes(1, NAMES if is_wide else 0)
    sheet.set_row(0, LINE_POINTS * max(_lines(head, w) for head, w in zip(
        table.heads, widths, strict=True)))  # fmt: skip
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.repeat_rows(0)
    if is_wide:
        sheet.repeat_columns(0, NAMES - 1)
    sheet.fit_to_pages(2 if is_wide else 1, 0)
    sheet.set_footer("&L&A&R&P / &N")


def _head_width(head: str) -> int:
    """The narrowest column in which a head takes few enough lines; its longest word at least."""
    wide = max(map(places_of, head.split()))
    while _lines(head, wide) > HEAD_LINES:
        wide += 1
    return wide


def _lines(head: str, wide: int) -> int:
    lines, taken = 1, 0
    for word in map(places_of, head.split()):
        if taken and taken + 1 + word > wide:
            lines, taken = lines + 1, 0
        taken += word + (taken > 0)
    return lines


def _shown(cell: Cell, is_share: bool) -> str:
    return "100.0%" if is_share else cell_words(cell)
