"""What a machine can honestly tell of a take: each value with its error, or None.

It knows no words: not what was read, nor how well. There is no total, no rank and no history. The
errors are those that tests find on made recordings (docs/BOOTH.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from media.recording.room import STARTING_LIMITS
from media.recording.take import Take
from media.recording.voiced import HOP_SECONDS, Span, Speech, find_speech

SECONDS_A_CHARACTER = 0.12  # more than 8 syllables a second is not reading
PAUSE_SECONDS = 0.25
NOISY_DB = STARTING_LIMITS.least_snr_db  # below this signal-to-noise ratio nothing is judged
EDGES_DB = 13.0  # below it the first and last sound are not found surely: no pace
HIDES_DB = 16.0  # below it noise hides pauses and weak syllables: no pauses, no unread line
EVENNESS_SECONDS = 0.5
LEAST_SECONDS = 3.0
Pause = Literal["short", "long"]


class Line(NamedTuple):
    """One line of the script: how many characters, and the pause marks in it and at its end."""

    characters: int
    pauses: tuple[Pause, ...] = ()


class Measure(NamedTuple):
    """A value and how far it may be off, in the same unit."""

    value: float
    error: float


class Pauses(NamedTuple):
    """`kept` of `marked` pauses; ±`error` of them. `longest` silence inside a line, in seconds."""

    kept: int
    marked: int
    error: int
    longest: Measure


@dataclass(frozen=True)
class Measures:
    """Of one take. None: cannot be judged here, so it is not shown."""

    noise_dbfs: Measure
    snr_db: Measure | None
    clipped_share: Measure
    level_dbfs: Measure | None = None
    spread_db: Measure | None = None  # of the level from half second to half second
    first_voice_seconds: Measure | None = None
    lines_read: tuple[bool, ...] | None = None
    pace: Measure | None = None  # characters a minute; None unless every line was read
    pauses: Pauses | None = None

    @property
    def is_too_noisy(self) -> bool:
        """Whether nothing but the noise was judged."""
        if self.snr_db is None:
            return self.noise_dbfs.value > STARTING_LIMITS.quietest_dbfs - NOISY_DB
        return self.snr_db.value < NOISY_DB


def measure(take: Take, lines: Sequence[Line], noise_dbfs: float | None = None) -> Measures:
    """Measures a take against its script; `noise_dbfs` is from the room check.

    Where the take has no mark for each line, the script counts as one line.
    """
    speech = find_speech(take.samples, noise_dbfs)
    noise = Measure(speech.noise_dbfs, 1.0 if noise_dbfs is not None else 3.0)
    clipped = Measure(take.clipped_share, 1 / max(1, len(take.samples)))
    snr = speech.snr_db
    if snr is None or snr < NOISY_DB or speech.voiced_seconds < 1.0:
        known = None if snr is None else Measure(snr, 3.5)
        return Measures(noise, known, clipped)
    spans, lines = _spans(take, lines)
    read = tuple(
        speech.voiced_between(*span) >= SECONDS_A_CHARACTER * line.characters
        for span, line in zip(spans, lines, strict=True)
    )
    level = speech.level_dbfs
    has_edges, has_pauses = snr >= EDGES_DB, snr >= HIDES_DB
    return Measures(
        noise_dbfs=noise,
        snr_db=Measure(snr, 3.5),
        clipped_share=clipped,
        level_dbfs=None if level is None else Measure(level, 2.5),
        spread_db=_spread(speech),
        first_voice_seconds=Measure(speech.spans[0][0], 0.1) if has_edges else None,
        lines_read=read if has_pauses or all(read) else None,
        pace=_pace(take, speech, lines) if has_edges and all(read) else None,
        pauses=_pauses(take, speech, spans, lines) if has_pauses else None,
    )


def _spans(take: Take, lines: Sequence[Line]) -> tuple[list[Span], Sequence[Line]]:
    """Seconds from turn to turn, and the lines that were read there."""
    if len(take.line_starts) == len(lines):
        return [(a / take.rate, b / take.rate) for a, b in take.line_spans()], lines
    whole = Line(sum(each.characters for each in lines), tuple(p for e in lines for p in e.pauses))
    return [(0.0, take.seconds)], [whole]


def _pace(take: Take, speech: Speech, lines: Sequence[Line]) -> Measure | None:
    """From the first to the last voiced frame, with the pauses between, as newsreaders count."""
    seconds = speech.spans[-1][1] - speech.spans[0][0]
    if take.lost_seconds or seconds < LEAST_SECONDS:
        return None
    pace = 60 * sum(line.characters for line in lines) / seconds
    return Measure(pace, pace * 0.2 / seconds + 1)


def _pauses(
    take: Take, speech: Speech, spans: Sequence[Span], lines: Sequence[Line]
) -> Pauses | None:
    marked = sum(len(line.pauses) for line in lines) - bool(lines[-1].pauses)  # the end is no pause
    if take.lost_seconds or marked <= 0:
        return None
    joins = [seam.at / take.rate for seam in take.seams]
    silences = [
        (start, end)
        for start, end in speech.pauses()
        if end - start >= PAUSE_SECONDS and not any(start <= join <= end for join in joins)
    ]
    kept, longest = 0, 0.0
    for (begin, after), line in zip(spans, lines, strict=True):
        found = [(start, end) for start, end in silences if begin <= start < after]
        kept += min(len(found), len(line.pauses))
        longest = max([longest, *(end - start for start, end in found if end <= after)])
    return Pauses(min(kept, marked), marked, 1, Measure(longest, 0.25))


def _spread(speech: Speech) -> Measure | None:
    """How much the level of the voice goes up and down; says nothing about good or bad."""
    frames = round(EVENNESS_SECONDS / HOP_SECONDS)
    levels = [
        10 * np.log10(np.mean(10 ** (piece[voiced] / 10)))
        for at in range(0, len(speech.levels) - frames + 1, frames)
        if (voiced := speech.is_voiced[at : at + frames]).mean() > 0.5
        and len(piece := speech.levels[at : at + frames])
    ]
    return Measure(float(np.std(levels)), 1.0) if len(levels) >= 6 else None
