"""A game on a real glass whose frames are timed; for programs of their own that play one.

Choose the renderer before this is imported: Qt reads it when it is first imported.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QGuiApplication

from games.contract import Answered, Game, Start, Stock, Touch
from kiosk.app import ART, Station
from kiosk.play.play_screen import PlayScreen
from kiosk.shell.font_files import font_files
from kiosk.shell.fonts import add_fonts
from kiosk.shell.window import KioskWindow
from quizzes.pack import core_pack_folder, read_pack

WARM_UP_FRAMES = 60


class TimedPlay(PlayScreen):
    """A play screen that notes when the work of a frame begins, `before_frame` included."""

    idle_seconds = 0  # its touches don't pass through the window: nobody would be there for it
    frame_began = 0
    before_frame: Callable[[], None] | None = None

    def _frame(self) -> None:
        self.frame_began = time.thread_time_ns()
        if self.before_frame is not None:
            self.before_frame()
        super()._frame()

    def touch_part(self, rect: tuple[int, int, int, int]) -> None:
        """A tap in the middle of something."""
        x, y, width, height = rect
        for kind in ("press", "release"):
            self.touch(Touch(kind, x + width / 2, y + height / 2))  # type: ignore[arg-type]


class Player(Protocol):
    """Plays from `start_round` on, until it ends the program."""

    def start_round(self) -> None:
        """The first round."""

    def report(self) -> dict[str, Any]:
        """What was measured."""


class Table:
    """Where a player puts its games: the station, its window, the core pack's stock."""

    def __init__(self, station: Station, window: KioskWindow) -> None:
        self.station, self.window = station, window
        self.stock = Stock.of([read_pack(core_pack_folder())])

    def show(
        self, begin: Callable[[Start], Game], level: str, seed: int, on_end: Callable[[], None]
    ) -> TimedPlay:
        """Begins a round on the glass; its answers are in the log at once."""

        def start(reader: Any, size: Any) -> Game:
            given = self.stock.start(level, seed, reader, size, fonts=font_files(), art=ART)
            return begin(given)

        def record(answered: Answered, done: Callable[[int], None]) -> None:
            QTimer.singleShot(1, lambda: done(answered.number))

        screen = TimedPlay(self.station.reading, start, record)
        screen.finished.connect(lambda _: QTimer.singleShot(0, on_end))
        self.station.navigator.show(screen)
        return screen


def play(make: Callable[[Table], Player], width: int, height: int) -> tuple[int, dict[str, Any]]:
    """Opens a station on made-up data and plays; its exit code and what the player reports."""
    app = QGuiApplication(sys.argv[:1])
    app.setFont(QFont(add_fonts()))
    window = KioskWindow(21.5, (width, height))
    with TemporaryDirectory(prefix="glow-frames-") as folder:
        station = Station(window, Path(folder), seed=1)
        window.open()
        player = make(Table(station, window))
        player.start_round()
        code = app.exec()
        seen = player.report()
        station.close()
        window.setSource("")
        del station, window, player
    return code, seen
