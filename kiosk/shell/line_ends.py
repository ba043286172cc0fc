"""Breaks a text into lines so that no character stands alone on the last one."""

from __future__ import annotations

from collections.abc import Callable

from quizzes.text import CLOSING, Cell, Placed, is_han, lay_out

MOST_MOVED = 4  # this many characters may come down for a break behind a mark


def lay_out_in_company(
    cells: list[Cell], width: float, measure: Callable[[Cell], float], space: float
) -> list[Placed]:
    """As `lay_out`, in no more lines; a lone last character gets others from the line above it.

    Where a comma or the like is near, the line breaks behind it.
    """
    placed = lay_out(cells, width, measure, space)
    if not _ends_alone(placed):
        return placed
    ways: list[list[Placed]] = []
    for _ in range(MOST_MOVED):
        ends = _ends_of_lines(ways[-1] if ways else placed)[:-1]
        longest = max((end for end in ends if end <= width + 0.5), default=0.0)
        way = lay_out(cells, longest - 1.0, measure, space)
        if not longest or way[-1].line > placed[-1].line:
            break
        ways.append(way)
    good = [way for way in ways if not _ends_alone(way)]
    behind_a_mark = (way for way in good if _above_last(way).words in CLOSING)
    return next(behind_a_mark, good[0] if good else placed)


def _ends_of_lines(placed: list[Placed]) -> list[float]:
    count = placed[-1].line + 1
    return [max(p.x + p.width for p in placed if p.line == n) for n in range(count)]


def _above_last(placed: list[Placed]) -> Cell:
    return next(p.cell for p in reversed(placed) if p.line < placed[-1].line)


def _ends_alone(placed: list[Placed]) -> bool:
    if not placed or placed[-1].line == 0:
        return False
    there = [p.cell.words for p in placed if p.line == placed[-1].line]
    spoken = [words for words in there if words[0].isalnum()]
    is_alone = len(spoken) == 1 and is_han(spoken[0])
    return is_alone and not _above_last(placed).new_line_after
