"""How each cue is played, and how loud it is to the ear."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from media.sounds import booth
from media.sounds.instruments import (
    RATE_HZ,
    Sound,
    bell,
    breath,
    finished,
    glide,
    note,
    together,
    wood,
)
from media.sounds.loudness import momentary_lufs
from media.sounds.noises import creak, crumbs, flutter, motor, peel, zipper

LOUDEST_LUFS = -21.0  # the test tone; no cue, voice or bed is louder
HIGHEST_PEAK = 0.7  # −3.1 dB below full scale

C5, D5, E5, G5, A5, C6, D6, E6, G6 = (note(m) for m in (72, 74, 76, 79, 81, 84, 86, 88, 91))
G3, C4, E4, G4, A4 = (note(m) for m in (55, 60, 64, 67, 69))


def _row(notes: tuple[float, ...], apart: float, length: float) -> Sound:
    """Bells one after the other."""
    return together(*((at * apart, 1.0, bell(pitch, length)) for at, pitch in enumerate(notes)))


def _alarm_runs_down() -> Sound:
    """A wound-up bell: quick strokes that grow slow and low, then the spring is out."""
    at, strokes = 0.0, []
    for number in range(12):
        pitch = note(88 - number * 0.35)
        strokes.append((at, 1 - number * 0.045, bell(pitch, 0.4)))
        at += 0.042 * 1.14**number
    return together(*strokes, (at + 0.06, 0.9, wood(note(50), 0.28, knock=0.5)))


def _claw_drops() -> Sound:
    clank = together((0, 1, wood(note(57), 0.3, knock=0.5)), (0.01, 0.35, bell(note(80), 0.5)))
    return together((0, 0.5, motor(0.7)), (0.72, 1, clank), (0.86, 0.4, wood(note(52), 0.25)))


def _chirp() -> Sound:
    """Somebody small and shy."""
    return together(
        (0, 0.8, glide(note(91), note(98), 0.11)), (0.17, 1, glide(A5 * 2, E6 * 2, 0.14))
    )


def _friend_hops() -> Sound:
    hops = together(*((n * 0.11, 1.0, wood(p, 0.3)) for n, p in enumerate((G4, C5, E5))))
    return together((0, 1, hops), (0.33, 0.7, _row((G5, C6, E6), 0.08, 0.95)))


def _test_tone() -> Sound:
    """Three even seconds over four octaves: steady enough for a sound-level meter."""
    length = 3.0
    at = np.arange(round(length * RATE_HZ)) / RATE_HZ
    tones = sum(np.sin(2 * np.pi * note(m) * at + m) for m in (57, 64, 69, 76, 81, 88, 93))
    edge = np.minimum(1.0, np.minimum(at, length - at) / 0.15)
    return np.asarray(tones * edge)


# How far below LOUDEST_LUFS, and how it is made. All lie within 3 LU: what comes often is softest.
SCORES: dict[str, tuple[float, Callable[[], Sound]]] = {
    "tap": (2.5, lambda: wood(C5, 0.12, knock=0.2)),
    "back": (2.5, lambda: together((0, 1, wood(G4, 0.16)), (0.07, 0.8, wood(E4, 0.2)))),
    "page": (2.5, lambda: together((0, 1, breath(0.24, 3800)), (0.16, 0.3, wood(A4, 0.12)))),
    "step": (2.5, lambda: together((0, 1, wood(note(43), 0.16)), (0, 0.5, breath(0.12, 900)))),
    "strike": (
        1.0,
        lambda: together(
            (0, 0.4, breath(0.12, 2600, seed=3)),
            (0.09, 1, wood(C4, 0.4, knock=0.6)),
            (0.09, 0.6, wood(note(48), 0.4)),
        ),
    ),
    "shield": (1.0, lambda: together((0, 1, wood(G3, 0.5)), (0.02, 0.7, bell(G4, 0.9)))),
    "wave": (1.0, lambda: together((0, 1, breath(0.35, 2200)), (0.08, 0.35, glide(E5, A5, 0.3)))),
    "reveal": (
        1.0,
        lambda: together((0, 0.8, breath(0.45, 1700)), (0.3, 0.7, _row((D5, A5), 0.09, 0.9))),
    ),
    "glow": (0.5, lambda: _row((E5, A5, C6, E6), 0.09, 1.2)),
    "clue": (1.0, lambda: together((0, 1, wood(E5, 0.25)), (0.09, 0.8, bell(C6, 0.8)))),
    "gentle_no": (2.0, lambda: together((0, 1, wood(E4, 0.3)), (0.16, 0.9, wood(D5 / 2, 0.4)))),
    "fanfare": (
        0.5,
        lambda: together(
            (0, 0.8, _row((C5, E5, G5, C6), 0.13, 1.1)),
            (0.52, 0.5, wood(C5, 0.5)),
            (0.65, 0.7, _row((G5, E6, G6), 0.0, 1.5)),
        ),
    ),
    "goodbye": (1.0, lambda: _row((G5, E5, D5, C5), 0.2, 1.4)),
    "start": (1.0, lambda: together((0, 1, wood(G4, 0.3)), (0.12, 1, _row((C5, G5), 0.12, 1.1)))),
    "door": (1.5, lambda: together((0, 1, wood(note(50), 0.2)), (0.18, 0.9, wood(note(50), 0.25)))),
    "finish_hurry": (1.0, _alarm_runs_down),
    "finish_secrecy": (1.0, lambda: together((0, 1, zipper()), (0.5, 0.9, flutter(0.7)))),
    "finish_move_away": (
        1.0,
        lambda: together(
            (0, 0.6, creak(0.7)),
            (0.78, 1, wood(note(45), 0.45, knock=0.5)),
            (0.78, 0.5, wood(note(57), 0.4)),
            (0.85, 0.35, breath(0.55, 700)),
        ),
    ),
    "finish_code_grabber": (1.0, _claw_drops),
    "finish_too_good": (
        1.0,
        lambda: together((0, 1, crumbs(1.0)), (0, 0.5, wood(note(52), 0.25, knock=0.6))),
    ),
    "finish_threat": (1.0, lambda: together((0, 1, peel(0.6)), (0.75, 0.8, _chirp()))),
    "friend_joy": (1.0, _friend_hops),
    "lamp": (
        1.0,
        lambda: together((0, 0.4, breath(0.5, 1200)), (0.12, 0.9, _row((G4, D5), 0.16, 1.0))),
    ),
    "boss_bubble": (
        2.5,
        lambda: together((0, 1, glide(note(62), note(74), 0.12)), (0.08, 0.4, wood(G4, 0.16))),
    ),
    "stamp": (
        1.0,
        lambda: together(
            (0, 0.3, breath(0.1, 3000)),
            (0.07, 1, wood(note(48), 0.3, knock=0.8)),
            (0.4, 0.5, breath(0.18, 2600, seed=5)),
        ),
    ),
    "count": (2.0, booth.count),
    "on_air": (1.5, booth.on_air),
    "off_air": (1.5, booth.off_air),
    "cheer": (1.0, booth.cheer),
    "booth_opening": (1.0, booth.opening),
    "booth_closing": (1.0, booth.closing),
    "test_tone": (0.0, _test_tone),
}


def make_cue(name: str) -> Sound:
    """The samples of one cue, as loud as its score says."""
    below, play = SCORES[name]
    raw = finished(play(), 0.5)
    return raw * 10 ** ((LOUDEST_LUFS - below - momentary_lufs(raw)) / 20)
