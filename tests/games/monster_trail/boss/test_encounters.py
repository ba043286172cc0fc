from __future__ import annotations

import random
from collections import Counter

from twin_talks import pair

from games.monster_trail.boss.encounters import Encounter, choose_encounters

PAIRS = [pair(number) for number in range(1, 6)]


def chosen(seed: int, seen: tuple[str, ...] = (), wanted: tuple[str, ...] = ()) -> list[Encounter]:
    return choose_encounters(PAIRS, "3-4", seen, wanted, random.Random(seed))


def test_both_of_two_pairs_are_met_and_never_side_by_side() -> None:
    for seed in range(20):
        one, other, again, last = chosen(seed)
        assert one.pair is again.pair and other.pair is last.pair
        assert one.pair is not other.pair
        assert {one.conversation.id, again.conversation.id} == {i.id for i in one.pair.items}


def test_no_place_tells_whether_it_is_a_boss() -> None:
    orders = Counter("".join(e.conversation.key for e in chosen(seed)) for seed in range(400))
    assert set(orders) == {"RRGG", "RGGR", "GRRG", "GGRR"}
    assert min(orders.values()) > 60


def test_what_was_not_seen_lately_comes_first() -> None:
    seen = ("talk-1", "talk-2", "talk-3")
    for seed in range(20):
        assert {e.pair.id for e in chosen(seed, seen)} == {"talk-4", "talk-5"}


def test_a_missed_skill_comes_back() -> None:
    for seed in range(20):
        assert "talk-3" in {e.pair.id for e in chosen(seed, wanted=("F03",))}


def test_one_pair_makes_a_short_round_and_none_makes_none() -> None:
    chance = random.Random(1)
    assert len(choose_encounters(PAIRS[:1], "3-4", (), (), chance)) == 2
    assert choose_encounters([], "3-4", (), (), chance) == []
