"""Stories to listen to, with two questions about what was heard."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from quizzes.checks import all_of, length_of, wrong
from quizzes.fields import Fear, Frozen, Passage, Record, Some, Title, Words

LONGEST = 350  # 字, about two minutes


class Question(Frozen):
    """A question with its choices; `right` counts from 1."""

    ask: Title
    choices: Annotated[tuple[Title, ...], Some]
    right: Annotated[int, Field(ge=1)]

    @model_validator(mode="after")
    def _has_an_answer(self) -> Self:
        n = len(self.choices)
        faults = [] if 2 <= n <= 4 else [wrong("choice_count", "choices", "", n=n)]
        if self.right > n:
            faults.append(wrong("right_outside", "right", self.right, n=n))
        return all_of(self, faults)


class Story(Record):
    """A short piece whose rights the pack's makers hold (`rights` says why)."""

    title: Title
    fictional: bool
    rights: Words
    fear: Fear
    paragraphs: Annotated[tuple[Passage, ...], Some]
    questions: tuple[Question, Question]

    @model_validator(mode="after")
    def _is_short(self) -> Self:
        n = sum(length_of(paragraph.zh) for paragraph in self.paragraphs)
        faults = [wrong("zh_too_long", "paragraphs", "", n=n, most=LONGEST)] if n > LONGEST else []
        return all_of(self, faults)
