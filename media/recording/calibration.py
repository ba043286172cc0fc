"""The limits of one hall: from the two levels that staff measured there, within safe bounds."""

from __future__ import annotations

from typing import NamedTuple

from media.recording.room import STARTING_LIMITS, Limits, Room

HALF_WINDOW_DB = (STARTING_LIMITS.loudest_dbfs - STARTING_LIMITS.quietest_dbfs) / 2
LOWEST_QUIETEST_DBFS, HIGHEST_QUIETEST_DBFS = -40.0, -26.0
LOWEST_LOUDEST_DBFS, HIGHEST_LOUDEST_DBFS = -20.0, -12.0
BOUNDS = Limits(quietest_dbfs=LOWEST_QUIETEST_DBFS, loudest_dbfs=HIGHEST_LOUDEST_DBFS)


class Levels(NamedTuple):
    """Of a quiet room and of a voice in it at the child's place, in dBFS."""

    noise_dbfs: float
    voice_dbfs: float


def levels_of(room: Room) -> Levels | None:
    """What may be kept of a trial; None unless it was good. Check it against `BOUNDS`."""
    if room.advice != "good" or room.speech_dbfs is None:
        return None
    return Levels(round(room.noise_dbfs, 1), round(room.speech_dbfs, 1))


def limits_of(levels: Levels | None) -> Limits:
    """The room check's limits for these levels; the starting ones where nobody has measured.

    Only the good range of a voice moves (docs/BOOTH.md says how far, and why no further).
    """
    if levels is None:
        return STARTING_LIMITS
    heard_from = levels.noise_dbfs + STARTING_LIMITS.least_snr_db
    quietest = max(levels.voice_dbfs - HALF_WINDOW_DB, heard_from)
    loudest = levels.voice_dbfs + HALF_WINDOW_DB
    return Limits(
        quietest_dbfs=_within(quietest, LOWEST_QUIETEST_DBFS, HIGHEST_QUIETEST_DBFS),
        loudest_dbfs=_within(loudest, LOWEST_LOUDEST_DBFS, HIGHEST_LOUDEST_DBFS),
    )


def _within(level: float, lowest: float, highest: float) -> float:
    return min(max(level, lowest), highest)
