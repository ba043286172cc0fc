"""Pictures on tiles, on the table and finished."""

from __future__ import annotations

import pygame
from tables import Tables

from games.contract import Reader
from games.convention_puzzle.jigsaw.choosing import ChoosePicture
from games.convention_puzzle.jigsaw.tiles import WAITING

GLASS = (800, 500)


def pixels(tables: Tables) -> bytes:
    tables.draw()
    return bytes(tables.surface.get_buffer().raw)


def test_pictures_come_to_their_tiles_one_by_one() -> None:
    tables = Tables(GLASS)
    tables.draw()
    assert isinstance(tables.game.page, ChoosePicture)
    assert not tables.game.is_still
    waiting = []
    for _ in range(8):
        tables.wait(1 / 30)
        tables.draw()
        waiting.append(sum(tables.surface.get_at(spot)[:3] == WAITING for spot in middles(tables)))
    assert waiting[0] > 0 == waiting[-1]
    assert tables.game.is_still


def middles(tables: Tables) -> list[tuple[int, int]]:
    found = []
    for tile in tables.game.page._tiles:
        x, y = tile.spot.center
        found.append((tile.board.rect.x + x, tile.board.rect.y + y))
    return found


def test_the_pieces_at_home_show_the_picture() -> None:
    """Apart from the edges, each pixel of the board is that of the picture."""
    tables = Tables(GLASS)
    table = tables.open(3)
    board = table.layout.board
    whole = table._book.still(table.picture, table._glass, board.size)
    for cell in table.cut.cells:
        tables.tap(f"piece_{cell[0]}_{cell[1]}")
        tables.tap(f"place_{cell[0]}_{cell[1]}")
    tables.wait(0.3)
    tables.draw()
    shown = tables.surface.subsurface(board)
    spots = [(x, y) for x in range(0, board.width, 3) for y in range(0, board.height, 3)]
    same = sum(shown.get_at(spot)[:3] == whole.get_at(spot)[:3] for spot in spots)
    assert same > 0.75 * len(spots)


def test_the_finished_picture_moves_and_in_less_motion_stands_still() -> None:
    for calm in (False, True):
        tables = Tables(GLASS, Reader(band="7-9", reduced_motion=calm))
        tables.open(2)
        tables.finish_by_taps()
        tables.wait(4)
        before = pixels(tables)
        tables.wait(1)
        assert (pixels(tables) == before) == calm
        assert tables.game.is_still == calm


def test_the_finished_picture_looks_alike_however_often_it_was_drawn() -> None:
    often, once = Tables(GLASS), Tables(GLASS)
    for tables in (often, once):
        tables.open(2)
        tables.finish_by_taps()
    for _ in range(120):
        often.wait(1 / 30)
        once.wait(1 / 30)
        often.draw()
    once.surface = pygame.Surface(GLASS, pygame.SRCALPHA, 32)
    assert pixels(often) == pixels(once)


def test_only_a_little_of_the_finished_picture_is_drawn_anew() -> None:
    tables = Tables(GLASS)
    tables.open(2)
    tables.finish_by_taps()
    tables.wait(4)
    tables.draw()
    for _ in range(30):
        tables.wait(1 / 30)
        boxes = tables.draw()
        assert sum(w * h for _, _, w, h in boxes) < 0.25 * GLASS[0] * GLASS[1]
