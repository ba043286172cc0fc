"""The boards of 拼字: the card with its cells, and the characters on their tiles."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pygame

from games.contract import Part
from games.convention_puzzle.spelling.grid import grid_for, letters_for, pieces_of
from games.convention_puzzle.spelling.rules import SpellingRound
from games.convention_puzzle.table import Table, chinese
from games.stage.boards import Board, Rect, slab
from games.stage.look import GLOW, NIGHT, PAPER, QUIET, RIVER, SKY, ink_on
from games.stage.page import Glass
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from games.stage.speech import told
from games.stage.tiles import Place, Tile, place, tile
from games.stage.writing import Written
from quizzes.text import Text

LARGEST = 2.6  # of the reading size
LIP_MM, RADIUS_MM = 2.0, 4.0
FAINT = 150  # of 255


@dataclass(eq=False)
class Character(Tile):
    """A tile that can be taken back from its cell, but is a target only while it lies below.

    So whoever touches any target, a bot or a test, always goes on and comes to an end.
    """

    is_placed: bool = False

    def part(self) -> Part:
        """What tests and the tour see of it."""
        part = super().part()
        return replace(part, kind="text", can_touch=False) if self.is_placed else part


@dataclass(frozen=True)
class Row:
    """The card, its cells, the tiles, and where each lies below."""

    paper: Board
    cells: list[Place]
    tiles: list[Character]
    homes: tuple[Rect, ...]


def row_of(glass: Glass, table: Table, round_: SpellingRound, head: Text) -> Row:
    """Everything of the half-line that is being put together."""
    mm, band = glass.mm, glass.reader.band
    body, least = BODY_MM[band] * mm, LEAST_MM[band] * mm
    spelled = round_.spelled
    label = glass.pen.write(head, least, QUIET, table.card.width)
    top = round(mm * 3) + label.size[1]
    inner = Rect(
        table.card.x + round(mm * 6),
        table.card.y + top,
        table.card.width - round(mm * 12),
        table.card.height - top - round(mm * (LIP_MM + 4)),
    )
    pieces = pieces_of(spelled.part)
    grid = grid_for(pieces, inner, table.tray, mm, glass.reader.pinyin_shown)
    box = grid.cells[0].size
    room = (box[0] - round(mm * 1.5), box[1] - round(mm * (LIP_MM + 0.5)))
    pen, sizes = chinese(glass.pen), (body * LARGEST, least)
    paper = slab(table.card.size, PAPER, mm * 8, mm * LIP_MM)
    paper.blit(label.surface, (round(mm * 8), round(mm * 3)))
    x, y = table.card.topleft
    for words, rect in grid.printed:
        mark = pen.write(Text(words, "", words), min(sizes[0], rect.height * 0.5), NIGHT, 10.0**6)
        paper.blit(mark.surface, mark.surface.get_rect(center=rect.move(-x, -y).center))
    for rect in grid.cells:
        pygame.draw.rect(paper, RIVER, rect.move(-x, -y), border_radius=round(mm * RADIUS_MM))
    faint = letters_for(pen, list(spelled.characters), room, PAPER, sizes)
    cells = [
        _cell(glass, n, rect, faint[n] if round_.is_helped else None)
        for n, rect in enumerate(grid.cells)
    ]
    written = {
        ink: letters_for(pen, [spelled.characters[at] for at in spelled.tiles], room, ink, sizes)
        for ink in (ink_on(SKY), ink_on(GLOW))
    }
    tiles = [
        _tile(glass, n, grid.homes[n], written, room, is_fixed=round_.cell_of(n) in round_.fixed)
        for n in range(len(spelled.tiles))
    ]
    for n, one in enumerate(tiles):
        one.can_touch = round_.can_move(n)
        if (cell := round_.cell_of(n)) is not None:
            one.rect, one.is_placed = grid.cells[cell].copy(), True
    return Row(Board("paper", table.card, paper, told(label)), cells, tiles, grid.homes)


def _cell(glass: Glass, n: int, rect: Rect, faint: Written | None) -> Place:
    cell = place(f"cell_{n}", rect, glass.mm, radius_mm=RADIUS_MM)
    if faint is not None:
        shade = faint.surface.copy()
        shade.set_alpha(FAINT)
        for picture in (cell.surface, cell.lit):
            if picture is not None:
                picture.blit(shade, shade.get_rect(center=picture.get_rect().center))
    return cell


def _tile(
    glass: Glass,
    n: int,
    home: Rect,
    written: dict[tuple[int, int, int], list[Written]],
    room: tuple[int, int],
    is_fixed: bool,
) -> Character:
    mm = glass.mm
    fill = GLOW if is_fixed else SKY
    letter = written[ink_on(fill)][n]
    picture = slab(home.size, fill, mm * RADIUS_MM, mm * LIP_MM)
    middle = (home.width // 2, (home.height - round(mm * LIP_MM)) // 2)
    picture.blit(letter.surface, letter.surface.get_rect(center=middle))
    cut = letter.size[0] > home.width or letter.size[1] > home.height
    made = tile(f"tile_{n}", home.copy(), picture, mm, told(letter), is_cut=cut)
    return Character(
        made.name, made.rect, made.surface, made.words, True, cut, sink=made.sink,
        raised=made.raised,
    )  # fmt: skip
