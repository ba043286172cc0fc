from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from quizzes.grade import (
    StopAskGo,
    area_under_roc,
    d_prime_and_criterion,
    grade,
    is_enough_for_d_prime,
    is_false_alarm,
    is_hit,
    stop_ask_go,
    wilson,
)
from quizzes.message import Answer, Key

MANY = 1_000_000  # so many that the log-linear correction does not show


@pytest.mark.parametrize(
    ("key", "stop", "ask", "go"), [("R", 1, 1, 0), ("A", 0, 1, 0), ("G", 0, 0.5, 1)]
)
def test_answers_are_graded_as_the_design_says(key: Key, stop: int, ask: float, go: int) -> None:
    assert (grade(key, "stop"), grade(key, "ask"), grade(key, "go")) == (stop, ask, go)


def test_stopping_a_trick_is_a_hit_and_stopping_a_friend_a_false_alarm() -> None:
    answers: tuple[Answer, ...] = ("stop", "ask", "go")
    keys: tuple[Key, ...] = ("R", "A", "G")
    assert [(k, a) for k in keys for a in answers if is_hit(k, a)] == [("R", "stop")]
    alarms = [(k, a) for k in keys for a in answers if is_false_alarm(k, a)]
    assert alarms == [("A", "stop"), ("G", "stop")]


@pytest.mark.parametrize(
    ("share", "d_prime"),
    [
        (60, 0.51),
        (66, 0.82),
        (69, 0.99),
        (74, 1.29),
        (75, 1.35),
        (80, 1.68),
        (87, 2.25),
        (90, 2.56),
    ],
)
def test_d_prime_of_an_unbiased_group_is_as_published(share: int, d_prime: float) -> None:
    caught = MANY * share // 100
    found = d_prime_and_criterion(caught, MANY, MANY - caught, MANY)
    assert found.d_prime == pytest.approx(d_prime, abs=0.006)
    assert found.criterion == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("hits", "alarms", "d_prime", "criterion"),
    [(80, 20, 1.68, 0.0), (80, 60, 0.59, -0.55), (95, 70, 1.12, -1.08)],
)
def test_blind_suspicion_shows_in_the_criterion(
    hits: int, alarms: int, d_prime: float, criterion: float
) -> None:
    found = d_prime_and_criterion(hits * 10_000, MANY, alarms * 10_000, MANY)
    assert found == pytest.approx((d_prime, criterion), abs=0.006)


def test_few_answers_are_corrected_log_linearly() -> None:
    from statistics import NormalDist

    z = NormalDist().inv_cdf
    assert d_prime_and_criterion(6, 6, 0, 6).d_prime == pytest.approx(z(6.5 / 7) - z(0.5 / 7))


@given(st.integers(0, 500), st.integers(0, 500), st.data())
def test_d_prime_is_finite_and_turns_round_with_the_sides(
    signal: int, noise: int, data: st.DataObject
) -> None:
    hits, alarms = data.draw(st.integers(0, signal)), data.draw(st.integers(0, noise))
    one = d_prime_and_criterion(hits, signal, alarms, noise)
    other = d_prime_and_criterion(alarms, noise, hits, signal)
    assert one.d_prime == pytest.approx(-other.d_prime)
    assert one.criterion == pytest.approx(other.criterion)


def test_d_prime_is_for_groups_with_enough_answers_on_both_sides() -> None:
    assert is_enough_for_d_prime(20, 30, 30)
    assert not is_enough_for_d_prime(19, 300, 300)
    assert not is_enough_for_d_prime(30, 300, 29)


def test_wilson_gives_the_published_example() -> None:
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)  # Newcombe 1998, table I
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=1e-4)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=1e-4)


@given(st.integers(0, 2000), st.data())
def test_the_share_lies_in_its_interval(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    low, high = wilson(k, n)
    assert 0 <= low <= high <= 1
    assert n == 0 or low <= k / n <= high


def test_impossible_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="7 of 6"):
        wilson(7, 6)
    with pytest.raises(ValueError, match="-1 of 6"):
        d_prime_and_criterion(3, 6, -1, 6)


@given(st.integers(1, 3000), st.data(), st.sampled_from([0.8, 0.95, 0.99]))
def test_wilson_is_that_of_scipy(n: int, data: st.DataObject, level: float) -> None:
    k = data.draw(st.integers(0, n))
    theirs = stats.binomtest(k, n).proportion_ci(level, method="wilson")
    z = float(stats.norm.ppf((1 + level) / 2))
    assert wilson(k, n, z) == pytest.approx((theirs.low, theirs.high), abs=1e-9)


@given(st.integers(0, 500), st.integers(0, 500), st.data())
def test_d_prime_and_criterion_are_those_of_scipys_normal(
    signal: int, noise: int, data: st.DataObject
) -> None:
    hits, alarms = data.draw(st.integers(0, signal)), data.draw(st.integers(0, noise))
    z_hit = stats.norm.ppf((hits + 0.5) / (signal + 1))
    z_alarm = stats.norm.ppf((alarms + 0.5) / (noise + 1))
    expected = (z_hit - z_alarm, -(z_hit + z_alarm) / 2)
    assert d_prime_and_criterion(hits, signal, alarms, noise) == pytest.approx(expected, abs=1e-9)


COUNTS = st.builds(StopAskGo, st.integers(0, 40), st.integers(0, 40), st.integers(0, 40)).filter(
    lambda counts: counts.total > 0
)


@given(COUNTS, COUNTS)
def test_the_area_is_the_mann_whitney_statistic(tricks: StopAskGo, legit: StopAskGo) -> None:
    wariness = [[2] * one.stop + [1] * one.ask + [0] * one.go for one in (tricks, legit)]
    u = stats.mannwhitneyu(*wariness, method="asymptotic").statistic
    assert area_under_roc(tricks, legit) == pytest.approx(u / (tricks.total * legit.total))


@given(COUNTS, COUNTS)
def test_the_area_turns_round_with_the_sides(tricks: StopAskGo, legit: StopAskGo) -> None:
    area = area_under_roc(tricks, legit)
    assert 0 <= area <= 1
    assert area + area_under_roc(legit, tricks) == pytest.approx(1)


@given(COUNTS, COUNTS)
def test_stopping_one_more_trick_never_shrinks_the_area(
    tricks: StopAskGo, legit: StopAskGo
) -> None:
    more = StopAskGo(tricks.stop + 1, tricks.ask, tricks.go)
    assert area_under_roc(more, legit) >= area_under_roc(tricks, legit) - 1e-12


@pytest.mark.parametrize(
    "always", [StopAskGo(stop=12), StopAskGo(ask=12), StopAskGo(go=12)], ids=str
)
def test_one_answer_to_everything_is_worth_no_more_than_chance(always: StopAskGo) -> None:
    assert area_under_roc(always, always) == 0.5


def test_the_area_needs_answers_on_both_sides() -> None:
    with pytest.raises(ValueError, match="needs answers"):
        area_under_roc(StopAskGo(3), StopAskGo())


def test_answers_are_counted_for_each_key_also_where_there_are_none() -> None:
    given_: list[tuple[Key, Answer]] = [("R", "stop"), ("R", "ask"), ("R", "stop"), ("G", "go")]
    assert stop_ask_go(given_) == {
        "R": StopAskGo(2, 1, 0),
        "A": StopAskGo(),
        "G": StopAskGo(0, 0, 1),
    }
