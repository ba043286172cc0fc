"""Tables as text for a terminal, as .csv, .xlsx and JSON."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from kiosk.report_files.tables import Cell, Table

WIDEST = 28
WIDEST_LINE = 180
SHARE_SUFFIXES = ("_share", "_low", "_high", "mean_score")


def as_text(table: Table) -> str:
    """Columns side by side, or the rows where there are too many columns for a terminal."""
    lines = [table.heads, *(tuple(_told(cell) for cell in row) for row in table.rows)]
    told = _side_by_side(lines)
    if max(map(_wide, told)) > WIDEST_LINE:
        told = _side_by_side(list(zip(*lines, strict=True)))
    return "\n".join([*told, "", *table.notes])


def _side_by_side(lines: Sequence[tuple[str, ...]]) -> list[str]:
    """Chinese characters take two places of a terminal."""
    wide = [min(WIDEST, max(map(_wide, column))) for column in zip(*lines, strict=True)]
    return [
        "  ".join(_padded(cell, to) for cell, to in zip(line, wide, strict=True)).rstrip()
        for line in lines
    ]


def as_csv(table: Table) -> bytes:
    """With a byte order mark, so that Excel reads the Chinese; notes are left out.

    A word that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.heads)
    for row in table.rows:
        writer.writerow([_harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def as_json(tables: Sequence[Table]) -> str:
    """Each table by its keys, which are the same in both languages."""
    told = [
        {
            "name": table.name,
            "rows": [dict(zip(table.keys, row, strict=True)) for row in table.rows],
            "notes": list(table.notes),
        }
        for table in tables
    ]
    return json.dumps({"tables": told}, ensure_ascii=False)


def write_xlsx(file: Path, tables: Sequence[Table]) -> None:
    """A sheet a table. No word becomes a formula or a link. Raises OSError."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    given = {"strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(str(file), given)
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    share = book.add_format({"num_format": "0.0%"})
    word = book.add_format({"indent": 1})
    quiet = book.add_format({"font_color": "#4A5A75"})
    for table in tables:
        sheet = book.add_worksheet(table.name)
        sheet.freeze_panes(1, 0)
        sheet.set_row(0, 16 * max(len(name.split()) for name in table.heads))
        for column, name in enumerate(table.heads):
            is_share = table.keys[column].endswith(SHARE_SUFFIXES)
            sheet.write_string(0, column, name, head)
            cells = [_shown(row[column], is_share) for row in table.rows]
            wide = max([6, *map(_wide, cells), max(map(_wide, name.split()))])
            sheet.set_column(column, column, min(60, wide + 1), share if is_share else None)
            for n, row in enumerate(table.rows, 1):
                cell = row[column]
                if isinstance(cell, str):
                    sheet.write_string(n, column, cell, word)
                elif cell is not None:
                    sheet.write_number(n, column, cell, share if is_share else None)
        for n, note in enumerate(table.notes, len(table.rows) + 2):
            sheet.write_string(n, 0, note, quiet)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
    try:
        book.close()
    except FileCreateError as fault:
        raise OSError(str(fault)) from fault


def _shown(cell: Cell, is_share: bool) -> str:
    return "100.0%" if is_share else _told(cell)


def _told(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def _harmless(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{cell}"
    return cell


def _wide(words: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in words)


def _padded(words: str, to: int) -> str:
    while _wide(words) > to:
        words = words[:-1]
    return words + " " * (to - _wide(words))
