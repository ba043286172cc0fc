"""The station looks at itself each morning before it opens, while nobody is there."""

from __future__ import annotations

import logging
from concurrent.futures import Future
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.attract.attract_screen import AttractScreen
from kiosk.problems import StationProblem

if TYPE_CHECKING:
    from kiosk.app import Station

log = logging.getLogger(__name__)
LOOK_MS = 600_000  # and not before: a start is for the child who waits


class MorningCheck(QObject):
    """Looks every ten minutes whether today's self-check is due."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self._station = station
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """The data is open."""
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Makes the check where it is due and the glass rests. Returns at once."""
        station = self._station
        store = station.store
        if store is None or station.is_closed or not isinstance(station.screen(), AttractScreen):
            return
        from kiosk.backups.beside import start
        from kiosk.health import morning
        from kiosk.health.looking import lights

        now = datetime.fromtimestamp(store.now_ms() / 1000)
        if morning.is_due(
            now, store.settings().opening_hours, store.morning_check().get("day", "")
        ):
            checked = start(lambda: morning.keep(store, lights(store)))
            station.hand_over.when(checked, self._checked)

    def _checked(self, checked: Future[Any]) -> None:
        station, fault = self._station, checked.exception()
        if isinstance(fault, StationProblem):
            log.warning("the self-check could not be kept: %s", fault)
        elif fault is not None:
            raise fault
        screen = station.screen()
        if isinstance(screen, AttractScreen):
            station.tell_attract(screen)
