"""Which messages make up a round, and in which order: balanced, mixed, with no pattern."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from quizzes.learning.learner import Learner
from quizzes.learning.selection import choose_chapter_pairs, choose_pairs, practice_pairs
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
    learner: Learner | None = None,
) -> list[MessageItem]:
    """The messages of one round: both of `pairs` pairs, in the order in which they come.

    `seen` holds pair ids of this visit and the last, oldest first; `learner` is what is known of
    the child, None for nothing. Only messages for practice, never those of a check. Where the
    level has too few pairs for the band, the nearest levels help out; where all levels together
    have too few, the round is shorter. The same `rng` state gives the same round.
    """
    fitting = practice_pairs(pack.pairs if isinstance(pack, Pack) else pack, band)
    return in_order(choose_pairs(fitting, level, seen, learner or Learner(), rng, pairs), rng)


def choose_chapter(
    pairs: Iterable[Pair],
    practises: Callable[[Pair], bool] | None,
    band: Band,
    seen: Sequence[str],
    rng: random.Random,
    level: int = 1,
    count: int = 4,
    learner: Learner | None = None,
) -> list[MessageItem]:
    """The messages of a chapter's round: first of its own pairs, mixed with others.

    `practises` says which pairs are its own, None for all. `level` is only what a child not yet
    known is given: after the first answers the child's own ability sets the difficulty.
    """
    fitting = practice_pairs(pairs, band)
    chosen = choose_chapter_pairs(fitting, practises, level, seen, learner or Learner(), rng, count)
    return in_order(chosen, rng)


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
