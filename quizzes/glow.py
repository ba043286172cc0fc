"""Which glows are lit: one for each pair, and only when both of its messages were judged right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from quizzes.kinds.conversation import ConversationPair
from quizzes.message import Pair


def lit_pairs(scores: Mapping[str, float], pairs: Iterable[Pair | ConversationPair]) -> list[str]:
    """Ids of the pairs of which both messages scored 1; `scores` goes by item id.

    Always stopping and always going light nothing, because each pair needs two answers.
    """
    return [pair.id for pair in pairs if all(scores.get(item.id) == 1 for item in pair.items)]
