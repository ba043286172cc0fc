"""The loudspeaker: sound cues and spoken clauses through pygame.mixer; silent without a device."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections import deque
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from media.sounds import CUES, are_made, sound_file

log = logging.getLogger(__name__)

RATE_HZ, BUFFER_FRAMES = 48_000, 1024
CUE_VOLUME = 0.5  # FACTS §6.5: no more than 75 dB(A) at the head; the amplifier is set for this
POLL_MS = 40


class Loudspeaker(QObject):
    """Opens the sound device when first needed."""

    missing = Signal(str)  # why there is no sound, told once

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder / "sounds"
        self._mixer: Any = None
        self._has_failed = False
        self._cues: dict[str, Any] = {}
        self._queue: deque[Path] = deque()
        self._maker: subprocess.Popen[bytes] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_silent(self) -> bool:
        """Whether no sound device could be opened."""
        return self._has_failed

    def make_cues(self) -> None:
        """Has the cues made by a process of their own, if they are not there yet."""
        if are_made(self._folder) or self._maker is not None:
            return
        command = [sys.executable, "-m", "media.sounds.make", str(self._folder)]
        self._maker = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def cue(self, name: str) -> None:
        """Plays a sound cue, when its file is there and there is a device."""
        if name not in CUES or not self._open():
            return
        file = sound_file(self._folder, name)
        if name not in self._cues:
            if not file.exists():
                return
            try:
                self._cues[name] = self._mixer.Sound(str(file))
            except self._error as fault:
                log.warning("the cue %s is made anew: %s", name, fault)
                file.unlink(missing_ok=True)
                return
            self._cues[name].set_volume(CUE_VOLUME)
        self._cues[name].play()

    def speak(self, file: Path) -> None:
        """Puts a spoken clause behind those that are waiting."""
        if self._open():
            self._queue.append(file)
            self._timer.start()

    def hush(self) -> None:
        """Stops speaking at once."""
        self._queue.clear()
        self._timer.stop()
        if self._mixer is not None:
            self._mixer.music.stop()

    def close(self) -> None:
        """Lets go of the device."""
        self.hush()
        if self._maker is not None:
            self._end(self._maker)
        if self._mixer is not None:
            self._mixer.quit()
            self._mixer = None

    @staticmethod
    def _end(maker: subprocess.Popen[bytes]) -> None:
        try:
            maker.wait(timeout=10)
        except subprocess.TimeoutExpired:
            maker.kill()
            maker.wait()

    def _go_on(self) -> None:
        if self._mixer is None or self._mixer.music.get_busy():
            return
        if not self._queue:
            self._timer.stop()
            return
        file = self._queue.popleft()
        try:
            self._mixer.music.load(str(file))
            self._mixer.music.play()
        except self._error as fault:
            log.warning("cannot play a spoken clause: %s", fault)

    def _open(self) -> bool:
        if self._mixer is not None:
            return True
        if self._has_failed:
            return False
        os.environ.setdefault("SDL_NO_SIGNAL_HANDLERS", "1")
        os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
        import pygame

        self._error = pygame.error
        try:
            pygame.mixer.init(RATE_HZ, -16, 2, BUFFER_FRAMES)
        except pygame.error as fault:
            self._has_failed = True
            log.warning("no sound: %s", fault)
            self.missing.emit(str(fault))
            return False
        self._mixer = pygame.mixer
        return True
