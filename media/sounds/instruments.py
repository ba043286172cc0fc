"""Wood, bells and breath: the three kinds of sound that all cues are made of.

Every function gives mono samples at 48 kHz as float64, about −1…1.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 48_000

Sound = NDArray[np.float64]

# Frequency ratio, loudness and relative decay of the overtones.
MARIMBA = ((1.0, 1.0, 1.0), (3.93, 0.28, 0.35), (9.2, 0.07, 0.15))
BELL = ((1.0, 1.0, 1.0), (2.0, 0.35, 0.7), (2.76, 0.28, 0.5), (5.4, 0.12, 0.25))


def note(midi: float) -> float:
    """The frequency of a note in Hz; 69 is a′ = 440 Hz."""
    return float(440.0 * 2 ** ((midi - 69) / 12))


def _seconds(length: float) -> Sound:
    return np.arange(round(length * RATE_HZ)) / RATE_HZ


def _struck(frequency: float, length: float, overtones: Any, decay: float) -> Sound:
    at = _seconds(length)
    sound = np.zeros_like(at)
    for ratio, loudness, relative in overtones:
        fade = np.exp(-at / (decay * relative))
        sound += loudness * np.sin(2 * np.pi * frequency * ratio * at) * fade
    sound *= np.minimum(1.0, (length - at) / 0.03)  # to nothing, also where others still sound
    return sound / sum(loudness for _, loudness, _ in overtones)


def wood(frequency: float, length: float = 0.35, knock: float = 0.3, seed: int = 1) -> Sound:
    """A struck wooden bar; `knock` is how much of the mallet is heard."""
    sound = _struck(frequency, length, MARIMBA, decay=length / 5)
    mallet = breath(min(length, 0.03), frequency * 3, seed)
    sound[: len(mallet)] += knock * mallet
    return sound


def bell(frequency: float, length: float = 1.0) -> Sound:
    """A small bell."""
    return _struck(frequency, length, BELL, decay=length / 4.5)


def breath(length: float, frequency: float, seed: int = 1) -> Sound:
    """Soft noise below a frequency that swells and fades."""
    noise = np.random.default_rng(seed).standard_normal(len(_seconds(length)))
    width = max(1, round(RATE_HZ / frequency / 2))
    kernel = np.hanning(width + 2)
    soft = np.convolve(noise, kernel / kernel.sum(), mode="same")
    swell = np.sin(np.pi * np.linspace(0, 1, len(soft))) ** 2
    return np.asarray(soft / (np.abs(soft).max() or 1.0) * swell)


def glide(start: float, end: float, length: float) -> Sound:
    """A soft tone that slides from one frequency to another."""
    frequency = np.geomspace(start, end, len(_seconds(length)))
    swell = np.sin(np.pi * np.linspace(0, 1, len(frequency))) ** 2
    return np.asarray(np.sin(2 * np.pi * np.cumsum(frequency) / RATE_HZ) * swell)


def together(*parts: tuple[float, float, Sound]) -> Sound:
    """Sounds mixed: each part is (starts at seconds, loudness, sound)."""
    length = max(round(at * RATE_HZ) + len(sound) for at, _, sound in parts)
    mixed = np.zeros(length)
    for at, loudness, sound in parts:
        start = round(at * RATE_HZ)
        mixed[start : start + len(sound)] += loudness * sound
    return mixed


def finished(sound: Sound, peak: float) -> Sound:
    """At a peak level, begun and ended without a click."""
    rise, fall = round(0.002 * RATE_HZ), min(len(sound) // 3, round(0.03 * RATE_HZ))
    shaped = sound.copy()
    shaped[:rise] *= np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    shaped[-fall:] *= np.cos(np.linspace(0, np.pi / 2, fall)) ** 2
    return np.asarray(shaped * (peak / np.abs(shaped).max()))
