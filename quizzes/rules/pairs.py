"""A trick and its look-alike have to be alike, or the child learns the topic and not the cue."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.fault import Fault, fault
from quizzes.message import MessageItem, Pack

SHARED_FEATURES = 2


def pair_faults(pack: Pack) -> Iterator[Fault]:
    """Pairs that share fewer than two features; pairs that nobody could tell apart."""
    for pair in pack.pairs:
        place = pack.place_of(pair.id)
        if len(set(pair.same)) < SHARED_FEATURES:
            yield fault("shares_too_little", *place, f"{pair.id}.same", n=len(set(pair.same)))
        if _seen(pair.r) == _seen(pair.legit):
            yield fault("same_words", *place, f"{pair.legit.id}.text.zh")


def _seen(item: MessageItem) -> tuple[str, str, str]:
    return item.channel, item.sender.zh, item.text.zh
