"""Applied cases: something that happens, and the line of a convention that it is about."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from quizzes.fields import EachOnce, Record, Sentence, Slug, Some, Why


class AppliedCase(Record):
    """A little scene; every line in `lines` is a right answer, one or two of them."""

    case: Sentence
    convention: Slug
    lines: Annotated[tuple[Slug, ...], Field(max_length=2), Some, EachOnce]
    why: Why
