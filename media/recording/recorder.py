"""The booth's recorder: a microphone that comes back by itself, and a take in memory."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from media.recording.keeping import Keeping, Seal
from media.recording.level import SILENCE, Level, level_of
from media.recording.listening import Listening
from media.recording.microphones import Microphone, find_microphone
from media.recording.take import RATE_HZ, Samples, Take
from media.recording.troubles import MicrophoneGone, Trouble

LIMIT_SECONDS = 300.0
METER_SAMPLES = RATE_HZ // 20
HEARD_SAMPLES = RATE_HZ // 10
TRY_AGAIN_SECONDS = 0.5
STOP_SECONDS = 1.0

log = logging.getLogger(__name__)
Doing = Literal["closed", "opening", "listening", "recording", "paused", "stopping", "full", "done"]


@dataclass(frozen=True)
class Snapshot:
    """How it stands. `trouble` says why nothing comes, `doubt` what is odd about what comes."""

    doing: Doing = "closed"
    level: Level = SILENCE
    seconds: float = 0.0
    trouble: Trouble | None = None
    doubt: Trouble | None = None
    seal_trouble: Trouble | None = None
    microphone: Microphone | None = None
    hears: bool = False


class Recorder:
    """open → start → (pause, resume, turn_line) → stop → Take; close lets the microphone go.

    All may be called from any thread, and only `stop` waits. Troubles don't raise: the snapshot
    tells them, and sound comes again by itself when they are over.
    """

    def __init__(self, microphone: str | None = None, limit_seconds: float = LIMIT_SECONDS) -> None:
        """`microphone` is a name from `list_microphones`; None is the default one."""
        self._wanted = microphone
        self._limit_seconds = limit_seconds
        self._lock = threading.RLock()
        self._heard_enough = threading.Condition(self._lock)
        self._closing: threading.Event | None = None
        self._keeping: Keeping | None = None
        self._recent = np.zeros(HEARD_SAMPLES, dtype=np.int16)
        self._since_meter = 0
        self._shot = Snapshot()

    def snapshot(self) -> Snapshot:
        """How it stands now, for every frame; the level is new about twenty times a second."""
        return self._shot

    def heard(self) -> Samples:
        """A copy of the last tenth of a second, for a mouth that moves with the voice."""
        with self._lock:
            return self._recent.copy()

    def open(self) -> None:
        """Opens the microphone for the meter. Keeps nothing until `start`."""
        with self._lock:
            if self._closing is None:
                self._closing = threading.Event()
                threading.Thread(
                    target=self._run, args=(self._closing,), name="booth-recorder", daemon=True
                ).start()
                self._tell()

    def start(self, seal: Seal | None = None) -> None:
        """Records from now on, and line 0 begins; opens the microphone where it is not open."""
        self.open()
        with self._lock:
            if self._keeping:
                raise RuntimeError("the last take was neither stopped nor forgotten")
            self._keeping = Keeping(self._limit_seconds, seal)
            if self._shot.trouble:
                self._keeping.lose(time.monotonic())
            self._tell()

    def pause(self) -> None:
        """Keeps nothing until `resume`."""
        with self._lock:
            if self._keeping:
                self._keeping.pause(time.monotonic())
                self._tell()

    def resume(self) -> None:
        """Goes on where it was paused."""
        with self._lock:
            if self._keeping:
                self._keeping.resume()
                self._tell()

    def turn_line(self) -> None:
        """The child has turned to the next line."""
        with self._lock:
            if self._keeping:
                self._keeping.turn_line()

    def stop(self) -> Take:
        """The take; waits about a tenth of a second for what is still on its way.

        The microphone stays open. Raises RuntimeError when nothing was started.
        """
        with self._lock:
            if self._keeping is None:
                raise RuntimeError("nothing was started")
            keeping = self._keeping
            keeping.stop(time.monotonic(), self._shot.hears)
            self._tell()
            self._heard_enough.wait_for(lambda: keeping.state != "stopping", STOP_SECONDS)
            keeping.stop(time.monotonic(), False)
            self._keeping = None
            self._tell(seal_trouble=keeping.seal_trouble)
            return keeping.take()

    def forget(self) -> None:
        """Overwrites what is being recorded and what was heard. A take has its own `forget`."""
        with self._lock:
            if self._keeping:
                self._keeping.forget()
                self._keeping = None
            self._recent.fill(0)
            self._tell()

    def close(self) -> None:
        """Lets the microphone go. What is being recorded stays until `stop` or `forget`."""
        with self._lock:
            if self._closing:
                self._closing.set()
                self._closing = None
            if self._keeping:
                self._keeping.lose(time.monotonic())
            self._recent.fill(0)
            self._tell(level=SILENCE, trouble=None, doubt=None, microphone=None, hears=False)

    def _run(self, closing: threading.Event) -> None:
        while not closing.is_set():
            try:
                self._listen(closing)
            except Trouble as trouble:
                self._lose(closing, trouble, None)
            closing.wait(TRY_AGAIN_SECONDS)

    def _listen(self, closing: threading.Event) -> None:
        microphone = find_microphone(self._wanted)
        listening = Listening(microphone)
        try:
            while not closing.is_set():
                chunk = listening.next_chunk()
                if chunk:
                    self._hear(closing, listening, microphone, *chunk)
        except Trouble as trouble:
            self._lose(closing, trouble, listening.sure_until)
        finally:
            listening.close()

    def _hear(
        self,
        closing: threading.Event,
        listening: Listening,
        microphone: Microphone,
        arrived: float,
        samples: Samples,
    ) -> None:
        with self._lock:
            if closing.is_set():
                return
            keeping = self._keeping
            if keeping:
                if listening.has_overflown():
                    keeping.overflow()
                keeping.hear(arrived, samples)
                self._heard_enough.notify_all()
            self._recent[: -len(samples)] = self._recent[len(samples) :]
            self._recent[-len(samples) :] = samples
            self._since_meter += len(samples)
            if self._since_meter >= METER_SAMPLES or not self._shot.hears:
                self._since_meter = 0
                level = level_of(self._recent[-METER_SAMPLES:])
                doubt = listening.doubt
                self._tell(
                    level=level, doubt=doubt, trouble=None, microphone=microphone, hears=True
                )
        samples.fill(0)

    def _lose(self, closing: threading.Event, trouble: Trouble, sure_until: float | None) -> None:
        with self._lock:
            if closing.is_set():
                return
            if self._keeping:
                in_doubt = sure_until if isinstance(trouble, MicrophoneGone) else None
                self._keeping.lose(time.monotonic(), in_doubt)
                self._heard_enough.notify_all()
            if type(trouble) is not type(self._shot.trouble):
                log.warning("recording is held up: %s", type(trouble).__name__)
            self._recent.fill(0)
            self._tell(level=SILENCE, trouble=trouble, doubt=None, hears=False)

    def _tell(self, **news: Any) -> None:
        keeping = self._keeping
        doing: Doing = "closed" if self._closing is None else "opening"
        if keeping:
            doing = keeping.state
            news |= {"seconds": keeping.seconds, "seal_trouble": keeping.seal_trouble}
        shot = replace(self._shot, **news)
        if doing == "opening" and shot.hears:
            doing = "listening"
        self._shot = replace(shot, doing=doing)
