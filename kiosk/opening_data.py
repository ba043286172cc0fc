"""The data is opened behind the first picture, in a thread, and the station told."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from kiosk.attract.attract_screen import AttractScreen
from kiosk.morning_check import MorningCheck
from kiosk.problems import StationProblem
from kiosk.shell.font_files import has_reading_font
from kiosk.upkeep import Upkeep
from kiosk.welcome.welcome_screen import WelcomeScreen

if TYPE_CHECKING:
    from kiosk.app import Station


class OpeningData:
    """Opens the store of a station once; whoever came earlier is served then."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._upkeep: Upkeep | None = None
        self._morning: MorningCheck | None = None

    def begin(self, then: Callable[[], None] | None = None) -> None:
        """Returns at once. `then` is called when it is open, in place of what a start would do."""
        opened: Future[Any] = Future()

        def work() -> None:
            from kiosk.store import open_store

            try:
                opened.set_result(open_store(self._station.folder))
            except BaseException as fault:  # noqa: BLE001 - handed to the glass's thread
                opened.set_exception(fault)

        threading.Thread(target=work, name="open-store", daemon=True).start()
        self._station.hand_over.when(opened, lambda done: self._opened(done, then))

    def _opened(self, opened: Future[Any], then: Callable[[], None] | None) -> None:
        station, fault = self._station, opened.exception()
        if station.is_closed:
            if fault is None:
                opened.result().close()
            return None
        if isinstance(fault, StationProblem):
            return station.mishaps.show_trouble(fault)
        store = station.store = opened.result()
        station.recordings.begin()
        station.apply(store.settings())
        station.music.begin_soon()
        if not has_reading_font():
            station.mishaps.tell_staff("no_reading_font", {})
        self._upkeep = self._upkeep or Upkeep(station)
        self._upkeep.begin()
        self._morning = self._morning or MorningCheck(station)
        self._morning.begin()
        if then is not None:
            return then()
        if station.desks.setting_up.is_due():
            return station.desks.setting_up.open()
        screen = station.screen()
        if isinstance(screen, AttractScreen):
            station.tell_attract(screen)
        if isinstance(screen, WelcomeScreen):
            screen.learn(station.has_classes(), station.as_set.bands)
            if station.early_band:
                return station.start_visit(station.early_band)
        return None
