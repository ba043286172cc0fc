"""Spoken clauses all equally loud: the voices differ by 8 LU, and none may pass the volume cap."""

from __future__ import annotations

import numpy as np

from media.sounds.loudness import SILENCE_LUFS, momentary_lufs
from media.sounds.scores import LOUDEST_LUFS

HIGHEST_PEAK = 0.7  # −3 dB below full scale: a voice of peaks alone stays softer


def levelled(samples: bytes, rate_hz: int) -> bytes:
    """Mono 16-bit samples whose loudest 0.4 s is as loud as the loudest cue."""
    voice = np.frombuffer(samples, "<i2") / 32768
    if not len(voice):
        return samples
    loudness = momentary_lufs(voice, rate_hz)
    if loudness <= SILENCE_LUFS:
        return samples
    gain = min(10 ** ((LOUDEST_LUFS - loudness) / 20), HIGHEST_PEAK / np.abs(voice).max())
    return (voice * gain * 32767).round().astype("<i2").tobytes()
