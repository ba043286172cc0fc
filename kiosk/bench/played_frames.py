"""Plays a game on the glass and times each frame; a program of its own, run by `frame`.

Prints `{"work_ms": [...], "walking": [frames, seconds]}`.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

from kiosk.shell.heap import map_big_blocks_apart
from kiosk.shell.window import choose_renderer

choose_renderer()
map_big_blocks_apart()

# ruff: noqa: E402 - Qt reads these choices when it is first imported
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from games.monster_trail.card import CARD
from kiosk.bench.timed_play import WARM_UP_FRAMES, Table, play

BETWEEN_TOUCHES_MS = 300


class TrailPlayer:
    """Plays round after round until enough frames have been seen."""

    def __init__(self, table: Table, frames: int) -> None:
        self._table = table
        self._wanted = frames
        self._rounds = 0
        self._swapped = time.monotonic()
        self._was_walking = False
        self._work_ms: list[float] = []
        self._walking_frames, self._walking_seconds = 0, 0.0
        table.window.frameSwapped.connect(self._frame_shown)
        self._finger = QTimer()
        self._finger.timeout.connect(self._touch_something)

    def start_round(self) -> None:
        """The next round, of another level and seed."""
        self._rounds += 1
        levels = CARD.levels_for(self._table.stock.pairs, "3-4")
        level = levels[self._rounds % len(levels)].id
        self._screen = self._table.show(CARD.start, level, self._rounds, self.start_round)
        self._finger.start(BETWEEN_TOUCHES_MS)

    def report(self) -> dict[str, Any]:
        """Milliseconds of each frame, and how many were shown in how long while walking."""
        walking = (self._walking_frames, self._walking_seconds)
        return {"work_ms": self._work_ms[WARM_UP_FRAMES:], "walking": walking}

    def _frame_shown(self) -> None:
        """A frame has gone to the screen."""
        now, game = time.monotonic(), self._screen.game
        if self._screen.frame_began:
            self._work_ms.append((time.thread_time_ns() - self._screen.frame_began) / 1e6)
            self._screen.frame_began = 0
        is_walking = game is not None and not game.is_still
        if is_walking and self._was_walking:
            self._walking_frames += 1
            self._walking_seconds += now - self._swapped
        self._was_walking, self._swapped = is_walking, now
        if len(self._work_ms) >= self._wanted + WARM_UP_FRAMES:
            QGuiApplication.exit(0)

    def _touch_something(self) -> None:
        """By a clock of its own: where nothing moves, no frame is shown."""
        game = self._screen.game
        targets = [part for part in game.parts() if part.can_touch] if game is not None else []
        if targets and game is not None and game.is_still:
            self._screen.touch_part(targets[self._rounds % len(targets)].rect)


def main(frames: int, width: int, height: int) -> int:
    """Plays until that many frames were shown, then prints what they took."""
    code, seen = play(lambda table: TrailPlayer(table, frames), width, height)
    print(json.dumps(seen))  # noqa: T201
    return code


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:4])))
