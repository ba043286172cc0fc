"""Which skills come back after days: what was missed returns after 3, 7 and 28 days."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

DAYS = (3, 7, 28)
DAY_MS = 24 * 60 * 60 * 1000
EARLY_MS = DAY_MS // 2  # this week's lesson may start a little earlier than last week's


class Practised(NamedTuple):
    """One graded answer; `answered_at` in ms since 1970 UTC, `score` 0 to 1."""

    skill: str
    answered_at: int
    score: float


class Due(NamedTuple):
    """A skill that should be practised now, and since when (ms since 1970 UTC)."""

    skill: str
    since: int


class _Stage(NamedTuple):
    step: int  # index in DAYS
    due: int


def due_skills(answers: Iterable[Practised], now: int) -> list[Due]:
    """The skills due at `now`, longest overdue first.

    A miss (any score below 1) brings a skill back after 3 days. A right answer on or after that
    moves it on to 7 days, then 28, then it is done; a miss starts again at 3 days. A right answer
    before its time changes nothing: repeating at once is not remembering. Expanding intervals:
    Landauer & Bjork 1978; spacing: Cepeda et al. 2006, Psychol. Bull. 132:354. The three
    intervals are a choice for children who come weekly or less often; answers later than `now`
    are left out.
    """
    stages: dict[str, _Stage] = {}
    for one in sorted(answers, key=lambda answer: answer.answered_at):
        if one.answered_at <= now:
            _practise(stages, one)
    due = [Due(skill, stage.due) for skill, stage in stages.items() if stage.due <= now]
    return sorted(due, key=lambda one: (one.since, one.skill))


def _practise(stages: dict[str, _Stage], one: Practised) -> None:
    stage = stages.get(one.skill)
    if one.score < 1:
        stages[one.skill] = _stage(0, one.answered_at)
    elif stage is None or one.answered_at < stage.due:
        return
    elif stage.step + 1 == len(DAYS):
        del stages[one.skill]
    else:
        stages[one.skill] = _stage(stage.step + 1, one.answered_at)


def _stage(step: int, from_: int) -> _Stage:
    return _Stage(step, from_ + DAYS[step] * DAY_MS - EARLY_MS)
