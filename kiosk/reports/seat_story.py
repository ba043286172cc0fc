"""What one child has practised and what to do next, in words: no mark, no place among others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kiosk.reports.leaning import Leaning, leaning
from kiosk.store import StopAskGo
from kiosk.store.seat_history import SeatAnswer
from quizzes.learning.evidence import is_helped
from quizzes.learning.mastery import Verdict
from quizzes.learning.returns import Practised, due_skills

BEIJING_MS = 8 * 60 * 60 * 1000
DAY_MS = 24 * 60 * 60 * 1000
MOST_ADVICE = 3

AdviceKind = Literal[
    "come_back", "look_at_fine", "find_clues", "say_why", "practise", "grown_ups", "play_on", "keep"
]
USUALLY = 0.5
FEWEST = 5


@dataclass(frozen=True, slots=True)
class SkillStory:
    """One skill of a seat: how many answers, the last day, and the band."""

    skill: str
    answers: int
    last: date
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to do next; `skills` are those it is about, may be empty."""

    kind: AdviceKind
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatStory:
    """A seat's practice. `helped` is how many messages were answered with the lamp's help."""

    answers: int
    visits: int
    last: date | None
    helped: int
    leaning: Leaning
    skills: tuple[SkillStory, ...]
    advice: tuple[Advice, ...]


def seat_story(
    answers: Sequence[SeatAnswer], verdicts: Mapping[str, Verdict], now_ms: int
) -> SeatStory:
    """The story of a seat's answers, oldest first; `verdicts` by skill (see `bands`)."""
    graded = [one for one in answers if one.key in ("R", "A", "G")]
    alone = [one for one in graded if not is_helped(one.detail)]
    counts = {key: _counts(alone, key) for key in ("R", "A", "G")}
    due = tuple(
        one.skill
        for one in due_skills(
            (Practised(one.skill, one.answered_at, one.score) for one in graded), now_ms
        )
    )
    by_skill: dict[str, list[SeatAnswer]] = {}
    for one in graded:
        by_skill.setdefault(one.skill, []).append(one)
    skills = tuple(
        SkillStory(skill, len(some), day_of(some[-1].answered_at), verdicts.get(skill, "too_few"))
        for skill, some in sorted(by_skill.items())
    )
    return SeatStory(
        len(graded),
        len({one.visit for one in graded}),
        day_of(graded[-1].answered_at) if graded else None,
        len(graded) - len(alone),
        leaning(counts["R"], counts["A"], counts["G"]),
        skills,
        _advice(counts, due, skills),
    )


def day_of(ms: int) -> date:
    """The day in Beijing of a time in ms since 1970 UTC."""
    return date.fromordinal(date(1970, 1, 1).toordinal() + (ms + BEIJING_MS) // DAY_MS)


def _counts(answers: Sequence[SeatAnswer], key: str) -> StopAskGo:
    given = [one.answer for one in answers if one.key == key]
    return StopAskGo(given.count("stop"), given.count("ask"), given.count("go"))


def _advice(
    counts: Mapping[str, StopAskGo], due: tuple[str, ...], skills: Sequence[SkillStory]
) -> tuple[Advice, ...]:
    """What helps most first, at most three; somebody who needs nothing is told to keep it up."""
    tricks, grown_up, fine = counts["R"], counts["A"], counts["G"]
    found = []
    if _often(fine.stop + grown_up.stop, fine.total + grown_up.total):
        found.append(Advice("look_at_fine"))
    if _often(tricks.go, tricks.total, 0.25):
        found.append(Advice("find_clues"))
    if _often(tricks.ask, tricks.total) and _often(fine.ask, fine.total):
        found.append(Advice("say_why"))
    if _often(grown_up.go, grown_up.total):
        found.append(Advice("grown_ups"))
    if due:
        found.append(Advice("come_back", due))
    not_yet = tuple(
        one.skill for one in skills if one.verdict == "not_yet" and one.skill not in due
    )
    if not_yet:
        found.append(Advice("practise", not_yet))
    if not found:
        is_known = any(one.verdict != "too_few" for one in skills)
        found.append(Advice("keep" if is_known else "play_on"))
    return tuple(found[:MOST_ADVICE])


def _often(n: int, of: int, how_often: float = USUALLY) -> bool:
    return of >= FEWEST and n >= how_often * of
