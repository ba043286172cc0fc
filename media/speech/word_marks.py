"""Marks: when each word of a spoken clause is heard, so that it lights up on the glass."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # the glass reads marks without knowing how texts are read
    from media.speech.parts import Part

OPENING = "（(「『《〈“‘[【"


class WordMark(NamedTuple):
    """`length` characters from `first` of the clause's words are heard from `start` to `end`.

    Seconds of the clause's sound. The marks of a clause are in order, do not overlap in time, and
    together cover its words: marks and blanks go with the word that they stand at.
    """

    first: int
    length: int
    start: float
    end: float


def marks_of(
    words: str, parts: Sequence[Part], known: Mapping[int, float], end: float
) -> tuple[WordMark, ...]:
    """The marks of a clause whose speech ends at `end` seconds.

    `known` holds the starts that are known, by the number of the part; part 0's has to be among
    them. Parts between two known starts share the time by their weights.
    """
    if not parts:
        return ()
    anchors = [*sorted((number, min(start, end)) for number, start in known.items())]
    times: list[tuple[float, float]] = []
    for (first, start), (behind, until) in pairwise([*anchors, (len(parts), end)]):
        times += _shared(parts[first:behind], start, until, behind == len(parts))
    edges = [0, *(_edge(words, a.end, b.start) for a, b in pairwise(parts)), len(words)]
    return tuple(
        WordMark(left, right - left, round(start, 3), round(until, 3))
        for (left, right), (start, until) in zip(pairwise(edges), times, strict=True)
    )


def _shared(
    parts: Sequence[Part], start: float, until: float, is_last: bool
) -> list[tuple[float, float]]:
    """The times of parts that share a stretch; the last of all has its pause behind the speech."""
    whole = sum(part.weight + part.pause for part in parts) - is_last * parts[-1].pause
    unit = max(0.0, until - start) / whole
    times = []
    for part in parts:
        times.append((start, start + part.weight * unit))
        start += (part.weight + part.pause) * unit
    return times


def _edge(words: str, end: int, start: int) -> int:
    """Where what stands between two parts is cut: opening marks go with the second."""
    while end < start and words[end] not in OPENING:
        end += 1
    return end


def marks_file(sound: Path) -> Path:
    """Where the marks of a sound file lie."""
    return sound.with_suffix(".json")


def write_marks(sound: Path, marks: Sequence[WordMark]) -> None:
    """Puts the marks beside their sound. Raises OSError."""
    marks_file(sound).write_text(json.dumps(marks))


def read_marks(sound: Path) -> tuple[WordMark, ...]:
    """The marks beside a sound file; none where there are none or only half of them."""
    try:
        listed = json.loads(marks_file(sound).read_text())
        return tuple(
            WordMark(int(first), int(length), float(start), float(end))
            for first, length, start, end in listed
        )
    except (OSError, ValueError, TypeError):
        return ()
