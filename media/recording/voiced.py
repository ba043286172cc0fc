"""Where somebody speaks, by loudness alone.

Frames of 20 ms every 10 ms. Voiced is what lies 9 dB above the noise and not more than 25 dB below
the loud frames, so that neither hiss nor a quiet room's echo counts; holes shorter than 0.1 s are
closed (the stop before a plosive lasts less), bursts shorter than 0.06 s dropped (clicks).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from media.recording.level import FLOOR_DBFS
from media.recording.take import FULL_SCALE, RATE_HZ, Samples

FRAME_SECONDS = 0.02
HOP_SECONDS = 0.01
ABOVE_NOISE_DB = 9.0
BELOW_LOUD_DB = 25.0
HOLE_SECONDS = 0.1
BURST_SECONDS = 0.06
Decibels = NDArray[np.float64]
Span = tuple[float, float]  # seconds


def frame_levels(samples: Samples) -> Decibels:
    """RMS in dBFS of each frame; a constant offset does not count."""
    frame, hop = round(FRAME_SECONDS * RATE_HZ), round(HOP_SECONDS * RATE_HZ)
    if len(samples) < frame:
        return np.empty(0)
    floats = samples.astype(np.float64) / FULL_SCALE
    sums = np.concatenate(([0.0], np.cumsum(floats)))
    squares = np.concatenate(([0.0], np.cumsum(np.square(floats))))
    starts = np.arange(0, len(floats) - frame + 1, hop)
    mean = (sums[starts + frame] - sums[starts]) / frame
    power = (squares[starts + frame] - squares[starts]) / frame - np.square(mean)
    return as_decibels(power)


def as_decibels(power: NDArray[np.float64]) -> Decibels:
    """Powers in dBFS, never below the floor."""
    return 10 * np.log10(np.maximum(power, 10 ** (FLOOR_DBFS / 10)))


def mean_level(levels: Decibels) -> float:
    """The level of the mean power of these frames."""
    return float(10 * np.log10(np.mean(10 ** (levels / 10))))


@dataclass(frozen=True)
class Speech:
    """What was found in a recording; `spans` are the voiced stretches in order, in seconds."""

    levels: Decibels
    noise_dbfs: float
    is_voiced: NDArray[np.bool_]
    spans: tuple[Span, ...]

    @property
    def voiced_seconds(self) -> float:
        """How long somebody spoke, without pauses."""
        return sum(end - start for start, end in self.spans)

    @property
    def level_dbfs(self) -> float | None:
        """RMS while somebody spoke, the noise taken off; None where nobody did."""
        if not self.is_voiced.any():
            return None
        power = 10 ** (mean_level(self.levels[self.is_voiced]) / 10) - 10 ** (self.noise_dbfs / 10)
        return float(10 * np.log10(max(power, 10 ** (FLOOR_DBFS / 10))))

    @property
    def snr_db(self) -> float | None:
        """Voice over noise; None where nobody spoke."""
        level = self.level_dbfs
        return None if level is None else level - self.noise_dbfs

    def pauses(self) -> tuple[Span, ...]:
        """The silences between voiced stretches, in seconds from the start."""
        return tuple((end, start) for (_, end), (start, _) in pairwise(self.spans))

    def voiced_between(self, start: float, end: float) -> float:
        """How many seconds were voiced in this stretch."""
        return sum(max(0.0, min(end, e) - max(start, s)) for s, e in self.spans)


def find_speech(samples: Samples, noise_dbfs: float | None = None) -> Speech:
    """Where somebody speaks.

    `noise_dbfs` is from the quiet second; without it, the quietest tenth of the frames is noise.
    """
    levels = frame_levels(samples)
    if not len(levels):
        return Speech(levels, FLOOR_DBFS, np.empty(0, dtype=bool), ())
    noise = float(np.percentile(levels, 10)) if noise_dbfs is None else noise_dbfs
    loud = float(np.percentile(levels, 95))
    voiced = levels > max(noise + ABOVE_NOISE_DB, loud - BELOW_LOUD_DB)
    hole, burst = round(HOLE_SECONDS / HOP_SECONDS), round(BURST_SECONDS / HOP_SECONDS)
    spans = [(a, b) for a, b in _runs(_without_holes(voiced, hole)) if b - a >= burst]
    kept = np.zeros_like(voiced)
    for a, b in spans:
        kept[a:b] = voiced[a:b]
    return Speech(levels, noise, kept, tuple(_in_seconds(a, b) for a, b in spans))


def _in_seconds(first: int, after: int) -> Span:
    """Of a run of frames: half a frame's overlap at each edge is not speech."""
    edge = (FRAME_SECONDS - HOP_SECONDS) / 2
    return first * HOP_SECONDS + edge, (after - 1) * HOP_SECONDS + FRAME_SECONDS - edge


def _without_holes(voiced: NDArray[np.bool_], longest: int) -> NDArray[np.bool_]:
    closed = voiced.copy()
    for (_, end), (start, _) in pairwise(_runs(voiced)):
        if start - end < longest:
            closed[end:start] = True
    return closed


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
