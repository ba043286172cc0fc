"""The loudspeaker: sound cues, spoken clauses and music through pygame.mixer; silent without one.

Cues and clauses are whole in memory, a music bed is streamed from its file.
"""

from __future__ import annotations

import logging
import sys
from collections import deque
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.shell.pygame_parts import sound_part
from kiosk.shell.volume import DEFAULT_STEP, GAINS
from media.sounds import BEDS, CUES, are_made, bed_file, sound_file

if TYPE_CHECKING:  # 4 ms that the first picture need not wait for
    import subprocess
    from concurrent.futures import Future, ThreadPoolExecutor

log = logging.getLogger(__name__)

RATE_HZ, BUFFER_FRAMES = 48_000, 2048  # 43 ms; 1024 costs half a percent of a core more
CHANNELS = 12
VOICE, PROGRAMME = 0, 1  # channels of their own, so that no cue cuts them short
PROGRAMME_GAIN = 10 ** (-5 / 20)  # programmes are 5 LU louder than everything else
POLL_MS = 40


class Loudspeaker(QObject):
    """Opens the sound device when first needed."""

    missing = Signal(str)  # why there is no sound, told once
    spoke = Signal(bool)  # whether a voice is heard now
    heard = Signal(str)  # a cue was asked for, with or without a device
    began = Signal(object, object)  # a clause is heard now: what speak() was told of it, its marks

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder / "sounds"
        self._mixer: Any = None
        self._has_failed = False
        self._step = DEFAULT_STEP
        self._cues: dict[str, Any] = {}
        self._queue: deque[tuple[object, Future[Any]]] = deque()
        self._began_at = self._programme_began_at = 0.0
        self._programme: Any = None
        self._decoder: ThreadPoolExecutor | None = None
        self._is_speaking = self._is_kept_silent = False
        self._bed_share = 0.0
        self._maker: subprocess.Popen[bytes] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_silent(self) -> bool:
        """Whether no sound device could be opened."""
        return self._has_failed

    @property
    def gain(self) -> float:
        """The gain of everything that is heard, 0 to `LOUDEST_GAIN`."""
        return GAINS[self._step]

    def set_volume(self, step: int) -> None:
        """How loud, 0 (silent) to 4, as staff have set it. Raises IndexError beyond."""
        GAINS[step]
        self._step = step
        for cue in self._cues.values():
            cue.set_volume(self.gain)
        if self._mixer is not None:
            self._mixer.Channel(VOICE).set_volume(self.gain)
            self._mixer.Channel(PROGRAMME).set_volume(self.gain * PROGRAMME_GAIN)

    def make_cues(self) -> None:
        """Has the sounds made by a process of their own, if they are not there yet."""
        if are_made(self._folder):
            return
        if self._maker is not None and self._maker.poll() is None:
            return
        import subprocess

        command = [sys.executable, "-m", "media.sounds.make", str(self._folder)]
        self._maker = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def cue(self, name: str) -> None:
        """Plays a sound cue, when its file is there and there is a device."""
        if name not in CUES:
            return
        self.heard.emit(name)
        if self._is_kept_silent or not self._open():
            return
        file = sound_file(self._folder, name)
        if name not in self._cues:
            if not file.exists():
                return
            try:
                self._cues[name] = self._mixer.Sound(str(file))
            except self._error as fault:
                self._make_anew(file, fault)
                return
            self._cues[name].set_volume(self.gain)
        self._cues[name].play()

    @property
    def clip_seconds(self) -> float | None:
        """How far the clause that is heard has come, as heard; None while none is."""
        if self._mixer is None or not self._mixer.Channel(VOICE).get_busy():
            return None
        return max(0.0, monotonic() - self._began_at - BUFFER_FRAMES / RATE_HZ)

    def speak(self, file: Path, clause: object = None) -> None:
        """Puts a spoken clause behind those that are waiting; decoded beside the glass's thread."""
        if self._is_kept_silent or not self._open():
            return
        if self._decoder is None:
            from concurrent.futures import ThreadPoolExecutor

            self._decoder = ThreadPoolExecutor(1, "decode-voice")
        self._queue.append((clause, self._decoder.submit(self._decode, file)))
        self._timer.start()
        self._tell_speaking(True)

    def hush(self) -> None:
        """Stops speaking at once."""
        for _, decoded in self._queue:
            decoded.cancel()
        self._queue.clear()
        self._timer.stop()
        if self._mixer is not None:
            self._mixer.Channel(VOICE).stop()
        self._tell_speaking(False)

    def be_silent(self, is_silent: bool) -> None:
        """While a microphone is open: nothing is heard, and nothing is kept for afterwards."""
        if is_silent == self._is_kept_silent:
            return
        self._is_kept_silent = is_silent
        if is_silent:
            self.hush()
            self.stop_programme()
            for cue in self._cues.values():
                cue.stop()
        self.set_bed_gain(self._bed_share)

    def play_programme(self, samples: bytes | bytearray) -> bool:
        """Plays 16-bit stereo at 48 kHz from memory, and nothing is said; False where it can't."""
        self.hush()
        self.stop_programme()
        if self._is_kept_silent or not self._open():
            return False
        self._programme = self._mixer.Sound(buffer=samples)  # a copy
        channel = self._mixer.Channel(PROGRAMME)
        channel.play(self._programme)
        channel.set_volume(self.gain * PROGRAMME_GAIN)
        self._programme_began_at = monotonic()
        return True

    @property
    def programme_seconds(self) -> float | None:
        """How far the programme has come, as heard; None when it is over."""
        if self._programme is None or not self._mixer.Channel(PROGRAMME).get_busy():
            return None
        return max(0.0, monotonic() - self._programme_began_at - BUFFER_FRAMES / RATE_HZ)

    def stop_programme(self) -> None:
        """Stops it at once and overwrites the copy that was played."""
        if self._programme is None:
            return
        self._mixer.Channel(PROGRAMME).stop()
        memory = memoryview(self._programme).cast("B")
        memory[:] = bytes(len(memory))
        self._programme = None

    def start_bed(self, name: str, loops: int = -1) -> bool:
        """Streams a bed at gain 0 from its beginning, over and over; False where it can't."""
        if name not in BEDS or not self._open():
            return False
        file = bed_file(self._folder, name)
        if not file.exists():
            return False
        try:
            self._mixer.music.load(str(file))
            self._mixer.music.set_volume(0.0)
            self._mixer.music.play(loops)
        except self._error as fault:
            self._make_anew(file, fault)
            return False
        return True

    def set_bed_gain(self, share: float) -> None:
        """How loud the bed is, as a share of what the volume allows."""
        self._bed_share = max(0.0, min(1.0, share))
        if self._mixer is not None:
            heard = 0.0 if self._is_kept_silent else self._bed_share
            self._mixer.music.set_volume(heard * self.gain)

    def stop_bed(self) -> None:
        """Stops the bed and lets go of its file."""
        if self._mixer is not None:
            self._mixer.music.stop()
            self._mixer.music.unload()

    def close(self) -> None:
        """Lets go of the device."""
        self.hush()
        if self._decoder is not None:
            self._decoder.shutdown()
            self._decoder = None
        if self._maker is not None:
            self._end(self._maker)
        if self._mixer is not None:
            self.stop_bed()
            self.stop_programme()
            self._cues.clear()
            self._mixer.quit()
            self._mixer = None

    @staticmethod
    def _end(maker: subprocess.Popen[bytes]) -> None:
        from subprocess import TimeoutExpired

        try:
            maker.wait(timeout=10)
        except TimeoutExpired:
            maker.kill()
            maker.wait()

    def _make_anew(self, file: Path, fault: Exception) -> None:
        log.warning("the sound %s is made anew: %s", file.stem, fault)
        file.unlink(missing_ok=True)

    @Slot()
    def _go_on(self) -> None:
        if self._mixer is None or self._mixer.Channel(VOICE).get_busy():
            return
        if not self._queue:
            self._timer.stop()
            self._tell_speaking(False)
            return
        if not self._queue[0][1].done():
            return
        clause, decoded = self._queue.popleft()
        fault = decoded.exception()
        if fault is not None:
            log.warning("cannot play a spoken clause: %s", fault)
            return
        sound, marks = decoded.result()
        self._mixer.Channel(VOICE).play(sound)
        self._mixer.Channel(VOICE).set_volume(self.gain)  # play() sets it back to 1
        self._began_at = monotonic()
        self.began.emit(clause, marks)

    def _decode(self, file: Path) -> tuple[Any, Any]:
        """In the decoder's thread: the sound and the marks of its words."""
        from media.speech.word_marks import read_marks

        return self._mixer.Sound(str(file)), read_marks(file)

    def _tell_speaking(self, is_speaking: bool) -> None:
        if is_speaking != self._is_speaking:
            self._is_speaking = is_speaking
            self.spoke.emit(is_speaking)

    def _open(self) -> bool:
        if self._mixer is not None:
            return True
        if self._has_failed:
            return False
        mixer = sound_part()
        from pygame.base import error

        self._error = error
        try:
            mixer.init(RATE_HZ, -16, 2, BUFFER_FRAMES)
        except error as fault:
            self._has_failed = True
            log.warning("no sound: %s", fault)
            self.missing.emit(str(fault))
            return False
        self._mixer = mixer
        self._mixer.set_num_channels(CHANNELS)
        self._mixer.set_reserved(2)
        return True
