"""Opening hours: outside of them the glass rests, and whoever plays is stopped kindly."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from kiosk.app import Station

LOOK_MS = 20_000


class Closing(QObject):
    """Watches the clock where there are opening hours; `wall_clock` is what the machine shows."""

    def __init__(self, station: Station, wall_clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self._station = station
        self.wall_clock = wall_clock
        self._week: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def keep(self, week: tuple[str, ...]) -> None:
        """The opening hours from now on."""
        from kiosk.station_settings.week import is_always_open

        self._week = () if is_always_open(week) else week
        if self._week:
            self._timer.start()
        else:
            self._timer.stop()
        self.look()

    def is_closed(self) -> bool:
        """Whether the station is closed by its clock."""
        if not self._week:
            return False
        from kiosk.station_settings.week import is_open

        now = self.wall_clock()
        return not is_open(self._week, now.weekday(), now.hour * 60 + now.minute)

    @Slot()
    def look(self) -> None:
        """Puts the glass to rest when nobody is there, and wakes it."""
        from kiosk.attract.attract_screen import AttractScreen

        screen = self._station.screen()
        is_resting = type(screen).__name__ == "ClosedScreen"
        if is_resting != self.is_closed() and (is_resting or isinstance(screen, AttractScreen)):
            self._station.go_attract()

    def rest(self) -> None:
        """The calm picture."""
        from kiosk.closed.closed_screen import ClosedScreen
        from kiosk.station_settings.week import next_opening

        now = self.wall_clock()
        opens = next_opening(self._week, now.weekday(), now.hour * 60 + now.minute)
        self._station.navigator.show(ClosedScreen(self._station.reading, opens, now.weekday()))
