"""Plays a finished programme from memory, or follows its time where there is no sound card."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.shell.loudspeaker import Loudspeaker

if TYPE_CHECKING:
    from media.finishing.programme import Programme

FRAME_MS = 40  # a frame of the film


class ProgrammePlayer(QObject):
    """One programme at a time. `moved` comes with each frame, `changed` as it begins and ends."""

    moved = Signal()
    changed = Signal()

    def __init__(self, speaker: Loudspeaker) -> None:
        super().__init__()
        self._speaker = speaker
        self.programme: Programme | None = None
        self._is_heard = self._is_closing = False
        self._began = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._step)

    @property
    def seconds(self) -> float | None:
        """How far it has come; None while nothing plays."""
        if self.programme is None:
            return None
        at = self._speaker.programme_seconds if self._is_heard else monotonic() - self._began
        return None if at is None or at >= self.programme.seconds else at

    def play(self, programme: Programme) -> None:
        """From the beginning, instead of what plays."""
        self._is_heard = self._speaker.play_programme(programme.samples)
        self.programme, self._began, self._is_closing = programme, monotonic(), False
        self._speaker.heard.emit("booth_opening")  # its caption; the jingle is in the programme
        self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """Stops at once; what was played is overwritten."""
        self._timer.stop()
        self._speaker.stop_programme()
        if self.programme is not None:
            self.programme = None
            self.changed.emit()

    @Slot()
    def _step(self) -> None:
        seconds = self.seconds
        if seconds is None or self.programme is None:
            self.stop()
            return
        if seconds > self.programme.voice_end and not self._is_closing:
            self._is_closing = True
            self._speaker.heard.emit("booth_closing")
        self.moved.emit()
