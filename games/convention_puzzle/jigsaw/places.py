"""Where things stand on the pages around the puzzle, in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from games.contract import Size
from games.convention_puzzle.jigsaw.layout import SHELL_BUTTONS, top_of_reach
from games.stage.boards import Board, Rect, slab
from games.stage.look import RIVER, ink_on
from games.stage.page import Glass
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from games.stage.speech import told
from quizzes.text import Text

MARGIN_MM, GAP_MM, BUTTON_MM, BACK_MM = 6.0, 4.0, (64.0, 22.0), 20.0


@dataclass(frozen=True)
class ChoosePlaces:
    """Where one chooses: tiles in the middle, buttons below, the heading above."""

    heading: Rect
    tiles: Rect
    more: Rect
    done: Rect
    back: Rect


def places_to_choose(size: Size, has_back: bool) -> ChoosePlaces:
    """Wide: the heading stands left of the shell's buttons. Tall: above what is in reach."""
    mm = size.px_per_mm
    margin, gap = round(mm * MARGIN_MM), round(mm * GAP_MM)
    wide, high = round(mm * BUTTON_MM[0]), size.target(BUTTON_MM[1])
    back = size.target(BACK_MM)
    bottom = size.height - size.clear_bottom - margin
    if size.is_tall:
        top = top_of_reach(size)
        head = Rect(margin, top - round(mm * 44), size.width - 2 * margin, round(mm * 32))
        back_place = Rect(margin, bottom - back, back, back)
        foot = max(high, back) if has_back else high
    else:
        foot = high
        top = size.clear_top + gap
        right = size.width - size.clear_top * SHELL_BUTTONS - gap
        back_place = Rect(margin, gap, back, back)
        left = back_place.right + gap if has_back else margin
        head = Rect(left, gap, right - left, size.clear_top - gap)
    tiles = Rect(margin, top, size.width - 2 * margin, bottom - foot - gap - top)
    more = Rect(size.width - margin - wide, bottom - high, wide, high)
    done = Rect(more.x - gap - wide, bottom - high, wide, high)
    return ChoosePlaces(head, tiles, more, done, back_place)


def heading(glass: Glass, places: ChoosePlaces, text: Text) -> Board:
    """What is asked, on a ribbon."""
    mm, band, room = glass.mm, glass.reader.band, places.heading
    size = BODY_MM[band] * mm * 1.3
    while True:
        words = glass.pen.write(text, size, ink_on(RIVER), room.width - mm * 14, bold=True)
        high = words.size[1] + round(mm * 3)
        if high <= room.height or size <= LEAST_MM[band] * mm:
            break
        size -= mm * 0.4
    surface = slab((words.size[0] + round(mm * 14), high), RIVER, mm * 6, 0)
    surface.blit(words.surface, (round(mm * 7), round(mm * 1.5)))
    place = surface.get_rect(midleft=room.midleft)
    if glass.size.is_tall:
        place.midbottom = room.midbottom
    return Board("heading", place, surface, told(words), is_cut=high > room.height)
