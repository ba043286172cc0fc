"""What must not give the key away: misleading shortcuts and length, over the whole pack."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from statistics import fmean
from typing import Any, get_args

from quizzes.checks import length_of
from quizzes.fault import Fault, fault
from quizzes.message import Pack, Surface
from quizzes.rules.records import pairs_of

BALANCE_FROM_ITEMS = 40
BALANCE_POINTS = 10
LENGTH_APART = 0.10


def balance_faults(pack: Pack) -> Iterator[Fault]:
    """Surface cues within 10 points and mean lengths within 10 %, in messages and in links.

    A small pack is let be: below 40 items one item moves a share by 5 points or more.
    """
    sides: dict[str, list[Any]] = defaultdict(list)
    for branch, pair in pairs_of(pack):
        sides[branch] += [item for item in pair.items if hasattr(item, "surface")]
    for branch, items in sides.items():
        if len(items) >= BALANCE_FROM_ITEMS:
            head = "" if branch == "pairs" else f"{branch}."
            yield from _surface(pack, items, head)
            yield from _length(pack, items, head)


def _surface(pack: Pack, items: Sequence[Any], head: str) -> Iterator[Fault]:
    counted = [
        (Counter(cue for item in side for cue in item.surface), len(side))
        for side in _tricks_and_others(items)
    ]
    for cue in get_args(Surface):
        r, legit = (100 * counts[cue] / n for counts, n in counted)
        if abs(r - legit) > BALANCE_POINTS + 1e-9:
            words = {"name": cue, "r": f"{r:.0f}", "legit": f"{legit:.0f}"}
            yield fault("surface_unbalanced", pack.name, 0, f"{head}surface", **words)


def _length(pack: Pack, items: Sequence[Any], head: str) -> Iterator[Fault]:
    for language, length in (("zh", length_of), ("en", len)):
        r, legit = (
            fmean(length(getattr(item.text, language)) for item in side)
            for side in _tricks_and_others(items)
        )
        if abs(r - legit) > LENGTH_APART * max(r, legit):
            words = {"r": f"{r:.1f}", "legit": f"{legit:.1f}"}
            yield fault("length_unbalanced", pack.name, 0, f"{head}text.{language}", **words)


def _tricks_and_others(items: Sequence[Any]) -> tuple[list[Any], list[Any]]:
    tricks: list[Any] = []
    others: list[Any] = []
    for item in items:
        (tricks if item.is_trick else others).append(item)
    return tricks, others
