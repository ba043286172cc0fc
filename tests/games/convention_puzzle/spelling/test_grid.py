"""Cells and tiles have room for a finger, however long the half-line is."""

from __future__ import annotations

from itertools import combinations

import pytest

from games.convention_puzzle.spelling.grid import Grid, grid_for, pieces_of
from games.convention_puzzle.table import table_for
from kiosk.play_bot.glass import GLASSES, stage_size
from quizzes.text import Text

TWELVE = Text("上网之前先想，做完就关屏幕。", "", "")
every_glass = pytest.mark.parametrize("glass", GLASSES, ids=str)


def grid(words: Text, glass: tuple[int, int]) -> tuple[Grid, float]:
    size = stage_size(*glass, "1-2")
    table, mm = table_for(size), size.px_per_mm
    card = table.card.inflate(-round(mm * 12), -round(mm * 40))
    laid = grid_for(pieces_of(words), card, table.tray, mm, True)
    assert all(card.contains(cell) for cell in laid.cells)
    assert all(table.tray.contains(home) for home in laid.homes)
    return laid, mm


@every_glass
def test_twelve_characters_lie_in_two_rows_of_large_boxes(glass: tuple[int, int]) -> None:
    laid, mm = grid(TWELVE, glass)
    assert len(laid.cells) == len(laid.homes) == 12
    assert len({cell.y for cell in laid.cells}) == 2
    assert min(laid.cells[0].size) >= 20 * mm


@every_glass
def test_seven_lie_in_one_row(glass: tuple[int, int]) -> None:
    laid, _ = grid(Text("不浏览不良信息", "", ""), glass)
    assert len({cell.y for cell in laid.cells}) == 1


@every_glass
def test_boxes_stand_apart_and_marks_lie_between_them(glass: tuple[int, int]) -> None:
    laid, mm = grid(TWELVE, glass)
    for one, other in combinations((*laid.cells, *laid.homes), 2):
        assert not one.inflate(4 * mm, 4 * mm).colliderect(other.inflate(4 * mm - 2, 4 * mm - 2))
    assert [words for words, _ in laid.printed] == ["，", "。"]
    assert not any(place.colliderect(cell) for _, place in laid.printed for cell in laid.cells)
