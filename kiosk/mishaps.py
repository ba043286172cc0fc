"""What goes wrong while the station is open: said on the glass, logged, told to staff."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from kiosk.problems import StationProblem

if TYPE_CHECKING:
    from kiosk.app import Station

log = logging.getLogger(__name__)


class Mishaps:
    """The station's way to say that something failed, and to go on."""

    def __init__(self, station: Station) -> None:
        self._station = station

    def show_trouble(self, problem: StationProblem) -> None:
        """What is not our fault, said in a sentence; a visit going on is not kept for others."""
        from kiosk.trouble.trouble_screen import TroubleScreen

        log.error("trouble: %s", problem)
        station = self._station
        screen = TroubleScreen(station.reading, problem, is_in_visit=station.visit is not None)
        screen.againAsked.connect(station.open if station.store is None else station.go_home)
        station.navigator.show(screen)

    def crashed(self, fault: BaseException) -> None:
        """A fault of ours: logged, told to staff, a kind card. What is not our fault is said."""
        if isinstance(fault, StationProblem):
            return self.show_trouble(fault)
        from kiosk.crash.crash_screen import CrashScreen

        station = self._station
        log.error("crash on %s", type(station.navigator.model).__name__, exc_info=fault)
        self.tell_staff("crash", {"fault": type(fault).__name__})
        screen = CrashScreen(station.reading)
        screen.homeAsked.connect(station.go_home)
        return station.navigator.show(screen)

    def tell_staff(self, kind: str, detail: Mapping[str, Any]) -> None:
        """A notice at the staff desk; before the data is open there is nowhere to put it."""
        if self._station.store is not None:
            self._station.store.tell_staff(kind, detail)

    def backed_up(self, made: Future[Any]) -> None:
        """The daily backup has ended; staff are told when it failed."""
        if made.exception() is not None:
            log.error("the daily backup failed", exc_info=made.exception())
            self.tell_staff("no_backup", {"why": str(made.exception())})
