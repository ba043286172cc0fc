"""A jigsaw on a table, played by touches alone."""

from __future__ import annotations

from typing import Any, Literal

import pygame

from games.contract import Answered, Finished, Part, Reader, Stock, Touch
from games.convention_puzzle.jigsaw.jigsaw_game import JigsawGame
from games.convention_puzzle.jigsaw.table import Table
from kiosk.play_bot.bot import ART
from kiosk.play_bot.glass import stage_size
from kiosk.shell.font_files import font_files
from quizzes.kinds.convention import Convention
from quizzes.pack import core_pack_folder, read_pack

CORE = Stock.of([read_pack(core_pack_folder())])
STEP = 1 / 30


class Tables:
    """Owns the game's time, glass and log."""

    def __init__(
        self,
        glass: tuple[int, int] = (640, 400),
        reader: Reader | None = None,
        seed: int = 1,
        convention: Convention | None = None,
    ) -> None:
        self.reader = reader or Reader(band="7-9")
        self.convention = convention or CORE.conventions[0]
        self.size = stage_size(*glass, self.reader.band)
        start = CORE.start("jigsaw", seed, self.reader, self.size, fonts=font_files(), art=ART)
        self.game = JigsawGame(start, self.convention)
        self.surface = pygame.Surface(glass, pygame.SRCALPHA, 32)
        self.events: list[Any] = []
        self.log_is_open = True
        self.take()

    def take(self) -> None:
        for event in self.game.events():
            self.events.append(event)
            if isinstance(event, Answered) and self.log_is_open:
                self.game.recorded(event.number)
                self.take()

    def wait(self, seconds: float) -> None:
        for _ in range(max(1, round(seconds / STEP))):
            self.game.advance(STEP)
            self.take()

    def turn(self, glass: tuple[int, int]) -> None:
        self.size = stage_size(*glass, self.reader.band)
        self.game.resize(self.size)
        self.surface = pygame.Surface(glass, pygame.SRCALPHA, 32)

    def finger(
        self, kind: Literal["press", "move", "release"], x: float, y: float, finger: int = 0
    ) -> None:
        self.game.touch(Touch(kind, x, y, finger))
        self.take()

    def tap_at(self, x: float, y: float) -> None:
        self.wait(0.3)
        self.finger("press", x, y)
        self.finger("release", x, y)

    def tap(self, name: str) -> None:
        self.tap_at(*self.middle(name))

    def drag(self, name: str, x: float, y: float, finger: int = 0) -> None:
        """Carries a piece by its middle until its middle is at a point."""
        self.finger("press", *self.middle(name), finger)
        self.finger("move", x, y, finger)
        self.finger("release", x, y, finger)

    def open(self, side: int) -> Table:
        """The first picture, cut into side × side pieces."""
        self.tap(next(name for name in self.targets if name.startswith("picture_")))
        self.tap(f"cut_{side}x{side}")
        self.wait(0.1)
        return self.table

    def place(self, cell: tuple[int, int]) -> tuple[float, float]:
        """The middle of a piece's home."""
        return self.table.layout.home(cell).center

    def part(self, name: str) -> Part:
        return next(part for part in self.game.parts() if part.name == name)

    def middle(self, name: str) -> tuple[float, float]:
        x, y, width, height = self.part(name).rect
        return x + width / 2, y + height / 2

    def draw(self) -> list[tuple[int, int, int, int]]:
        return self.game.draw(self.surface)

    @property
    def table(self) -> Table:
        assert isinstance(self.game.page, Table)
        return self.game.page

    @property
    def targets(self) -> list[str]:
        return [part.name for part in self.game.parts() if part.can_touch]

    @property
    def pieces(self) -> list[str]:
        return [name for name in self.targets if name.startswith("piece_")]

    @property
    def answered(self) -> list[Answered]:
        return [event for event in self.events if isinstance(event, Answered)]

    @property
    def debrief(self) -> Any:
        return next((e.debrief for e in self.events if isinstance(e, Finished)), None)

    def finish_by_taps(self) -> None:
        """The uppermost loose piece is tapped, then its home, until none is loose."""
        for _ in range(2 * len(self.table.cut.cells)):
            if self.table.puzzle.is_solved:
                break
            group = self.table.puzzle.loose[-1]
            cell = group.first
            if self.table.hands.picked is not group:
                x, y = self.place(cell)
                self.tap_at(x + group.dx, y + group.dy)
            if group in self.table.puzzle.loose:
                self.tap_at(*self.place(cell))
        assert self.table.puzzle.is_solved
        self.wait(2)
