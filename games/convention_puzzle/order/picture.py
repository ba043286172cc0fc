"""How it looks: the path of stepping stones with a cue on each, cards with a line on each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pygame

from games.convention_puzzle.order.layout import LIP_MM, PAD_MM, Layout
from games.convention_puzzle.order.line_writing import written_line
from games.stage.boards import Board, Rect, slab
from games.stage.look import PAPER, Colour
from games.stage.page import Glass
from games.stage.paint import draw_window
from games.stage.speech import told
from games.stage.tiles import Place, Tile, place, tile
from quizzes.kinds.convention import Line
from quizzes.text import Text

STONE: Colour = (0x4A, 0x66, 0x94)
STONE_TOP: Colour = (0x5A, 0x79, 0xAA)
STONE_LIP: Colour = (0x28, 0x3B, 0x5E)
SAND: Colour = (0xE8, 0xC4, 0x8E)
SAND_EDGE: Colour = (0xB9, 0x8A, 0x4E)
SAND_MM, SAND_EDGE_MM = 12.0, 14.0


def path(glass: Glass, layout: Layout, cues: Sequence[Text]) -> Board:
    """A sandy way from stone to stone, and a cue on each."""
    mm, stones = glass.mm, layout.stones
    box = stones[0].unionall(list(stones[1:])).inflate(round(mm * 2), round(mm * 4))
    inside = [stone.move(-box.x, -box.y) for stone in stones]
    wide, high = box.size
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">'
        f"{_way(inside, mm)}{''.join(_stone(stone, mm) for stone in inside)}</svg>"
    )
    surface = draw_window(svg, (0, 0, wide, high), wide, high)
    words, is_cut = [], False
    for stone, cue in zip(inside, cues, strict=True):
        room = stone.width - round(mm * 4)
        written = glass.pen.write(cue, layout.cue, PAPER, room, centred=True, bold=True)
        middle = (stone.centerx, stone.centery - round(mm))
        surface.blit(written.surface, written.surface.get_rect(center=middle))
        is_cut = is_cut or written.size[1] > stone.height + 1 or written.size[0] > room + 1
        words.append(told(written))
    return Board("path", box, surface, " / ".join(words), is_cut=is_cut)


def _way(stones: Sequence[Rect], mm: float) -> str:
    first, last = stones[0], stones[-1]
    way = f"M{first.centerx} {first.y - mm}V{first.centery}"
    for one, other in pairwise(stones):
        middle = (one.centery + other.centery) / 2
        way += f"C{one.centerx} {middle:.1f} {other.centerx} {middle:.1f} "
        way += f"{other.centerx} {other.centery}"
    way += f"V{last.bottom + mm}"
    line = '<path d="{}" stroke="{}" stroke-width="{:.1f}" fill="none"/>'
    return line.format(way, _hex(SAND_EDGE), mm * SAND_EDGE_MM) + line.format(
        way, _hex(SAND), mm * SAND_MM
    )


def _stone(stone: Rect, mm: float) -> str:
    lip = mm * 2.0
    x, wide = stone.centerx, stone.width / 2
    high = min(stone.height - lip, stone.width * 0.9) / 2
    y = stone.centery - lip / 2
    shape = '<ellipse cx="{}" cy="{:.1f}" rx="{:.1f}" ry="{:.1f}" fill="{}"/>'.format
    return (
        shape(x, y + lip, wide, high, _hex(STONE_LIP))
        + shape(x, y, wide, high, _hex(STONE_TOP))
        + shape(x, y + mm * 0.8, wide - mm * 0.8, high - mm * 0.8, _hex(STONE))
    )


def slot(glass: Glass, name: str, rect: Rect) -> Place:
    """Where a card lies on its stone."""
    return place(name, rect, glass.mm)


def card(glass: Glass, name: str, line: Line, size: float, rect: Rect, can_touch: bool) -> Tile:
    """A line on a card, word for word."""
    mm, lip = glass.mm, round(glass.mm * LIP_MM)
    room = rect.width - 2 * round(mm * PAD_MM)
    written = written_line(glass.pen, line, size, room)
    surface: pygame.Surface = slab(rect.size, PAPER, mm * 6, lip)
    middle = (rect.width // 2, (rect.height - lip) // 2)
    surface.blit(written.surface, written.surface.get_rect(center=middle))
    is_cut = written.size[0] > room + 1 or written.size[1] > rect.height - lip
    return tile(name, rect, surface, mm, told(written), is_cut=is_cut, can_touch=can_touch)


def _hex(colour: Colour) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)
