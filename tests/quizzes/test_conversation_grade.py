from __future__ import annotations

from itertools import product

import pytest

from quizzes.conversation_grade import judge_stage
from quizzes.message import Answer, Key

# first telling stage and number of stages, of a boss and of its look-alike
SHAPES = [(b, n, f, m) for n in range(2, 7) for b in range(1, n) for m in range(2, 6)
          for f in range(1, m)]  # fmt: skip
ANSWERS: tuple[Answer, ...] = ("stop", "ask", "go")


def score(key: Key, answer: Answer, stage: int, first: int, stages: int) -> float:
    return judge_stage(key, answer, stage, first, stages).score


def lights(
    like: Key, boss_answer: tuple[Answer, int], like_answer: tuple[Answer, int],
    shape: tuple[int, int, int, int],
) -> bool:  # fmt: skip
    """Whether the pair glows; who waits for a stage that never comes answers at the last."""
    first, stages, like_first, like_stages = shape
    boss = score("R", boss_answer[0], min(boss_answer[1], stages - 1), first, stages)
    other = score(
        like, like_answer[0], min(like_answer[1], like_stages - 1), like_first, like_stages
    )
    return boss == other == 1


def test_stopping_at_the_first_telling_stage_is_best() -> None:
    assert score("R", "stop", 2, 2, 6) == 1


def test_the_later_the_less_but_never_nothing() -> None:
    scores = [score("R", "stop", stage, 1, 6) for stage in range(1, 6)]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 5
    assert scores[-1] > 0


@pytest.mark.parametrize("stage", [0, 1])
def test_stopping_before_it_is_a_false_alarm_and_no_hit(stage: int) -> None:
    verdict = judge_stage("R", "stop", stage, 2, 6)
    assert verdict == (0.0, "G", False, True)


def test_a_late_stop_is_a_hit() -> None:
    assert judge_stage("R", "stop", 4, 1, 6)[1:] == ("R", True, False)


@pytest.mark.parametrize("stage", range(5))
def test_asking_about_a_boss_is_good_at_any_time(stage: int) -> None:
    assert score("R", "ask", stage, 2, 5) == 1


@pytest.mark.parametrize("stage", range(5))
def test_going_on_with_a_boss_is_worth_nothing(stage: int) -> None:
    assert score("R", "go", stage, 2, 5) == 0


@pytest.mark.parametrize(("key", "asked", "gone"), [("G", 0.5, 1), ("A", 1, 0)])
def test_a_look_alike_is_graded_like_a_message_at_its_end(
    key: Key, asked: float, gone: float
) -> None:
    assert score(key, "ask", 2, 1, 3) == asked
    assert score(key, "go", 2, 1, 3) == gone
    assert score(key, "stop", 2, 1, 3) == 0


def test_trusting_before_anything_showed_is_half_right() -> None:
    assert score("G", "go", 0, 1, 3) == 0.5


@pytest.mark.parametrize("key", ["A", "G"])
def test_stopping_a_look_alike_is_a_false_alarm(key: Key) -> None:
    verdict = judge_stage(key, "stop", 1, 1, 3)
    assert verdict.is_false_alarm and not verdict.is_hit


@pytest.mark.parametrize("stage", [-1, 3])
def test_there_is_no_such_stage(stage: int) -> None:
    with pytest.raises(ValueError, match="stage"):
        judge_stage("R", "stop", stage, 1, 3)


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_no_fixed_answer_at_no_fixed_stage_lights_a_pair(shape: tuple[int, int, int, int]) -> None:
    for answer, stage in product(ANSWERS, range(6)):
        same = (answer, stage)
        assert not lights("G", same, same, shape)
        assert answer == "ask" or not lights("A", same, same, shape)


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_who_reads_lights_every_pair(shape: tuple[int, int, int, int]) -> None:
    assert lights("G", ("stop", shape[0]), ("go", 9), shape)
    assert lights("A", ("stop", shape[0]), ("ask", shape[2]), shape)
    assert lights("G", ("ask", 0), ("go", 9), shape)
