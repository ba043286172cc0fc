"""A chapter's round: its own trick first, mixed with others, and still balanced."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import pytest
from core_pack import pack
from hypothesis import given, settings
from hypothesis import strategies as st
from pools import pool

from quizzes.choose import choose_chapter
from quizzes.learning.ability import Ability
from quizzes.learning.learner import Learner
from quizzes.learning.selection import choose_chapter_pairs, practice_pairs
from quizzes.message import Pair

TRICKS = ("hurry", "secrecy", "move_away", "code_grabber", "too_good", "threat")
BANDS = ("1-2", "3-4", "5-6", "7-9")
PACK = pack()
OWN = [(f"own-{n}", f"F0{n % 2 + 1}", n // 2 + 1, "AG"[n % 2], n - 2.5, "train") for n in range(6)]
OTHERS = [
    (f"other-{n}", f"F1{n % 3 + 1}", n // 2 + 1, "AG"[n % 2], n - 2.5, "train") for n in range(6)
]
POOL = pool(*OWN, *OTHERS)


def is_own(pair: Pair) -> bool:
    return pair.id.startswith("own")


def chosen(
    seed: int,
    learner: Learner | None = None,
    seen: Sequence[str] = (),
    from_: Sequence[Pair] = POOL,
) -> list[Pair]:
    rng = random.Random(seed)
    return choose_chapter_pairs(from_, is_own, 1, seen, learner or Learner(), rng, 4)


def own_in(picked: Sequence[Pair]) -> int:
    return sum(map(is_own, picked))


def test_three_new_pairs_of_the_trick_and_one_of_another() -> None:
    assert {own_in(chosen(seed)) for seed in range(30)} == {3}


def mixed(seed: int, theme: str, seen: Sequence[str] = ()) -> list[str]:
    rng, learner = random.Random(seed), Learner(theme=theme)
    return [pair.skill for pair in choose_chapter_pairs(POOL, None, 1, seen, learner, rng, 4)]


def test_half_of_a_mixed_round_is_of_the_theme_of_the_week_seen_or_not() -> None:
    assert {mixed(seed, "F12").count("F12") for seed in range(30)} == {2}
    seen = [pair.id for pair in POOL if pair.skill == "F12"]
    assert {mixed(seed, "F12", seen).count("F12") for seed in range(30)} == {2}


def test_in_a_chapter_of_one_trick_the_theme_changes_nothing() -> None:
    for seed in range(30):
        plain, themed = chosen(seed), chosen(seed, Learner(theme="F12"))
        assert [pair.id for pair in plain] == [pair.id for pair in themed]


def test_where_most_are_seen_two_of_the_trick_are_enough() -> None:
    seen = [name for name, *_ in OWN[:5]]
    for seed in range(30):
        picked = chosen(seed, seen=seen)
        assert own_in(picked) == 2
        assert "own-5" in [pair.id for pair in picked]


def test_at_most_half_are_others_where_the_trick_has_enough() -> None:
    seen = [pair.id for pair in POOL if is_own(pair)]
    assert {own_in(chosen(seed, seen=seen)) for seed in range(30)} == {2}


@pytest.mark.parametrize("count", [1, 2])
def test_a_trick_with_few_pairs_is_filled_up_with_others(count: int) -> None:
    few = pool(*OWN[:count], *OTHERS)
    assert {own_in(chosen(seed, from_=few)) for seed in range(20)} == {count}
    assert {len(chosen(seed, from_=few)) for seed in range(20)} == {4}


def test_a_pack_of_one_trick_alone_still_makes_a_round() -> None:
    assert len(chosen(1, from_=pool(*OWN))) == 4


def test_half_of_the_round_may_be_what_comes_back() -> None:
    learner = Learner(due=("F11", "F12", "F13"))
    for seed in range(20):
        skills = [pair.skill for pair in chosen(seed, learner, seen=[n for n, *_ in OWN])]
        assert {"F11", "F12"} <= set(skills)


def test_what_comes_back_is_of_the_chapter_where_it_can_be() -> None:
    learner = Learner(missed=(("F02", "elsewhere"),))
    for seed in range(20):
        first = chosen(seed, learner)[0]
        assert (first.skill, is_own(first)) == ("F02", True)


def test_the_child_and_not_the_level_sets_the_difficulty() -> None:
    means = []
    for ability in (-2.5, 0.0, 2.5):
        picked = [p for seed in range(30) for p in chosen(seed, Learner(Ability(ability, 20)))]
        means.append(sum(p.r.difficulty for p in picked) / len(picked))
    assert means == sorted(means)
    assert means[2] - means[0] > 1


def test_a_guest_just_come_starts_with_the_easier_ones() -> None:
    picked = [p for seed in range(30) for p in chosen(seed) if is_own(p)]
    every = [p for p in POOL if is_own(p)]
    assert sum(p.level for p in picked) / len(picked) < sum(p.level for p in every) / len(every)


@settings(max_examples=80, deadline=None)
@given(
    st.integers(0, 10**6),
    st.sampled_from(TRICKS),
    st.sampled_from(BANDS),
    st.floats(-4, 4),
    st.lists(st.sampled_from([p.id for p in PACK.pairs]), max_size=30),
)
def test_any_round_of_the_core_pack_is_balanced(
    seed: int, trick: str, band: str, ability: float, seen: list[str]
) -> None:
    practice = practice_pairs(PACK.pairs, band)  # type: ignore[arg-type]
    mine = {p.id for p in practice if p.r.trick == trick}
    learner = Learner(Ability(ability, 9))

    def play() -> list[object]:
        return list(
            choose_chapter(
                PACK.pairs,
                lambda pair: pair.r.trick == trick,
                band,  # type: ignore[arg-type]
                seen,
                random.Random(seed),
                learner=learner,
            )
        )

    items = play()
    assert items == play()
    homes = {item.id: pair.id for pair in PACK.pairs for item in pair.items}
    keys = Counter(item.key for item in items)
    assert keys["R"] == 4
    assert 1 <= keys["A"] <= 2
    assert all(homes[a.id] != homes[b.id] for a, b in pairwise(items))
    kinds = "".join("R" if item.is_trick else "-" for item in items)
    assert "RRRR" not in kinds and "----" not in kinds
    own = len({homes[item.id] for item in items} & mine)
    assert min(2, len(mine)) <= own <= 3
