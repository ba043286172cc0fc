"""What messages, links and conversations share: something to judge, in pairs."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from quizzes.checks import all_of, wrong
from quizzes.fields import (
    Action,
    Bands,
    Difficulty,
    EachOnce,
    Fear,
    Frozen,
    Key,
    Level,
    Reviewed,
    Slug,
    Some,
    Surface,
    Why,
    Words,
)
from quizzes.marked_text import MessageBody
from quizzes.text import Text


class Judged(Reviewed):
    """Something to judge: a trick (R), a grown-up's business (A) or fine (G)."""

    key: Key
    difficulty: Difficulty
    why: Why
    action: Action
    fear: Fear

    @property
    def is_trick(self) -> bool:
        """Whether stopping is the answer."""
        return self.key == "R"


class JudgedText(Judged):
    """One text to judge, with the words that tell."""

    body: Annotated[MessageBody, Field(alias="text")]
    surface: Annotated[tuple[Surface, ...], EachOnce]

    @property
    def text(self) -> Text:
        """The unmarked words."""
        return self.body.text

    @property
    def lights(self) -> tuple[int, ...]:
        """The red lights that are on, each once, in the order of the text."""
        return self.body.lights


class PairOf(Frozen):
    """A trick and its fine look-alike, which share topic, length, tone and surface."""

    id: Annotated[Slug, Field(alias="pair")]
    skill: Words
    level: Level
    bands: Bands
    same: Annotated[tuple[Words, ...], Some]


def _lights_are_red(body: MessageBody) -> MessageBody:
    dark = len(body.diagnostic("zh")) > sum(cue.light > 0 for cue in body.cues_zh)
    return all_of(body, [wrong("dark_light", "zh", body.text.zh)] if dark else [])


def _no_light_is_red(body: MessageBody) -> MessageBody:
    return all_of(body, [wrong("red_light", "zh", body.text.zh)] if body.lights else [])


TrickBody = Annotated[MessageBody, Field(alias="text"), AfterValidator(_lights_are_red)]
FineBody = Annotated[MessageBody, Field(alias="text"), AfterValidator(_no_light_is_red)]
