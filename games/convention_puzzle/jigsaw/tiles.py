"""Tiles to choose by: a picture above its words, as large as fits; and rows of them."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from games.convention_puzzle.jigsaw.scene_art import SHARE
from games.stage.boards import Board, Rect, slab
from games.stage.look import NIGHT, PAPER, Colour
from games.stage.page import Glass
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from games.stage.speech import told
from games.stage.writing import Written
from quizzes.text import Text

STEP = 0.04
WIDEST = 1.5  # a picture on a tile: width over height; what is wider is cut above and below
GAP_MM = 4.0
LEAST_PICTURE = 0.42  # of the tile's height
WAITING: Colour = (0xE6, 0xDC, 0xC8)  # where a picture is still to come


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


@dataclass(frozen=True)
class Tile:
    """A card with words and room for a picture."""

    board: Board
    spot: Rect  # the picture's, within the card
    badge: pygame.Surface | None = None  # over the picture's corner

    def show(self, picture: pygame.Surface) -> None:
        """Puts the picture on the card."""
        self.board.surface.blit(picture, self.spot)
        if self.badge is not None:
            self.board.surface.blit(self.badge, self.badge.get_rect(topright=self.spot.topright))


def tile_for(
    glass: Glass, name: str, place: Rect, text: Text, badge: pygame.Surface | None = None
) -> Tile:
    """A card; the words take what they need, the picture the rest."""
    mm = glass.mm
    rim, lip = round(mm * 2), round(mm * 2)
    room = place.width - 2 * rim
    words = _written(glass, text, room, place.height * (1 - LEAST_PICTURE) - 2 * rim - lip)
    free = Rect(rim, rim, room, place.height - lip - words.size[1] - 2 * rim)
    share = max(SHARE, min(WIDEST, free.width / max(1, free.height)))
    wide = min(free.width, round(free.height * share))
    spot = Rect(0, 0, max(1, wide), max(1, round(wide / share)))
    spot.center = free.center
    surface = slab(place.size, PAPER, mm * 6, lip)
    pygame.draw.rect(surface, WAITING, spot)
    left = (place.width - words.size[0]) // 2
    surface.blit(words.surface, (left, free.bottom + rim // 2))
    is_cut = spot.height < mm * 8 or words.size[0] > room
    said = in_one(told(words))
    return Tile(Board(name, place, surface, said, True, is_cut, sink=round(mm)), spot, badge)


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
    """As large as it fits, a little smaller where lines then break only where they are meant to."""
    mm, band = glass.mm, glass.reader.band
    body, least = BODY_MM[band] * mm, LEAST_MM[band] * mm
    meant = 1 + text.in_language(glass.reader.language).count("\n")
    fitting: list[Written] = []
    size = body
    while True:
        words = glass.pen.write(text, size, NIGHT, room, centred=True)
        if words.size[1] <= most or size <= least:
            fitting.append(words)
            if len({place.y for _, place in words.cells}) <= meant:
                return words
        if size <= least:
            break
        size = max(least, size - STEP * body)
    return next((words for words in fitting if not words.ends_alone), fitting[0])
