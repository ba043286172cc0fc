"""Writes a line on a card; broken between its halves where it is broken."""

from __future__ import annotations

from games.stage.look import NIGHT
from games.stage.writing import Pen, Written
from quizzes.kinds.convention import Line


def written_line(pen: Pen, line: Line, size: float, room: int) -> Written:
    """A line word for word; where it needs two rows, each half has its own."""
    whole = pen.write(line.text, size, NIGHT, room, centred=True)
    rows = {rect.y for _, rect in whole.cells}
    if len(rows) < 2 or not line.halves:
        return whole
    halves = pen.write(line.text, size, NIGHT, _widest_half(pen, line, size), centred=True)
    fits = halves.size[0] <= room and len({rect.y for _, rect in halves.cells}) == 2
    return halves if fits else whole


def _widest_half(pen: Pen, line: Line, size: float) -> int:
    """With room for the mark that follows it in the line."""
    return max(pen.write(half, size, NIGHT, 1e6).size[0] for half in line.halves) + round(size)
