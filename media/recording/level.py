"""How loud it is right now, for a meter."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from media.recording.take import CLIPPED_AT, FULL_SCALE, Samples

FLOOR_DBFS = -96.0  # the step of 16 bits


class Level(NamedTuple):
    """Of a few hundredths of a second, in dB below full scale (a full-scale sine has RMS -3)."""

    rms_dbfs: float = FLOOR_DBFS
    peak_dbfs: float = FLOOR_DBFS
    is_clipping: bool = False


SILENCE = Level()


def level_of(samples: Samples) -> Level:
    """RMS and peak of these samples."""
    if not len(samples):
        return SILENCE
    floats = samples.astype(np.float32) / FULL_SCALE
    peak = float(np.abs(floats).max())
    power = float(np.mean(np.square(floats)))
    return Level(as_dbfs(math.sqrt(power)), as_dbfs(peak), peak * FULL_SCALE >= CLIPPED_AT)


def as_dbfs(amplitude: float) -> float:
    """An amplitude between 0 and 1 in dBFS, never below the floor."""
    return max(FLOOR_DBFS, 20 * math.log10(amplitude)) if amplitude > 0 else FLOOR_DBFS
