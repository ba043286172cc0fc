"""Puts a jigsaw of 25 pieces together by drags and times each frame; run by `frame`.

Pieces are joined beside the board, so that ever larger groups are carried, at last all of them.
Prints `{"work_ms": [...], "pieces": n}`.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

from kiosk.shell.heap import map_big_blocks_apart
from kiosk.shell.window import choose_renderer

choose_renderer()
map_big_blocks_apart()

# ruff: noqa: E402 - Qt reads these choices when it is first imported
from PySide6.QtGui import QGuiApplication

from games.contract import Game, Start, Touch
from games.convention_puzzle.jigsaw.drags import drags
from games.convention_puzzle.jigsaw.jigsaw_game import JigsawGame
from kiosk.bench.timed_play import WARM_UP_FRAMES, Table, play

BAND = "7-9"  # its finest cut has 25 pieces


class JigsawPlayer:
    """Plays puzzle after puzzle, a touch for each frame, until enough frames have been seen."""

    def __init__(self, table: Table, frames: int) -> None:
        self._table = table
        self._wanted = frames
        self._rounds = self._pieces = 0
        self._touches: Iterator[Touch | None] = iter(())
        self._work_ms: list[float] = []
        table.station.reading.choose_band(BAND)
        table.window.frameSwapped.connect(self._frame_shown)

    def start_round(self) -> None:
        """The next visit to the table of puzzles."""
        self._rounds += 1
        self._screen = self._table.show(self._begin, "jigsaw", self._rounds, self.start_round)
        self._screen.before_frame = self._touch_on

    def _begin(self, start: Start) -> Game:
        game = JigsawGame(start, self._table.stock.conventions[0])
        self._touches = drags(game)
        return game

    def report(self) -> dict[str, Any]:
        """Milliseconds of each frame, touches included, and into how many pieces it was cut."""
        return {"work_ms": self._work_ms[WARM_UP_FRAMES:], "pieces": self._pieces}

    def _touch_on(self) -> None:
        touch, game = next(self._touches, None), self._screen.game
        if touch is not None:
            self._screen.touch(touch)
        if touch is not None and touch.kind == "press" and game is not None:
            pieces = sum(part.name.startswith("piece_") for part in game.parts())
            self._pieces = max(self._pieces, pieces)

    def _frame_shown(self) -> None:
        if self._screen.frame_began:
            self._work_ms.append((time.thread_time_ns() - self._screen.frame_began) / 1e6)
            self._screen.frame_began = 0
        if len(self._work_ms) >= self._wanted + WARM_UP_FRAMES:
            QGuiApplication.exit(0)


def main(frames: int, width: int, height: int) -> int:
    """Plays until that many frames were shown, then prints what they took."""
    code, seen = play(lambda table: JigsawPlayer(table, frames), width, height)
    print(json.dumps(seen))  # noqa: T201
    return code


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:4])))
