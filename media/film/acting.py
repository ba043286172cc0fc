"""What the newsreader does at each moment besides speaking: blinks, nods, looks aside, waves.

Everything follows from the mouth's shapes and the time, so that glass and film agree.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from media.film.mouth import CLOSED, OPENNESS

FRAMES_A_SECOND = 25
BLINK = ("half", "closed", "closed", "half")
BLINK_EVERY = (71, 103, 88, 119)  # frames from one blink to the next, again and again
TILT_SECONDS = 5.2  # for a slow sway to one side and back
MOST_TILT = 2  # in steps, below
TILT_DEGREES = 0.8  # of one step
NOD_STEPS, NOD_UNITS = 3, 2  # how far the head rises with a wide open mouth, in steps of 2 units
NOD_FRAMES = 5  # over which it follows the voice
WAVES_FOR_SECONDS = 2.2
WAVE_SECONDS = 0.56
WAVE_DEGREES = (-14.0, -10.0, -6.0, -2.0, 2.0)


@dataclass(frozen=True, slots=True)
class Pose:
    """How the figure is drawn; equal poses make equal pictures."""

    mouth: int = CLOSED
    eyes: str = "open"
    tilt: int = 0  # steps of TILT_DEGREES, to the viewer's right
    lift: int = 0  # units of the drawing
    wave: int | None = None  # an index into WAVE_DEGREES; None: both hands on the papers


def pose_at(frame: int, mouths: bytes, is_calm: bool = False) -> Pose:
    """The pose of a film's frame; `is_calm` leaves only mouth and eyes (reduced motion)."""
    lately = mouths[max(0, frame - NOD_FRAMES + 1) : frame + 1] if 0 <= frame < len(mouths) else b""
    pose = pose_now(frame, lately, is_calm)
    return pose if is_calm else replace(pose, wave=_wave(frame, mouths))


def pose_now(frame: int, lately: bytes, is_calm: bool = False) -> Pose:
    """The pose while a voice is heard live: `lately` are its last mouths, the newest at the end."""
    mouth, eyes = lately[-1] if lately else CLOSED, _eyes(frame)
    if is_calm:
        return Pose(mouth, eyes)
    sway = math.sin(2 * math.pi * frame / FRAMES_A_SECOND / TILT_SECONDS)
    open_share = sum(OPENNESS[shape] for shape in lately[-NOD_FRAMES:]) / NOD_FRAMES
    return Pose(mouth, eyes, round(sway * MOST_TILT), round(open_share * NOD_STEPS) * NOD_UNITS)


def _eyes(frame: int) -> str:
    at = frame % sum(BLINK_EVERY)
    for gap in BLINK_EVERY:
        if at < gap:
            into = at - (gap - len(BLINK))
            return BLINK[into] if into >= 0 else "open"
        at -= gap
    return "open"


def _wave(frame: int, mouths: bytes) -> int | None:
    """Waves while the first jingle plays, and after the last word."""
    seconds = frame / FRAMES_A_SECOND
    if not 0.2 <= seconds < WAVES_FOR_SECONDS:
        rest = mouths[max(0, frame) :]
        if not rest or any(rest) or not any(mouths) or len(rest) < 12:
            return None
        if frame < len(mouths.rstrip(b"\0")) + 8:
            return None
    swing = math.sin(2 * math.pi * seconds / WAVE_SECONDS)
    return round((swing + 1) / 2 * (len(WAVE_DEGREES) - 1))
