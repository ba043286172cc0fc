"""A grid over the whole glass that a finger paints: its cells that never answer are dead."""

from __future__ import annotations

CELL_MM = 33.0
MOST_COLUMNS, FEWEST = 16, 3
STEPS_A_CELL = 4  # a fast finger is followed in quarters of a cell

Cell = tuple[int, int]  # column, row


class TouchGrid:
    """Cells of about a finger's breadth and a half; edges and corners have their own."""

    def __init__(self, wide_mm: float, high_mm: float) -> None:
        cell = max(CELL_MM, max(wide_mm, high_mm) / MOST_COLUMNS)
        self.columns = max(FEWEST, round(wide_mm / cell))
        self.rows = max(FEWEST, round(high_mm / cell))
        self.lit: set[Cell] = set()
        self._last: tuple[float, float] | None = None

    def touch(self, x: float, y: float) -> bool:
        """The finger is there, in shares of the glass; whether a cell lit up."""
        before = len(self.lit)
        from_x, from_y = self._last or (x, y)
        far = max(abs(x - from_x) * self.columns, abs(y - from_y) * self.rows)
        steps = max(1, round(far * STEPS_A_CELL))
        for step in range(1, steps + 1):
            part = step / steps
            self.lit.add(self._cell(from_x + (x - from_x) * part, from_y + (y - from_y) * part))
        self._last = (x, y)
        return len(self.lit) > before

    def lift(self) -> None:
        """The finger is off the glass: the next touch begins anew."""
        self._last = None

    def _cell(self, x: float, y: float) -> Cell:
        column = min(self.columns - 1, max(0, int(x * self.columns)))
        return column, min(self.rows - 1, max(0, int(y * self.rows)))

    def dead(self) -> list[Cell]:
        """The cells that never answered, row by row."""
        return [
            (column, row)
            for row in range(self.rows)
            for column in range(self.columns)
            if (column, row) not in self.lit
        ]

    def as_marks(self) -> str:
        """A 1 for each cell that answered and a 0 for the others, row by row."""
        dead = set(self.dead())
        return "".join(
            "0" if (column, row) in dead else "1"
            for row in range(self.rows)
            for column in range(self.columns)
        )
