"""A trick and its look-alike have to be alike, or the child learns the topic and not the cue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quizzes.fault import Fault, fault
from quizzes.message import Pack
from quizzes.rules.records import pairs_of
from quizzes.rules.walk import place_of, texts_of

SHARED_FEATURES = 2
_SEEN_LAST = frozenset({"why", "action"})  # what a child sees only after the answer


def pair_faults(pack: Pack) -> Iterator[Fault]:
    """Pairs that share fewer than two features; pairs that nobody could tell apart."""
    for _, pair in pairs_of(pack):
        shared = len(set(pair.same))
        if shared < SHARED_FEATURES:
            yield fault(
                "shares_too_little", *place_of(pack, (pair.id,)), f"{pair.id}.same", n=shared
            )
        trick, fine = pair.items
        if _cannot_be_told_apart(trick, fine):
            place = place_of(pack, (pair.id, fine.id))
            yield fault("same_words", *place, f"{fine.id}.text.zh")


def _cannot_be_told_apart(trick: Any, fine: Any) -> bool:
    if hasattr(trick, "body") and trick.text.zh != fine.text.zh:
        return False
    return _seen(trick) == _seen(fine)


def _seen(item: Any) -> list[str]:
    texts = [w.text.zh for w in texts_of(item) if w.names[0] not in _SEEN_LAST]
    return [getattr(item, "channel", ""), *texts]
