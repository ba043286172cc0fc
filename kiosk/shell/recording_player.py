"""Plays a kept recording from memory, or follows its time where there is no sound card."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.shell.hand_over import HandOver
from kiosk.shell.loudspeaker import Loudspeaker
from kiosk.shell.pygame_parts import sound_part

STEP_MS = 40

Read = Callable[[], bytes]


class RecordingPlayer(QObject):
    """One recording at a time. `changed` comes as it begins, ends and fails; `moved` meanwhile."""

    changed = Signal()
    moved = Signal()
    failed = Signal(object)  # what reading it raised

    def __init__(self, speaker: Loudspeaker, hand_over: HandOver) -> None:
        super().__init__()
        self._speaker = speaker
        self._hand_over = hand_over
        self._thread: ThreadPoolExecutor | None = None
        self._wanted: Future[Any] | None = None
        self._lasts = 0.0
        self._began = 0.0
        self._is_heard = False
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._step)

    @property
    def is_playing(self) -> bool:
        """Whether one is heard, or about to be."""
        return self._wanted is not None

    @property
    def seconds(self) -> float | None:
        """How far it has come, as heard; None while nothing plays."""
        if not self._timer.isActive():
            return None
        at = self._speaker.programme_seconds if self._is_heard else monotonic() - self._began
        return None if at is None or at >= self._lasts else at

    def play(self, read: Read, seconds: float) -> None:
        """Reads Opus beside the glass's thread and plays it from the beginning."""
        self.play_samples(lambda: (_samples(read()), seconds))

    def play_samples(self, read: Callable[[], tuple[bytes, float]]) -> None:
        """Reads 16-bit stereo at 48 kHz and its seconds beside the glass's thread, and plays it."""
        self.stop()
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "recording")
        wanted = self._wanted = self._thread.submit(read)
        self._hand_over.when(wanted, self._ready)
        self.changed.emit()

    def stop(self) -> None:
        """Silence at once; what was played is overwritten."""
        self._timer.stop()
        if self._wanted is not None:
            self._wanted = None
            self._speaker.stop_programme()
            self.changed.emit()

    def close(self) -> None:
        """Silence, and the thread ends."""
        self.stop()
        if self._thread is not None:
            self._thread.shutdown(wait=False)
            self._thread = None

    def _ready(self, read: Future[Any]) -> None:
        if read is not self._wanted:
            return
        fault = read.exception()
        if fault is not None:
            self.stop()
            self.failed.emit(fault)
            return
        samples, self._lasts = read.result()
        self._is_heard = bool(samples) and self._speaker.play_programme(samples)
        self._began = monotonic()
        self._timer.start()
        self.changed.emit()

    @Slot()
    def _step(self) -> None:
        if self.seconds is None:
            self.stop()
        else:
            self.moved.emit()


def _samples(sound: bytes) -> bytes:
    """16-bit stereo at 48 kHz of a sound file; nothing where no sound card is open."""
    mixer = sound_part()
    if not mixer.get_init():
        return b""
    # A file in memory and on no disk: SDL then reads it without asking Python for each piece.
    handle = os.memfd_create("recording", os.MFD_CLOEXEC)
    try:
        with os.fdopen(handle, "wb", closefd=False) as file:
            file.write(sound)
        return bytes(mixer.Sound(f"/proc/self/fd/{handle}").get_raw())
    finally:
        os.close(handle)
