"""From typed letters to Chinese words: what is offered, in which order, and what a choice uses up.

Plain rules over a table of words; nothing that was typed is kept or learnt.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from kiosk.keyboard.syllables import Part, Way, ways_to_read
from kiosk.keyboard.words_table import Entry, WordsTable

MOST_OFFERED = 200
LONGEST_WORD = 8
WORD_COST = 18.0  # log(all that was counted): what one more word costs a sentence
BEGUN_COST = 3.0  # a syllable that is only begun may mean many words


class Candidate(NamedTuple):
    """Words to write, and how many of the typed characters they stand for."""

    words: str
    used: int


def spelled(typed: str) -> str:
    """The letters with an apostrophe between syllables, as they are understood: `zha'pian`."""
    ways = ways_to_read(typed)
    if not ways:
        return typed
    parts = "'".join(part.letters for part in ways[0])
    return parts + typed[sum(part.used for part in ways[0]) :]


def candidates(typed: str, table: WordsTable) -> list[Candidate]:
    """What the letters may mean: all of them first, then ever shorter beginnings."""
    ways = ways_to_read(typed)
    if not ways:
        return []
    offered = _words_for_all(ways, table)
    if len(ways[0]) > 1 and not (offered and offered[0][1].is_whole):
        guess = _sentence(ways[0], table)
        used = sum(part.used for part in ways[0])
        begun = [one for one in offered if len(one[1].words) == len(ways[0])]
        if guess and (not begun or all(part.is_whole for part in ways[0])):
            offered.insert(0, (used, Entry(guess, 0, True)))
    found = {Candidate(entry.words, used): None for used, entry in offered}
    for count in range(min(len(ways[0]) - 1, LONGEST_WORD), 0, -1):
        for way in dict.fromkeys(way[:count] for way in ways if len(way) > count):
            used = sum(part.used for part in way)
            found.update(dict.fromkeys(Candidate(e.words, used) for e in table.words(way)))
            if len(found) >= MOST_OFFERED:
                break
    once: dict[str, Candidate] = {}
    for one in found:
        once.setdefault(one.words, one)
    return list(once.values())[:MOST_OFFERED]


def _words_for_all(ways: list[Way], table: WordsTable) -> list[tuple[int, Entry]]:
    """Words that take all that was typed, of all ways to read it, by frequency."""
    begun = min(sum(not part.is_whole for part in way) for way in ways)
    found: list[tuple[int, Entry]] = []
    for way in ways:
        worse = sum(not part.is_whole for part in way) - begun
        used = sum(part.used for part in way)
        for entry in table.words(way):
            is_whole = entry.is_whole and not worse
            found.append((used, Entry(entry.words, entry.times >> (4 * worse), is_whole)))
    return sorted(found, key=lambda one: (not one[1].is_whole, -one[1].times))


def _sentence(way: Way, table: WordsTable) -> str:
    """The likeliest row of words for all syllables (each word counted alone; Viterbi)."""
    best: list[tuple[float, str]] = [(0.0, "")]
    for end in range(1, len(way) + 1):
        choices = [
            (best[start][0] + cost, best[start][1] + words)
            for start in range(max(0, end - LONGEST_WORD), end)
            for cost, words in [_likeliest(way[start:end], table)]
            if words
        ]
        best.append(min(choices, default=(math.inf, "")))
    return best[-1][1] if best[-1][0] < math.inf else ""


def _likeliest(parts: tuple[Part, ...], table: WordsTable) -> tuple[float, str]:
    entry = next(iter(table.words(parts)), None)
    if entry is None:
        return math.inf, ""
    begun = 0.0 if entry.is_whole else BEGUN_COST * len(parts)
    return WORD_COST - math.log(entry.times + 1) + begun, entry.words
