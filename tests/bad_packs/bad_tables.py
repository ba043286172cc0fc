"""Bad tables: CSV and GIFT changed as `table_changes.yaml` says, workbooks made by code."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import xlsxwriter
import yaml
from bad_sources import GOOD, HERE, content_of

from quizzes.fault import Fault
from quizzes.pack import read_pack
from quizzes.rules import faults_of
from quizzes.source_tree import source_of
from quizzes.tables.imports import read_files

TABLES = HERE / "tables"


def changes() -> list[dict[str, Any]]:
    return yaml.load((HERE / "table_changes.yaml").read_text("utf-8"), Loader=yaml.CBaseLoader)


def make(change: dict[str, Any], folder: Path) -> Path:
    """The table in the folder, changed in that one thing."""
    file = folder / change.get("as", "bad.csv")
    base = TABLES / ("good.gift" if file.suffix == ".gift" else "good.csv")
    file.write_bytes(content_of(change, base))
    return file


@cache
def base_tree() -> dict[str, Any]:
    tree = source_of(read_pack(GOOD))
    return {name: value for name, value in tree.items() if name != "pairs"}


def faults_in(table: Path) -> list[Fault]:
    """What `kiosk pack import` says of a file that adds to the good pack."""
    found = read_files([table], base_tree())
    return found.faults or (faults_of(found.pack) if found.pack else [])


Rows = list[list[Any]]


def rows() -> Rows:
    words = (TABLES / "good.csv").read_text("utf-8-sig")
    return [list(row) for row in csv.reader(io.StringIO(words, newline=""))]


def workbook(cells: Rows, sheet: str = "消息 Messages", merged: str = "") -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    page = book.add_worksheet(sheet)
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for at, row in enumerate(cells):
        for column, value in enumerate(row):
            is_day = isinstance(value, datetime.date)
            page.write(at, column, value, *([day] if is_day else []))
    if merged:
        page.merge_range(merged, "f01-1")
    book.close()
    return out.getvalue()


def with_cell(row: int, heading: str, value: Any) -> bytes:
    cells = rows()
    cells[row][cells[0].index(heading)] = value
    return workbook(cells)


def with_part(name: str) -> bytes:
    out = io.BytesIO(workbook(rows()))
    with zipfile.ZipFile(out, "a") as book:
        book.writestr(name, b"x")
    return out.getvalue()


def with_doctype() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(rows()))) as good, zipfile.ZipFile(out, "w") as bad:
        for info in good.infolist():
            data = good.read(info)
            if info.filename == "xl/sharedStrings.xml":
                data = data.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "aaa">]>', 1)
            bad.writestr(info.filename, data)
    return out.getvalue()


BOOKS: dict[str, Callable[[], bytes]] = {
    "a workbook cut short": lambda: workbook(rows())[:-400],
    "a workbook that is only text": lambda: "一对,应该怎么做".encode(),
    "a workbook with macros": lambda: with_part("xl/vbaProject.bin"),
    "a workbook that declares entities": with_doctype,
    "a zip that is no workbook": lambda: _zip_of("readme.txt"),
    "an old workbook under the new name": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "a workbook with a password": lambda: (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    ),
    "an empty workbook": lambda: workbook([]),
    "a sheet of another name": lambda: workbook([["天气", "晴"]], "天气"),
    "a sheet named nearly right": lambda: workbook(rows()[1:], "消息 Mesages"),
    "merged cells": lambda: workbook(rows(), merged="A2:A3"),
    "a cell that is true": lambda: with_cell(1, "为什么英文 why en", True),
    "a cell that Excel made a date": lambda: with_cell(
        1, "修订号 revision", datetime.date(2026, 1, 2)
    ),
    "a number that might be dialled in a cell": lambda: with_cell(
        1, "为什么英文 why en", "Ring 13800138000"
    ),
    "a band that is none in a cell": lambda: with_cell(1, "年级段 bands", "八年级"),
    "an English text without end": lambda: with_cell(1, "为什么英文 why en", "x" * 32_000),
    "more columns than can be": lambda: workbook([[*row, *[""] * 1000, "x"] for row in rows()]),
    "three rows of one pair": lambda: workbook([*rows(), rows()[2]]),
    "headings twice in a sheet": lambda: workbook([rows()[0], *rows()]),
}


def _zip_of(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(name, b"hello")
    return out.getvalue()


def make_book(name: str, folder: Path) -> Path:
    """The bad workbook of that name."""
    file = folder / "bad.xlsx"
    file.write_bytes(BOOKS[name]())
    return file
