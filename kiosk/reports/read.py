"""Asks the store and gives the numbers of a page: what glass, command line and files all use.

A check that fewer than five seats have answered has no numbers here, whatever page is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.reports.bands import band_counts, bands
from kiosk.reports.bank import Bank
from kiosk.reports.check_result import with_few_seats
from kiosk.reports.class_map import ClassMap, class_map
from kiosk.reports.item_numbers import ItemNumbers, item_numbers
from kiosk.reports.seat_story import SeatStory, seat_story
from kiosk.reports.trend import TrendWeek, trend

if TYPE_CHECKING:
    from kiosk.store import Occasion, Store


def read_map(
    store: Store, class_id: bytes | None, bank: Bank, occasion: Occasion | None = "practice"
) -> ClassMap:
    """The map of a class; None is all guests together. Blocks for some milliseconds.

    The bands rest on all that seats have answered: they are left out where a check is asked for.
    """
    if with_few_seats(store, class_id, occasion):
        return class_map([], 0)
    counts = None
    if class_id is not None and occasion in (None, "practice"):
        counts = band_counts(bands(store.class_seat_items(class_id), bank))
    skills = store.class_by_skill_from_counts(class_id, occasion)
    return class_map(skills, store.seats_that_answered(class_id, occasion), counts)


def read_trend(
    store: Store,
    class_id: bytes | None,
    occasion: Occasion | None = "practice",
    skill: str | None = None,
) -> list[TrendWeek]:
    """The weeks of a class, oldest first, expired answers among them."""
    if with_few_seats(store, class_id, occasion):
        return []
    return trend(store.class_by_week(class_id, occasion), skill)


def read_items(
    store: Store,
    class_id: bytes | None,
    occasion: Occasion | None = "practice",
    skill: str | None = None,
) -> list[ItemNumbers]:
    """The items that were answered, by skill, pair and revision."""
    if with_few_seats(store, class_id, occasion):
        return []
    return item_numbers(store.class_items(class_id, occasion, skill))


def read_seat(store: Store, seat: bytes, bank: Bank) -> SeatStory:
    """The story of one seat. Whoever shows it notes the opening in the audit."""
    found = bands(store.items_of_seat(seat), bank)
    verdicts = {skill: verdict for (_, skill), verdict in found.items()}
    return seat_story(store.answers_of_seat(seat), verdicts, store.now_ms())
