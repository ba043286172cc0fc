"""Recordings made to measure: known pace, pauses, level and noise, a voice like a child's."""

from itertools import pairwise

import numpy as np

RATE_HZ = 48_000
SHORT, LONG = 0.4, 0.8


def syllable(rng, seconds):
    """A hiss, then a voiced sound of harmonics that rises and falls."""
    n = round(seconds * RATE_HZ)
    t = np.arange(n) / RATE_HZ
    pitch = rng.uniform(220, 320) * (1 + rng.uniform(-0.3, 0.3) * t / seconds)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE_HZ
    formant = rng.uniform(500, 1000)
    weight = [1 / (1 + ((k * 270 - formant) / 400) ** 2) for k in range(1, 12)]
    voice = sum(w * np.sin(k * phase) for k, w in enumerate(weight, 1))
    swell = np.minimum(1, np.minimum(t / 0.02, (seconds - t) / 0.04)) * rng.uniform(0.6, 1.4)
    hiss = 0.3 * rng.standard_normal(n) * (t < 0.05)
    return (voice + hiss) * swell * (t > 0.02)


def speech(lines, pace, level_dbfs=-22.0, snr_db=40.0, seed=1, lead=1.0, tail=1.0):
    """Samples, where each line starts, and the pause before that. Truths for a measure.

    `lines` are (characters, pauses in seconds, one after each even share); `pace` in characters
    a minute counts from first to last voiced sound.
    """
    rng = np.random.default_rng(seed)
    characters = sum(count for count, _ in lines)
    silences = [p for _, pauses in lines for p in pauses][:-1]
    each = (60 * characters / pace - sum(silences)) / characters
    parts, starts, length = [np.zeros(round(lead * RATE_HZ))], [], lead
    for count, pauses in lines:
        starts.append(length)
        bounds = np.linspace(0, count, len(pauses) + 1).round().astype(int)
        for (begin, end), pause in zip(pairwise(bounds), pauses, strict=True):
            parts += [syllable(rng, each) for _ in range(begin, end)]
            parts.append(np.zeros(round(pause * RATE_HZ)))
            length += each * (end - begin) + pause
    parts[-1] = np.zeros(round(tail * RATE_HZ))
    voice = np.concatenate(parts)
    loud = np.abs(voice) > 0.02
    voice *= 10 ** (level_dbfs / 20) / np.sqrt(np.mean(voice[loud] ** 2))
    noise = rng.standard_normal(len(voice)) * 10 ** ((level_dbfs - snr_db) / 20)
    samples = np.round((voice + noise) * 32_768).clip(-32_768, 32_767).astype(np.int16)
    return samples, tuple(max(0, round((s - 0.2) * RATE_HZ)) for s in starts)


def babble(seconds, level_dbfs, seed=50):
    """A hall full of other children: eight at once over a little hiss."""
    rng = np.random.default_rng(seed)
    n = round(seconds * RATE_HZ)
    crowd = 0.3 * rng.standard_normal(n)
    voice, _ = speech([(20, (SHORT, LONG))] * 4, 180, snr_db=90, seed=seed, lead=0.0, tail=0.4)
    for _ in range(8):
        crowd += np.resize(np.roll(voice, rng.integers(len(voice))), n) / voice.std()
    return crowd * 10 ** (level_dbfs / 20) / crowd.std()
