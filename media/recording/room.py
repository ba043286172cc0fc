"""The microphone and the room: a quiet second, a spoken sentence, and honest advice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from media.recording.level import level_of
from media.recording.take import Samples, Take
from media.recording.voiced import find_speech, frame_levels, mean_level

Advice = Literal[
    "quiet_again", "say_it_again", "too_noisy", "too_quiet", "too_loud", "clipping", "good"
]
WHISPER_DB = 2.0  # a test this much above the noise has something in it


@dataclass(frozen=True)
class Limits:
    """Starting values (docs/BOOTH.md says from where); set-up may put a hall's own here."""

    quietest_dbfs: float = -32.0
    loudest_dbfs: float = -14.0
    clipped_share: float = 0.001
    least_snr_db: float = 10.0
    restless_db: float = 12.0  # how far a frame of the quiet second may stand out from the others
    least_speech_seconds: float = 0.5


STARTING_LIMITS = Limits()


@dataclass(frozen=True)
class Room:
    """What was measured, and the one thing to do. `speech_dbfs` and `snr_db` are None unheard."""

    noise_dbfs: float
    speech_dbfs: float | None
    snr_db: float | None
    peak_dbfs: float
    clipped_share: float
    advice: Advice

    @property
    def is_too_noisy(self) -> bool:
        """Whether waiting is the honest answer."""
        return self.advice == "too_noisy"


def noise_of(quiet: Samples) -> float:
    """The level of the quiet second in dBFS."""
    levels = frame_levels(quiet)
    return mean_level(levels) if len(levels) else level_of(quiet).rms_dbfs


def check_room(quiet: Samples, spoken: Samples, limits: Limits = STARTING_LIMITS) -> Room:
    """From about a second of 「请安静」 and a spoken test sentence."""
    noise = noise_of(quiet)
    speech = find_speech(spoken, noise)
    level = speech.level_dbfs
    snr = speech.snr_db
    clipped = Take(spoken).clipped_share
    if _is_restless(quiet, limits):
        advice: Advice = "quiet_again"
    elif level is None or snr is None or speech.voiced_seconds < limits.least_speech_seconds:
        advice, level, snr = _unheard(noise, spoken, limits), None, None
    else:
        advice = _advice(noise, level, snr, clipped, limits)
    return Room(noise, level, snr, level_of(spoken).peak_dbfs, clipped, advice)


def _is_restless(quiet: Samples, limits: Limits) -> bool:
    """Somebody spoke, or something fell, in the quiet second."""
    levels = frame_levels(quiet)
    if not len(levels):
        return False
    return float(np.percentile(levels, 95) - np.median(levels)) > limits.restless_db


def _unheard(noise: float, spoken: Samples, limits: Limits) -> Advice:
    """Nobody spoke, or not over the noise."""
    if _drowns_voices(noise, limits):
        return "too_noisy"
    return "too_quiet" if noise_of(spoken) - noise > WHISPER_DB else "say_it_again"


def _drowns_voices(noise: float, limits: Limits) -> bool:
    """Whether not even a voice of the least good level would stand out."""
    return limits.quietest_dbfs - noise < limits.least_snr_db


def _advice(noise: float, level: float, snr: float, clipped: float, limits: Limits) -> Advice:
    if clipped > limits.clipped_share:
        return "clipping"
    if snr < limits.least_snr_db:
        return "too_noisy" if _drowns_voices(noise, limits) else "too_quiet"
    if level > limits.loudest_dbfs:
        return "too_loud"
    return "too_quiet" if level < limits.quietest_dbfs else "good"
