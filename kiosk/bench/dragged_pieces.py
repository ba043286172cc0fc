"""Drags the 25 pieces of a jigsaw over the glass and times each frame; run by `frame`.

Each piece is carried from where it lies across the table and back, so that all stay loose.
Prints `{"work_ms": [...], "pieces": n}`.
"""

from __future__ import annotations

import json
import sys
import time
from math import pi, sin
from typing import Any

from kiosk.shell.heap import map_big_blocks_apart
from kiosk.shell.window import choose_renderer

choose_renderer()
map_big_blocks_apart()

# ruff: noqa: E402 - Qt reads these choices when it is first imported
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from games.contract import Touch
from games.convention_puzzle.jigsaw.game import start_rung
from kiosk.bench.timed_play import WARM_UP_FRAMES, Table, play

BAND = "7-9"
CUT, PIECE = "cut_5x5", "piece_"
FRAMES_A_DRAG = 72
OPENING_MS = 100


class JigsawPlayer:
    """Chooses the first picture and the finest cut, then carries one piece after the other."""

    def __init__(self, table: Table, frames: int) -> None:
        self._table = table
        self._wanted = frames
        self._pieces = self._dragged = self._step = 0
        self._from = (0.0, 0.0)
        self._work_ms: list[float] = []
        table.station.reading.choose_band(BAND)
        table.window.frameSwapped.connect(self._frame_shown)

    def start_round(self) -> None:
        """A visit to the table."""
        convention = self._table.stock.conventions[0]
        self._screen = self._table.show(
            lambda start: start_rung(start, convention), "jigsaw", 1, self.start_round
        )
        QTimer.singleShot(OPENING_MS, self._open)

    def report(self) -> dict[str, Any]:
        """Milliseconds of each frame in which a piece was carried."""
        return {"work_ms": self._work_ms[WARM_UP_FRAMES:], "pieces": self._pieces}

    def _open(self) -> None:
        targets = self._targets()
        self._pieces = sum(name.startswith(PIECE) for name in targets)
        if self._pieces:
            self._screen.before_frame = self._carry
            return
        if targets:
            name = CUT if CUT in targets else next(iter(targets))
            self._screen.touch_part(targets[name])
        QTimer.singleShot(OPENING_MS, self._open)

    def _targets(self) -> dict[str, tuple[int, int, int, int]]:
        game = self._screen.game
        parts = game.parts() if game is not None else []
        return {part.name: part.rect for part in parts if part.can_touch}

    def _carry(self) -> None:
        """The finger of this frame: down, along its way, or up where it came down."""
        if self._step == 0:
            pieces = [r for name, r in self._targets().items() if name.startswith(PIECE)]
            left, top, width, height = pieces[self._dragged % len(pieces)]
            self._from = (left + width / 2, top + height / 2)
            self._screen.touch(Touch("press", *self._from))
        window, (from_x, from_y) = self._table.window, self._from
        self._step += 1
        out = sin(pi * self._step / FRAMES_A_DRAG)
        x = from_x + (window.width() * 0.5 - from_x) * 1.4 * out
        y = from_y + (window.height() * 0.5 - from_y) * 1.4 * out
        is_over = self._step >= FRAMES_A_DRAG
        self._screen.touch(Touch("release", *self._from) if is_over else Touch("move", x, y))
        if is_over:
            self._step, self._dragged = 0, self._dragged + 1

    def _frame_shown(self) -> None:
        if self._screen.frame_began and self._screen.before_frame is not None:
            self._work_ms.append((time.thread_time_ns() - self._screen.frame_began) / 1e6)
        self._screen.frame_began = 0
        if len(self._work_ms) >= self._wanted + WARM_UP_FRAMES:
            QGuiApplication.exit(0)


def main(frames: int, width: int, height: int) -> int:
    """Drags until that many frames were shown, then prints what they took."""
    code, seen = play(lambda table: JigsawPlayer(table, frames), width, height)
    print(json.dumps(seen))  # noqa: T201
    return code


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:4])))
