"""Noises of paper, crumbs, hinges and motors, for what the finishing moves do.

Like the instruments, every function gives mono samples at 48 kHz, about −1…1.
"""

from __future__ import annotations

import numpy as np

from media.sounds.instruments import RATE_HZ, Sound, breath, together


def grains(times: list[float], pitches: list[float], length: float = 0.02, seed: int = 1) -> Sound:
    """Little puffs of noise, one at each time: `pitches` in Hz from dull to bright."""
    chance = np.random.default_rng(seed)
    puffs = [
        (at, float(chance.uniform(0.5, 1.0)), _puff(length, pitch, seed + number))
        for number, (at, pitch) in enumerate(zip(times, pitches, strict=True))
    ]
    return together(*puffs)


def _puff(length: float, pitch: float, seed: int) -> Sound:
    at = np.arange(round(length * RATE_HZ)) / RATE_HZ
    puff = breath(length, pitch, seed) * np.cos(2 * np.pi * pitch * at)
    return np.asarray(puff * np.exp(-at / (length / 3)))


def zipper(length: float = 0.45, teeth: int = 34) -> Sound:
    """A zip that is pulled open: teeth that come faster and brighter."""
    way = np.linspace(0, 1, teeth)
    times = length * (1 - (1 - way) ** 1.6)
    return grains(list(times), list(1500 + 2600 * way), 0.016, seed=11)


def flutter(length: float = 0.6, beats_hz: float = 17.0) -> Sound:
    """Sheets of paper that fly off."""
    paper = breath(length, 5200, seed=21)
    at = np.arange(len(paper)) / RATE_HZ
    flap = 0.25 + 0.75 * np.abs(np.sin(np.pi * beats_hz * at * (1 + 0.4 * at)))
    return np.asarray(paper * flap)


def creak(length: float = 0.6) -> Sound:
    """A hinge: wood that sticks and slips, slower and slower."""
    way = np.arange(round(length * RATE_HZ)) / (length * RATE_HZ)
    slips = np.cumsum(62 - 34 * way + 8 * np.sin(2 * np.pi * 2.3 * way)) / RATE_HZ
    slip = np.exp(-(slips % 1.0) * 7)
    body = sum(np.sin(2 * np.pi * pitch * way * length) for pitch in (410.0, 655.0, 1130.0))
    swell = np.sin(np.pi * way) ** 0.7
    return np.asarray(slip * body / 3 * swell)


def motor(length: float = 0.7, start: float = 150.0, end: float = 70.0) -> Sound:
    """A small motor that lets go: a hum whose pitch falls."""
    way = np.arange(round(length * RATE_HZ)) / (length * RATE_HZ)
    turns = 2 * np.pi * np.cumsum(start * (end / start) ** way) / RATE_HZ
    hum = sum(np.sin(turns * part) / part for part in (1, 2, 3, 4, 6))
    shake = 0.8 + 0.2 * np.sin(turns / 6)
    return np.asarray(
        hum / 2 * shake * np.minimum(1.0, (1 - way) / 0.15) * np.minimum(1, way / 0.1)
    )


def crumbs(length: float = 0.8, number: int = 46, seed: int = 31) -> Sound:
    """Crust that breaks and trickles: dense at first, then a crumb here and there."""
    chance = np.random.default_rng(seed)
    times = np.sort(chance.beta(1.0, 2.6, number)) * length
    pitches = chance.uniform(700, 2600, number) * (1 - 0.4 * times / length)
    return grains(list(times), list(pitches), 0.03, seed)


def peel(length: float = 0.55) -> Sound:
    """A sticker that comes off: tearing that grows brighter."""
    chance = np.random.default_rng(41)
    way = np.sort(chance.uniform(0, 1, 60))
    tear = grains(list(way * length), list(900 + 2800 * way), 0.018, seed=42)
    under = breath(length, 2600, seed=43)
    return together((0, 1.0, tear), (0, 0.35, under))
