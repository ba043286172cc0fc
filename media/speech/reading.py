"""How the words of a clause are read: syllables of pinyin, Latin words and pauses, in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from media.speech.clauses import is_han
from media.speech.numbers import numbers_in

MARKS = {
    **{"，": ",", "、": ",", "。": ".", "！": "!", "？": "?", "；": ";", "：": ":", "…": "…"},
    **{"—": "—", ",": ",", ".": ".", "!": "!", "?": "?", ";": ";", ":": ":", "\n": ","},
    **{"（": "(", "）": ")", "(": "(", ")": ")", "「": "“", "」": "”", "《": "“", "》": "”"},
    **{"“": "“", "”": "”", "『": "“", "』": "”"},
}
SIGNS = {
    **{"℃": ("shè", "shì", "dù"), "°": ("dù",), "%": ("bǎi", "fēn", "hào"), "+": ("jiā",)},
    **{"=": ("děng", "yú"), "×": ("chéng",), "÷": ("chú", "yǐ"), "&": ("hé",)},
}
LATIN = re.compile(r"[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ'’@-]|[./](?=[A-Za-z]))*")


@dataclass(frozen=True, slots=True)
class Syllables:
    """Pinyin syllables with tone marks that follow one another without a pause."""

    pinyin: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """Han characters whose pinyin nobody gave."""

    han: str


@dataclass(frozen=True, slots=True)
class Latin:
    """Words in Latin letters."""

    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A half-width mark that is heard as a pause or a tone of voice."""

    sign: str


Token = Syllables | Unread | Latin | Mark


@dataclass(frozen=True, slots=True)
class Placed:
    """A token and the characters `words[start:end]` that it is read for."""

    start: int
    end: int
    token: Token


Reader = Callable[[str], list[str]]


def tokens_of(words: str, pinyin: str, reader: Reader | None = None) -> list[Token]:
    """The tokens of a Chinese clause, in order (see `placed_tokens`)."""
    return [placed.token for placed in placed_tokens(words, pinyin, reader)]


def placed_tokens(words: str, pinyin: str, reader: Reader | None = None) -> list[Placed]:
    """The tokens of a Chinese clause with their places.

    Reviewed `pinyin` is said as it stands; without it `reader` gives the syllables of a run of Han
    characters, and without a reader they stay unread.
    """
    syllables = iter(pinyin.split())
    numbers = {number.start: number for number in numbers_in(words)}
    placed: list[Placed] = []
    at = 0
    while at < len(words):
        start = at
        token: Token | None
        if at in numbers:
            token = Syllables(numbers[at].syllables)
            at = numbers[at].end
        elif is_han(words[at]):
            run = _han_run(words, at)
            token = _read(run, syllables if pinyin else None, reader)
            at += len(run)
        elif latin := LATIN.match(words, at):
            token = Latin(latin[0])
            at = latin.end()
        else:
            token = _sign(words[at])
            at += 1
        if token:
            placed.append(Placed(start, at, token))
    return placed


def _han_run(words: str, start: int) -> str:
    end = start
    while end < len(words) and is_han(words[end]):
        end += 1
    return words[start:end]


def _read(run: str, syllables: Iterator[str] | None, reader: Reader | None) -> Token:
    if syllables is not None:
        return Syllables(tuple(next(syllables) for _ in run))
    return Syllables(tuple(reader(run))) if reader else Unread(run)


def _sign(c: str) -> Token | None:
    if c in SIGNS:
        return Syllables(SIGNS[c])
    return Mark(MARKS[c]) if c in MARKS else None


def pypinyin_reader() -> Reader:
    """A reader on pypinyin's phrases. Raises ImportError where it is not installed."""
    from pypinyin import Style, lazy_pinyin

    def read(run: str) -> list[str]:
        return list(lazy_pinyin(run, style=Style.TONE, tone_sandhi=True))

    return read
