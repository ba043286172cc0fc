"""Broadcast scripts: what a child reads aloud, with pauses, stress and pace for each band."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import InitErrorDetails

from quizzes.checks import all_of, length_of, text_checks, wrong
from quizzes.fields import BANDS, Band, Fear, Frozen, Reviewed, Some, Title, Words
from quizzes.marked_text import FromMarks
from quizzes.text import Text, han_count

Pause = Literal["short", "long"]
PACES: dict[Band, tuple[int, int]] = {  # 字 a minute
    "1-2": (120, 160),
    "3-4": (150, 190),
    "5-6": (170, 210),
    "7-9": (190, 230),
}
LONGEST_SECONDS = 90
_PAUSE = re.compile(r"\s*(//?)\s*")
_STRESS = re.compile(r"\*([^*]+)\*")
Span = tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(ge=1)]]


class Phrase(Frozen):
    """What is read in one breath, the pause after it, and the words to stress (start, end)."""

    text: Text
    pause: Pause
    stress_zh: tuple[Span, ...] = ()
    stress_en: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """What is read in one go: phrases up to a long pause."""

    phrases: tuple[Phrase, ...]

    @property
    def text(self) -> Text:
        """The words of the line without marks."""
        parts = [phrase.text for phrase in self.phrases]
        return Text(
            "".join(part.zh for part in parts),
            " ".join(part.pinyin for part in parts if part.pinyin),
            " ".join(part.en for part in parts if part.en),
        )


class Speech(FromMarks):
    """The words of a script in phrases.

    Writers set `/` for a short pause, `//` for a long one, and `*stars*` around words to stress.
    Both languages have the same phrases; the pinyin needs no marks.
    """

    written_like: ClassVar[str] = r"^[^*]*(?:\*[^*]+\*[^*]*)*$"

    phrases: Annotated[tuple[Phrase, ...], Some]

    @classmethod
    def taken_apart(cls, written: dict[str, Any]) -> Any:
        """The phrases. Raises ValidationError where the languages differ or a mark is broken."""
        faults = [
            wrong("missing" if name not in written else "string_type", name, written.get(name))
            for name in ("zh", "pinyin", "en")
            if not isinstance(written.get(name), str)
        ]
        extra = [name for name in written if name not in ("zh", "pinyin", "en")]
        faults += [wrong("extra_forbidden", name, written[name]) for name in extra]
        all_of(None, faults)
        zh, en = _phrases(written["zh"]), _phrases(written["en"])
        syllables = [s for s in written["pinyin"].replace("*", "").split() if s.strip("/")]
        plain = Text("".join(w for w, _, _ in zh), " ".join(syllables), " ".join(w for w, *_ in en))
        faults = [
            wrong("broken_stress", name, written[name])
            for name, words in (("zh", plain.zh), ("en", plain.en))
            if "*" in words
        ]
        faults += text_checks(plain)
        if en and [pause for _, pause, _ in zh] != [pause for _, pause, _ in en]:
            faults.append(wrong("phrases_differ", "en", "", zh=len(zh), en=len(en)))
        all_of(None, faults)
        return {"phrases": _together(zh, syllables, en or [("", p, []) for _, p, _ in zh])}

    def as_written(self) -> dict[str, str]:
        """The words with their pause and stress marks again."""
        last = len(self.phrases) - 1
        signs = [
            "" if at == last else {"short": "/", "long": "//"}[phrase.pause]
            for at, phrase in enumerate(self.phrases)
        ]
        marked = [
            (_starred(p.text.zh, p.stress_zh), _starred(p.text.en, p.stress_en), sign)
            for p, sign in zip(self.phrases, signs, strict=True)
        ]
        zh = "".join(f"{words}{sign}" for words, _, sign in marked)
        en = " ".join(f"{words} {sign}".strip() for _, words, sign in marked)
        return {"zh": zh, "pinyin": self.text.pinyin, "en": en if self.text.en else ""}

    @property
    def text(self) -> Text:
        """All words without marks."""
        return Line(self.phrases).text

    @property
    def lines(self) -> tuple[Line, ...]:
        """The script line by line, as it stands on the teleprompter."""
        ends = [n for n, phrase in enumerate(self.phrases, 1) if phrase.pause == "long"]
        edges = sorted({0, *ends, len(self.phrases)})
        return tuple(Line(self.phrases[a:b]) for a, b in pairwise(edges))

    @model_validator(mode="after")
    def _check(self) -> Self:
        return all_of(self, text_checks(self.text))


_Piece = tuple[str, Pause, list[tuple[int, int]]]


def _phrases(marked: str) -> list[_Piece]:
    """Words, pause after them and stressed places, phrase by phrase."""
    pieces = _PAUSE.split(marked.strip())
    words, signs = pieces[::2], [*pieces[1::2], "//"]
    kept = [(w, sign) for w, sign in zip(words, signs, strict=False) if w]
    return [_unstarred(w, "short" if sign == "/" else "long") for w, sign in kept]


def _unstarred(words: str, pause: Pause) -> _Piece:
    plain, spans, at = "", [], 0
    for found in _STRESS.finditer(words):
        plain += words[at : found.start()]
        spans.append((len(plain), len(plain) + len(found[1])))
        plain += found[1]
        at = found.end()
    return plain + words[at:], pause, spans


def _starred(words: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        words = f"{words[:start]}*{words[start:end]}*{words[end:]}"
    return words


def _together(zh: list[_Piece], syllables: list[str], en: list[_Piece]) -> list[dict[str, Any]]:
    phrases, at = [], 0
    for (words, pause, spans), (english, _, english_spans) in zip(zh, en, strict=True):
        n = han_count(words)
        text = {"zh": words, "pinyin": " ".join(syllables[at : at + n]), "en": english}
        phrases.append(
            {"text": text, "pause": pause, "stress_zh": spans, "stress_en": english_spans}
        )
        at += n
    return phrases


class Version(Frozen):
    """The script for one band; `pace` in 字 a minute."""

    band: Band
    pace: int
    speech: Annotated[Speech, Field(alias="text")]

    @property
    def seconds(self) -> float:
        """How long the reading takes at this pace."""
        return 60 * length_of(self.speech.text.zh) / self.pace

    @model_validator(mode="after")
    def _pace_fits(self) -> Self:
        least, most = PACES[self.band]
        faults: list[InitErrorDetails] = []
        if not least <= self.pace <= most:
            words = {"name": self.band, "least": least, "most": most}
            faults.append(wrong("pace_for_band", "pace", self.pace, **words))
        elif self.seconds > LONGEST_SECONDS:
            n, limit = round(self.seconds), LONGEST_SECONDS
            faults.append(wrong("script_too_long", "text", "", n=n, most=limit))
        return all_of(self, faults)


class Person(Frozen):
    """A living person who is named, and how it was agreed to."""

    name: Words
    approval: Words


class Script(Reviewed):
    """One piece of news or a little story, in a length for each band.

    `fictional` ones are labelled 「小故事（虚构）」. `persons` lists every living person named.
    """

    title: Title
    fictional: bool
    persons: tuple[Person, ...] = ()
    fear: Fear = 0
    versions: Annotated[tuple[Version, ...], Some]

    @property
    def bands(self) -> tuple[Band, ...]:
        """The bands that have a length of their own."""
        return tuple(version.band for version in self.versions)

    @model_validator(mode="after")
    def _lengths_grow(self) -> Self:
        faults: list[InitErrorDetails] = []
        bands = [BANDS.index(version.band) for version in self.versions]
        lengths = [length_of(version.speech.text.zh) for version in self.versions]
        for at, (before, after) in enumerate(pairwise(bands), 1):
            loc = ("versions", at, "band")
            name = self.versions[at].band
            if after == before:
                faults.append(wrong("twice", loc, name, name=name))
            elif after < before:
                faults.append(wrong("band_order", loc, name))
            elif lengths[at] < lengths[at - 1]:
                faults.append(wrong("shorter_than_before", loc, name, name=name))
        return all_of(self, faults)
