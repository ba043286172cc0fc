from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from quizzes.learning.returns import DAY_MS, EARLY_MS, Due, Practised, due_skills

START = 1_700_000_000_000
ANSWERS = st.builds(
    Practised,
    st.sampled_from(["F01", "F02", "F03"]),
    st.integers(START, START + 90 * DAY_MS),
    st.sampled_from([0.0, 0.5, 1.0]),
)


def day(number: float) -> int:
    return START + round(number * DAY_MS)


def due_on(number: float, *answers: tuple[float, float]) -> bool:
    practised = [Practised("F01", day(when), score) for when, score in answers]
    return bool(due_skills(practised, day(number)))


def test_a_missed_skill_returns_after_three_days() -> None:
    assert not due_on(2, (0, 0))
    assert due_on(3, (0, 0))
    assert due_on(30, (0, 0))


def test_what_was_never_missed_does_not_return() -> None:
    assert not due_on(30, (0, 1))


def test_right_returns_lead_over_seven_and_twenty_eight_days_to_the_end() -> None:
    assert not due_on(9, (0, 0), (3, 1))
    assert due_on(10, (0, 0), (3, 1))
    assert not due_on(37, (0, 0), (3, 1), (10, 1))
    assert due_on(38, (0, 0), (3, 1), (10, 1))
    assert not due_on(300, (0, 0), (3, 1), (10, 1), (38, 1))


def test_a_miss_on_return_starts_again_at_three_days() -> None:
    assert not due_on(12, (0, 0), (3, 1), (10, 0))
    assert due_on(13, (0, 0), (3, 1), (10, 0))


def test_a_right_answer_before_its_time_changes_nothing() -> None:
    assert due_on(3, (0, 0), (0.01, 1), (1, 1))


def test_half_a_score_is_not_yet_right() -> None:
    assert due_on(3, (0, 0.5))


def test_next_weeks_lesson_may_start_a_little_earlier() -> None:
    assert due_on(10 - 1 / 24, (0, 0), (3, 1))


def test_the_longest_overdue_comes_first_and_says_since_when() -> None:
    answers = [Practised("F02", day(1), 0), Practised("F01", day(0), 0)]
    assert due_skills(answers, day(9)) == [
        Due("F01", day(3) - EARLY_MS),
        Due("F02", day(4) - EARLY_MS),
    ]


def test_answers_from_a_clock_that_ran_ahead_are_left_out() -> None:
    assert not due_on(5, (400, 0))


@given(st.lists(ANSWERS, max_size=20, unique_by=lambda one: one.answered_at), st.randoms())
def test_the_order_of_the_list_does_not_matter(
    answers: list[Practised], rng: random.Random
) -> None:
    now = day(100)
    assert due_skills(answers, now) == due_skills(rng.sample(answers, len(answers)), now)


@given(st.lists(ANSWERS, max_size=20), st.integers(0, 200))
def test_what_is_due_was_missed_before_and_stays_due(answers: list[Practised], number: int) -> None:
    due = due_skills(answers, day(number))
    missed = {one.skill for one in answers if one.score < 1}
    assert {one.skill for one in due} <= missed
    assert all(one.since <= day(number) for one in due)
    if number >= 90:
        assert set(due) <= set(due_skills(answers, day(number + 10)))
