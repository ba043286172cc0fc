"""A puzzle put together by drags alone, a touch for each frame: what `kiosk bench` times."""

from __future__ import annotations

from collections.abc import Iterator
from math import sin

from games.contract import Touch
from games.convention_puzzle.jigsaw.jigsaw_game import JigsawGame
from games.convention_puzzle.jigsaw.table import Table

Point = tuple[float, float]
FRAMES_A_DRAG = 40
FRAMES_TO_WAIT = 18  # longer than a double tap


def drags(game: JigsawGame) -> Iterator[Touch | None]:
    """The touch of each frame, None for a frame without any, until the game is over.

    The first picture is cut into as many pieces as the band has; each is carried about and
    joined to the others beside the board, and at last all together are carried home.
    """
    yield from _tap(game, "picture_")
    yield from _tap(game, "cut_", -1)
    yield from [None] * FRAMES_TO_WAIT
    table = game.page
    assert isinstance(table, Table)
    beside = _beside(table)
    for cell in table.cut.cells:
        group = table.puzzle.group_of(cell)
        if group is not None:
            end = (group.dx, group.dy) if len(group.cells) > 1 else beside
            yield from _carry(table, cell, end)
    for _ in range(3):
        yield from _carry(table, (0, 0), beside)
    yield from _carry(table, (0, 0), (0.0, 0.0))
    yield from [None] * 5 * FRAMES_TO_WAIT  # it lies there whole; the log is told
    yield from [None] * 10 * FRAMES_TO_WAIT  # the finished picture moves
    yield from _tap(game, "done")
    yield from _tap(game, "next")  # the whole convention


def _beside(table: Table) -> Point:
    """How far from home the pieces are joined: at the lower left corner of the table."""
    board, room = table.layout.board, table.layout.table
    return (room.left - board.left, room.bottom - board.bottom)


def _tap(game: JigsawGame, name: str, which: int = 0) -> Iterator[Touch | None]:
    yield from [None] * FRAMES_TO_WAIT
    found = [part for part in game.parts() if part.can_touch and part.name.startswith(name)]
    x, y, width, height = found[which].rect
    yield Touch("press", x + width / 2, y + height / 2)
    yield Touch("release", x + width / 2, y + height / 2)
    yield from [None] * FRAMES_TO_WAIT


def _carry(table: Table, cell: tuple[int, int], end: Point) -> Iterator[Touch]:
    """Takes a piece by its middle and carries it about, to where it is so far from home."""
    group = table.puzzle.group_of(cell)
    if group is None:
        return
    home, mm = table.layout.home(cell).center, table.layout.mm
    start = (home[0] + group.dx, home[1] + group.dy)
    yield Touch("press", *start)
    for step in range(1, FRAMES_A_DRAG + 1):
        share = step / FRAMES_A_DRAG
        aside = 40 * mm * sin(share * 9.42)
        x = start[0] + share * (home[0] + end[0] - start[0]) + aside
        y = start[1] + share * (home[1] + end[1] - start[1]) + aside / 2
        yield Touch("move", x, y)
    yield Touch("release", home[0] + end[0], home[1] + end[1])
