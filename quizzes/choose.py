"""Which messages make up a round, and in which order: balanced, mixed, with no pattern."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from quizzes.message import Band, MessageItem, Pack, Pair

LONGEST_RUN = 3
SHUFFLES = 200  # about one shuffle in four is free of flaws; the best one is taken


def choose_round(
    pack: Pack | Iterable[Pair],
    level: int,
    band: Band,
    seen: Sequence[str],
    rng: random.Random,
    pairs: int = 4,
) -> list[MessageItem]:
    """The messages of one round: both of `pairs` pairs, in the order in which they come.

    `seen` holds pair ids of this visit, oldest first. Pairs not seen come first, then those seen
    longest ago. Where the level has too few pairs for the band, the nearest levels help out; where
    all levels together have too few, the round is shorter. The same `rng` state gives the same
    round.
    """
    fitting = [p for p in (pack.pairs if isinstance(pack, Pack) else pack) if band in p.bands]
    chosen: list[Pair] = []
    for some in _by_distance(fitting, level):
        mixed = rng.sample(some, len(some))  # chance decides where nothing else does
        chosen = _with_both_fine_keys(_pick(chosen, mixed, seen, pairs), chosen, mixed, seen)
        if len(chosen) == pairs:
            break
    return in_order(chosen, rng)


def _by_distance(fitting: list[Pair], level: int) -> list[list[Pair]]:
    levels = sorted({p.level for p in fitting}, key=lambda other: (abs(other - level), other))
    return [[p for p in fitting if p.level == one] for one in levels]


def _pick(chosen: list[Pair], some: list[Pair], seen: Sequence[str], pairs: int) -> list[Pair]:
    """Adds pairs one by one: unseen first, then of the skill with the fewest so far.

    At most half of the fine ones are for an adult, so that always asking lights at most half.
    """
    left, picked = list(some), list(chosen)
    most_to_ask = max(1, pairs // 2)
    while left and len(picked) < pairs:
        best = min(left, key=_Rank(picked, seen, most_to_ask))
        left.remove(best)
        picked.append(best)
    return picked


class _Rank:
    """What comes first among the pairs left, given those picked; lower is sooner."""

    def __init__(self, picked: Sequence[Pair], seen: Sequence[str], most_to_ask: int) -> None:
        self._skills = Counter(pair.skill for pair in picked)
        self._has_enough_to_ask = sum(p.legit.key == "A" for p in picked) >= most_to_ask
        self._seen = seen

    def __call__(self, pair: Pair) -> tuple[bool, int, int]:
        one_too_many = self._has_enough_to_ask and pair.legit.key == "A"
        return one_too_many, _last_seen(pair, self._seen), self._skills[pair.skill]


def _last_seen(pair: Pair, seen: Sequence[str]) -> int:
    """Place of the last showing in `seen`, counted from 1; 0 when not seen."""
    return next((at for at in range(len(seen), 0, -1) if seen[at - 1] == pair.id), 0)


def _with_both_fine_keys(
    picked: list[Pair], before: list[Pair], some: list[Pair], seen: Sequence[str]
) -> list[Pair]:
    """Swaps one pair just picked, so that there is an A and a G where the pool has both."""
    keys = Counter(p.legit.key for p in picked)
    if len(picked) < 2 or len(keys) != 1:
        return picked
    others = [p for p in some if p.legit.key not in keys]
    fresh = picked[len(before) :]
    if not others or not fresh:
        return picked
    kept = picked[:-1]
    return [*kept, min(others, key=_Rank(kept, seen, len(picked)))]


def in_order(chosen: Sequence[Pair], rng: random.Random) -> list[MessageItem]:
    """The messages of the pairs, shuffled.

    Never more than three tricks or three fine ones in a row and never a pair side by side, where
    that is possible; skills apart as far as chance gives it. Drawn at random among such orders,
    so that neither the place nor the message before tells the key.
    """
    items = [(item, pair) for pair in chosen for item in pair.items]
    best, fewest = items, (len(items) + 1, 0, 0)
    for _ in range(SHUFFLES):
        tried = rng.sample(items, len(items))
        flaws = _flaws(tried)
        if flaws < fewest:
            best, fewest = tried, flaws
        if not any(fewest):
            break
    return [item for item, _ in best]


def _flaws(order: Sequence[tuple[MessageItem, Pair]]) -> tuple[int, int, int]:
    kinds = [item.is_trick for item, _ in order]
    long_runs = sum(
        len(set(kinds[at : at + LONGEST_RUN + 1])) == 1 for at in range(len(kinds) - LONGEST_RUN)
    )
    steps = [(before[1], after[1]) for before, after in pairwise(order)]
    mates = sum(a.id == b.id for a, b in steps)
    same_skill = sum(a.skill == b.skill for a, b in steps) - mates
    return long_runs, mates, same_skill
