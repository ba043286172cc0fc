"""The grid that a finger paints."""

from kiosk.first_start.touch_grid import MOST_COLUMNS, TouchGrid


def painted(grid, rows):
    for row in rows:
        grid.lift()
        y = (row + 0.5) / grid.rows
        grid.touch(0.0, y)
        grid.touch(1.0, y)


def test_a_finger_that_has_been_everywhere_leaves_no_dead_cell():
    grid = TouchGrid(476, 268)
    painted(grid, range(grid.rows))
    assert grid.dead() == [] and set(grid.as_marks()) == {"1"}


def test_a_row_that_never_answered_is_dead_from_edge_to_edge():
    grid = TouchGrid(476, 268)
    painted(grid, range(grid.rows - 1))
    assert grid.dead() == [(column, grid.rows - 1) for column in range(grid.columns)]


def test_a_finger_lifted_and_put_elsewhere_paints_nothing_in_between():
    grid = TouchGrid(476, 268)
    grid.touch(0.01, 0.01)
    grid.lift()
    grid.touch(0.99, 0.99)
    assert len(grid.lit) == 2


def test_a_wall_of_glass_has_no_more_cells_than_one_can_paint():
    grid = TouchGrid(1210, 680)
    assert grid.columns <= MOST_COLUMNS and grid.rows <= MOST_COLUMNS
