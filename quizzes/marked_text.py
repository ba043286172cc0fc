"""Texts that writers mark: cues in a message, and the base of what is written as marked text."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from quizzes.checks import all_of, body_checks, marked_body
from quizzes.fields import Frozen
from quizzes.marks import CueKind, sign_of
from quizzes.text import Language, Text


class FromMarks(Frozen):
    """Written as `{zh, pinyin, en}` with marks in the words; kept taken apart."""

    written_like: ClassVar[str] = ""  # pattern of the marked words, for editors

    @classmethod
    def taken_apart(cls, written: dict[str, Any]) -> Any:
        """The fields of the model, of marked words. Raises ValidationError."""
        raise NotImplementedError

    def as_written(self) -> dict[str, str]:
        """The marked words again: zh, pinyin and en."""
        raise NotImplementedError

    @model_validator(mode="before")
    @classmethod
    def _take_apart(cls, written: Any) -> Any:
        if not isinstance(written, dict) or not cls.model_fields.keys().isdisjoint(written):
            return written
        return cls.taken_apart(written)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The schema of what is written, not of what is kept."""
        words = {"type": "string", "minLength": 1, "pattern": cls.written_like}
        return {
            "type": "object",
            "properties": {
                "zh": words,
                "pinyin": {"type": "string"},
                "en": {**words, "minLength": 0},
            },
            "required": ["zh", "pinyin", "en"],
            "additionalProperties": False,
        }


class Cue(Frozen):
    """Words that tell something: offsets in the unmarked text, `end` not included.

    `light` is which of the five red lights is on; 0 = these words show that the message is fine,
    or a surface cue.
    """

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]
    light: Annotated[int, Field(ge=0, le=5)]
    kind: CueKind


class MarkedText(FromMarks):
    """A text, unmarked, and its cues in each language, in the same order."""

    fewest_telling: ClassVar[int] = 0
    most_telling: ClassVar[int] = 2
    written_like: ClassVar[str] = r"^(?:[^\[\]]|\[(?:d[0-5]|s):[^\[\]]+\])*$"

    text: Text
    cues_zh: tuple[Cue, ...]
    cues_en: tuple[Cue, ...]

    @classmethod
    def taken_apart(cls, written: dict[str, Any]) -> Any:
        """The plain text and its cues."""
        return marked_body(written)

    def as_written(self) -> dict[str, str]:
        """The text with its cues as `[d2:words]` and `[s:words]`."""
        zh, en = self._marked(self.text.zh, self.cues_zh), self._marked(self.text.en, self.cues_en)
        return {"zh": zh, "pinyin": self.text.pinyin, "en": en}

    @staticmethod
    def _marked(words: str, cues: tuple[Cue, ...]) -> str:
        pieces, at = [], 0
        for cue in cues:
            pieces += [words[at : cue.start], f"[{sign_of(cue)}:{words[cue.start : cue.end]}]"]
            at = cue.end
        return "".join([*pieces, words[at:]])

    @model_validator(mode="after")
    def _check(self) -> Self:
        allowed = (self.fewest_telling, self.most_telling)
        return all_of(self, body_checks(self.text, self.cues_zh, self.cues_en, allowed))

    def cues(self, language: Language) -> tuple[Cue, ...]:
        """All cues in one language, of the words that `Text.in_language` gives."""
        return self.cues_zh if language == "zh" or not self.text.en else self.cues_en

    def diagnostic(self, language: Language) -> tuple[Cue, ...]:
        """The cues that do tell, in one language."""
        return tuple(cue for cue in self.cues(language) if cue.kind == "diagnostic")

    @property
    def lights(self) -> tuple[int, ...]:
        """The red lights that are on, each once, in the order of the text."""
        return tuple(dict.fromkeys(cue.light for cue in self.cues_zh if cue.light))


class MessageBody(MarkedText):
    """What a message says, with the one or two places that tell."""

    fewest_telling: ClassVar[int] = 1


def path_as_written(data: Any, loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """A model's path in the source `data`: some models keep a text's words one step deeper."""
    path: list[str | int] = []
    thing = data
    for step in loc:
        if step == "text" and isinstance(thing, dict) and "zh" in thing:
            continue
        path.append(step)
        try:
            thing = thing[step]
        except (KeyError, IndexError, TypeError):
            thing = None
    return tuple(path)
