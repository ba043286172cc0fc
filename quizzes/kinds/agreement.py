"""Cards for an agreement of a class's own: children choose some and promise them to each other."""

from __future__ import annotations

from typing import Annotated

from quizzes.fields import Record, text_of_at_most
from quizzes.text import Text


class AgreementCard(Record):
    """One thing that a class may agree on. No official words: games call it 「我们自己约定」."""

    text: Annotated[Text, text_of_at_most(16)]
