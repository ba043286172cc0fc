from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from pydantic import BaseModel
from sheets import HEADINGS, kinds, put, read_rows_of, rows_of, save

from quizzes.message import Pair, TrickMessage
from quizzes.tables.columns import MESSAGE_COLUMNS, column_headed
from quizzes.tables.imports import import_files, read_files
from quizzes.tables.xlsx_out import workbook


@pytest.mark.parametrize("which", ["zh", "en", "name", "heading"])
def test_headings_may_be_chinese_english_or_both(
    tmp_path: Path, tiny_tree: dict[str, Any], which: str
) -> None:
    rows = rows_of(tiny_tree)
    rows[0] = [getattr(column, which) for column in MESSAGE_COLUMNS]
    assert read_rows_of(tmp_path, tiny_tree, rows).faults == []


def test_every_heading_means_one_column() -> None:
    for column in MESSAGE_COLUMNS:
        for words in (column.zh, column.en, column.name, column.heading, *column.also):
            assert column_headed(words) is column


def test_columns_may_stand_in_any_order(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = [list(reversed(row)) for row in rows_of(tiny_tree)]
    assert read_rows_of(tmp_path, tiny_tree, rows).faults == []


def test_a_title_may_stand_above_the_headings(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = [["三年级的题目"], [], *rows_of(tiny_tree)]
    found = read_rows_of(tmp_path, tiny_tree, rows)
    assert found.whole.place_of("f01-1-r") == ("my.xlsx [消息 Messages]", 4)


def test_an_unknown_heading_names_the_nearest(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = rows_of(tiny_tree)
    rows[0][HEADINGS.index("骗术 trick")] = "骗木 trik"
    (found,) = read_rows_of(tmp_path, tiny_tree, rows).faults
    assert found.kind == "heading_near" and "骗术 trick" in found.do["zh"]


def test_a_slip_does_not_push_out_the_right_column(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    rows = [["", *row] for row in rows_of(tiny_tree)]
    rows[0][0] = "一对对 pairs"
    assert kinds(read_rows_of(tmp_path, tiny_tree, rows).faults) == ["heading_near"]


def test_a_heading_like_none_is_told(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = [[*row, "x"] for row in rows_of(tiny_tree)]
    rows[0][-1] = "天气"
    assert kinds(read_rows_of(tmp_path, tiny_tree, rows).faults) == ["heading_unknown"]


def test_a_heading_written_twice_is_told(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = [[*row, ""] for row in rows_of(tiny_tree)]
    rows[0][-1] = "pair"
    assert kinds(read_rows_of(tmp_path, tiny_tree, rows).faults) == ["heading_twice"]


def test_a_missing_column_is_told_once_and_not_for_each_row(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    at = HEADINGS.index("从哪里来 channel")
    rows = [row[:at] + row[at + 1 :] for row in rows_of(tiny_tree)]
    assert kinds(read_rows_of(tmp_path, tiny_tree, rows).faults) == ["column_missing"]


def test_headings_that_come_again_are_told(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = rows_of(tiny_tree)
    found = read_rows_of(tmp_path, tiny_tree, [*rows[:3], rows[0], *rows[3:]]).faults
    assert [(f.kind, f.line) for f in found] == [("heading_again", 4)]


def test_empty_rows_are_passed_over(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = rows_of(tiny_tree)
    assert read_rows_of(tmp_path, tiny_tree, [*rows[:2], [], [" "], *rows[2:], []]).faults == []


def test_words_without_a_heading_are_told(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = rows_of(tiny_tree)
    rows[2] = [*rows[2], "", "note"]
    (found,) = read_rows_of(tmp_path, tiny_tree, rows).faults
    assert found.kind == "no_heading" and found.line == 3


def test_merged_cells_are_told(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "m.xlsx"))
    sheet = book.add_worksheet("消息 Messages")
    for line, row in enumerate(rows_of(tiny_tree)):
        sheet.write_row(line, 0, row)
    sheet.merge_range("A2:A3", "f01-1")
    book.close()
    found = read_files([tmp_path / "m.xlsx"], tiny_tree).faults
    assert found[0].kind == "cells_merged" and found[0].line == 2


def test_hidden_rows_are_read(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "m.xlsx"))
    sheet = book.add_worksheet("消息 Messages")
    for line, row in enumerate(rows_of(tiny_tree)):
        sheet.write_row(line, 0, row)
    sheet.set_row(3, None, None, {"hidden": True})
    book.close()
    assert len(import_files([tmp_path / "m.xlsx"], tiny_tree).whole.pairs) == 2


def test_a_sheet_of_another_name_is_known_by_its_headings(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    book = save(tmp_path / "m.xlsx", ("Sheet1", rows_of(tiny_tree)), ("Sheet2", []))
    assert read_files([book], tiny_tree).faults == []


def test_messages_may_be_spread_over_sheets_and_files(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    head, *rows = rows_of(tiny_tree)
    one = save(tmp_path / "1.xlsx", ("三年级", [head, *rows[:2]]))
    two = save(tmp_path / "2.xlsx", ("五年级", [head, *rows[2:]]))
    assert len(import_files([one, two], tiny_tree).whole.pairs) == 2


def test_a_sheet_nobody_knows_is_told(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    book = save(tmp_path / "m.xlsx", ("消息", rows_of(tiny_tree)), ("成绩", [["小明", 5]]))
    assert kinds(read_files([book], tiny_tree).faults) == ["sheet_unknown"]


def test_a_sheet_with_a_slip_in_its_name_names_the_nearest(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    book = save(tmp_path / "m.xlsx", ("消息", rows_of(tiny_tree)), ("Skils", [["id"], ["F01"]]))
    (found,) = read_files([book], tiny_tree).faults
    assert found.kind == "sheet_near" and "Skills" in found.do["en"]


def test_notes_and_the_guide_are_not_read(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    book = save(tmp_path / "m.xlsx", ("备注", [["记得问王老师"]]), ("消息", rows_of(tiny_tree)))
    assert read_files([book], tiny_tree).faults == []


def test_messages_alone_ask_for_the_header_once(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    book = save(tmp_path / "m.xlsx", ("消息", rows_of(tiny_tree)))
    assert kinds(read_files([book]).faults) == ["header_sheet_missing"]


def test_a_header_with_a_slip_is_told_at_its_row(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    (tmp_path / "m.xlsx").write_bytes(workbook(tiny_tree | {"version": "1"}))
    (found,) = read_files([tmp_path / "m.xlsx"]).faults
    assert found.file == "m.xlsx [内容包 Pack]" and found.line > 1


def test_a_draft_keeps_what_could_not_be_read(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    from quizzes.tables.xlsx_out import draft

    found = read_rows_of(tmp_path, tiny_tree, put(rows_of(tiny_tree), 2, "channel", "飞鸽"))
    (tmp_path / "d.xlsx").write_bytes(draft(found.tree, found.rows))
    assert kinds(read_files([tmp_path / "d.xlsx"]).faults) == ["choice_unknown"]


@pytest.mark.parametrize("path", ["pairs", "skills.0.id", "places", "", "0", "a b", "x" * 300])
def test_a_header_names_only_what_belongs_there(
    tmp_path: Path, tiny_tree: dict[str, Any], path: str
) -> None:
    head = [["path", "value"], [path or " ", "x"]]
    book = save(tmp_path / "m.xlsx", ("消息", rows_of(tiny_tree)), ("内容包", head))
    assert read_files([book], tiny_tree).faults


def test_every_field_of_a_message_has_its_column() -> None:
    def written(model: type[BaseModel]) -> set[str]:
        return {info.alias or name for name, info in model.model_fields.items()} - {"items"}

    columns = {column.path[0] for column in MESSAGE_COLUMNS}
    assert written(Pair) | written(TrickMessage) == columns
    assert {c.path[0] for c in MESSAGE_COLUMNS if c.is_of_pair} == written(Pair)
