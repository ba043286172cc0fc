"""The music beds: calm pentatonic loops, composed by code. The same seed gives the same piece.

A bed is written into a circle: what rings at its end rings on at its beginning, so that the
loop has no seam. A tune of two bars comes back, changed a little, as people expect of a tune.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from media.sounds.instruments import RATE_HZ, Sound, bell, note, wood
from media.sounds.loudness import long_lufs
from media.sounds.scores import LOUDEST_LUFS

BELOW_CUES = 14.0  # LU: a cue and a voice stand clear of the bed
BED_LUFS = LOUDEST_LUFS - 1.0 - BELOW_CUES  # cues lie 1 LU below the loudest on the whole
BARS, BEATS_A_BAR = 16, 4
PENTATONIC = (0, 2, 4, 7, 9)  # 宫商角徵羽: no step in it clashes with another


@dataclass(frozen=True, slots=True)
class Bed:
    """How a bed is composed."""

    seed: int
    beats_a_minute: float
    root: int  # MIDI note of the lowest degree
    tune_share: float  # how many of the eighths the wooden bars strike
    has_bells: bool
    has_pulse: bool  # a soft low bar on the first and third beat, as of walking


BEDS = {
    "attract": Bed(2026, 66.0, 57, 0.34, has_bells=True, has_pulse=False),
    "home": Bed(515, 80.0, 60, 0.46, has_bells=True, has_pulse=True),
    "booth": Bed(7, 92.0, 60, 0.52, has_bells=True, has_pulse=True),
    "trail": Bed(88, 72.0, 55, 0.30, has_bells=False, has_pulse=True),
}
FORM = (0, 1, 0, 2, 3, 1, 0, 2)  # which two-bar tune stands where: A B A C, D B A C
GROUNDS = (0, 3, 0, 4, 3, 2, 4, 0)  # the degree that the ground stands on, for each two bars

Tune = Sequence[tuple[float, int]]  # (beat, degree)


def make_bed(name: str) -> Sound:
    """The samples of a bed, 40 to 60 seconds that join end to beginning."""
    bed = BEDS[name]
    circle = _Circle(bed.beats_a_minute)
    tunes = _tunes(bed)
    for part, (which, ground) in enumerate(zip(FORM, GROUNDS, strict=True)):
        first = part * 2 * BEATS_A_BAR
        _play_tune(circle, bed, tunes[which], first)
        _play_ground(circle, bed, ground, first)
    return _levelled(circle.sound)


class _Circle:
    """A piece as a ring of samples."""

    def __init__(self, beats_a_minute: float) -> None:
        self.beat = 60.0 / beats_a_minute
        self.sound: Sound = np.zeros(round(BARS * BEATS_A_BAR * self.beat * RATE_HZ))

    def add(self, beat: float, loudness: float, sound: Sound) -> None:
        """Lets a sound ring from a beat on, over the end if need be."""
        start = round(beat * self.beat * RATE_HZ) % len(self.sound)
        first = min(len(sound), len(self.sound) - start)
        self.sound[start : start + first] += loudness * sound[:first]
        self.sound[: len(sound) - first] += loudness * sound[first:]


def _pitch(bed: Bed, degree: int) -> float:
    octave, step = divmod(degree, len(PENTATONIC))
    return note(bed.root + 12 * octave + PENTATONIC[step])


def _tunes(bed: Bed) -> list[Tune]:
    """Four tunes of two bars that walk by small steps and come home."""
    chance = random.Random(bed.seed)
    return [_tune(bed, chance, ends_on) for ends_on in (7, 5, 5, 9)]


def _tune(bed: Bed, chance: random.Random, ends_on: int) -> Tune:
    degree, tune = ends_on + chance.choice((-2, 2)), []
    eighths = 2 * BEATS_A_BAR * 2
    for eighth in range(eighths - 2):
        wanted = bed.tune_share * (1.7 if eighth % 4 == 0 else 1.0 if eighth % 2 == 0 else 0.5)
        if chance.random() < wanted:
            degree = min(12, max(4, degree + chance.choice((-2, -1, -1, 1, 1, 2))))
            tune.append((eighth / 2, degree))
    return [*tune, ((eighths - 2) / 2, ends_on)]


def _play_tune(circle: _Circle, bed: Bed, tune: Tune, first: int) -> None:
    for number, (beat, degree) in enumerate(tune):
        pitch = _pitch(bed, degree)
        circle.add(first + beat, 0.5 if beat % 1 else 0.7, wood(pitch, 1.1, knock=0.08))
        if bed.has_bells and number == len(tune) - 1:
            circle.add(first + beat + 0.5, 0.22, bell(_pitch(bed, degree + 5), 3.0))


def _play_ground(circle: _Circle, bed: Bed, ground: int, first: int) -> None:
    """Long soft tones below, and the walking bar."""
    bars = 2 * BEATS_A_BAR
    for degree, loudness in ((ground, 0.16), (ground + 2, 0.10), (ground + 5, 0.07)):
        tone = _breathing_tone(_pitch(bed, degree), (bars + 2) * circle.beat)
        circle.add(first - 1, loudness, tone)
    if bed.has_pulse:
        for beat in range(0, bars, 2):
            low = _pitch(bed, ground) / 2
            circle.add(first + beat, 0.45 if beat % 4 == 0 else 0.3, wood(low, 0.9, knock=0.05))


def _breathing_tone(frequency: float, length: float) -> Sound:
    """A hollow tone that swells and fades, as of a bowl that is rubbed."""
    at = np.arange(round(length * RATE_HZ)) / RATE_HZ
    swell = np.sin(np.pi * at / length) ** 2
    tone = np.sin(2 * np.pi * frequency * at) + 0.3 * np.sin(2 * np.pi * frequency * 2.003 * at)
    return np.asarray(tone * swell)


def _levelled(sound: Sound) -> Sound:
    """At the loudness of a bed, weighed as the loop that it is."""
    return np.asarray(sound * 10 ** ((BED_LUFS - long_lufs(sound)) / 20))
