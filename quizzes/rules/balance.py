"""What must not give the key away: misleading shortcuts and length, over the whole pack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean
from typing import get_args

from quizzes.checks import length_of
from quizzes.fault import Fault, fault
from quizzes.message import MessageItem, Pack, Surface

BALANCE_FROM_ITEMS = 40
BALANCE_POINTS = 10
LENGTH_APART = 0.10


def balance_faults(pack: Pack) -> Iterator[Fault]:
    """Surface cues within 10 points and mean lengths within 10 %; a small pack is let be.

    Below 40 messages one message moves a share by 5 points or more.
    """
    items = list(pack.items())
    if len(items) >= BALANCE_FROM_ITEMS:
        yield from _surface(pack, items)
        yield from _length(pack, items)


def _surface(pack: Pack, items: Sequence[MessageItem]) -> Iterator[Fault]:
    for cue in get_args(Surface):
        r, legit = (
            100 * fmean(cue in item.surface for item in items if item.is_trick == is_trick)
            for is_trick in (True, False)
        )
        if abs(r - legit) > BALANCE_POINTS + 1e-9:
            words = {"name": cue, "r": f"{r:.0f}", "legit": f"{legit:.0f}"}
            yield fault("surface_unbalanced", pack.name, 0, "surface", **words)


def _length(pack: Pack, items: Sequence[MessageItem]) -> Iterator[Fault]:
    for language, length in (("zh", length_of), ("en", len)):
        r, legit = (
            fmean(length(getattr(i.text, language)) for i in items if i.is_trick == is_trick)
            for is_trick in (True, False)
        )
        if abs(r - legit) > LENGTH_APART * max(r, legit):
            words = {"r": f"{r:.1f}", "legit": f"{legit:.1f}"}
            yield fault("length_unbalanced", pack.name, 0, f"text.{language}", **words)
