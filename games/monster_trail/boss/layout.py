"""Where the phone, its bar and 江江's words stand, in pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from games.contract import Band, Size
from games.monster_trail.lamp import Lamp
from games.monster_trail.lamp_sheets import lamp_panel
from games.monster_trail.places import Places, Rect, places_for

BAR_MM: Mapping[Band, float] = {"1-2": 20.0, "3-4": 18.0, "5-6": 18.0, "7-9": 16.0}
BAR_WIDE_MM = 130.0
LIP_MM = 2.4
FOOT_MM, FOOT_LOW_MM = 52.0, 44.0  # below the phone: 江江, and the button that goes on


@dataclass(frozen=True, slots=True)
class Layout:
    """The trail's places with a phone in its column."""

    places: Places
    phone: Rect
    bar: Rect  # 「继续看」, at the foot of the phone
    guide: Rect

    def speech(self, lamp: Lamp, is_reading: bool, kept_beside: int, goes_on: bool = True) -> Rect:
        """Room for 江江's bubble: below the phone, and over its bar once that is gone.

        Beside it stand the button that goes on or back, or the lamp's helps.
        """
        mm, column = self.places.mm, self.places.column
        shows_bar = is_reading and not lamp.is_asking and goes_on
        top = (self.phone.bottom if shows_bar else self.bar.y) + round(mm * 2)
        left, right, foot = self.guide.right + round(mm * 3), column.right, column.bottom
        if kept_beside:
            right -= kept_beside
        elif is_reading and lamp.helps:
            right = lamp_panel(self.places, len(lamp.helps)).x - round(mm * 4)
        return Rect(left, top, right - left, foot - top)


def layout_for(size: Size, band: Band) -> Layout:
    """Lays the areas out, wide or tall."""
    places = places_for(size, is_for_bosses=True, band=band)
    mm, column = places.mm, places.column
    foot = round(mm * (FOOT_LOW_MM if size.is_low else FOOT_MM))
    phone = Rect(column.x, column.y, column.width, column.height - foot)
    edge = round(mm * 3.5)
    high = size.target(BAR_MM[band], band) + round(mm * LIP_MM)
    wide = min(round(mm * BAR_WIDE_MM), phone.width - 2 * edge)
    bar = Rect(phone.centerx - wide // 2, phone.bottom - high - edge, wide, high)
    side = foot - round(mm * 2)
    guide = Rect(column.x, column.bottom - side, side, side)
    return Layout(places, phone, bar, guide)
