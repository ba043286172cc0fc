"""The board: a shallow tray in which the picture is put together."""

from __future__ import annotations

import pygame

from games.convention_puzzle.jigsaw.layout import FRAME_MM, Layout
from games.stage.boards import Rect
from games.stage.look import Colour

RIM: Colour = (0xA9, 0x74, 0x45)
RIM_LIGHT: Colour = (0xCB, 0x96, 0x61)
RIM_LIP: Colour = (0x6E, 0x46, 0x28)
FLOOR: Colour = (0xF3, 0xE4, 0xC9)
SHADE: Colour = (0xD9, 0xC3, 0x9E)
MARK: Colour = (0xCB, 0xB2, 0x8A)


def paint_tray(on: pygame.Surface, layout: Layout, is_marked: bool) -> None:
    """Draws the tray; `is_marked` shows faintly where each piece belongs."""
    mm, floor = layout.mm, layout.board
    rim = round(mm * FRAME_MM)
    outer = floor.inflate(2 * rim, 2 * rim)
    radius = round(mm * 4)
    pygame.draw.rect(on, RIM_LIP, outer.move(0, round(mm * 2)), border_radius=radius)
    pygame.draw.rect(on, RIM, outer, border_radius=radius)
    inner = outer.inflate(-round(mm * 2), -round(mm * 2))
    pygame.draw.rect(on, RIM_LIGHT, inner, max(1, round(mm * 0.6)), border_radius=radius)
    pygame.draw.rect(on, FLOOR, floor)
    deep = max(1, round(mm * 1.2))
    pygame.draw.rect(on, SHADE, Rect(floor.x, floor.y, floor.width, deep))
    pygame.draw.rect(on, SHADE, Rect(floor.x, floor.y, deep, floor.height))
    if is_marked:
        _mark(on, layout)


def _mark(on: pygame.Surface, layout: Layout) -> None:
    left, top = layout.board.topleft
    wide = max(1, round(layout.mm * 0.45))
    for seam in layout.cut.seams(*layout.board.size):
        points = [(left + x, top + y) for x, y in seam.points]
        pygame.draw.lines(on, MARK, False, points, wide)
        pygame.draw.aalines(on, MARK, False, points)
