"""The parts of a clause that light up one after the other: a character, a number, a word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from media.speech import espeak
from media.speech.clauses import is_han
from media.speech.english_words import said_words
from media.speech.mandarin import split_tone, with_digits
from media.speech.reading import Latin, Mark, Placed, Syllables

# In syllables, from where Kokoro is quiet inside ten clauses at two speeds.
NEUTRAL = 0.8
LONGER_BEFORE_PAUSE = 0.6
PAUSE = 0.4
SYLLABLE_LETTERS = 2.5  # letters of a Latin word that take about as long as a syllable


@dataclass(slots=True)
class Part:
    """Characters `words[start:end]`, how long they take and the pause behind, in syllables.

    `piece` and `offset` say where the part begins in what espeak-ng is given.
    """

    start: int
    end: int
    weight: float
    piece: int = 0
    offset: int = 0
    pause: float = 0.0

    def slow_down(self) -> None:
        """A pause follows; the last syllable before it is drawn out."""
        if not self.pause:
            self.weight += LONGER_BEFORE_PAUSE
            self.pause = PAUSE


@dataclass(frozen=True, slots=True)
class Plan:
    """A clause's parts, and the (voice, words) pieces that espeak-ng says for it."""

    parts: tuple[Part, ...]
    pieces: tuple[tuple[str, str], ...]


def plan_of_chinese(words: str, placed: Sequence[Placed]) -> Plan:
    """The plan of a Chinese clause; its Latin words are said in English."""
    parts: list[Part] = []
    pieces: list[tuple[str, str]] = []
    chinese = ""
    for at in placed:
        match at.token:
            case Syllables(pinyin) if is_han(words[at.start]):
                for n, syllable in enumerate(pinyin):
                    start = at.start + n
                    parts.append(
                        Part(start, start + 1, _weight(syllable), len(pieces), len(chinese) + 1)
                    )
                    chinese += " " + with_digits([syllable])
            case Syllables(pinyin):  # a number or a sign
                weight = sum(map(_weight, pinyin))
                parts.append(Part(at.start, at.end, weight, len(pieces), len(chinese) + 1))
                chinese += " " + with_digits(pinyin)
            case Mark(sign):
                chinese += sign if sign in ",.!?;:" else " "
                if parts and sign in ",.!?;:…—":
                    parts[-1].slow_down()
            case Latin(latin):
                pieces += [(espeak.CHINESE_VOICE, chinese)] if chinese.strip() else []
                letters = 1.0 if latin.isupper() else SYLLABLE_LETTERS
                parts.append(Part(at.start, at.end, max(1.0, len(latin) / letters), len(pieces), 0))
                pieces.append((espeak.ENGLISH_VOICE, latin))
                chinese = ""
            case unread:
                for n, character in enumerate(unread.han):
                    start = at.start + n
                    parts.append(Part(start, start + 1, 1.0, len(pieces), len(chinese)))
                    chinese += character
    pieces += [(espeak.CHINESE_VOICE, chinese)] if chinese.strip() else []
    return Plan(tuple(parts), tuple(pieces))


def _weight(syllable: str) -> float:
    return 1.0 if split_tone(syllable)[1] else NEUTRAL


def plan_of_english(words: str, ipa: Callable[[str], str] | None) -> Plan:
    """The plan of an English clause; `ipa` tells how long a word is when it is said."""
    parts: list[Part] = []
    said = ""
    for word in said_words(words):
        said += " " if said else ""
        if any(map(str.isalnum, word.said)):
            length = len(ipa(word.said)) if ipa else len(word.said)
            weight = max(1.0, length) / SYLLABLE_LETTERS
            parts.append(Part(word.start, word.end, weight, 0, len(said)))
            if word.said[-1] in ",.!?;:…—":
                parts[-1].slow_down()
        said += word.said
    return Plan(tuple(parts), ((espeak.ENGLISH_VOICE, said),) if said.strip() else ())
