"""Opens a station off screen and walks through it with a finger and a camera."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtTest import QTest

from kiosk.app import Station
from kiosk.play.play_screen import PlayScreen
from kiosk.shell.fonts import add_fonts
from kiosk.shell.window import KioskWindow
from kiosk.tour.checks import Fault, check
from kiosk.tour.desks import Desks
from kiosk.tour.finger import Finger

SEED = 11  # the same nickname, messages and order in each tour
# The offscreen platform says this of every window; it is no fault of ours.
HARMLESS = ("This plugin does not support",)
PNG_QUALITY = 80  # zlib's level 1


class Tourist:
    """One tour at one size, in one language."""

    def __init__(
        self, data: Path, out: Path, size: tuple[int, int], diagonal: float, language: str
    ) -> None:
        self._out = out
        self._faults: list[Fault] = []
        self._pictures: list[str] = []
        self._picture = "start"
        qInstallMessageHandler(self._hear)
        self._app: Any = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
        QGuiApplication.setFont(QFont(add_fonts() or ["sans-serif"]))
        self._window = KioskWindow(diagonal, size)
        self._station = Station(self._window, data, language, SEED)

    def walk(self) -> tuple[list[Fault], list[str]]:
        """The whole tour; gives the faults and the names of the pictures."""
        self._window.open()
        self._station.open()
        walk = Desks(self._station, Finger(self._window), self._take)
        try:
            walk.first_start()
            walk.child()
            walk.older_child()
            walk.with_the_lamp()
            walk.bosses()
            walk.hall()
            walk.booth()
            walk.seldom()
            walk.class_signs_in()
            walk.staff()
            walk.recovery_sheet()
            walk.packs_from_a_stick()
            walk.health_and_what_happened()
            walk.recordings_kept()
            walk.wall()
            walk.teacher()
            walk.class_desk()
            walk.write_a_scam()
            walk.backups_to_and_fro()
        finally:
            self._station.close()
            self._window.close()
            qInstallMessageHandler(None)
        return self._faults, self._pictures

    def _take(self, name: str) -> None:
        self._picture = f"{len(self._pictures) + 1:02d}-{name}"
        QTest.qWait(60)
        self._station.captions.make_room()  # it looks around by itself a few times a second
        file = self._out / f"{self._picture}.png"
        self._window.grabWindow().save(str(file), quality=PNG_QUALITY)
        self._pictures.append(self._picture)
        screen = self._station.screen()
        game = screen.game if isinstance(screen, PlayScreen) else None
        parts = game.parts() if game is not None else []
        band = str(self._station.reading.band)
        self._faults += check(self._window, self._picture, band, parts)

    def _hear(self, kind: QtMsgType, context: Any, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not message.startswith(HARMLESS):
            self._faults.append(Fault(self._picture, "Qt warning", message))
