"""Conventions of any shape: lines with or without halves, in an order or in none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import InitErrorDetails

from quizzes.checks import all_of, text_checks, wrong
from quizzes.fields import (
    BANDS,
    Bands,
    Checked,
    Frozen,
    Revision,
    Sentence,
    Slug,
    Some,
    Title,
)
from quizzes.marked_text import FromMarks
from quizzes.text import Text, han_count

CUT = "|"
_ENDS = " ，。；：！？、,.;:!?"


class LineText(FromMarks):
    """The exact words of a line, and its halves where it has any, without the marks around them.

    Writers set one `|` between the halves in the Chinese and in the English; the pinyin needs none.
    """

    written_like: ClassVar[str] = r"^[^|]*(?:\|[^|]*)?$"

    text: Text
    halves: tuple[Text, ...] = ()

    @classmethod
    def taken_apart(cls, written: dict[str, Any]) -> Any:
        """The whole line and, where it is cut, its halves."""
        zh, pinyin, en = (written.get(name) for name in ("zh", "pinyin", "en"))
        if not (isinstance(zh, str) and isinstance(pinyin, str) and isinstance(en, str)):
            return {"text": written}  # the model says what is missing
        cuts = {words.count(CUT) for words in (zh, en) if words}
        if cuts - {0, 1} or len(cuts) > 1:
            all_of(None, [wrong("cut_odd", "zh", zh)])
        syllables = pinyin.replace(CUT, " ").split()
        whole = written | {"pinyin": " ".join(syllables)}
        if cuts != {1}:
            return {"text": whole}
        n = han_count(zh.partition(CUT)[0])
        whole |= {"zh": zh.replace(CUT, ""), "en": " ".join(en.replace(CUT, " ").split())}
        spoken = (" ".join(syllables[:n]), " ".join(syllables[n:]))
        sides = zip(zh.split(CUT), spoken, (*en.split(CUT), ""), strict=False)
        return {"text": whole, "halves": [_half(*side) for side in sides]}

    def as_written(self) -> dict[str, str]:
        """The line with a `|` where its second half begins."""
        whole = {"zh": self.text.zh, "pinyin": self.text.pinyin, "en": self.text.en}
        if not self.halves:
            return whole
        second = self.halves[1]
        return whole | {"zh": _cut(self.text.zh, second.zh), "en": _cut(self.text.en, second.en)}

    @model_validator(mode="after")
    def _check(self) -> Self:
        faults = text_checks(self.text)
        if len(self.halves) not in (0, 2) or not all(
            h.zh and h.zh in self.text.zh for h in self.halves
        ):
            faults.append(wrong("cut_odd", "zh", self.text.zh))
        elif not faults:
            faults += [fault for half in self.halves for fault in text_checks(half)]
        return all_of(self, faults)


def _half(zh: str, pinyin: str, en: str) -> dict[str, str]:
    return {"zh": zh.strip(_ENDS), "pinyin": pinyin, "en": en.strip(_ENDS)}


def _cut(words: str, second: str) -> str:
    if not second:
        return words
    at = words.rindex(second)
    return f"{words[:at]}{CUT}{words[at:]}"


class Gloss(Frozen):
    """What a line, or one half of it, means in a child's words."""

    bands: Bands
    half: Literal["1", "2"] | None = None
    text: Sentence


class Gap(Frozen):
    """A word of the line that may be left out, and the wrong words offered beside it."""

    words: Title
    others: tuple[Title, Title]


class Line(Frozen):
    """One line. `cue` is the one character that helps to remember the order."""

    id: Slug
    body: Annotated[LineText, Field(alias="text")]
    cue: Title | None = None
    gaps: tuple[Gap, ...] = ()
    glosses: tuple[Gloss, ...] = ()

    @property
    def text(self) -> Text:
        """The exact words."""
        return self.body.text

    @property
    def halves(self) -> tuple[Text, ...]:
        """Both halves, or none."""
        return self.body.halves

    @model_validator(mode="after")
    def _fits(self) -> Self:
        faults: list[InitErrorDetails] = []
        for at, gap in enumerate(self.gaps):
            if gap.words.zh not in self.text.zh:
                loc = ("gaps", at, "words", "zh")
                faults.append(wrong("gap_outside", loc, gap.words.zh, name=gap.words.zh))
        if not self.halves:
            halved = [at for at, gloss in enumerate(self.glosses) if gloss.half]
            faults += [wrong("half_of_whole", ("glosses", at, "half"), "") for at in halved]
        return all_of(self, faults)


class Convention(Checked):
    """Rules that people agreed on, word for word, compared with their source by `checked_by`.

    `pairs` names lines that belong together where lines are not cut into halves. Where
    `order_matters` is false (an order is not official), nobody is asked for it. `year` is left
    out where nobody knows it for certain.
    """

    id: Slug
    revision: Revision
    bands: Bands = BANDS
    title: Title
    issuer: Sentence
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    order_matters: bool
    lines: Annotated[tuple[Line, ...], Some]
    pairs: tuple[tuple[Slug, Slug], ...] = ()

    @model_validator(mode="after")
    def _lines_are_known(self) -> Self:
        return all_of(self, self._faults())

    def _faults(self) -> Iterator[InitErrorDetails]:
        known: set[str] = set()
        for at, line in enumerate(self.lines):
            if line.id in known:
                yield wrong("twice", ("lines", at, "id"), line.id, name=line.id)
            known.add(line.id)
        paired: set[str] = set()
        for i, pair in enumerate(self.pairs):
            for j, name in enumerate(pair):
                if name not in known:
                    yield wrong("unknown_line", ("pairs", i, j), name, name=name)
                elif name in paired:
                    yield wrong("twice", ("pairs", i, j), name, name=name)
                paired.add(name)
