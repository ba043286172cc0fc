"""What the station does by itself each day: rows and files expire, then the day's backup."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.problems import StationProblem

if TYPE_CHECKING:
    from kiosk.app import Station

LOOK_MS = 3_600_000  # what is due goes on its day, also on a machine that is never switched off


class Upkeep(QObject):
    """Looks at the start and each hour; expires first, so that no copy holds what is due."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._station = station
        self._hourly = QTimer(self)
        self._hourly.setInterval(LOOK_MS)
        self._hourly.timeout.connect(self.look)

    def begin(self) -> None:
        """The data is open."""
        self._hourly.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Returns at once."""
        store = self._station.store
        if store is not None and not self._station.is_closed:
            self._station.hand_over.when(store.expire(), self._expired)

    def _expired(self, expired: Future[Any]) -> None:
        store, fault = self._station.store, expired.exception()
        if fault is not None and not isinstance(fault, StationProblem):
            raise fault
        if isinstance(fault, StationProblem):
            self._station.mishaps.tell_staff("not_expired", {})
        if store is not None:
            self._station.hand_over.when(store.daily_backup(), self._station.mishaps.backed_up)
