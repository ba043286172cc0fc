"""Where things stand on the glass, wide or tall, in pixels."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from games.contract import Band, Size
from games.stage.camera import Camera

Rect = pygame.Rect
FIGURE_SHARE = 400 / 440  # width over height of the monsters' and friends' pictures
PATH_MIDDLE = 0.434  # paces from the vanishing point's line to the middle of the path
FAR = 8.0  # paces away where the traveller comes into sight
HORIZON_WIDE, HORIZON_TALL = 0.47, 0.235  # shares of the glass's height
REACH_TALL = 0.405  # what a child touches lies below this share
# Reach and horizon on low glass: where whole conversations need the room, and else.
LOW_FOR_BOSSES, LOW = (0.29, 0.1), (0.36, 0.17)
ROW_MM, ROW_LOW_MM = 46.0, 40.0
TURN = 0.065  # of the glass's width: how far the sky moves when a child looks around
SIDESTEP_WIDE, SIDESTEP_TALL = 0.3, 0.2  # paces
FOR_THE_YOUNGEST = 0.84  # of that height
ORDINARY = 0.86  # height of an ordinary traveller beside that of a boss and its look-alike


@dataclass(frozen=True, slots=True)
class Places:
    """The areas of the game. `mm` is one millimetre of the design in pixels."""

    mm: float
    is_tall: bool
    row: Rect  # the bottom row: answers, faces, sentences, 「继续」
    column: Rect  # message above, 江江's bubble below
    guide: Rect  # 江江
    beside: Rect  # the button beside the bubble
    dots: tuple[int, int]  # where the progress dots begin
    feet: tuple[int, int]  # where the traveller stands at last
    horizon: int
    figure_height: int

    def camera(self, width: int) -> Camera:
        """The camera that sees somebody stand at `feet` in the middle of the path."""
        reach = max(32, self.feet[1] - self.horizon)
        side = SIDESTEP_TALL if self.is_tall else SIDESTEP_WIDE
        middle = self.feet[0] - PATH_MIDDLE * reach
        return Camera(middle, self.horizon, reach, TURN * width, side)

    def cut(self, count: int) -> list[Rect]:
        """The bottom row cut into `count` equal places."""
        gap = round(self.mm * 7)
        width = (self.row.width - gap * (count - 1)) // count
        x = [self.row.x + n * (width + gap) for n in range(count)]
        return [Rect(left, self.row.y, width, self.row.height) for left in x]


def places_for(size: Size, is_for_bosses: bool = False, band: Band = "3-4") -> Places:
    """Lays the areas out. On tall glass everything to touch lies in the lower 60 %; of glass that
    is low as it is a child reaches all, and what is said gets more room.

    Bosses, and their look-alikes, fill the room that there is; ordinary travellers are smaller,
    and before the youngest nobody towers.
    """
    mm, margin = size.px_per_mm, round(size.px_per_mm * 10)
    row_height = round(mm * (ROW_LOW_MM if size.is_low else ROW_MM))
    row_y = size.height - size.clear_bottom - row_height - round(mm * 7)
    row = Rect(margin, row_y, size.width - 2 * margin, row_height)
    low = LOW_FOR_BOSSES if is_for_bosses else LOW
    reach, above = low if size.is_low else (REACH_TALL, HORIZON_TALL)
    if size.is_tall:
        top = round(size.height * reach)
        column = Rect(margin, top, size.width - 2 * margin, row.y - top - round(mm * 5))
        feet = (size.width // 2, top - round(mm * 3))
        tall = feet[1] - round(mm * 24)
    else:
        top = round(mm * 25)
        column = Rect(margin, top, round(size.width * 0.63) - margin, row.y - top - round(mm * 5))
        feet = ((column.right + size.width) // 2, row.y - round(mm * 3))
        room = (size.width - column.right - round(mm * 4)) / FIGURE_SHARE
        tall = min(feet[1] - size.clear_top - round(mm * 3), round(room))
    guide_side = round(mm * (46 if size.is_tall else 56))
    guide = Rect(column.x, column.bottom - guide_side, guide_side, guide_side)
    wide, high = round(mm * 48), round(mm * 42)
    beside = Rect(column.right - wide, column.bottom - high, wide, high)
    share = (1.0 if is_for_bosses else ORDINARY) * (FOR_THE_YOUNGEST if band == "1-2" else 1.0)
    horizon = round(size.height * (above if size.is_tall else HORIZON_WIDE))
    return Places(
        mm,
        size.is_tall,
        row,
        column,
        guide,
        beside,
        (margin, round(mm * 9)),
        feet,
        horizon,
        max(64, round(share * min(tall, round(mm * 190)))),
    )
