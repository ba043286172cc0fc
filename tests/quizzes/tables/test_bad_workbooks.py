"""Files that are no workbook, or one that must not be opened."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheets import kinds, rows_of, save

from quizzes.fault import PackFaults
from quizzes.tables.imports import import_files, read_files
from quizzes.tables.xlsx_guard import MOST_ROWS

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.fixture
def book(tmp_path: Path, tiny_tree: dict[str, Any]) -> Any:
    return save(tmp_path / "my.xlsx", ("消息", rows_of(tiny_tree)))


def only_kind(path: Path, tree: Any = None) -> Any:
    (found,) = read_files([path], tree).faults if tree else read_files([path]).faults[:1]
    assert found.file.startswith(path.name)
    return found.kind


def changed(book: Path, name: str, change: Any) -> Path:
    """The workbook with one part of it changed."""
    with zipfile.ZipFile(book) as old:
        parts = {info.filename: old.read(info) for info in old.infolist()}
    parts[name] = change(parts.get(name, b""))
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as new:
        for part, data in parts.items():
            new.writestr(part, data)
    return book


@pytest.mark.parametrize(
    "data, kind",
    [
        (OLE, "xls_old"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "xlsx_password"),
        (b"", "xlsx_not"),
        (b"a,b,c", "xlsx_not"),
        (b"<html><table></table></html>", "xlsx_not"),
        (b"PK\x03\x04 and no more", "xlsx_not"),
    ],
)
def test_what_is_only_called_xlsx_is_told_for_what_it_is(
    tmp_path: Path, data: Any, kind: str
) -> None:
    (tmp_path / "my.xlsx").write_bytes(data)
    assert only_kind(tmp_path / "my.xlsx") == kind


@pytest.mark.parametrize(
    "name, kind",
    [("my.xls", "xls_old"), ("my.xlsm", "xlsx_macros"), ("my.ods", "xls_old"),
     ("my.docx", "kind_unknown"), ("my", "kind_unknown")],
)  # fmt: skip
def test_other_kinds_of_files_are_told(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert only_kind(tmp_path / name) == kind


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "f.xlsx").mkdir()
    assert only_kind(tmp_path / "nothing.xlsx") == "file_missing"
    assert only_kind(tmp_path / "f.xlsx") == "file_is_folder"


def test_a_word_document_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "my.xlsx", "w") as file:
        file.writestr("word/document.xml", "<document/>")
    assert only_kind(tmp_path / "my.xlsx") == "xlsx_not"


def test_macros_are_refused(book: Path) -> None:
    assert only_kind(changed(book, "xl/vbaProject.bin", lambda _: b"x")) == "xlsx_macros"


def test_half_a_workbook_is_damaged(book: Path) -> None:
    book.write_bytes(book.read_bytes()[:2000])
    assert only_kind(book) in ("xlsx_not", "xlsx_damaged")


def test_broken_xml_is_damaged(book: Path) -> None:
    assert only_kind(changed(book, "xl/worksheets/sheet1.xml", lambda x: x[:500])) == "xlsx_damaged"


def test_entities_are_refused(book: Path) -> None:
    def bomb(xml: bytes) -> Any:
        return xml.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "aaaa">]>', 1)

    assert only_kind(changed(book, "xl/sharedStrings.xml", bomb)) == "xlsx_damaged"


def test_a_bomb_is_refused_before_it_bursts(book: Path) -> None:
    zeros = b" " * (201 << 20)
    assert only_kind(changed(book, "xl/media/big.xml", lambda _: zeros)) == "file_too_big"


@pytest.mark.parametrize(
    "cell, kind", [("A1048576", "rows_too_many"), ("XFD1", "columns_too_many")]
)
def test_a_far_cell_is_refused(book: Path, cell: str, kind: str) -> None:
    row = "".join(filter(str.isdigit, cell))

    def far(xml: bytes) -> Any:
        end = f'<row r="{row}"><c r="{cell}"><v>1</v></c></row></sheetData>'
        return xml.replace(b"</sheetData>", end.encode())

    assert only_kind(changed(book, "xl/worksheets/sheet1.xml", far)) == kind


def test_a_far_cell_without_its_own_name_is_refused(book: Path) -> None:
    def far(xml: bytes) -> Any:
        end = b'<row r="1048576"><c><v>1</v></c></row></sheetData>'
        return xml.replace(b"</sheetData>", end)

    assert only_kind(changed(book, "xl/worksheets/sheet1.xml", far)) == "rows_too_many"


def test_a_million_coloured_empty_rows_do_no_harm(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "my.xlsx"), {"constant_memory": True})
    colour = book.add_format({"bg_color": "yellow"})
    sheet = book.add_worksheet("消息")
    for line, row in enumerate(rows_of(tiny_tree)):
        sheet.write_row(line, 0, row)
    for line in range(10, 200_000):
        sheet.write_blank(line, 0, None, colour)
    sheet.write_blank(1_048_575, 0, None, colour)
    book.close()
    assert read_files([tmp_path / "my.xlsx"], tiny_tree).faults == []


def test_too_many_rows_are_refused(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    head, *rows = rows_of(tiny_tree)
    book = save(tmp_path / "my.xlsx", ("消息", [head, *([rows[0][:3]] * (MOST_ROWS + 1))]))
    assert only_kind(book) == "rows_too_many"


def test_a_workbook_without_a_word_is_told(tmp_path: Path) -> None:
    assert only_kind(save(tmp_path / "my.xlsx", ("消息", []))) == "file_empty"


def test_faults_beyond_five_hundred_are_counted(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    head, *rows = rows_of(tiny_tree)
    lost = [["", *row[1:]] for row in rows] * 200
    found = read_files([save(tmp_path / "m.xlsx", ("消息", [head, *lost]))], tiny_tree).faults
    assert len(found) == 501 and found[-1].kind == "faults_more"


@given(data=st.data())
@settings(max_examples=60, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
def test_damaged_bytes_never_give_a_traceback(
    tmp_path: Path, tiny_tree: dict[str, Any], data: Any
) -> None:
    book = save(tmp_path / "my.xlsx", ("消息", rows_of(tiny_tree)))
    whole = bytearray(book.read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):  # a workbook's size changes with the time of day
        whole[data.draw(st.integers(0, 1_000_000)) % len(whole)] = data.draw(st.integers(0, 255))
    book.write_bytes(whole)
    try:
        import_files([book], tiny_tree)
    except PackFaults as found:
        assert kinds(found.faults)
