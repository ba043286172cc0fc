"""Whether a file may be read as a workbook at all: looked at as a zip before anything parses it."""

from __future__ import annotations

import re
import zipfile
import zlib
from pathlib import Path

MOST_BYTES = 30 << 20
MOST_UNPACKED = 200 << 20
MOST_PARTS = 1000
MOST_ROWS = 20_000
MOST_COLUMNS = 1000
MOST_CELLS = 2_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CELL = re.compile(rb"""<(?:\w+:)?(?:row|c)\b[^>]*?\br\s*=\s*["'\s]*([A-Za-z]*)(\d+)[^>]*?(/?)>""")
_COUNTED = re.compile(rb"<(?:\w+:)?c[\s>]")
_STEP = 1 << 20
_OVERLAP = 400


class NotAWorkbook(Exception):
    """A file that is not read; `kind` is looked up in `quizzes.fault_words`."""

    def __init__(self, kind: str, part: str = "") -> None:
        super().__init__(kind)
        self.kind, self.part = kind, part


def look_at(path: Path) -> None:
    """Raises NotAWorkbook for anything but a plain .xlsx within the limits."""
    if path.stat().st_size > MOST_BYTES:
        raise NotAWorkbook("file_too_big")
    with path.open("rb") as file:
        head = file.read(8)
    if head == _OLE:
        is_locked = _ENCRYPTED in path.read_bytes()
        raise NotAWorkbook("xlsx_password" if is_locked else "xls_old")
    if not zipfile.is_zipfile(path):
        raise NotAWorkbook("xlsx_not")
    try:
        with zipfile.ZipFile(path) as archive:
            _look_inside(archive)
    except (
        zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError,
        OSError,
    ) as error:  # fmt: skip
        raise NotAWorkbook("xlsx_damaged") from error


def _look_inside(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = {part.filename.lower() for part in parts}
    if any(name.endswith("vbaproject.bin") for name in names):
        raise NotAWorkbook("xlsx_macros")
    if "xl/workbook.xml" not in names:
        raise NotAWorkbook("xlsx_not")
    if len(names) != len(parts):
        raise NotAWorkbook("xlsx_damaged")
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise NotAWorkbook("file_too_big")
    left = MOST_UNPACKED
    for part in parts:
        if part.flag_bits & 1:
            raise NotAWorkbook("xlsx_password")
        if part.filename.lower().endswith((".xml", ".rels")):
            is_sheet = "worksheets/" in part.filename.lower()
            left -= _look_at_part(archive, part, left, is_sheet)


def _look_at_part(
    archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int, is_sheet: bool
) -> int:
    """Reads a part through, so that a size that lies is found; counts the cells of a sheet."""
    size = cells = 0
    before = b""
    with archive.open(part) as stream:
        while piece := stream.read(_STEP):
            size += len(piece)
            if size > left:
                raise NotAWorkbook("file_too_big")
            if b"<!DOCTYPE" in before + piece or b"<!ENTITY" in before + piece:
                raise NotAWorkbook("xlsx_damaged")
            if is_sheet:
                cells += len(_COUNTED.findall(piece))
                _look_at_cells(before + piece, cells)
            before = piece[-_OVERLAP:]
    return size


def _look_at_cells(piece: bytes, cells: int) -> None:
    """A far cell that holds something would make the reader fill everything up to there."""
    if cells > MOST_CELLS:
        raise NotAWorkbook("file_too_big")
    for name, row, is_empty in _CELL.findall(piece):
        if is_empty or not name:
            continue
        if int(row) > MOST_ROWS:
            raise NotAWorkbook("rows_too_many")
        if _column(name) > MOST_COLUMNS:
            raise NotAWorkbook("columns_too_many")


def _column(name: bytes) -> int:
    number = 0
    for letter in name.upper():
        number = number * 26 + letter - 64
    return number
