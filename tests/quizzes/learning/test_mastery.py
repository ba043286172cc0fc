from __future__ import annotations

import math
import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

from quizzes.learning.ability import chance_right
from quizzes.learning.evidence import Evidence, Side, evidence, fresh, luck_of
from quizzes.learning.learner import Given
from quizzes.learning.mastery import (
    ABILITY_SPREAD,
    GRID,
    LEANING_SPREAD,
    PRIOR,
    Mastery,
    first_master,
    likelihood,
    mastery,
)
from quizzes.learning.returns import DAY_MS
from quizzes.message import Answer, Key

BANK = [-1.2, -0.8, -0.4, 0.0, 0.2, 0.5, 0.8]
KEYS: list[Key] = ["R", "G", "R", "A", "R", "G"]
ANSWERS: list[Answer] = ["stop", "ask", "go"]
RIGHT: dict[Key, Answer] = {"R": "stop", "A": "ask", "G": "go"}
SIDES: list[Side] = ["tricks", "fine"]
Child = Callable[[Key, random.Random], Answer]

SHOWN = st.builds(
    Evidence, st.sampled_from(["tricks", "fine"]), st.booleans(), st.sampled_from(BANK)
)


def seen(child: Child, answers: int, seed: int = 1, keys: list[Key] = KEYS) -> Mastery:
    rng = random.Random(seed)
    shown = []
    for at in range(answers):
        key = keys[at % len(keys)]
        one = evidence(key, child(key, rng), rng.choice(BANK))
        shown += [one] if one else []
    return mastery(shown, BANK, BANK)


def careful(key: Key, rng: random.Random) -> Answer:
    return RIGHT[key] if rng.random() < 0.97 else rng.choice(ANSWERS)


def guessing(key: Key, rng: random.Random) -> Answer:
    return rng.choice(ANSWERS)


@pytest.mark.parametrize("always", ANSWERS)
@pytest.mark.parametrize("slips", [0.0, 0.1, 0.2])
def test_who_gives_one_answer_to_everything_is_never_secure(always: Answer, slips: float) -> None:
    def child(key: Key, rng: random.Random) -> Answer:
        return always if rng.random() >= slips else rng.choice(ANSWERS)

    for seed in range(10):
        for answers in (5, 10, 20, 40, 80, 160):
            assert seen(child, answers, seed).verdict != "secure", (seed, answers)


@pytest.mark.parametrize("keys", [["R"], ["A"], ["G"], ["R", "A"], ["R", "A", "A", "A"]])
def test_always_asking_is_not_secure_whatever_was_asked(keys: list[Key]) -> None:
    assert seen(lambda key, rng: "ask", 100, keys=keys).verdict != "secure"


@pytest.mark.parametrize("one_side", ["R", "G"])
def test_answers_on_one_side_alone_make_nobody_secure(one_side: Key) -> None:
    assert seen(careful, 100, keys=[one_side]).verdict == "on_the_way"


def test_always_stopping_and_always_going_are_soon_not_yet() -> None:
    assert seen(lambda key, rng: "stop", 20).verdict == "not_yet"
    assert seen(lambda key, rng: "go", 20).verdict == "not_yet"


def test_a_careful_child_becomes_secure() -> None:
    verdicts = [seen(careful, 60, seed).verdict for seed in range(20)]
    assert verdicts.count("secure") >= 16
    assert "not_yet" not in verdicts


def test_luck_alone_makes_nobody_secure() -> None:
    assert all(seen(guessing, 40, seed).verdict != "secure" for seed in range(50))


def test_there_is_no_verdict_below_five_answers() -> None:
    assert seen(careful, 4).verdict == "too_few"
    assert mastery([], BANK, BANK).verdict == "too_few"


def test_asking_about_a_trick_counts_neither_way() -> None:
    assert evidence("R", "ask", 0.0) is None
    assert evidence("R", "stop", 0.0, is_helped=True) is None
    assert evidence("A", "ask", 0.3) == Evidence("fine", True, 0.3)
    assert evidence("G", "ask", 0.3) == Evidence("fine", False, 0.3)


def test_the_grid_has_81_points_a_side_and_a_prior_of_ability_and_leaning() -> None:
    assert (len(GRID), GRID[0], GRID[40], GRID[-1]) == (81, -4.0, 0.0, 4.0)
    shared, own = ABILITY_SPREAD**2, LEANING_SPREAD**2
    spread = [[shared + own, shared - own], [shared - own, shared + own]]
    normal = stats.multivariate_normal([0, 0], spread)
    for tricks, fine in ((0, 0), (40, 40), (40, 50), (70, 33)):
        density = normal.pdf([GRID[tricks], GRID[fine]]) / normal.pdf([0, 0])
        assert PRIOR[tricks][fine] == pytest.approx(density)


@settings(max_examples=8, deadline=None)
@given(st.lists(SHOWN, max_size=12))
def test_the_grid_agrees_with_a_numeric_integral(shown: list[Evidence]) -> None:
    def weight(fine: float, tricks: float) -> float:
        ability, leaning = (tricks + fine) / 2, (tricks - fine) / 2
        product = math.exp(-((ability / 1.3) ** 2) / 2 - ((leaning / 0.5) ** 2) / 2)
        for one in shown:
            own = tricks if one.side == "tricks" else fine
            p = chance_right(own, one.difficulty, luck_of(one.side))
            product *= p if one.is_right else 1 - p
        return product

    def over(tricks: float, fine: float) -> float:
        return float(integrate.dblquad(weight, tricks, 4.05, fine, 4.05, epsabs=1e-7)[0])

    # a point of the grid stands for half a step on either side
    edges = {side: GRID[first_master(BANK, side)] - 0.05 for side in SIDES}
    found = mastery(shown, BANK, BANK)
    whole = over(-4.05, -4.05)
    both = over(edges["tricks"], edges["fine"])
    assert found.chance == pytest.approx(both / whole, abs=2e-3)
    assert found.tricks.chance == pytest.approx(over(edges["tricks"], -4.05) / whole, abs=2e-3)


@given(st.lists(SHOWN, max_size=25), st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(shown: list[Evidence], rng: random.Random) -> None:
    one, other = mastery(shown, BANK, BANK), mastery(rng.sample(shown, len(shown)), BANK, BANK)
    assert one.chance == pytest.approx(other.chance)
    assert one.answers == other.answers


@given(st.lists(SHOWN, max_size=25), SHOWN)
def test_a_right_answer_never_lowers_the_chance_and_a_wrong_one_never_raises_it(
    shown: list[Evidence], new: Evidence
) -> None:
    before, after = mastery(shown, BANK, BANK), mastery([*shown, new], BANK, BANK)
    rise = after.chance - before.chance
    assert 0 <= after.chance <= 1 + 1e-9
    assert rise >= -1e-9 if new.is_right else rise <= 1e-9


def test_a_thousand_answers_do_not_vanish_in_rounding() -> None:
    many = [Evidence("tricks", n % 2 == 0, 0.0) for n in range(2000)]
    found = likelihood(many)
    assert max(found) == 1
    assert found.index(1) == 0


def test_an_empty_bank_is_refused() -> None:
    with pytest.raises(ValueError, match="fine"):
        mastery([], BANK, [])


def test_what_nobody_on_the_grid_masters_has_no_chance() -> None:
    assert first_master([9.0], "fine") == len(GRID)
    assert mastery([], BANK, [9.0]).chance == 0


def test_an_item_repeated_within_three_days_is_no_new_evidence() -> None:
    def at(day: float, item: str = "f01-1-r") -> Given:
        return Given(item, "f01-1", "F01", "R", 1.0, round(day * DAY_MS))

    answers = [at(1), at(1.01), at(1.02, "f01-1-g"), at(3), at(6)]
    assert fresh(answers) == [at(1), at(1.02, "f01-1-g"), at(6)]
