"""What Excel makes of what teachers type."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sheets import kinds, put, read_rows_of, rows_of


@pytest.mark.parametrize(
    "written",
    [datetime(2026, 3, 4), date(2026, 4, 3), "3月4日", "4-Mar", "2026/3/4", "3-4", "三四年级"],
)
def test_a_band_that_became_a_date_is_read_as_the_band(
    tmp_path: Path, tiny_tree: dict[str, Any], written: Any
) -> None:
    rows = put(put(rows_of(tiny_tree), 2, "bands", written), 3, "bands", "")
    assert read_rows_of(tmp_path, tiny_tree, rows).whole.pairs[0].bands == ("3-4",)


@pytest.mark.parametrize(
    "written", ["一二年级、3-4年级", "1-2, 3-4", "1-2；三四年级 3-4", "1-2\n3-4"]
)
def test_several_bands_stand_in_one_cell(
    tmp_path: Path, tiny_tree: dict[str, Any], written: Any
) -> None:
    rows = put(put(rows_of(tiny_tree), 2, "bands", written), 3, "bands", "")
    assert read_rows_of(tmp_path, tiny_tree, rows).whole.pairs[0].bands == ("1-2", "3-4")


@pytest.mark.parametrize(
    "written", [date(2026, 11, 22), 46348, 46348.0, "2026/11/22", "2026年11月22日", "2026.11.22"]
)
def test_a_day_is_read_however_it_is_written(
    tmp_path: Path, tiny_tree: dict[str, Any], written: Any
) -> None:
    rows = put(rows_of(tiny_tree), 2, "reviewed_on", written)
    item = read_rows_of(tmp_path, tiny_tree, rows).whole.pairs[0].r
    assert item.reviewed_on == date(2026, 11, 22)


def test_numbers_arrive_as_floats_and_are_whole_again(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    rows = put(put(rows_of(tiny_tree), 2, "revision", 3.0), 2, "fear", 1.0)
    item = read_rows_of(tmp_path, tiny_tree, rows).whole.pairs[0].r
    assert (item.revision, item.fear) == (3, 1)


def test_a_number_in_a_text_is_taken_as_it_shows(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = put(put(rows_of(tiny_tree), 2, "sender.zh", 110), 2, "sender.pinyin", "")
    assert read_rows_of(tmp_path, tiny_tree, rows).whole.pairs[0].r.sender.zh == "110"


@pytest.mark.parametrize("name", ["why.zh", "key", "pair", "same"])
def test_true_in_a_cell_is_told_with_its_place(
    tmp_path: Path, tiny_tree: dict[str, Any], name: str
) -> None:
    found = read_rows_of(tmp_path, tiny_tree, put(rows_of(tiny_tree), 2, name, True)).faults
    assert kinds(found) == ["cell_true_false"]
    assert found[0].file == "my.xlsx [消息 Messages]" and found[0].line == 2


def test_a_date_in_a_text_is_told_with_heading_and_cell(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    rows = put(rows_of(tiny_tree), 3, "why.zh", date(2026, 1, 2))
    (found,) = read_rows_of(tmp_path, tiny_tree, rows).faults
    assert (found.kind, found.line, found.field) == ("cell_date", 3, "为什么 why zh (I3)")


def test_a_formula_that_failed_is_told(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = put(rows_of(tiny_tree), 2, "why.en", "#REF!")
    assert kinds(read_rows_of(tmp_path, tiny_tree, rows).faults) == ["cell_error"]


@pytest.mark.parametrize(
    "written, key",
    [("马上停", "R"), ("马上停下 R", "R"), ("r", "R"), ("STOP", "R"), ("骗局", "R")],
)
def test_a_key_is_understood_in_words_and_as_a_code(
    tmp_path: Path, tiny_tree: dict[str, Any], written: Any, key: str
) -> None:
    rows = put(rows_of(tiny_tree), 2, "key", written)
    assert read_rows_of(tmp_path, tiny_tree, rows).whole.pairs[0].r.key == key


def test_choices_are_understood_in_chinese(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = put(put(rows_of(tiny_tree), 2, "trick", "催"), 2, "channel", "电话")
    rows = put(put(rows, 2, "surface", "钱，二维码"), 2, "form", "甲卷")
    item = read_rows_of(tmp_path, tiny_tree, rows).whole.pairs[0].r
    assert (item.trick, item.channel, item.surface, item.form) == (
        "hurry", "call", ("money", "qr"), "A",
    )  # fmt: skip


def test_a_choice_that_is_none_names_the_nearest(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = put(rows_of(tiny_tree), 2, "trick", "hury")
    (found,) = read_rows_of(tmp_path, tiny_tree, rows).faults
    assert found.kind == "choice_near" and "催 hurry" in found.do["zh"]


def test_a_choice_like_nothing_lists_them_all(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = put(rows_of(tiny_tree), 2, "channel", "飞鸽")
    (found,) = read_rows_of(tmp_path, tiny_tree, rows).faults
    assert found.kind == "choice_unknown" and "短信 text_message" in found.do["en"]


def test_what_may_be_empty_gets_its_usual_value(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = rows_of(tiny_tree)
    for name in ("id", "revision", "difficulty", "form", "surface"):
        rows = put(rows, 2, name, "")
    item = read_rows_of(tmp_path, tiny_tree, rows).whole.pairs[0].r
    assert (item.id, item.revision, item.difficulty, item.form, item.surface) == (
        "f01-1-r", 1, -1.0, "train", (),
    )  # fmt: skip


def test_the_second_row_of_a_pair_may_leave_shared_cells_empty(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    rows = rows_of(tiny_tree)
    for name in ("skill", "level", "bands", "same"):
        rows = put(rows, 3, name, "")
    assert read_rows_of(tmp_path, tiny_tree, rows).faults == []


def test_shared_cells_that_differ_are_told(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    found = read_rows_of(tmp_path, tiny_tree, put(rows_of(tiny_tree), 3, "level", "3")).faults
    assert kinds(found) == ["pair_differs"] and found[0].line == 3


def test_rows_of_a_pair_need_not_be_neighbours_nor_the_trick_first(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    head, *rows = rows_of(tiny_tree)
    found = read_rows_of(tmp_path, tiny_tree, [head, rows[3], rows[1], rows[0], rows[2]])
    assert [pair.id for pair in found.whole.pairs] == ["f01-2", "f01-1"]


def test_a_pair_of_one_row_asks_for_the_other(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = rows_of(tiny_tree)
    assert kinds(read_rows_of(tmp_path, tiny_tree, [rows[0], *rows[2:]]).faults) == [
        "pair_lacks_trick"
    ]
    assert kinds(read_rows_of(tmp_path, tiny_tree, [*rows[:2], *rows[3:]]).faults) == [
        "pair_lacks_look_alike"
    ]


def test_three_rows_of_a_pair_are_too_many(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = rows_of(tiny_tree)
    assert kinds(read_rows_of(tmp_path, tiny_tree, [*rows, rows[1]]).faults) == ["pair_too_many"]


def test_two_tricks_are_no_pair(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = put(rows_of(tiny_tree), 3, "key", "R")
    assert kinds(read_rows_of(tmp_path, tiny_tree, rows).faults) == ["pair_two_tricks"]


def test_a_row_without_a_pair_is_told(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = rows_of(tiny_tree)
    extra = [""] * len(rows[0])
    extra[2] = "谁"
    assert "pair_empty" in kinds(read_rows_of(tmp_path, tiny_tree, [*rows, extra]).faults)


def test_empty_pinyin_is_asked_for_kindly(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    (found,) = read_rows_of(
        tmp_path, tiny_tree, put(rows_of(tiny_tree), 2, "why.pinyin", "")
    ).faults
    assert found.kind == "pinyin_empty" and "--propose-pinyin" in found.do["zh"]
    assert found.line == 2 and found.field.startswith("为什么拼音")


def test_a_wrong_cue_mark_is_told_at_its_cell(tmp_path: Path, tiny_tree: dict[str, Any]) -> None:
    rows = put(rows_of(tiny_tree), 4, "text.zh", "你好！[d9:过来]")
    found = read_rows_of(tmp_path, tiny_tree, rows).faults
    assert [(f.kind, f.line) for f in found] == [("broken_mark", 4)]
    assert found[0].field.startswith("消息 ")


def test_faults_are_told_all_at_once_in_the_order_of_rows(
    tmp_path: Path, tiny_tree: dict[str, Any]
) -> None:
    rows = put(put(rows_of(tiny_tree), 5, "channel", ""), 2, "fear", "9")
    rows = put(rows, 3, "why.zh", "太长" * 30)
    found = read_rows_of(tmp_path, tiny_tree, rows).faults
    assert [f.line for f in found] == sorted(f.line for f in found)
    assert {2, 3, 5} == {f.line for f in found}
