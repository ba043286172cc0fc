"""Which pairs come next: near three right of four, new to the child, skills mixed and returning."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from quizzes.learning.ability import LUCK, Ability, chance_right
from quizzes.learning.learner import Learner

if TYPE_CHECKING:
    from quizzes.message import Band, Pair

TARGET = 0.75  # of four answers three right: neither dull nor disheartening
NEAREST = 4  # chance draws among so many, so that no pair is worn out
NEAREST_IN_CHAPTER = 2  # a chapter has few pairs: among four chance would outweigh the child
PRACTICE = "train"


def practice_pairs(pairs: Iterable[Pair], band: Band) -> list[Pair]:
    """The pairs that may be practised in a band: never one that a check or transfer test needs."""
    return [
        pair
        for pair in pairs
        if band in pair.bands and all(item.form == PRACTICE for item in pair.items)
    ]


def pair_difficulty(pair: Pair) -> float:
    """The mean difficulty of its two messages, in logits."""
    return sum(item.difficulty for item in pair.items) / len(pair.items)


def expected_score(pair: Pair, ability: float) -> float:
    """The mean score that a child of that ability can expect on the two messages."""
    chances = [chance_right(ability, item.difficulty, LUCK[item.key]) for item in pair.items]
    return sum(chances) / len(chances)


def ability_to_aim_at(ability: Ability, level_pairs: Sequence[Pair]) -> float:
    """The child's ability; of a child not yet known, that for which the level is made."""
    if ability.answers or not level_pairs:
        return ability.value
    return sum(pair_difficulty(pair) for pair in level_pairs) / len(level_pairs)


def choose_pairs(
    fitting: Sequence[Pair],
    level: int,
    seen: Sequence[str],
    learner: Learner,
    rng: random.Random,
    count: int,
) -> list[Pair]:
    """Up to `count` of the fitting pairs, each once.

    Up to half are of skills that come back. The rest is of the level, then of the nearest ones:
    unseen before seen longest ago, the skill with the fewest so far, and of what is left one of
    the four whose expected score is nearest .75. At most half of the fine messages are for a
    grown-up, so that always asking lights at most half; with two pairs or more there is an A and
    a G where the pool has both.
    """
    mixed = rng.sample(fitting, len(fitting))  # chance decides where nothing else does
    of_level = [pair for pair in mixed if pair.level == level]
    aim = ability_to_aim_at(learner.ability, of_level)
    draw = _Draw(mixed, seen, aim, rng, most_to_ask=max(1, count // 2))
    for skill in learner.wanted():
        if len(draw.picked) < count // 2:
            draw.take_one(
                [pair for pair in draw.left if pair.skill == skill],
                lambda pair: (draw.last_seen(pair), abs(pair.level - level), pair.level),
            )
    levels = {pair.level for pair in mixed}
    for one in sorted(levels, key=lambda other: (abs(other - level), other)):
        first = len(draw.picked)
        while len(draw.picked) < count and draw.take_one(
            [pair for pair in draw.left if pair.level == one],
            lambda pair: (draw.last_seen(pair), draw.of_its_skill(pair)),
        ):
            pass
        if len(draw.picked) > first:
            draw.have_both_fine_keys([pair for pair in draw.left if pair.level == one])
    return draw.picked


def choose_chapter_pairs(
    fitting: Sequence[Pair],
    practises: Callable[[Pair], bool] | None,
    level: int,
    seen: Sequence[str],
    learner: Learner,
    rng: random.Random,
    count: int,
) -> list[Pair]:
    """Up to `count` pairs for a chapter: its own, mixed with others (interleaving).

    `practises` says which pairs are the chapter's own; None for a chapter of all. Half of the
    round at least is its own where it has so many, and as many more as are new to the child, but
    one pair is always of another chapter, so that no message is known by the chapter's name.
    Up to half are of skills that come back, wherever they belong; in a chapter of all, up to two of
    these are of the centre's theme where nothing else comes back. Unseen before seen longest ago,
    then near the target; of a child not yet known the messages made for `level` set the target.
    """
    mixed = rng.sample(fitting, len(fitting))
    own = [pair for pair in mixed if practises is None or practises(pair)]
    is_own = {pair.id for pair in own}
    aim = ability_to_aim_at(learner.ability, [p for p in own if p.level == level] or own)
    draw = _Draw(mixed, seen, aim, rng, max(1, count // 2), NEAREST_IN_CHAPTER)
    room = {True: _own_of_round(own, len(mixed), draw, count), False: 0}
    room[False] = count - room[True]

    def take(some: Sequence[Pair], mine: bool) -> bool:
        if not room[mine] or not draw.take_one(
            [pair for pair in some if (pair.id in is_own) == mine],
            lambda pair: (draw.last_seen(pair), draw.of_its_skill(pair)),
        ):
            return False
        room[mine] -= 1
        return True

    favoured = (learner.theme,) * 2 if practises is None and learner.theme else ()
    for skill in (*learner.wanted(), *favoured):
        if len(draw.picked) < count // 2:
            some = [pair for pair in draw.left if pair.skill == skill]
            _ = take(some, True) or take(some, False)
    for mine in (True, False):
        while take(draw.left, mine):
            pass
    room[True] = count - len(draw.picked)  # too few others: more of its own
    while take(draw.left, True):
        pass
    last_is_own = bool(draw.picked) and draw.picked[-1].id in is_own
    draw.have_both_fine_keys([p for p in draw.left if (p.id in is_own) == last_is_own])
    return draw.picked


def _own_of_round(own: Sequence[Pair], all_: int, draw: _Draw, count: int) -> int:
    """How many of a round are the chapter's own: half, and more where more are new."""
    if len(own) == all_:
        return count
    new = sum(not draw.last_seen(pair) for pair in own)
    return min(len(own), max((count + 1) // 2, min(new, count - 1)))


class _Draw:
    """The pairs picked so far and those left."""

    def __init__(
        self,
        pairs: Sequence[Pair],
        seen: Sequence[str],
        aim: float,
        rng: random.Random,
        most_to_ask: int,
        nearest: int = NEAREST,
    ) -> None:
        self.left = list(pairs)
        self.picked: list[Pair] = []
        self._last_seen = {pair: place for place, pair in enumerate(seen, 1)}
        self._aim = aim
        self._rng = rng
        self._most_to_ask = most_to_ask
        self._nearest = nearest

    def last_seen(self, pair: Pair) -> int:
        """Place of the last showing, counted from 1; 0 when not seen."""
        return self._last_seen.get(pair.id, 0)

    def of_its_skill(self, pair: Pair) -> int:
        """How many of the pair's skill are picked."""
        return Counter(one.skill for one in self.picked)[pair.skill]

    def take_one(self, some: Sequence[Pair], rank: Callable[[Pair], tuple[int, ...]]) -> bool:
        """Picks the best of some pairs: lowest rank, then near the target. False for none."""
        if not some:
            return False
        full = sum(pair.legit.key == "A" for pair in self.picked) >= self._most_to_ask

        def whole(pair: Pair) -> tuple[int, ...]:
            return (int(full and pair.legit.key == "A"), *rank(pair))

        best = min(whole(pair) for pair in some)
        self._pick(self._near_target([pair for pair in some if whole(pair) == best]))
        return True

    def have_both_fine_keys(self, some: Sequence[Pair]) -> None:
        """Swaps the last pair for one of some, so that there is an A and a G if that can be."""
        keys = {pair.legit.key for pair in self.picked}
        others = [pair for pair in some if pair.legit.key not in keys]
        if len(self.picked) < 2 or len(keys) != 1 or not others:
            return
        self.left.append(self.picked.pop())
        best = min((self.last_seen(pair), self.of_its_skill(pair)) for pair in others)
        good = [p for p in others if (self.last_seen(p), self.of_its_skill(p)) == best]
        self._pick(self._near_target(good))

    def _pick(self, pair: Pair) -> None:
        self.left = [one for one in self.left if one is not pair]
        self.picked.append(pair)

    def _near_target(self, pairs: Sequence[Pair]) -> Pair:
        nearest = sorted(pairs, key=lambda pair: abs(expected_score(pair, self._aim) - TARGET))
        return self._rng.choice(nearest[: self._nearest])
