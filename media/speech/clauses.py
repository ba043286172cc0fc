"""A text cut into clauses, so that the first is heard while the next is still being made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from media.speech.pace import USUAL_PACE

Language = Literal["zh", "en"]

LONGEST = {"zh": 40, "en": 140}  # characters; what is longer is cut at a blank or simply cut
SHORTEST = {"zh": 3, "en": 12}  # what is shorter goes with the clause behind it

# A half-width mark ends a clause only before a blank, so that 3.5, 10,000 and 19:30 stay whole.
_END = re.compile(r"(?:[。！？；：，…\n]|[.!?;:,](?=\s|$))[。！？；：，…\n.!?;:,”’」』）)\"'\s]*")
_SPOKEN = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Utterance:
    """A text to be said. `pinyin` has one syllable for each Han character, or is empty.

    `pace` is in 字 a minute, with pauses.
    """

    words: str
    pinyin: str = ""
    language: Language = "zh"
    pace: int = USUAL_PACE


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of an utterance: `start` and `end` are indices into its words."""

    start: int
    end: int
    words: str
    pinyin: str
    language: Language
    pace: int = USUAL_PACE


def is_han(character: str) -> bool:
    """Whether the character is a Han character with a syllable of its own."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"


def clauses_of(utterance: Utterance) -> list[Clause]:
    """The clauses of an utterance in order; what cannot be heard (marks alone) gives none.

    Pinyin that has not one syllable a Han character is left aside: the voice then reads for itself.
    """
    syllables = utterance.pinyin.split()
    if len(syllables) != sum(map(is_han, utterance.words)):
        syllables = []
    clauses: list[Clause] = []
    at = 0
    for start, end in _spans(utterance.words, utterance.language):
        words = utterance.words[start:end]
        until = at + sum(map(is_han, words))
        if _SPOKEN.search(words):
            pinyin = " ".join(syllables[at:until])
            blanks = len(words) - len(words.lstrip())
            said = (words.strip(), pinyin, utterance.language, utterance.pace)
            clauses.append(Clause(start + blanks, end, *said))
        at = until
    return clauses


def _spans(words: str, language: Language) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(words):
        if len(words[start : match.start()].strip()) >= SHORTEST[language]:
            spans += _cut(words, start, match.end(), LONGEST[language])
            start = match.end()
    if start < len(words):
        spans += _cut(words, start, len(words), LONGEST[language])
    return spans


def _cut(words: str, start: int, end: int, longest: int) -> list[tuple[int, int]]:
    spans = []
    while end - start > longest:
        blank = words.rfind(" ", start + longest // 2, start + longest)
        middle = blank + 1 if blank > 0 else start + longest
        spans.append((start, middle))
        start = middle
    return [*spans, (start, end)]
