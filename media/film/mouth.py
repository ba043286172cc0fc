"""How a drawn mouth moves with a voice: from loudness and brightness of each 40 ms, no model.

The same function moves the newsreader live on the glass and in the film. A voice's brightness
(spectral centroid) tells an open 啊 from a round 哦 or a hissed 思 well enough for a cartoon.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FRAME_SECONDS = 0.04
SHAPES = ("closed", "small", "mid", "wide", "round", "pout", "smile", "teeth")
CLOSED, SMALL, MID, WIDE, ROUND, POUT, SMILE, TEETH = range(len(SHAPES))
OPENNESS = (0.0, 0.25, 0.55, 1.0, 0.7, 0.3, 0.4, 0.2)  # of each shape

RANGE_DB = 30.0  # from a mouth wide open down to one that is closed
HEARD_FROM, SMALL_BELOW, WIDE_FROM = 0.25, 0.5, 0.82  # of that range
HISS_HZ, BRIGHT_HZ, DARK_HZ = 3200.0, 2200.0, 900.0
VOICE_HZ = (200.0, 8000.0)
USUAL_LOUD_DB = -20.0  # a child's loud vowels, until this one has been heard
FADE_DB = 0.02  # by which the loudest so far is forgotten in each frame, 0.5 dB a second
LEAST_LOUD_DB = -45.0  # softer than this is the room
HELD_FRAMES = 2  # a shape stays for 80 ms: mouths that change at each frame flicker


class Mouth:
    """Follows one voice, frame by frame."""

    def __init__(self, loud_db: float = USUAL_LOUD_DB) -> None:
        self._loud_db = loud_db
        self._shape, self._held = CLOSED, HELD_FRAMES

    def shape(self, level_db: float, brightness_hz: float) -> int:
        """The mouth's shape, an index into SHAPES, for the next 40 ms."""
        self._loud_db = max(self._loud_db - FADE_DB, level_db, LEAST_LOUD_DB)
        wanted = _shape(1 + (level_db - self._loud_db) / RANGE_DB, brightness_hz)
        opens = self._shape == CLOSED and wanted != CLOSED
        self._held += 1
        if wanted != self._shape and (opens or self._held > HELD_FRAMES):
            self._shape, self._held = wanted, 1
        return self._shape

    def hear(self, frame: NDArray[np.float32], rate: int) -> int:
        """The shape for 40 ms of samples, as they come from a microphone."""
        level_db, brightness_hz = _heard(frame.reshape(1, -1), rate)
        return self.shape(float(level_db[0]), float(brightness_hz[0]))


def frame_mouths(voice: NDArray[np.float32], rate: int) -> bytes:
    """A shape for each whole 40 ms of a voice that is known from end to end."""
    size = round(FRAME_SECONDS * rate)
    frames = voice[: len(voice) // size * size].reshape(-1, size)
    if not len(frames):
        return b""
    level_db, brightness_hz = _heard(frames, rate)
    mouth = Mouth(loud_db=float(np.percentile(level_db, 95)))
    pairs = zip(level_db.tolist(), brightness_hz.tolist(), strict=True)
    return bytes(mouth.shape(level, bright) for level, bright in pairs)


def _shape(open_share: float, brightness_hz: float) -> int:
    if open_share < HEARD_FROM:
        return CLOSED
    if brightness_hz > HISS_HZ:
        return TEETH
    if brightness_hz > BRIGHT_HZ:
        return SMILE
    if brightness_hz < DARK_HZ:
        return ROUND if open_share > 0.6 else POUT
    return SMALL if open_share < SMALL_BELOW else MID if open_share < WIDE_FROM else WIDE


def _heard(
    frames: NDArray[np.float32], rate: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Level in dB below full scale and spectral centroid in Hz of each frame."""
    window = np.hanning(frames.shape[1]).astype(np.float32)
    shaped = frames * window
    power = np.einsum("fs,fs->f", shaped, shaped, dtype=np.float64) / frames.shape[1]
    level_db = 10 * np.log10(power + 1e-9)
    frequency = np.fft.rfftfreq(frames.shape[1], 1 / rate)
    band = (frequency > VOICE_HZ[0]) & (frequency < VOICE_HZ[1])
    heard = np.abs(np.fft.rfft(shaped, axis=1))[:, band]
    bright = (heard * frequency[band]).sum(axis=1) / (heard.sum(axis=1) + 1e-9)
    return np.asarray(level_db), np.asarray(bright, dtype=np.float64)
