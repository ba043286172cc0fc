"""Reads a table from CSV as Excel and others save it: any usual encoding, and , ; or tab."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from quizzes.fault import Fault, fault
from quizzes.tables.cells import MOST_CHARACTERS
from quizzes.tables.sheet import Sheet
from quizzes.tables.xlsx_guard import MOST_BYTES, MOST_COLUMNS, MOST_ROWS

SEPARATORS = ",;\t"
GUARDED = ("=", "+", "-", "@", "\t", "\r", "'")


def read_csv(path: Path) -> tuple[list[Sheet], list[Fault]]:
    """The file as one sheet without a name. Rows are counted as Excel counts them."""
    words, faults = read_words(path)
    if faults:
        return [], faults
    if not words.strip():
        return [], [fault("file_empty", path.name)]
    separator, words = _separator(words)
    rows: list[list[str]] = []
    csv.field_size_limit(MOST_CHARACTERS + 2)
    try:
        for row in csv.reader(io.StringIO(words, newline=""), delimiter=separator, strict=True):
            if len(row) > MOST_COLUMNS:
                return [], [fault("columns_too_many", path.name, columns=MOST_COLUMNS)]
            rows.append([_unguarded(value) for value in row])
            if len(rows) > MOST_ROWS:
                return [], [fault("rows_too_many", path.name, rows=MOST_ROWS)]
    except csv.Error as error:
        kind = "cell_long" if "limit" in str(error) else "csv_quotes"
        return [], [fault(kind, path.name, len(rows) + 1, name=f"> {MOST_CHARACTERS}")]
    return [Sheet(path.name, "", rows)], []


def read_words(path: Path) -> tuple[str, list[Fault]]:
    """A text file's words: UTF-8, UTF-16, else GB18030 as Excel in China saves."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return "", [fault("file_too_big", path.name)]
        raw = path.read_bytes()
    except FileNotFoundError:
        return "", [fault("file_missing", path.name)]
    except IsADirectoryError:
        return "", [fault("file_is_folder", path.name)]
    except OSError:
        return "", [fault("file_unreadable", path.name)]
    if raw.startswith(b"PK\x03\x04") or raw.startswith(b"\xd0\xcf\x11\xe0"):
        return "", [fault("text_is_workbook", path.name)]
    for encoding in _encodings(raw):
        try:
            return raw.decode(encoding).removeprefix("\ufeff"), []
        except UnicodeDecodeError:
            continue
    return "", [fault("encoding_unknown", path.name)]


def _encodings(raw: bytes) -> list[str]:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ["utf-16"]
    even, odd = raw[:4000:2].count(0), raw[1:4000:2].count(0)
    if even + odd > len(raw[:4000]) // 50:  # ASCII signs in UTF-16: each has a zero byte
        return ["utf-16-le" if odd > even else "utf-16-be"]
    return ["utf-8-sig", "gb18030"]


def _separator(words: str) -> tuple[str, str]:
    """The sign between cells; a first line `sep=;` as Excel knows it says so itself."""
    first, _, rest = words.partition("\n")
    if first.strip().lower().startswith("sep=") and first.strip()[4:5] in tuple(SEPARATORS):
        return first.strip()[4], "\n" + rest  # an empty line, so that rows keep their numbers
    head = words[:4000]
    return max(SEPARATORS, key=lambda sign: _outside_quotes(head, sign)), words


def _outside_quotes(words: str, sign: str) -> int:
    """How often the sign stands outside quotes on the line that has most of it."""
    pieces = words.split('"')[::2]
    return max(line.count(sign) for line in "".join(pieces).splitlines() or [""])


def _unguarded(value: str) -> str:
    """Takes away the ' that `csv_out` puts before words which Excel would calculate."""
    return value[1:] if value[:1] == "'" and value[1:].startswith(GUARDED) else value
