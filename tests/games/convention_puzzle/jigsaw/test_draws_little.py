"""What a frame of dragging costs, counted in pixels and not timed."""

from __future__ import annotations

import pygame
import pytest
from counting_glass import CountingGlass
from tables import Tables

from games.contract import Reader
from games.convention_puzzle.jigsaw.puzzle import Group

GLASS = (1920, 1080)


def drag_a_little(tables: Tables, name: str, glass: pygame.Surface) -> list[float]:
    """Shares of the glass drawn anew, frame by frame, while a piece is carried about."""
    x, y = tables.middle(name)
    tables.finger("press", x, y)
    tables.game.draw(glass)
    shares = []
    for step in range(1, 13):
        tables.finger("move", x + step * 9, y - step * 5)
        tables.wait(0.03)
        boxes = tables.game.draw(glass)
        shares.append(sum(w * h for _, _, w, h in boxes) / (GLASS[0] * GLASS[1]))
    return shares


def join_all_but_one(tables: Tables) -> Group:
    """Twenty-four pieces in one group, as children could join them."""
    puzzle, layout = tables.table.puzzle, tables.table.layout
    cells = frozenset(puzzle.cut.cells[:-1])
    group = Group(cells, spot=(0.1, 0.3))
    puzzle.loose[:] = [puzzle.loose[-1], group]
    layout.lay(group)
    return group


def test_only_the_piece_in_hand_is_drawn_anew() -> None:
    tables = Tables(GLASS)
    tables.open(5)
    glass = CountingGlass(GLASS, pygame.SRCALPHA, 32)
    glass.count_anew()
    tables.game.draw(glass)
    glass.count_anew()
    shares = drag_a_little(tables, "piece_2_2", glass)
    assert max(shares) < 0.025
    assert glass.share_blended < 0.001  # pieces are packed: nothing is blended pixel by pixel


def test_a_joined_group_of_twenty_four_is_one_picture() -> None:
    tables = Tables(GLASS)
    tables.open(5)
    join_all_but_one(tables)
    glass = CountingGlass(GLASS, pygame.SRCALPHA, 32)
    glass.count_anew()
    tables.game.draw(glass)
    glass.count_anew()
    shares = drag_a_little(tables, "piece_2_2", glass)
    assert max(shares) < 0.4
    assert glass.share_blended < 0.001


def test_nothing_is_drawn_while_nothing_moves() -> None:
    tables = Tables(GLASS)
    tables.open(5)
    tables.draw()
    tables.wait(0.1)
    assert tables.game.is_still
    assert tables.draw() == []


@pytest.mark.parametrize("calm", [False, True])
def test_what_is_drawn_by_and_by_is_what_is_drawn_at_once(calm: bool) -> None:
    """After each act the surface drawn on all the time equals a clean one."""
    tables = Tables((640, 400))
    tables.open(3)
    if calm:
        tables.game.read_as(Reader(band="7-9", reduced_motion=True))
    tables.draw()
    x, y = tables.place((1, 1))
    acts = [
        lambda: tables.drag("piece_0_0", 500, 300),
        lambda: tables.tap("piece_1_1"),
        lambda: tables.tap("place_0_0"),
        lambda: tables.tap("place_1_1"),
        lambda: tables.finger("press", *tables.middle("piece_2_2")),
        lambda: tables.finger("move", x, y),
        lambda: tables.finger("release", x, y),
    ]
    for act in acts:
        act()
        for _ in range(12):
            tables.wait(1 / 30)
            tables.draw()
        anew = pygame.Surface((640, 400), pygame.SRCALPHA, 32)
        before = tables.surface.get_buffer().raw
        tables.game.draw(anew)
        assert anew.get_buffer().raw == before
        tables.draw()
