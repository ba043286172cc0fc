"""What a child is told after a round of bosses: what was done well, one tip, one clue."""

from __future__ import annotations

from collections.abc import Sequence

from games.contract import Debrief
from games.monster_trail.boss.playing import BossRound, Met
from games.monster_trail.boss.words import WORDS
from quizzes.text import Text


def debrief_of(round_: BossRound) -> Debrief:
    """The debrief; of no conversations: kept going, all good."""
    pairs = {met.encounter.pair.id for met in round_.met}
    tip, clue = _tip(round_.met)
    return Debrief(len(round_.lit()), len(pairs), _went_well(round_.met), WORDS[tip], clue)


def _went_well(met: Sequence[Met]) -> Text:
    """What was done well most often; one and the same answer to everything is no judging."""
    judged = len({one.answer for one in met}) > 1
    counts = {
        "at_once": sum(m.verdict.is_hit and m.verdict.score == 1 for m in met) * judged,
        "to_the_end": sum(m.answer == "go" and m.verdict.score == 1 for m in met) * judged,
        "found_clues": sum(m.cue_tapped is True for m in met),
    }
    best = max(counts, key=lambda name: counts[name])
    if counts[best]:
        return WORDS[best].filled(n=counts[best])
    asked_well = any(m.answer == "ask" and m.verdict.score == 1 for m in met)
    return WORDS["asked_first" if asked_well else "kept_going"]


def _tip(met: Sequence[Met]) -> tuple[str, Text | None]:
    """For the gravest slip: a boss let go, a late stop, an early one, a friend stopped."""
    bosses = [m for m in met if m.encounter.conversation.is_trick]
    missed = [m for m in bosses if m.answer == "go"]
    late = [m for m in bosses if m.verdict.is_hit and m.verdict.score < 1]
    early = [m for m in bosses if m.verdict.is_false_alarm]
    alarms = [m for m in met if m.verdict.is_false_alarm and m not in early]
    alone = [m for m in met if m.encounter.conversation.key == "A" and m.answer == "go"]
    unseen = [m for m in met if m.encounter.conversation.key == "G" and 0 < m.verdict.score < 1]
    hasty = [m for m in unseen if m.answer == "go"]
    for slips, tip in (
        (missed, "stop_at_clue"),
        (late, "stop_at_clue"),
        (early, "wait_for_clue"),
        (alarms, "friends_are_fine"),
        (alone, "ask_when_unsure"),
        (hasty, "wait_for_clue"),
    ):
        if slips:
            slip = slips[0]
            return tip, slip.encounter.conversation.why if slip.saw_it_tell else None
    return "all_good", None
