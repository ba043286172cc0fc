"""The ladder: which rungs a convention has, and from which grades on.

A convention may have any number of lines, of any length, in halves or not: a rung that has
nothing to work on is left off. Nobody is asked for an order that is not official.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, get_args

from games.contract import Band
from quizzes.kinds.case import AppliedCase
from quizzes.kinds.convention import Convention, Line
from quizzes.text import Text, han_count

Rung = Literal["jigsaw", "pairs", "gaps", "order", "spelling", "cases"]
BANDS: tuple[Band, ...] = get_args(Band)
FROM_BAND: Mapping[Rung, Band] = {"gaps": "3-4", "order": "5-6", "spelling": "5-6"}
FEWEST_PAIRS, FEWEST_TO_ORDER = 2, 3
SPELLED = range(4, 13)  # Chinese characters of what is put together character by character


def halves_of(convention: Convention) -> list[tuple[Line, Text, Line, Text]]:
    """What belongs together: both halves of a line, or two whole lines that the pack pairs."""
    lines = {line.id: line for line in convention.lines}
    cut = [(line, line.halves[0], line, line.halves[1]) for line in convention.lines if line.halves]
    paired = [(lines[a], lines[b]) for a, b in convention.pairs]
    return cut + [(one, one.text, other, other.text) for one, other in paired]


def gapped(convention: Convention) -> list[Line]:
    """The lines of which a word may be left out."""
    return [line for line in convention.lines if line.gaps]


def spelled(convention: Convention) -> list[tuple[Line, Text]]:
    """What is short enough to be put together from characters: halves, or short whole lines."""
    parts = [(line, part) for line in convention.lines for part in line.halves or (line.text,)]
    return [(line, part) for line, part in parts if han_count(part.zh) in SPELLED]


def cases_of(convention: Convention, cases: Sequence[AppliedCase], band: Band) -> list[AppliedCase]:
    """The applied cases of a convention for a band."""
    return [case for case in cases if case.convention == convention.id and band in case.bands]


def rungs_for(convention: Convention, cases: Sequence[AppliedCase], band: Band) -> list[Rung]:
    """The rungs that this convention has for a band, in the ladder's order."""
    has: Mapping[Rung, Callable[[], bool]] = {
        "jigsaw": lambda: True,
        "pairs": lambda: len(halves_of(convention)) >= FEWEST_PAIRS,
        "gaps": lambda: bool(gapped(convention)),
        "order": lambda: convention.order_matters and len(convention.lines) >= FEWEST_TO_ORDER,
        "spelling": lambda: bool(spelled(convention)),
        "cases": lambda: bool(cases_of(convention, cases, band)),
    }
    if band not in convention.bands:
        return []
    return [rung for rung, applies in has.items() if applies() and _is_old_enough(rung, band)]


def _is_old_enough(rung: Rung, band: Band) -> bool:
    return BANDS.index(band) >= BANDS.index(FROM_BAND.get(rung, BANDS[0]))
