from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheets import kinds, put, rows_of

from quizzes.tables.csv_out import messages_csv, table_csv
from quizzes.tables.imports import read_files


def as_csv(rows: Any, separator: str = ",") -> str:
    words = io.StringIO(newline="")
    csv.writer(words, delimiter=separator).writerows(rows)
    return words.getvalue()


def faults_of(folder: Path, tree: Any, data: Any, name: str = "m.csv") -> Any:
    (folder / name).write_bytes(data)
    return read_files([folder / name], tree).faults


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_usual_encodings_and_separators_are_read(
    tmp_path: Path, tiny_tree: dict[str, Any], encoding: str, separator: str
) -> None:
    words = as_csv(rows_of(tiny_tree), separator)
    assert faults_of(tmp_path, tiny_tree, words.encode(encoding)) == []


def test_excel_in_china_saves_gb18030_tone_marks_and_all(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    words = as_csv(rows_of(tiny_tree))
    assert faults_of(tmp_path, tiny_tree, words.encode("gb18030")) == []


def test_a_first_line_that_names_the_separator_is_understood(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    words = "sep=;\n" + as_csv(put(rows_of(tiny_tree), 2, "channel", "飞鸽"), ";")
    assert [f.line for f in faults_of(tmp_path, tiny_tree, words.encode())] == [3]


def test_words_that_excel_would_calculate_are_guarded() -> None:
    assert b"'=1+1" in table_csv([["=1+1", "-1.2", "'a"]])
    assert b",-1.2,''a" in table_csv([["=1+1", "-1.2", "'a"]])


def test_csv_begins_with_the_mark_that_excel_needs(tiny_tree: dict[str, Any]) -> None:
    assert messages_csv(tiny_tree["pairs"]).startswith(b"\xef\xbb\xbf")


def test_an_open_quote_is_told_with_its_row(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    words = as_csv(rows_of(tiny_tree)) + 'a,"b'
    (found,) = faults_of(tmp_path, tiny_tree, words.encode())
    assert (found.kind, found.line) == ("csv_quotes", 6)


@pytest.mark.parametrize(
    "data, kind",
    [
        (b"", "file_empty"),
        (b"\xff\xfea", "encoding_unknown"),
        (b"\xff\xff\xff", "encoding_unknown"),
        (b"PK\x03\x04", "text_is_workbook"),
        ("你好".encode(), "headings_missing"),
        (b"a,b\n1,2", "headings_missing"),
    ],
)
def test_what_is_no_table_is_told(
    tmp_path: Path, tiny_tree: dict[str, Any], data: Any, kind: str
) -> None:
    assert kinds(faults_of(tmp_path, tiny_tree, data)) == [kind]


@given(data=st.binary(max_size=200) | st.text(max_size=80).map(str.encode))
@settings(max_examples=100, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
def test_any_bytes_give_faults_and_never_a_traceback(
    tmp_path: Path, tiny_tree: dict[str, Any], data: Any
) -> None:
    assert faults_of(tmp_path, tiny_tree, data)
    assert faults_of(tmp_path, tiny_tree, data, "m.gift")
    assert faults_of(tmp_path, tiny_tree, data, "m.xlsx")
