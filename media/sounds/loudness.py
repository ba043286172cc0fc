"""How loud a sound is to the ear: K-weighting and true peak after ITU-R BS.1770-5.

Sounds are mono. The weighting is done on the spectrum, so that numpy is all it needs.
"""

from __future__ import annotations

import numpy as np

from media.sounds.instruments import RATE_HZ, Sound

MOMENT_SECONDS = 0.4  # BS.1770's block; about the time over which the ear adds up loudness
STEP_SECONDS = 0.01
OVERSAMPLING = 4  # BS.1770-5, annex 2
SILENCE_LUFS = -120.0

# Numerator and denominator of BS.1770's two filters at 48 kHz: the head's shelf, the high pass.
FILTERS_HZ = 48_000
SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


def k_weighted(sound: Sound, rate_hz: int = RATE_HZ) -> Sound:
    """The sound as the ear weighs it, with half a second of the filters' ringing behind it."""
    length = len(sound) + rate_hz // 2
    size = 1 << (length - 1).bit_length()
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(size, 1 / rate_hz) / FILTERS_HZ)
    weight = np.ones(len(turn), dtype=complex)
    for over, under in (SHELF, HIGH_PASS):
        weight *= np.polyval(over[::-1], turn) / np.polyval(under[::-1], turn)
    return np.asarray(np.fft.irfft(np.fft.rfft(sound, size) * weight, size)[:length])


def momentary_lufs(sound: Sound, rate_hz: int = RATE_HZ) -> float:
    """The loudest 0.4 s in LUFS, as one loudspeaker plays it.

    A shorter sound is weighed with silence around it: its energy counts, as it does to the ear.
    """
    window, step = round(MOMENT_SECONDS * rate_hz), round(STEP_SECONDS * rate_hz)
    power = np.pad(k_weighted(sound, rate_hz) ** 2, (window, window))
    total = np.concatenate(([0.0], np.cumsum(power)))
    return _as_lufs(float((total[window:] - total[:-window])[::step].max()) / window)


def long_lufs(sound: Sound) -> float:
    """The whole of a sound in LUFS, without gating."""
    return _as_lufs(float(np.mean(k_weighted(sound)[: len(sound)] ** 2)))


def _as_lufs(power: float) -> float:
    return SILENCE_LUFS if power <= 1e-12 else float(-0.691 + 10 * np.log10(power))


def true_peak_db(sound: Sound) -> float:
    """The highest point between the samples as well, in dB below full scale."""
    size = 1 << (len(sound) + 63).bit_length()
    spectrum = np.fft.rfft(sound, size)
    fine = np.fft.irfft(spectrum, size * OVERSAMPLING) * OVERSAMPLING
    return float(20 * np.log10(max(np.abs(fine).max(), 1e-6)))
