"""The programme as loud as broadcast: −16 LUFS, and no peak that a cheap player would break."""

from __future__ import annotations

import numpy as np

from media.finishing.filters import loudness
from media.finishing.limiter import limited, true_peak
from media.finishing.speech_span import Floats

TARGET_LUFS = -16.0
TOLERANCE_LU = 0.1
PEAK_DB = -1.5  # dBTP that nothing may pass, also after Opus, MP3 or AAC were decoded
LIMIT_DB = -3.0  # where the limiter stands: lossy coding adds up to 1 dB to a peak
MOST_GAIN_DB = 30.0  # a take of silence stays silent
ROUNDS = 3


def mastered(mix: Floats, rate: int) -> tuple[Floats, float, float]:
    """A stereo mix at −16 LUFS with its peaks limited; its LUFS and its true peak in dB."""
    lufs = loudness(mix, rate)
    gain_db = 0.0
    for _ in range(ROUNDS):
        gain_db = float(np.clip(gain_db + TARGET_LUFS - lufs, -MOST_GAIN_DB, MOST_GAIN_DB))
        made = limited(mix * np.float32(10 ** (gain_db / 20)), 10 ** (LIMIT_DB / 20))
        lufs = loudness(made.samples, rate) if made.most_db else lufs + gain_db
        if abs(TARGET_LUFS - lufs) <= TOLERANCE_LU:
            break
    return made.samples, lufs, 20 * float(np.log10(true_peak(made.samples) + 1e-9))
