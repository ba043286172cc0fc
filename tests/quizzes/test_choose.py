from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tiny_packs import made, pair

from quizzes.choose import choose_round
from quizzes.message import MessageItem, Pack

SKILLS = ("F01", "F02", "F03", "F07", "F10", "F14")
PACK = made(
    *[
        pair(f"{skill.lower()}-{level}", skill, level, "A" if n % 3 == 0 else "G")
        for level in (1, 2, 3)
        for n, skill in enumerate(SKILLS)
    ]
)
SEEDS = range(2000)


def round_of(seed: int, seen: list[str] | None = None, pack: Pack = PACK) -> list[MessageItem]:
    return choose_round(pack, 1, "3-4", seen or [], random.Random(seed))


def pairs_of(items: list[MessageItem]) -> set[str]:
    return {PACK.pair_of(item.id).id for item in items}


def test_a_round_is_four_tricks_and_their_four_look_alikes() -> None:
    for seed in range(50):
        items = round_of(seed)
        assert Counter(item.is_trick for item in items) == {True: 4, False: 4}
        assert len(pairs_of(items)) == 4
        assert {item.key for item in items} == {"R", "A", "G"}


def test_always_asking_would_light_at_most_half_the_glows() -> None:
    to_ask = made(*[pair(f"a-{n}", key="A") for n in range(6)], pair("g-1"), pair("g-2"))
    for seed in range(50):
        assert Counter(i.key for i in round_of(seed, pack=to_ask)) == {"R": 4, "A": 2, "G": 2}


def test_the_same_chance_gives_the_same_round() -> None:
    assert round_of(7) == round_of(7)
    assert round_of(7) != round_of(8)


def test_pairs_can_be_given_without_a_pack() -> None:
    assert choose_round(PACK.pairs, 1, "3-4", [], random.Random(7)) == round_of(7)


def test_what_was_not_seen_comes_first_then_what_was_seen_longest_ago() -> None:
    seen = ["f01-1", "f02-1", "f03-1", "f01-1", "f07-1"]
    assert pairs_of(round_of(1, seen)) >= {"f10-1", "f14-1", "f02-1"}
    assert "f07-1" not in pairs_of(round_of(1, seen))


def test_skills_are_mixed() -> None:
    many = made(*[pair(f"{s.lower()}-{n}", s) for s in SKILLS[:4] for n in range(5)])
    for seed in range(50):
        items = round_of(seed, pack=many)
        skills = [many.pair_of(item.id).skill for item in items]
        assert len(set(skills)) == 4
        assert all(a != b for a, b in pairwise(skills))


def test_a_level_with_too_few_pairs_is_filled_from_its_neighbours() -> None:
    few = made(
        pair("one", level=1),
        pair("two-a", level=2),
        pair("two-b", level=2),
        pair("three-a", level=3),
        pair("three-b", level=3),
        pair("other", level=1, bands="7-9"),
    )
    chosen = {few.pair_of(item.id).id for item in round_of(1, pack=few)}
    assert chosen > {"one", "two-a", "two-b"}
    assert len(chosen) == 4
    assert "other" not in chosen


def test_too_small_a_pack_gives_a_shorter_round_and_none_an_empty_one() -> None:
    small = made(pair("only"))
    assert len(round_of(1, pack=small)) == 2
    assert choose_round(small, 1, "1-2", [], random.Random(1)) == []


SHAPES = st.tuples(st.sampled_from(SKILLS), st.integers(1, 3), st.sampled_from("AG"))


@settings(max_examples=50, deadline=None)
@given(
    st.integers(0, 10**6).map(random.Random),
    st.lists(SHAPES, max_size=9),
    st.integers(1, 3),
    st.integers(1, 6),
)
def test_any_pool_gives_whole_pairs_once_each(
    rng: random.Random, shapes: list[tuple[str, int, str]], level: int, size: int
) -> None:
    pool = [pair(f"p-{n}", *shape) for n, shape in enumerate(shapes)] or [pair("p")]
    pack = made(*pool)
    items = choose_round(pack, level, "3-4", [], rng, size)
    assert len({item.id for item in items}) == len(items) == 2 * min(size, len(pool))
    assert sum(item.is_trick for item in items) * 2 == len(items)


@pytest.fixture(scope="module")
def rounds() -> list[list[MessageItem]]:
    return [round_of(seed) for seed in SEEDS]


def test_never_more_than_three_alike_in_a_row(rounds: list[list[MessageItem]]) -> None:
    for items in rounds:
        kinds = "".join("R" if item.is_trick else "-" for item in items)
        assert "RRRR" not in kinds
        assert "----" not in kinds


def test_the_two_of_a_pair_never_come_side_by_side(rounds: list[list[MessageItem]]) -> None:
    for items in rounds:
        mates = [PACK.pair_of(item.id).id for item in items]
        assert all(a != b for a, b in pairwise(mates))


def test_no_place_in_the_round_tells_the_key(rounds: list[list[MessageItem]]) -> None:
    for at in range(8):
        share = sum(items[at].is_trick for items in rounds) / len(rounds)
        assert share == pytest.approx(0.5, abs=0.05), at


def test_the_message_before_tells_little_about_the_next(rounds: list[list[MessageItem]]) -> None:
    steps = Counter((a.key, b.is_trick) for items in rounds for a, b in pairwise(items))
    for key in ("R", "A", "G"):
        share = steps[key, True] / (steps[key, True] + steps[key, False])
        assert share == pytest.approx(0.5, abs=0.09), key


def test_a_trick_comes_before_its_look_alike_as_often_as_after(
    rounds: list[list[MessageItem]],
) -> None:
    firsts = Counter[bool]()
    for items in rounds:
        met: set[str] = set()
        for item in items:
            name = PACK.pair_of(item.id).id
            firsts[item.is_trick] += name not in met
            met.add(name)
    assert firsts[True] / firsts.total() == pytest.approx(0.5, abs=0.03)


def test_every_pair_of_the_level_gets_its_turn(rounds: list[list[MessageItem]]) -> None:
    turns = Counter(name for items in rounds for name in pairs_of(items))
    assert set(turns) == {f"{skill.lower()}-1" for skill in SKILLS}
    assert min(turns.values()) > len(rounds) / 3
