"""The programmes of the listening wall on the attract screen: pictures and words, no sound.

A voice that plays to an empty hall is heard by whoever passes and by those who work beside it all
day; who wants to hear it touches the glass.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from quizzes.text import Language, Text

FEWEST_SECONDS, MOST_SECONDS = 3.5, 9.0  # a line is shown as long as it is said, within these


@dataclass(frozen=True, slots=True)
class Broadcast:
    """A programme without its voice; `cover` is a PNG. `lines` in the language they were read."""

    title: Text
    is_fictional: bool
    language: Language
    cover: bytes
    lines: tuple[Text, ...]
    line_starts: tuple[float, ...]
    seconds: float


def shown_seconds(broadcast: Broadcast, line: int) -> float:
    """How long a line stays on the glass."""
    ends = (*broadcast.line_starts, broadcast.seconds)
    spans = [after - before for before, after in pairwise(ends)]
    said = spans[line] if 0 <= line < len(spans) else FEWEST_SECONDS
    return min(MOST_SECONDS, max(FEWEST_SECONDS, said))


def after(broadcasts: list[Broadcast], which: int, line: int) -> tuple[int, int]:
    """The next line, or the first one of the next programme: (programme, line)."""
    if line + 1 < len(broadcasts[which].lines):
        return which, line + 1
    return (which + 1) % len(broadcasts), 0
