"""Whatever the cut: pieces tile the picture exactly."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from games.convention_puzzle.jigsaw.cutting import Cell, Cut
from games.convention_puzzle.jigsaw.tiling import Tiling, tile

cuts = st.builds(Cut, st.integers(1, 6), st.integers(1, 6), st.integers(0, 2**31))
sizes = st.tuples(st.integers(90, 420), st.integers(90, 420))


@settings(max_examples=60, deadline=None)
@given(cuts, sizes)
def test_every_pixel_belongs_to_exactly_one_piece(cut: Cut, size: tuple[int, int]) -> None:
    tiling = tile(cut, *size)
    assert len(tiling.rows) == size[1]
    for row in tiling.rows:
        assert [start for start, _, _ in row] == [0, *(end for _, end, _ in row[:-1])]
        assert row[-1][1] == size[0]
        assert all(start < end for start, end, _ in row)
    assert {cell for row in tiling.rows for _, _, cell in row} == set(cut.cells)


@settings(max_examples=40, deadline=None)
@given(cuts, sizes)
@example(Cut(5, 5, 3), (143, 162))  # pixels that touched their piece only aslant
@example(Cut(5, 5, 1470923875), (733, 741))
def test_each_piece_hangs_together(cut: Cut, size: tuple[int, int]) -> None:
    assert all(parts == 1 for parts in islands(tile(cut, *size)).values())


@settings(max_examples=40, deadline=None)
@given(cuts, sizes)
def test_the_middle_of_a_piece_is_its_own(cut: Cut, size: tuple[int, int]) -> None:
    tiling = tile(cut, *size)
    for row, column in cut.cells:
        x = int((column + 0.5) * size[0] / cut.columns)
        runs = tiling.rows[int((row + 0.5) * size[1] / cut.rows)]
        assert next(cell for start, end, cell in runs if start <= x < end) == (row, column)


def test_a_seed_cuts_alike_at_every_size_and_another_seed_otherwise() -> None:
    small, large = tile(Cut(3, 3, 8), 150, 100), tile(Cut(3, 3, 8), 600, 400)
    shrunk = [
        next(cell for start, end, cell in large.rows[y * 4 + 2] if start <= x * 4 + 2 < end)
        for y in range(100)
        for x in range(150)
    ]
    as_cut = [cell for row in small.rows for start, end, cell in row for _ in range(start, end)]
    same = sum(a == b for a, b in zip(shrunk, as_cut, strict=True))
    assert same > 0.97 * len(as_cut)
    assert tile(Cut(3, 3, 9), 150, 100).rows != small.rows


def test_neighbours_are_locked_by_a_tab_on_every_edge() -> None:
    """Between two neighbours the border is no straight line: one reaches into the other."""
    tiling = tile(Cut(4, 4, 5), 400, 400)
    for (row, column), (x, y, width, height) in tiling.boxes().items():
        reaches = (x < column * 100 - 10, y < row * 100 - 10)
        reaches += (x + width > (column + 1) * 100 + 10, y + height > (row + 1) * 100 + 10)
        inner = (column > 0, row > 0, column < 3, row < 3)
        given_, taken = sum(reaches), sum(inner)
        assert given_ <= taken


def islands(tiling: Tiling) -> dict[Cell, int]:
    """How many separate parts each piece has: runs that touch from row to row are one."""
    parent: dict[tuple[int, int], tuple[int, int]] = {}

    def top(run: tuple[int, int]) -> tuple[int, int]:
        while parent[run] != run:
            run = parent[run]
        return run

    for y, row in enumerate(tiling.rows):
        for start, end, cell in row:
            parent[(y, start)] = (y, start)
            for above, above_end, other in tiling.rows[y - 1] if y else ():
                if other == cell and above < end and start < above_end:
                    parent[top((y - 1, above))] = (y, start)
    found: dict[Cell, int] = {}
    for y, row in enumerate(tiling.rows):
        for start, _, cell in row:
            found[cell] = found.get(cell, 0) + (top((y, start)) == (y, start))
    return found
