"""A backup is put back from the glass: the data is closed, exchanged and opened again."""

from __future__ import annotations

import logging
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.problems import StationProblem, Words

if TYPE_CHECKING:
    from kiosk.app import Station
    from kiosk.restoring.restoring_screen import RestoringScreen
    from kiosk.staff_desk.backups_page import BackupsPage

log = logging.getLogger(__name__)


class PuttingBack:
    """Staff at the desk have said yes twice; nobody visits."""

    def __init__(self, station: Station) -> None:
        self._station = station

    def lend_to(self, page: BackupsPage) -> None:
        """The page where staff choose."""
        page.restoreAsked.connect(lambda file, code: self.begin(Path(file), code or None))

    def begin(self, file: Path, code: str | None) -> None:
        """Shows what happens until the data is open again. Returns at once."""
        from kiosk.backups.beside import start
        from kiosk.restoring.restoring_screen import RestoringScreen

        station = self._station
        store = station.store
        if store is None:
            return
        now_ms = store.now_ms()
        screen = RestoringScreen(station.reading)
        screen.over.connect(station.go_attract)
        screen.idleChanged.connect(lambda: station.idle.follow(screen))
        station.navigator.show(screen)
        station.recordings.rest()
        station.store = None

        def work() -> Words:
            from kiosk.backups.putting_back import put_back
            from kiosk.backups.words import in_place_words

            store.close()
            done = put_back(station.folder, file, code, now_ms, screen.moved.emit)
            return in_place_words(done)

        station.hand_over.when(start(work), lambda done: self._ended(screen, done))

    def _ended(self, screen: RestoringScreen, done: Future[Any]) -> None:
        """Whatever came of it, the data is opened; then it is told."""
        fault = done.exception()
        if fault is not None and not isinstance(fault, StationProblem):
            self._station.opening.begin(lambda: self._station.mishaps.crashed(fault))
            return
        if fault is not None:
            log.warning("not put back: %s", fault)
        told = fault or done.result()
        self._station.opening.begin(lambda: screen.tell(told))
