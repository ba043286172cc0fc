"""Buttons of a page: a slab with words, as large as a child's finger needs."""

from __future__ import annotations

from games.stage.boards import Board, Rect, slab
from games.stage.look import LEAF, Colour, ink_on
from games.stage.page import Glass
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from games.stage.speech import told
from quizzes.text import Text

STEP = 0.05


def button(glass: Glass, name: str, text: Text, place: Rect, fill: Colour = LEAF) -> Board:
    """A button whose words shrink until they fit; cut when they don't even at the least size."""
    mm, band = glass.mm, glass.reader.band
    size, least = BODY_MM[band] * mm, LEAST_MM[band] * mm
    room = (place.width - round(mm * 6), place.height - round(mm * 4))
    written = glass.pen.write(text, size, ink_on(fill), room[0], centred=True)
    while size > least and (written.size[1] > room[1] or written.size[0] > room[0]):
        size = max(least, size - STEP * mm * BODY_MM[band])
        written = glass.pen.write(text, size, ink_on(fill), room[0], centred=True)
    surface = slab(place.size, fill, mm * 8, mm * 2)
    middle = (place.width // 2, (place.height - round(mm * 2)) // 2)
    surface.blit(written.surface, written.surface.get_rect(center=middle))
    is_cut = written.size[1] > room[1] or written.size[0] > room[0]
    return Board(name, place, surface, told(written), can_touch=True, sink=round(mm), is_cut=is_cut)
