"""What every kind of content is made of: the fields it shares and the base of its records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
)
from pydantic_core import CoreSchema, InitErrorDetails
from pydantic_core.core_schema import no_info_after_validator_function

from quizzes.checks import all_of, at_least_one, day, text_checks, wrong
from quizzes.text import Text

Key = Literal["R", "A", "G"]
Band = Literal["1-2", "3-4", "5-6", "7-9"]
Surface = Literal["money", "qr", "hurry", "stranger", "typo"]
Channel = Literal[
    "game_mail", "group", "private_chat", "text_message", "call", "face_to_face", "card", "poster"
]
BANDS: tuple[Band, ...] = ("1-2", "3-4", "5-6", "7-9")

Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
SkillId = Annotated[str, Field(pattern=r"^[A-Z]\d{2}$")]
Words = Annotated[str, Field(min_length=1, max_length=200)]
Day = Annotated[date, BeforeValidator(day)]
Source = Annotated[str, Field(pattern=r"^(自编|S\d+[a-z]?)([，,、/ ]+(自编|S\d+[a-z]?))*$")]
Revision = Annotated[int, Field(ge=1, le=9_999)]
Level = Annotated[int, Field(ge=1, le=3)]
Fear = Annotated[int, Field(ge=0, le=2)]
Difficulty = Annotated[float, Field(ge=-3, le=3, allow_inf_nan=False)]  # logits


def text_of_at_most(characters: int | None = None) -> Any:
    """A check of a Text: complete, pinyin that fits, and no longer than so many 字."""
    return AfterValidator(lambda text: all_of(text, text_checks(text, characters)))


def twice(values: Iterable[str]) -> list[InitErrorDetails]:
    """A fault for each value that is there more than once."""
    counts = Counter(values)
    return [wrong("twice", (), value, name=value) for value, n in counts.items() if n > 1]


def _each_once(values: tuple[str, ...]) -> tuple[str, ...]:
    return all_of(values, twice(values)) if len(set(values)) < len(values) else values


class _ListRule:
    """A check of a whole list, and the word for it in a JSON Schema."""

    def __init__(self, check: Callable[[Any], Any], **schema: Any) -> None:
        self._check, self._schema = check, schema

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), **self._schema}


Some = _ListRule(at_least_one, minItems=1)
EachOnce = _ListRule(_each_once, uniqueItems=True)
Title = Annotated[Text, text_of_at_most(24)]
Rule = Annotated[Text, text_of_at_most(20)]
Why = Annotated[Text, text_of_at_most(40)]
Action = Annotated[Text, text_of_at_most(30)]
Sentence = Annotated[Text, text_of_at_most(60)]
Passage = Annotated[Text, text_of_at_most(160)]
Bands = Annotated[tuple[Band, ...], Some, EachOnce]


class Frozen(BaseModel):
    """Content does not change once it is read, and holds nothing that is not named."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        populate_by_name=True,
        defer_build=True,
    )


class Reviewed(Frozen):
    """A piece of content that somebody read before children do."""

    id: Slug
    revision: Revision
    source: Words
    reviewer: Words
    reviewed_on: Day


class Record(Reviewed):
    """A reviewed piece of content for some grade bands."""

    bands: Bands


class Checked(Frozen):
    """A fact that somebody compared with where it comes from."""

    source: Words
    checked_by: Words
    checked_on: Day
