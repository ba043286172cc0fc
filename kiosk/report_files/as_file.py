"""Tables as text for a terminal, as .csv and JSON."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Sequence

from kiosk.report_files.tables import Cell, Table

WIDEST = 28
WIDEST_LINE = 180


def as_text(table: Table) -> str:
    """Columns side by side, or the rows where there are too many columns for a terminal."""
    lines = [table.heads, *(tuple(cell_words(cell) for cell in row) for row in table.rows)]
    told = _side_by_side(lines)
    if max(map(places_of, told)) > WIDEST_LINE:
        told = _side_by_side(list(zip(*lines, strict=True)))
    return "\n".join([*told, "", *table.notes])


def _side_by_side(lines: Sequence[tuple[str, ...]]) -> list[str]:
    """Chinese characters take two places of a terminal."""
    wide = [min(WIDEST, max(map(places_of, column))) for column in zip(*lines, strict=True)]
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


def cell_words(cell: Cell) -> str:
    """A cell as it is read."""
    if cell is None:
        return ""
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def _harmless(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{cell}"
    return cell


def places_of(words: str) -> int:
    """How many letters wide it stands: Chinese characters take two places."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in words)


def _padded(words: str, to: int) -> str:
    while places_of(words) > to:
        words = words[:-1]
    return words + " " * (to - places_of(words))
