"""A mild spectral gate against a steady room: fans, a projector, the street."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from media.finishing.speech_span import Floats, frame_levels, voiced

SIZE, HOP = 1024, 256
MOST_DB = 14.0  # mild: a child must still sound like itself
OVER = 1.5  # how far above the room's spectrum a sound begins to pass whole
SMOOTHED_BINS = 5
OFF_ABOVE_SNR_DB = 25.0
AT_ONCE = 512  # frames: what stays in the processor's cache

WINDOW = np.hanning(SIZE + 1)[:-1].astype(np.float32)
OVERLAP_GAIN = np.float32(1.5)  # what four squared Hann windows add up to


def quietened(samples: Floats, noise: Floats) -> Floats:
    """The samples with up to 14 dB less of whatever sounds like `noise`.

    `noise` is at least 0.2 s of the same room with nobody speaking; less gives the samples back.
    """
    if len(noise) < 4 * SIZE:
        return samples
    room = np.sqrt(np.mean(_heard(_spectra(_frames(noise)[3:-3])) ** 2, axis=0))
    frames = _frames(samples)
    quiet = [_gated(frames[at : at + AT_ONCE], room) for at in range(0, len(frames), AT_ONCE)]
    return _overlapped(np.concatenate(quiet), len(samples))


def room_of(samples: Floats, rate: int) -> Floats:
    """The quieter half of the frames in which nobody speaks, one after the other."""
    levels = frame_levels(samples, rate)
    quiet = ~voiced(levels)
    if not quiet.any():
        return samples[:0]
    quiet &= levels <= np.median(levels[quiet])
    size = len(samples) // max(1, len(levels))
    frames = samples[: len(levels) * size].reshape(-1, size)[quiet]
    return np.ascontiguousarray(frames.reshape(-1))


def _frames(samples: Floats) -> Floats:
    padded = np.pad(samples, (SIZE, 2 * SIZE))
    return np.lib.stride_tricks.sliding_window_view(padded, SIZE)[::HOP]


def _spectra(frames: Floats) -> NDArray[np.complex64]:
    return np.asarray(np.fft.rfft(frames * WINDOW, axis=1).astype(np.complex64, copy=False))


def _heard(spectra: NDArray[np.complex64]) -> Floats:
    return np.asarray(np.sqrt(spectra.real**2 + spectra.imag**2))  # np.abs takes five times as long


def _gated(frames: Floats, room: Floats) -> Floats:
    spectra = _spectra(frames)
    gain = 1 - OVER * room / (_heard(spectra) + np.float32(1e-9))
    spectra *= _smoothed(np.maximum(gain, np.float32(10 ** (-MOST_DB / 20))))
    return np.asarray(np.fft.irfft(spectra, SIZE, axis=1).astype(np.float32, copy=False) * WINDOW)


def _smoothed(gain: NDArray[np.float32]) -> NDArray[np.float32]:
    """Each bin with its neighbours: lone bins that open and close are heard as birds."""
    reach = SMOOTHED_BINS // 2
    padded = np.pad(gain, ((0, 0), (reach, reach)), mode="edge")
    bins = gain.shape[1]
    total = sum(padded[:, shift : shift + bins] for shift in range(SMOOTHED_BINS))
    return np.asarray(total / np.float32(SMOOTHED_BINS))


def _overlapped(frames: Floats, length: int) -> Floats:
    quarters = frames.reshape(len(frames), SIZE // HOP, HOP)
    out = np.zeros((len(frames) + SIZE // HOP, HOP), dtype=np.float32)
    for quarter in range(SIZE // HOP):
        out[quarter : quarter + len(frames)] += quarters[:, quarter]
    return np.asarray(out.reshape(-1)[SIZE : SIZE + length] / OVERLAP_GAIN)
