"""The rules: what snaps, what joins, and when 江江 lends a hand."""

from __future__ import annotations

from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from games.convention_puzzle.jigsaw.cutting import Cut, are_neighbours
from games.convention_puzzle.jigsaw.puzzle import Group, Puzzle

CELL, WITHIN = (60.0, 40.0), 12.0
FAR = 1000.0
near = st.floats(-40, 40)


def scattered(rows: int = 3, columns: int = 3) -> Puzzle:
    """All pieces far from home and from one another's way home."""
    puzzle = Puzzle.of(Cut(rows, columns, 1))
    for n, group in enumerate(puzzle.loose):
        group.dx, group.dy = FAR + n * 100, FAR
    return puzzle


def drop(puzzle: Puzzle, group: Group, dx: float, dy: float) -> str:
    group.dx, group.dy = dx, dy
    return puzzle.drop(group, group.first, WITHIN, CELL)


@given(st.integers(0, 8), near, near)
def test_a_piece_snaps_home_from_within_the_tolerance_and_from_nowhere_else(
    n: int, dx: float, dy: float
) -> None:
    puzzle = scattered()
    group = puzzle.loose[n]
    outcome = drop(puzzle, group, dx, dy)
    assert (outcome == "home") == (hypot(dx, dy) <= WITHIN)
    assert (group.first in puzzle.home) == (outcome == "home")


@given(st.integers(0, 8), st.integers(0, 8), near, near)
def test_two_pieces_join_only_where_they_are_neighbours_and_lie_right(
    n: int, m: int, dx: float, dy: float
) -> None:
    puzzle = scattered()
    one, other = puzzle.loose[n], puzzle.loose[m]
    fits = n != m and are_neighbours(one.first, other.first)
    outcome = drop(puzzle, one, other.dx + dx, other.dy + dy)
    if n != m:
        assert (outcome == "joined") == (fits and hypot(dx, dy) <= WITHIN)
    if outcome == "joined":
        assert one.cells >= other.cells
        assert (one.dx, one.dy) == (other.dx, other.dy)
        assert puzzle.group_of(other.first) is one


def test_joined_pieces_go_home_together() -> None:
    puzzle = scattered()
    one, other = puzzle.loose[0], puzzle.loose[1]
    drop(puzzle, one, other.dx + 3, other.dy)
    assert drop(puzzle, one, 2, 2) == "home"
    assert puzzle.home == {(0, 0), (0, 1)}


def test_a_piece_between_two_joins_both() -> None:
    puzzle = scattered()
    left, middle, right = puzzle.loose[:3]
    right.dx, right.dy = left.dx + 8, left.dy
    assert drop(puzzle, middle, left.dx + 4, left.dy) == "joined"
    assert middle.cells == {(0, 0), (0, 1), (0, 2)}
    assert len(puzzle.loose) == 7


def test_what_another_child_holds_is_not_joined() -> None:
    puzzle = scattered()
    one, other = puzzle.loose[:2]
    one.dx, one.dy = other.dx, other.dy
    assert puzzle.drop(one, one.first, WITHIN, CELL, [other]) == "rested"


def test_a_piece_dropped_on_a_wrong_place_is_missed_and_beside_the_board_it_rests() -> None:
    puzzle = scattered()
    assert drop(puzzle, puzzle.loose[0], 60, 0) == "missed"
    assert drop(puzzle, puzzle.loose[1], 0, -60) == "rested"
    assert drop(puzzle, puzzle.loose[2], 20, 0) == "rested"  # on its own place, not yet right


def test_after_two_misses_the_place_glows_and_after_three_jiangjiang_helps() -> None:
    puzzle = scattered()
    group = puzzle.loose[4]
    assert puzzle.place(group, (1, 1), (0, 0)) == "missed"
    assert not puzzle.is_hinted(group)
    assert puzzle.place(group, (1, 1), (0, 0)) == "missed"
    assert puzzle.is_hinted(group)
    assert puzzle.place(group, (1, 1), (2, 2)) == "helped"
    assert puzzle.home == {(1, 1)}
    assert (puzzle.moves, puzzle.helps) == (3, 1)


def test_a_group_is_tapped_home_on_any_of_its_places() -> None:
    puzzle = scattered()
    one, other = puzzle.loose[0], puzzle.loose[1]
    drop(puzzle, one, other.dx, other.dy)
    assert puzzle.place(one, (0, 0), (0, 1)) == "home"
    assert puzzle.home == {(0, 0), (0, 1)}
    assert len(puzzle.loose) == 7


def test_a_puzzle_is_solved_when_nothing_is_loose() -> None:
    puzzle = scattered(2, 2)
    for group in list(puzzle.loose):
        assert not puzzle.is_solved
        puzzle.place(group, group.first, group.first)
    assert puzzle.is_solved
    assert puzzle.home == set(puzzle.cut.cells)
