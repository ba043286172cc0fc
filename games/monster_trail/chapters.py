"""The chapters along the river: one for each trick, a mixed one, the bosses, and whom to call.

What belongs to a chapter is read from the content alone, so that new items find theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from games.contract import Band, Level, Stock
from quizzes.text import Text

HERE = Path(__file__).parent
TRICKS = ("hurry", "secrecy", "move_away", "code_grabber", "too_good", "threat")
MIXED, BOSSES, CALLS = "mixed", "bosses", "calls"
FEWEST_PAIRS = 2
LEVEL_OF_A_GUEST: Mapping[str, int] = {MIXED: 2}  # else 1: what a child not yet known starts with

OfPair = Callable[[Any], bool]


def practises(chapter: str) -> OfPair | None:
    """Whether a pair is the chapter's own; None where all are."""
    if chapter not in TRICKS:
        return None
    return lambda pair: bool(pair.r.trick == chapter)


def level_of_a_guest(chapter: str) -> int:
    """The level of the messages that a child not yet known meets in a chapter."""
    return LEVEL_OF_A_GUEST.get(chapter, 1)


def chapters(words: Mapping[str, Text]) -> Iterator[Level]:
    """All chapters in their order along the river."""
    for trick in TRICKS:
        own = practises(trick)
        assert own is not None
        picture = HERE / "art" / f"{trick}.svg"
        yield _level(words, trick, picture, _with_pairs(own), own)
    yield _level(words, MIXED, HERE / "art" / "traveller.svg", _with_pairs(lambda _: True))
    yield _level(words, BOSSES, HERE / "art" / "chapter_bosses.svg", _has_bosses)
    yield _level(words, CALLS, HERE / "art" / "chapter_calls.svg", _has_calls)


def _level(
    words: Mapping[str, Text],
    id_: str,
    picture: Path,
    is_open: Callable[[Stock, Band], bool],
    own: OfPair = lambda _: False,
) -> Level:
    title, subtitle = words[f"chapter_{id_}"], words[f"chapter_{id_}_sub"]
    return Level(id_, title, subtitle, picture, is_open, own)


def _with_pairs(own: OfPair) -> Callable[[Stock, Band], bool]:
    def is_open(stock: Stock, band: Band) -> bool:
        from quizzes.learning.selection import practice_pairs

        return sum(map(own, practice_pairs(stock.pairs, band))) >= FEWEST_PAIRS

    return is_open


def _has_bosses(stock: Stock, band: Band) -> bool:
    return _is_there(BOSSES) and any(band in pair.bands for pair in stock.conversations)


def _has_calls(stock: Stock, band: Band) -> bool:
    return _is_there(CALLS) and any(band in case.bands for case in stock.calls)


FOLDERS: Mapping[str, str] = {BOSSES: "boss", CALLS: "calls"}


def _is_there(chapter: str) -> bool:
    return (HERE / FOLDERS[chapter] / "game.py").is_file()
