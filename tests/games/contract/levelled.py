"""Content that says the same, word for word, whatever it is: only the key can still differ."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from shelf_cases import stock

from games.contract import Stock
from quizzes.kinds.conversation import ConversationPair
from quizzes.message import Pair

Dealt = Literal["as it is", "mirrored", "for a grown-up"]
DEALT: tuple[Dealt, ...] = ("as it is", "mirrored", "for a grown-up")
TOLD_AFTERWARDS = ("key", "why", "action", "fear", "difficulty", "surface")


def levelled(dealt: Dealt) -> Stock:
    """All messages with one and the same text, and all conversations with one and the same course.

    Mirrored, each trick of a pair is fine and its look-alike is the trick: the same seed then
    deals the other key to each place of a round. The models' own checks are passed over, for no
    writer could write this.
    """
    return replace(
        stock(),
        pairs=tuple(_pair(pair, dealt) for pair in stock().pairs),
        conversations=tuple(_conversation(pair, dealt) for pair in stock().conversations),
    )


def _pair(pair: Pair, dealt: Dealt) -> Pair:
    model = stock().pairs[0].r
    said = {"body": model.body, "sender": model.sender, "channel": model.channel}
    said |= {"trick": pair.r.trick}  # a game may ask the first of a pair whose trick it is
    return pair.model_copy(update={"items": _both(pair, dealt, said)})


def _conversation(pair: ConversationPair, dealt: Dealt) -> ConversationPair:
    model = stock().conversations[0]
    said = {"stages": model.boss.stages}
    opening = {"opening": model.opening, "sender": model.sender, "channel": model.channel}
    return pair.model_copy(update=opening | {"items": _both(pair, dealt, said)})


def _both(pair: Any, dealt: Dealt, said: dict[str, Any]) -> tuple[Any, Any]:
    trick, fine = pair.items
    told = [{name: getattr(one, name, None) for name in TOLD_AFTERWARDS} for one in pair.items]
    told[1]["key"] = "A" if dealt == "for a grown-up" else "G"
    if dealt == "mirrored":
        told.reverse()
    return (
        trick.model_copy(update=_of(trick, told[0]) | said),
        fine.model_copy(update=_of(fine, told[1]) | said),
    )


def _of(item: Any, told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name in type(item).model_fields}
