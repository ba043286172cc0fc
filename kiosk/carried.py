"""What carries on: brought along when a visit starts, shown in the passport, told when it grows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from kiosk.levels.suggestion import suggested
from kiosk.passport.passport_screen import Page, PassportScreen, Returning
from kiosk.passport.stamps import Stamp, stamps_of_bosses, stamps_of_levels, stamps_of_rungs
from kiosk.recall import recall_seat

if TYPE_CHECKING:
    from games.contract import Band, Level
    from kiosk.app import Station
    from kiosk.store import Store
    from kiosk.visit import Visit

STAMPED = "monster_trail"  # whose chapters have stamps
LADDERS = "convention_puzzle"  # whose rungs have stamps
MOST_RETURNING = 2


def bring_along(visit: Visit, store: Store) -> None:
    """A class seat finds its glows and the levels that it has finished; a guest begins anew."""
    if visit.seat is None:
        return
    brought = store.passport(visit.id)
    visit.glows_before = brought.glows
    for activity, level in brought.finished:
        visit.done_levels.setdefault(activity, set()).add(level)


class Carried:
    """Opens the passport of the child who is there, which only a started visit has."""

    def __init__(self, station: Station) -> None:
        self._station = station

    def open_passport(self) -> None:
        """我的护照. Of a seat after its picture password, of a guest within the visit."""
        station = self._station
        visit = station.visit
        assert visit is not None and station.store is not None
        recall_seat(visit, station.store, station.content.packs())
        levels = self._levels(STAMPED)
        page = Page(
            visit.all_glows,
            *self._stamps(levels),
            self._returning(levels),
            visit.seat is None,
        )
        screen = PassportScreen(station.reading, page)
        screen.levelChosen.connect(lambda level: station.rounds.play(STAMPED, level))
        station.navigator.show(screen)

    def stamps(self) -> list[Stamp]:
        """All stamps that there are for the child who is there."""
        return [stamp for stamps in self._stamps(self._levels(STAMPED)) for stamp in stamps]

    def _levels(self, activity: str) -> Sequence[Level]:
        station = self._station
        is_there = any(card.id == activity for card in station.content.cards())
        return station.rounds.levels(activity) if is_there else []

    def _stamps(self, levels: Sequence[Level]) -> tuple[list[Stamp], list[Stamp], list[Stamp]]:
        station = self._station
        assert station.visit is not None and station.store is not None
        brought = station.store.passport(station.visit.id)
        conversations = station.content.stock().conversations
        return (
            stamps_of_levels(STAMPED, levels, brought),
            stamps_of_bosses(levels, conversations, station.visit.band, brought),
            stamps_of_rungs(LADDERS, self._levels(LADDERS), brought),
        )

    def _returning(self, levels: Sequence[Level]) -> list[Returning]:
        """The chapters of what was missed in this visit or is due, each once."""
        station = self._station
        if STAMPED in station.as_set.places_off:
            return []
        assert station.visit is not None
        pairs, band = station.content.pairs(), cast("Band", station.visit.band)
        every = {level.id for level in levels}
        wanted = [
            suggested(levels, every, [skill], pairs, band)
            for skill in station.visit.learner.wanted()
        ]
        found = {level.id: level for level in levels}
        ids = [id_ for id_ in dict.fromkeys(wanted) if id_][:MOST_RETURNING]
        return [Returning(id_, found[id_].title, found[id_].picture) for id_ in ids]
