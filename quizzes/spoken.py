"""Which texts of a pack are heard by children, so that they can be spoken ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizzes.text import Text

if TYPE_CHECKING:
    from quizzes.message import Pack


def texts_of(pack: Pack) -> list[Text]:
    """Sender, message, why and action of every item, each text once, in the pack's order."""
    texts = (t for i in pack.items() for t in (i.sender, i.text, i.why, i.action))
    return list(dict.fromkeys(texts))
