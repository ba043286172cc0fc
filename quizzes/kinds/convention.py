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
from quizzes.text import Text

CUT = "|"
_ENDS = " ，。；：！？、,.;:!?"


class LineText(FromMarks):
    """The exact words of a line, and its halves where it has any, without the marks around them.

    Writers set one `|` between the halves, in the Chinese, the pinyin and the English.
    """

    written_like: ClassVar[str] = r"^[^|]*(?:\|[^|]*)?$"

    text: Text
    halves: tuple[Text, ...] = ()

    @classmethod
    def taken_apart(cls, written: dict[str, Any]) -> Any:
        """The whole line and, where it is cut, its halves."""
        pieces = {name: words.split(CUT) for name, words in written.items() if _is_words(words)}
        cuts = {len(found) - 1 for name, found in pieces.items() if any(found)}
        if CUT in "".join(map(str, written.values())) and cuts != {1}:
            all_of(None, [wrong("cut_odd", "zh", written.get("zh"))])
        whole = {
            name: _joined(pieces[name]) if name in pieces else written[name] for name in written
        }
        if cuts != {1}:
            return {"text": whole}
        sides = [{name: found[at].strip(_ENDS) for name, found in pieces.items() if len(found) == 2}
                 for at in (0, 1)]  # fmt: skip
        return {"text": whole, "halves": [{"en": "", **side} for side in sides]}

    def as_written(self) -> dict[str, str]:
        """The line with a `|` where its second half begins."""
        whole = {"zh": self.text.zh, "pinyin": self.text.pinyin, "en": self.text.en}
        if not self.halves:
            return whole
        return {name: _cut(words, getattr(self.halves[1], name)) for name, words in whole.items()}

    @model_validator(mode="after")
    def _check(self) -> Self:
        faults = text_checks(self.text)
        for half in self.halves:
            if half.zh not in self.text.zh or len(half.zh) < 1:
                faults.append(wrong("cut_odd", "zh", half.zh))
            elif text_checks(half) and not faults:
                faults.append(wrong("cut_apart", "pinyin", half.pinyin))
        if len(self.halves) not in (0, 2):
            faults.append(wrong("cut_odd", "zh", self.text.zh))
        return all_of(self, faults)


def _is_words(value: Any) -> bool:
    return isinstance(value, str)


def _joined(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split()) if len(pieces) > 1 else pieces[0]


def _cut(words: str, second: str) -> str:
    at = words.rindex(second) if second else len(words)
    return f"{words[:at]}{CUT}{words[at:]}" if second else words


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
    `order_matters` is false (an order is not official), nobody is asked for it.
    """

    id: Slug
    revision: Revision
    bands: Bands = BANDS
    title: Title
    issuer: Sentence
    year: Annotated[int, Field(ge=1900, le=2100)]
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
