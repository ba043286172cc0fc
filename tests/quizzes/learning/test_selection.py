from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pools import pool

from quizzes.choose import choose_round
from quizzes.learning.ability import Ability
from quizzes.learning.learner import Learner
from quizzes.learning.selection import choose_pairs, expected_score, practice_pairs
from quizzes.message import Pair

SKILLS = ("F01", "F02", "F03", "F07", "F10", "F14")
POOL = pool(
    *[
        (f"{skill.lower()}-{level}{n}", skill, level, "A" if at % 3 == 0 else "G", b, "train")
        for level in (1, 2, 3)
        for at, skill in enumerate(SKILLS)
        for n, b in enumerate((level - 3.0, level - 2.0, level - 1.0))
    ]
)
HARD_AT_LEVEL_2 = 1.0


def chosen(learner: Learner, seed: int, level: int = 2, seen: Sequence[str] = ()) -> list[Pair]:
    return choose_pairs(POOL, level, seen, learner, random.Random(seed), 4)


def mean_difficulty(learner: Learner) -> float:
    picked = [pair for seed in range(40) for pair in chosen(learner, seed)]
    return sum(pair.r.difficulty for pair in picked) / len(picked)


def test_an_abler_child_meets_harder_messages_of_the_level() -> None:
    weak, middling, strong = (mean_difficulty(Learner(Ability(a, 20))) for a in (-2, 0, 2))
    assert weak < middling < strong
    assert strong > HARD_AT_LEVEL_2 - 0.5


def test_of_a_guest_just_come_the_level_alone_decides() -> None:
    means = [
        sum(pair.r.difficulty for seed in range(40) for pair in chosen(Learner(), seed, level))
        for level in (1, 2, 3)
    ]
    assert means == sorted(means)
    assert all({pair.level for pair in chosen(Learner(), 1, n)} == {n} for n in (1, 2, 3))


def test_a_guests_answers_of_the_visit_move_the_next_round() -> None:
    good = bad = Learner()
    for at in range(8):
        good = good.after(f"S{at}", "p", "R", 1, 0)
        bad = bad.after(f"S{at}", "p", "R", 0, 0)
    bad = Learner(bad.ability)
    assert mean_difficulty(bad) < mean_difficulty(good)


def test_three_of_four_answers_can_be_expected_right() -> None:
    learner = Learner(Ability(0.3, 20))
    picked = [pair for seed in range(40) for pair in chosen(learner, seed)]
    expected = sum(expected_score(pair, 0.3) for pair in picked) / len(picked)
    assert expected == pytest.approx(0.75, abs=0.05)


def test_chance_draws_so_that_no_pair_is_worn_out() -> None:
    learner = Learner(Ability(0.3, 20))
    turns = Counter(pair.id for seed in range(200) for pair in chosen(learner, seed))
    assert len(turns) >= 12
    assert max(turns.values()) < 200 * 0.75


def test_missed_and_due_skills_come_back_as_half_of_the_round() -> None:
    learner = Learner(missed=(("F07", "f07-20"),), due=("F14", "F10", "F01"))
    seen = ["f07-20"]
    for seed in range(40):
        picked = chosen(learner, seed, seen=seen)
        skills = [pair.skill for pair in picked]
        assert skills[:2] == ["F07", "F14"]
        assert "f07-20" not in [pair.id for pair in picked]
        assert len(picked) == 4


def test_a_missed_skill_comes_back_with_its_old_pair_where_there_is_no_other() -> None:
    few = pool(
        ("old", "F01", 1, "G", 0, "train"),
        *[(f"p{n}", "F02", 1, "AG"[n % 2], 0, "train") for n in range(6)],
    )
    learner = Learner(missed=(("F01", "old"),))
    for seed in range(20):
        picked = choose_pairs(few, 1, ["old"], learner, random.Random(seed), 4)
        assert "old" in [pair.id for pair in picked]


def test_what_was_seen_in_the_last_visit_waits() -> None:
    seen = [pair.id for pair in POOL if pair.level == 2 and not pair.id.endswith("1")]
    for seed in range(20):
        assert all(pair.id.endswith("1") for pair in chosen(Learner(), seed, seen=seen))


@pytest.mark.parametrize("form", ["A", "B", "C", "transfer"])
def test_a_message_of_a_check_is_never_practised(form: str) -> None:
    kept = pool(
        ("check", "F01", 1, "G", 0, form),
        *[(f"p{n}", "F02", 1, "AG"[n % 2], 0, "train") for n in range(3)],
    )
    for seed in range(20):
        items = choose_round(kept, 1, "3-4", [], random.Random(seed))
        assert len(items) == 6
        assert all(item.form == "train" for item in items)
    assert len(practice_pairs(kept, "3-4")) == 3


def test_nothing_but_checks_gives_an_empty_round() -> None:
    only = pool(("check", "F01", 1, "G", 0, "A"))
    assert choose_round(only, 1, "3-4", [], random.Random(1)) == []


LEARNERS = st.builds(
    Learner,
    st.builds(Ability, st.floats(-4, 4), st.integers(0, 50)),
    st.lists(st.tuples(st.sampled_from(SKILLS), st.sampled_from([p.id for p in POOL])), max_size=4)
    .map(tuple),
    st.lists(st.sampled_from(SKILLS), max_size=4, unique=True).map(tuple),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    LEARNERS,
    st.integers(0, 10**6),
    st.integers(1, 3),
    st.lists(st.sampled_from([p.id for p in POOL]), max_size=30),
)
def test_any_learner_gets_a_balanced_round_and_the_same_seed_the_same(
    learner: Learner, seed: int, level: int, seen: list[str]
) -> None:
    items = choose_round(POOL, level, "3-4", seen, random.Random(seed), learner=learner)
    again = choose_round(POOL, level, "3-4", seen, random.Random(seed), learner=learner)
    assert items == again
    keys = Counter(item.key for item in items)
    assert keys["R"] == 4
    assert 1 <= keys["A"] <= 2
    assert len({item.id for item in items}) == 8
    kinds = "".join("R" if item.is_trick else "-" for item in items)
    assert "RRRR" not in kinds
    assert "----" not in kinds
    homes = {item.id: pair.id for pair in POOL for item in pair.items}
    assert all(homes[a.id] != homes[b.id] for a, b in pairwise(items))


def test_with_any_learner_no_place_in_the_round_tells_the_key() -> None:
    learner = Learner(Ability(1.5, 30), (("F07", "f07-20"),), ("F14",))
    rounds = [
        choose_round(POOL, 2, "3-4", [], random.Random(seed), learner=learner)
        for seed in range(600)
    ]
    for at in range(8):
        share = sum(items[at].is_trick for items in rounds) / len(rounds)
        assert share == pytest.approx(0.5, abs=0.08), at
