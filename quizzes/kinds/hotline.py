"""Hotlines, with the day on which each was checked."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from quizzes.fields import BANDS, Bands, Checked, Revision, Sentence, Title

Dials = Literal["child", "with_adult", "adult", "not_dialled"]


class Hotline(Checked):
    """A number: what it is, when it helps, and who may dial it.

    `who` is `child` (may dial alone), `with_adult`, `adult` (only they dial) or `not_dialled`.
    """

    id: Annotated[str, Field(alias="number", pattern=r"^\d{3,11}$")]
    revision: Revision
    bands: Bands = BANDS
    name: Title
    when: Sentence
    who: Dials
