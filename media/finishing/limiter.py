"""A true-peak limiter: looks ahead, sees the peaks between the samples, turns both sides alike.

Only what comes near the limit is oversampled (four times, as ITU-R BS.1770-5 annex 2 asks), so a
minute costs a tenth of a second.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from media.finishing.speech_span import Floats

BLOCK = 48  # samples for which one gain is found: 1 ms at 48 kHz
AHEAD_BLOCKS = 5
RELEASE_BLOCKS = 80  # time in which the gain comes back by two thirds
NEAR = 0.6  # of the limit: what lies between two samples may be half as high again
OVERSAMPLING, REACH = 4, 16  # phases, and samples on either side that a value between needs


class Limited(NamedTuple):
    """Samples that keep to the limit, and by how much they were turned down at most."""

    samples: Floats
    most_db: float


def limited(samples: Floats, limit: float) -> Limited:
    """Stereo samples (frames × 2) with no true peak above `limit` (1.0 = full scale)."""
    peaks = block_peaks(samples, limit * NEAR)
    needed = np.minimum(1.0, limit / np.maximum(peaks, 1e-9))
    if needed.min(initial=1.0) == 1.0:
        return Limited(samples, 0.0)
    gain = _steady(needed)
    edges = np.concatenate(([gain[0]], np.minimum(gain[:-1], gain[1:]), [gain[-1]]))
    at = np.arange(len(samples), dtype=np.float32) / BLOCK
    each = np.interp(at, np.arange(len(edges)), edges).astype(np.float32)
    return Limited(samples * each[:, None], float(-20 * np.log10(gain.min())))


def true_peak(samples: Floats) -> float:
    """The highest point of stereo samples, between them as well; 1.0 is full scale."""
    highest = float(np.abs(samples).max(initial=0.0))
    return float(block_peaks(samples, highest * NEAR).max(initial=0.0))


def block_peaks(samples: Floats, near: float) -> NDArray[np.float64]:
    """The highest of both sides in each block of 1 ms; exact between samples above `near`."""
    blocks = -(-len(samples) // BLOCK)
    padded = np.zeros((blocks * BLOCK + 2 * REACH, 2), np.float32)
    padded[REACH : REACH + len(samples)] = samples
    whole = np.abs(padded[REACH : REACH + blocks * BLOCK]).reshape(blocks, -1)
    peaks = whole.max(axis=1).astype(np.float64)
    close = np.flatnonzero(peaks > near)
    if not len(close):
        return peaks
    around = close[:, None] * BLOCK + np.arange(BLOCK + 2 * REACH)
    for side in (0, 1):
        taps = np.lib.stride_tricks.sliding_window_view(padded[:, side][around], 2 * REACH, axis=1)
        between = np.abs(taps @ PHASES).reshape(len(close), -1).max(axis=1, initial=0.0)
        peaks[close] = np.maximum(peaks[close], between)
    return peaks


def _steady(needed: NDArray[np.float64]) -> NDArray[np.float64]:
    """Down before the peak comes, up slowly after it, and never above what is needed."""
    reach = np.pad(needed, AHEAD_BLOCKS, mode="edge")
    ahead = np.lib.stride_tricks.sliding_window_view(reach, 2 * AHEAD_BLOCKS + 1).min(axis=1)
    back = 1 - np.exp(-1 / RELEASE_BLOCKS)
    now, held = 1.0, []
    for wanted in ahead.tolist():
        now = min(wanted, now + (1.0 - now) * back)
        held.append(now)
    ramp = np.ones(AHEAD_BLOCKS) / AHEAD_BLOCKS
    padded = np.pad(np.array(held), (AHEAD_BLOCKS // 2, AHEAD_BLOCKS // 2), mode="edge")
    return np.convolve(padded, ramp, mode="valid")


def _phases() -> NDArray[np.float32]:
    """Windowed sinc that gives the three values between a sample and the next."""
    taps = np.arange(-REACH, REACH)
    between = np.arange(1, OVERSAMPLING) / OVERSAMPLING
    at = taps[:, None] + 1 - between[None, :]
    window = np.cos(np.pi / 2 * at / (REACH + 1)) ** 2
    return (np.sinc(at) * window).astype(np.float32)


PHASES = _phases()
