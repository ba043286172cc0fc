"""Plays a game on the glass and times each frame; a program of its own, run by `frame`.

Prints `{"work_ms": [...], "walking": [frames, seconds], "rounds": n}`.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

from kiosk.shell.heap import map_big_blocks_apart
from kiosk.shell.window import KioskWindow, choose_renderer

choose_renderer()
map_big_blocks_apart()

# ruff: noqa: E402 - Qt reads these choices when it is first imported
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QGuiApplication

from games.contract import Answered, Game, Start, Touch
from games.shelf import read_shelf
from kiosk.app import ART, Station
from kiosk.play.play_screen import PlayScreen
from kiosk.shell.font_files import font_files
from kiosk.shell.fonts import add_fonts
from quizzes.pack import core_pack_folder, read_pack

GAME = "monster_trail"
BETWEEN_TOUCHES = 0.3
WARM_UP_FRAMES = 60


class TimedPlay(PlayScreen):
    """A play screen that notes when the work of a frame begins."""

    frame_began = 0

    def _frame(self) -> None:
        self.frame_began = time.thread_time_ns()
        super()._frame()


class Player:
    """Plays round after round until enough frames have been seen."""

    def __init__(self, station: Station, window: KioskWindow, frames: int) -> None:
        self._station = station
        self._pairs = read_pack(core_pack_folder()).pairs
        self._wanted = frames
        self._rounds = 0
        self._touched = self._swapped = time.monotonic()
        self._was_walking = False
        self.work_ms: list[float] = []
        self.walking_frames, self.walking_seconds = 0, 0.0
        window.frameSwapped.connect(self.frame_shown)

    def start_round(self) -> None:
        """The next round, of another level and seed."""
        self._rounds += 1
        card = next(card for card in read_shelf().cards if card.id == GAME)
        levels, seed = card.levels_for(self._pairs, "3-4"), self._rounds
        level = levels[self._rounds % len(levels)].id

        def start(reader: Any, size: Any) -> Game:
            return card.start(Start(level, seed, reader, size, self._pairs, font_files(), ART))

        def record(answered: Answered, done: Callable[[int], None]) -> None:
            QTimer.singleShot(1, lambda: done(answered.number))

        self._screen = TimedPlay(self._station.reading, start, record)
        self._screen.finished.connect(lambda _: QTimer.singleShot(0, self.start_round))
        self._station.navigator.show(self._screen)

    def frame_shown(self) -> None:
        """A frame has gone to the screen."""
        now, game = time.monotonic(), self._screen.game
        if self._screen.frame_began:
            self.work_ms.append((time.thread_time_ns() - self._screen.frame_began) / 1e6)
            self._screen.frame_began = 0
        is_walking = game is not None and not game.is_still
        if is_walking and self._was_walking:
            self.walking_frames += 1
            self.walking_seconds += now - self._swapped
        self._was_walking, self._swapped = is_walking, now
        if len(self.work_ms) >= self._wanted + WARM_UP_FRAMES:
            QGuiApplication.exit(0)
        elif game is not None and game.is_still and now - self._touched >= BETWEEN_TOUCHES:
            self._touched = now
            QTimer.singleShot(0, self._touch_something)

    def _touch_something(self) -> None:
        game = self._screen.game
        targets = [part for part in game.parts() if part.can_touch] if game is not None else []
        if targets:
            x, y, width, height = targets[self._rounds % len(targets)].rect
            for kind in ("press", "release"):
                self._screen.touch(Touch(kind, x + width / 2, y + height / 2))  # type: ignore[arg-type]


def main(frames: int, width: int, height: int) -> int:
    """Plays until that many frames were shown, then prints what they took."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    app = QGuiApplication(sys.argv[:1])
    app.setFont(QFont(add_fonts()))
    window = KioskWindow(21.5, (width, height))
    with TemporaryDirectory(prefix="glow-frames-") as folder:
        station = Station(window, Path(folder), seed=1)
        window.open()
        player = Player(station, window, frames)
        player.start_round()
        code = app.exec()
        walking = (player.walking_frames, player.walking_seconds)
        print(json.dumps({"work_ms": player.work_ms[WARM_UP_FRAMES:], "walking": walking}))  # noqa: T201
        station.close()
        window.setSource("")
        del station, window, player
    return code


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:4])))
