"""Whom to call: a situation, and the hotline or the grown-up who helps."""

from __future__ import annotations

from typing import Annotated

from quizzes.fields import EachOnce, Fear, Record, Sentence, Some, Why, Words

ADULT = "adult"  # no call is needed: telling a grown-up is enough


class CallCase(Record):
    """A situation; `whom` holds every right choice: numbers of hotlines, or `adult`."""

    skill: Words
    case: Sentence
    whom: Annotated[tuple[Words, ...], Some, EachOnce]
    why: Why
    fear: Fear

    @property
    def needs_no_call(self) -> bool:
        """Whether telling a grown-up is enough."""
        return ADULT in self.whom
