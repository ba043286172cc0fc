"""What 江江 says, in a bubble that shrinks its letters until everything fits."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from games.stage.boards import Board, Rect, slab
from games.stage.look import PAPER, RIVER
from games.stage.writing import Pen, Written
from quizzes.text import Text

SMALLEST, STEP = 0.6, 0.05
LONELY = 0.8  # down to this share a text shrinks so that no character stands alone on a line
SECOND = 0.94  # later lines are a little smaller than the first, which is bold


def speech(
    pen: Pen,
    lines: Sequence[Text],
    body: float,
    mm: float,
    place: Rect,
    signs: Sequence[pygame.Surface] = (),
) -> Board:
    """A bubble at the foot of `place`, no wider than it; cut when it is higher even at last.

    `signs` stand before the lines, one above the other.
    """
    share, beside = 1.0, round(mm * 6)
    if signs:
        beside += max(sign.get_width() for sign in signs) + round(mm * 3)
    room = place.width - beside - round(mm * 6)
    least = sum(sign.get_height() for sign in signs) + round(mm * 4)
    while True:
        written = [
            pen.write(line, body * share * (1.0 if n == 0 else SECOND), RIVER, room, bold=n == 0)
            for n, line in enumerate(lines)
        ]
        high = sum(one.size[1] for one in written) + round(mm * (6 + 2 * len(written)))
        is_fine = share <= LONELY or not any(one.ends_alone for one in written)
        if (high <= place.height and is_fine) or share <= SMALLEST:
            break
        share -= STEP
    wide = max(one.size[0] for one in written) + beside + round(mm * 6)
    surface = slab((wide, max(high, least)), PAPER, mm * 7, 0)
    y = round(mm * 4) + max(0, least - high) // 2
    for one in written:
        surface.blit(one.surface, (beside, y))
        y += one.size[1] + round(mm * 2)
    high = max(high, least)
    _put(signs, surface, round(mm * 4), high)
    top = min(place.bottom - high, max(place.y, place.bottom - high - round(mm * 8)))
    rect = pygame.Rect(place.x, top, wide, high)
    return Board("bubble", rect, surface, told(*written), is_cut=high > place.height)


def _put(signs: Sequence[pygame.Surface], on: pygame.Surface, left: int, high: int) -> None:
    y = (high - sum(sign.get_height() for sign in signs)) // 2
    for sign in signs:
        on.blit(sign, (left, y))
        y += sign.get_height()


def told(*written: Written) -> str:
    """The words as a part says them, with the characters that no font has."""
    missing = "".join(one.missing for one in written)
    words = " / ".join(one.words for one in written)
    return f"{words} [no glyph: {missing}]" if missing else words
