"""How stopping, asking and going on is graded in a conversation that unfolds stage by stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizzes.grade import grade

if TYPE_CHECKING:
    from quizzes.message import Answer, Key

TRUSTED_UNSEEN = 0.5  # for going before anything showed that a conversation is fine


class Verdict(NamedTuple):
    """What an answer at a stage is worth, and as what it counts.

    `key` is what had shown itself: a boss that is stopped before its first telling stage was
    still fine, so that the answer counts among the fine ones (as a false alarm), never as a hit.
    """

    score: float
    key: Key
    is_hit: bool
    is_false_alarm: bool


def judge_stage(key: Key, answer: Answer, stage: int, first_telling: int, stages: int) -> Verdict:
    """The verdict on an answer that was given when `stage` was the last to be seen.

    Stages count from 0, the opening; `first_telling` is the first that tells, `stages` how many
    there are. Raises ValueError for a stage that there is not.
    """
    if not (0 <= stage < stages and 0 < first_telling < stages):
        raise ValueError(f"stage {stage}, first telling {first_telling}, of {stages}")
    is_early = stage < first_telling
    if key == "R" and answer == "stop":
        if is_early:
            return Verdict(0.0, "G", False, True)
        return Verdict(_late(stage - first_telling, stages - first_telling), "R", True, False)
    score = grade(key, answer)
    if key == "G" and answer == "go" and is_early:
        score = TRUSTED_UNSEEN
    return Verdict(score, key, False, answer == "stop")


def _late(by: int, left: int) -> float:
    """1 at the first telling stage, then falling evenly; something even at the last."""
    return 1.0 - by / left
