"""Tiles to choose by: a picture above its words, as large as fits; and rows of them."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from games.stage.boards import Board, Rect, slab
from games.stage.look import NIGHT, PAPER
from games.stage.pages import Glass
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from games.stage.speech import told
from games.stage.writing import Written
from quizzes.text import Text

STEP = 0.04
GAP_MM = 4.0
LEAST_PICTURE = 0.42  # of the tile's height
Paint = Callable[[tuple[int, int]], pygame.Surface]


def grid(area: Rect, count: int, columns: int, mm: float) -> list[Rect]:
    """So many places in rows, all alike."""
    gap = round(mm * GAP_MM)
    rows = -(-count // columns)
    wide = (area.width - gap * (columns - 1)) // columns
    high = (area.height - gap * (rows - 1)) // rows
    return [
        Rect(area.x + n % columns * (wide + gap), area.y + n // columns * (high + gap), wide, high)
        for n in range(count)
    ]


def picture_tile(
    glass: Glass, name: str, place: Rect, text: Text, paint: Paint, share: float
) -> Board:
    """A card with a picture of that share; the words take what they need, the picture the rest."""
    mm = glass.mm
    rim, lip = round(mm * 2), round(mm * 2)
    room = place.width - 2 * rim
    words = _written(glass, text, room, place.height * (1 - LEAST_PICTURE) - 2 * rim - lip)
    free = Rect(rim, rim, room, place.height - lip - words.size[1] - 2 * rim)
    wide = min(free.width, round(free.height * share))
    size = (wide, round(wide / share))
    surface = slab(place.size, PAPER, mm * 6, lip)
    spot = Rect(0, 0, *size)
    spot.center = free.center
    surface.blit(paint(size), spot)
    left = (place.width - words.size[0]) // 2
    surface.blit(words.surface, (left, free.bottom + rim // 2))
    is_cut = size[1] < mm * 8 or words.size[0] > room
    return Board(name, place, surface, in_one(told(words)), True, is_cut, sink=round(mm))


def back_button(glass: Glass, place: Rect) -> Board:
    """The way back: a card with an arrow."""
    lip = round(glass.mm * 2)
    surface = slab(place.size, PAPER, glass.mm * 5, lip)
    side = place.height - lip - round(glass.mm * 3)
    icon = glass.figures.get(glass.art / "icon_back.svg", side, side)
    surface.blit(icon, icon.get_rect(center=(place.width // 2, (place.height - lip) // 2)))
    return Board("back", place, surface, "", True, sink=round(glass.mm))


def in_one(words: str) -> str:
    """Words that were set in two lines, as they are written."""
    before, cut, after = words.partition("\n")
    is_spaced = cut and before[-1].isascii()
    return f"{before} {after}" if is_spaced else before + after


def _written(glass: Glass, text: Text, room: float, most: float) -> Written:
    mm, band = glass.mm, glass.reader.band
    size, least = BODY_MM[band] * mm, LEAST_MM[band] * mm
    while True:
        words = glass.pen.write(text, size, NIGHT, room, centred=True)
        if size <= least or (words.size[1] <= most and not words.ends_alone):
            return words
        size = max(least, size - STEP * BODY_MM[band] * mm)
