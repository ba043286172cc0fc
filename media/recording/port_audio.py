"""PortAudio: one library for the process, which must be started anew to see new devices."""

from __future__ import annotations

import atexit
import queue
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from media.recording.take import RATE_HZ, Samples
from media.recording.troubles import MicrophoneGone, NoRecordingParts, SoundServerGone

CHUNK_SAMPLES = 1024  # 21 ms
SERVER_DEVICES = ("pulse", "pipewire", "default")  # ALSA's doors to the sound server
EXIT_SECONDS = 2.0
WAIT_SECONDS = 5.0  # for a stream that hangs in a dead server
Chunk = tuple[float, Samples]  # monotonic seconds of its arrival

_one_at_a_time = threading.RLock()
_open: list[Stream] = []


@contextmanager
def fresh(close_streams: bool = False) -> Iterator[Any]:
    """The module sounddevice. Its devices are read anew unless a stream is open.

    Raises NoRecordingParts, SoundServerGone.
    """
    if not _one_at_a_time.acquire(timeout=WAIT_SECONDS):
        raise SoundServerGone("PortAudio hangs")
    try:
        while close_streams and _open:
            _open[0].close()
        yield _read_anew()
    finally:
        _one_at_a_time.release()


def _read_anew() -> Any:
    try:
        import sounddevice
    except OSError as fault:
        raise NoRecordingParts(str(fault)) from fault
    # sounddevice would close our stream at exit while our thread closes it too, and hang for ever.
    atexit.unregister(sounddevice._exit_handler)
    if _open:
        return sounddevice
    try:
        while sounddevice._initialized:
            sounddevice._terminate()
        sounddevice._initialize()
    except sounddevice.PortAudioError as fault:
        raise SoundServerGone(str(fault)) from fault
    return sounddevice


def _close_at_exit() -> None:
    """Not more than a moment: a sound server that hangs must not hold up the end."""
    closing = threading.Thread(target=_close_all, name="booth-exit", daemon=True)
    closing.start()
    closing.join(EXIT_SECONDS)


def _close_all() -> None:
    _one_at_a_time.acquire()  # for good: nothing is opened any more
    while _open:
        _open[0].close()


atexit.register(_close_at_exit)


class Stream:
    """Sound from an open device, chunk by chunk, until it is closed or dies.

    There is one at a time: opening it closes another that is still open.
    Raises MicrophoneGone, SoundServerGone, NoRecordingParts.
    """

    def __init__(self, device: str | None) -> None:
        """`device` is PortAudio's name; None is the sound server's door."""
        self._chunks: queue.SimpleQueue[Chunk | None] = queue.SimpleQueue()
        self._closing = False
        self.has_died = False
        self.overflows = 0
        with fresh(close_streams=True) as sounddevice:
            names = [each["name"] for each in sounddevice.query_devices()]
            wanted = SERVER_DEVICES if device is None else (device,)
            index = next((names.index(name) for name in wanted if name in names), None)
            if index is None:
                raise SoundServerGone if device is None else MicrophoneGone
            try:
                self._stream = sounddevice.RawInputStream(
                    samplerate=RATE_HZ,
                    channels=1,
                    dtype="int16",
                    latency="high",
                    blocksize=CHUNK_SAMPLES,
                    device=index,
                    callback=self._hear,
                    finished_callback=self._end,
                )
                _open.append(self)
                self._stream.start()
            except sounddevice.PortAudioError as fault:
                self.close()
                raise (SoundServerGone if device is None else MicrophoneGone)(str(fault)) from fault

    def next_chunk(self, timeout_seconds: float) -> Chunk | None:
        """The next chunk, or None where none came in that time or the stream has died."""
        try:
            return self._chunks.get(timeout=timeout_seconds)
        except queue.Empty:
            return None

    def close(self) -> None:
        """Lets the device go. Waits for a sound server that hangs."""
        self._closing = True
        with _one_at_a_time:
            if self in _open:
                _open.remove(self)
                self._stream.abort(ignore_errors=True)  # close alone may wait for ever
                self._stream.close(ignore_errors=True)

    def _hear(self, data: Any, frames: int, when: Any, status: Any) -> None:
        if status.input_overflow:
            self.overflows += 1
        self._chunks.put((time.monotonic(), np.frombuffer(data, dtype=np.int16).copy()))

    def _end(self) -> None:
        if not self._closing:
            self.has_died = True
            self._chunks.put(None)
