"""Where in a recording somebody speaks, by energy alone, and how far that stands above the room."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

FRAME_SECONDS = 0.02
ABOVE_ROOM_DB = 9.0  # FACTS of the booth's measures: active speech is 9 dB above the noise
LEAST_RANGE_DB = 6.0  # speech and room closer than this cannot be told apart
RUN_FRAMES, VOICED_OF_RUN = 10, 6  # a word, not a knock: 120 ms of sound within 200 ms
SILENCE_DB = -90.0
KEPT_BEFORE_SECONDS, KEPT_AFTER_SECONDS = 0.15, 0.30  # a soft first sound, the last one's ring


@dataclass(frozen=True, slots=True)
class Span:
    """`start` and `end` are sample indices; `snr_db` is None where no speech was found."""

    start: int
    end: int
    snr_db: float | None


def frame_levels(samples: Floats, rate: int) -> NDArray[np.float64]:
    """The level of each whole frame of 20 ms in dB below full scale."""
    size = round(FRAME_SECONDS * rate)
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    power = np.einsum("fs,fs->f", frames, frames, dtype=np.float64) / size
    return np.asarray(10 * np.log10(power + 10 ** (SILENCE_DB / 10)))


def voiced(levels: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which frames stand clear of the room."""
    if not len(levels):
        return np.zeros(0, dtype=bool)
    room, loud = np.percentile(levels, (10, 95))
    if loud - room < LEAST_RANGE_DB:
        return np.zeros(len(levels), dtype=bool)
    clear: NDArray[np.bool_] = levels > min(room + ABOVE_ROOM_DB, loud - LEAST_RANGE_DB)
    return clear


def speech_span(samples: Floats, rate: int) -> Span:
    """From just before the first word to just after the last; all of it where none was found."""
    levels = frame_levels(samples, rate)
    if len(levels) < RUN_FRAMES:
        return Span(0, len(samples), None)
    clear = voiced(levels)
    runs = np.convolve(clear, np.ones(RUN_FRAMES), mode="valid") >= VOICED_OF_RUN
    if not runs.any():
        return Span(0, len(samples), None)
    first_run, last_run = np.flatnonzero(runs)[[0, -1]]
    first = first_run + int(np.argmax(clear[first_run:]))
    last = last_run + RUN_FRAMES - 1 - int(np.argmax(clear[: last_run + RUN_FRAMES][::-1]))
    size = round(FRAME_SECONDS * rate)
    start = max(0, first * size - round(KEPT_BEFORE_SECONDS * rate))
    end = min(len(samples), (last + 1) * size + round(KEPT_AFTER_SECONDS * rate))
    return Span(int(start), int(end), snr_db(levels, clear))


def snr_db(levels: NDArray[np.float64], clear: NDArray[np.bool_]) -> float:
    """How far the mean power of the voiced frames lies above that of the others."""
    if not clear.any() or clear.all():
        return 0.0
    power = 10 ** (levels / 10)
    quiet = power[~clear]
    room = quiet[quiet <= np.median(quiet)].mean()  # the other half has breaths and word ends
    return float(10 * np.log10(power[clear].mean() / room))
