"""A microphone for the tour, where there is none: a made voice, a second of quiet before it."""

from __future__ import annotations

from time import monotonic
from typing import Any

import numpy as np

from media.recording.level import level_of
from media.recording.recorder import HEARD_SAMPLES, Snapshot
from media.recording.take import RATE_HZ, Samples, Take

QUIET_SECONDS, SECONDS = 2.0, 60
SYLLABLE_SECONDS, SYLLABLES, PAUSE_SECONDS = 0.24, 8, 0.6


def made_voice() -> Samples:
    """A minute: a hum in syllables, a pause after eight of them, a little noise."""
    rng = np.random.default_rng(1)
    t = np.arange(SECONDS * RATE_HZ) / RATE_HZ
    spoken = np.maximum(0.0, t - QUIET_SECONDS)
    phrase = SYLLABLES * SYLLABLE_SECONDS + PAUSE_SECONDS
    within = spoken % phrase
    swell = np.sin(np.pi * (within % SYLLABLE_SECONDS) / SYLLABLE_SECONDS) ** 0.5
    swell *= (within < SYLLABLES * SYLLABLE_SECONDS) & (t > QUIET_SECONDS)
    pitch = 2 * np.pi * np.cumsum(250 + 40 * np.sin(2 * np.pi * t / 3)) / RATE_HZ
    voice = sum(np.sin(k * pitch) / k for k in range(1, 8)) * swell * 0.12
    noise = rng.standard_normal(len(t)) * 10 ** (-58 / 20)
    return np.round((voice + noise) * 32_767).clip(-32_768, 32_767).astype(np.int16)


class MadeRecorder:
    """Does what `media.recording.recorder.Recorder` does, and hears the made voice."""

    voice: Samples | None = None

    def __init__(self) -> None:
        if MadeRecorder.voice is None:
            MadeRecorder.voice = made_voice()
        self._voice = MadeRecorder.voice
        self._began: float | None = None
        self._before = 0.0  # seconds kept before the last pause
        self._starts: list[int] = []

    def start(self, seal: Any = None) -> None:
        """Hears from now on."""
        self._began, self._before, self._starts = monotonic(), 0.0, [0]

    def _at(self) -> int:
        since = 0.0 if self._began is None else monotonic() - self._began
        return min(len(self._voice), round((self._before + since) * RATE_HZ))

    def heard(self) -> Samples:
        """The last tenth of a second."""
        return self._voice[max(0, self._at() - HEARD_SAMPLES) : self._at()].copy()

    def snapshot(self) -> Snapshot:
        """Always well."""
        doing: Any = "paused" if self._began is None else "recording"
        return Snapshot(doing, level_of(self.heard()), self._at() / RATE_HZ, hears=True)

    def turn_line(self) -> None:
        """A line begins."""
        self._starts.append(self._at())

    def pause(self) -> None:
        """The voice waits."""
        self._before, self._began = self._at() / RATE_HZ, None

    def resume(self) -> None:
        """The voice goes on."""
        self._began = monotonic()

    def stop(self) -> Take:
        """What was heard."""
        return Take(self._voice[: self._at()].copy(), RATE_HZ, tuple(self._starts))

    def forget(self) -> None:
        """Nothing is kept here."""

    def close(self) -> None:
        """Hears no more."""
        self._began = None
