"""Play: owns one running game, its surface and its clock; commits answers, then tells the game."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from games.contract import Answered, Debrief, Finished, Game, Reader, Say, Size, Sound, Touch
from kiosk.play.stage_item import StageItem
from kiosk.shell.free_place import Box
from kiosk.shell.qml_types import QmlUncreatable
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

FRAME_MS = 15  # a little under a sixtieth of a second: the render loop sets the pace
STILL_FRAME_MS = 66
LONGEST_STEP = 0.26  # seconds; after a stall the game does not jump

StartGame = Callable[[Reader, Size], Game]
Record = Callable[[Answered, Callable[[int], None]], None]


@QmlElement
@QmlUncreatable("made by the station")
class PlayScreen(ScreenModel):
    """`record(answer, done)` commits an answer and calls `done(number)` in this thread after."""

    qml = qml_beside(__file__, "PlayScreen.qml")
    bed = "trail"

    finished = Signal(object)  # Debrief
    cue = Signal(str)
    said = Signal(object)  # texts to say now

    def __init__(self, reading: Reading, start: StartGame, record: Record) -> None:
        super().__init__(reading, {})
        self._start = start
        self._record = record
        self._item: StageItem | None = None
        self._surface: Any = None
        self.game: Game | None = None
        self._last = monotonic()
        self._is_over = self._is_calm = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._frame)
        reading.changed.connect(self._read_as)

    @Slot(QObject, float, int, int, float)
    def stand(
        self, item: StageItem, px_per_mm: float, clear_top: int, clear_bottom: int, true_mm: float
    ) -> None:
        """The stage has a size: starts the game on it, or lays it out anew.

        `px_per_mm` is of the design, `true_mm` of the glass.
        """
        import pygame

        width, height = int(item.width()), int(item.height())
        if width < 64 or height < 64 or self._is_over:
            return
        size = Size(width, height, px_per_mm, clear_top, clear_bottom, true_mm)
        # SRCALPHA filled opaque once: pygame would leave the unused byte at 0 (black grabs).
        surface = pygame.Surface((width, height), pygame.SRCALPHA, 32)
        surface.fill((11, 37, 69, 255))
        if self.game is None:
            self.game = self._start(self._reader(), size)
        else:
            self.game.resize(size)
        self._item, self._surface = item, surface
        self.game.draw(surface)
        item.take_surface(surface, self.touch, getattr(self.game, "most_fingers", 1))
        self._last = monotonic()
        self._timer.start(FRAME_MS)
        self.aloudChanged.emit()

    def touch(self, touch: Touch) -> None:
        """One finger on the stage."""
        if self.game is not None and not self._is_over:
            self._go_on()
            self.game.touch(touch)
            self._drain()
            self._pace(FRAME_MS)

    def leave(self) -> None:
        """Stops the clock and lets go of the pixels before they are freed."""
        self._is_over = True
        self._timer.stop()
        if self._item is not None:
            self._item.let_go()
        self._item = self._surface = None

    def spoken(self) -> list[Text]:
        """What the game says now."""
        return self.game.aloud() if self.game is not None else []

    def soon(self) -> list[Text]:
        """What the game says next."""
        return self.game.soon() if self.game is not None else []

    def taken(self) -> list[Box]:
        """The game's targets and texts; a caption keeps clear of them."""
        if self.game is None or self._is_over:
            return []
        return [part.rect for part in self.game.parts() if part.kind != "figure"]

    def _tell_calm(self, is_calm: bool) -> None:
        if is_calm != self._is_calm:
            self._is_calm = is_calm
            self.calmed.emit(is_calm)

    def _reader(self) -> Reader:
        reading: Any = self.reading
        return Reader(reading.text_language, reading.pinyinShown, reading.band, reading.is_calm)

    @Slot()
    def _read_as(self) -> None:
        if self.game is not None and not self._is_over:
            self.game.read_as(self._reader())
            self._pace(FRAME_MS)

    @Slot()
    def _frame(self) -> None:
        if self.game is None or self._item is None:
            return
        self._go_on()
        self._drain()
        if self._item is not None and not self._is_over:
            self._item.show_drawn(self.game.draw(self._surface))
            self._pace(STILL_FRAME_MS if self.game.is_still else FRAME_MS)
            self._tell_calm(self.game.is_still)

    def _go_on(self) -> None:
        """Tells the game how much time went by since it was last told."""
        assert self.game is not None
        now = monotonic()
        self.game.advance(min(LONGEST_STEP, now - self._last))
        self._last = now

    def _pace(self, ms: int) -> None:
        """Setting a running timer's interval starts it anew: each frame would wait for its work."""
        if self._timer.interval() != ms:
            self._timer.setInterval(ms)

    def _drain(self) -> None:
        assert self.game is not None
        for event in self.game.events():
            if isinstance(event, Answered):
                self._record(event, self._recorded)
            elif isinstance(event, Sound):
                self.cue.emit(event.name)
            elif isinstance(event, Say):
                self.said.emit(list(event.texts))
            elif isinstance(event, Finished):
                self._finish(event.debrief)

    def _recorded(self, number: int) -> None:
        if self.game is not None and not self._is_over:
            self.game.recorded(number)
            self._pace(FRAME_MS)

    def _finish(self, debrief: Debrief) -> None:
        self._is_over = True
        self._timer.stop()
        self.finished.emit(debrief)
