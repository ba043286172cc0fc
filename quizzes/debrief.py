"""What a child is told after a round: one thing done well, one tip, the clue that would have told.

Says what was done, never what the child is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from quizzes.grade import is_false_alarm, is_hit
from quizzes.message import Answer, MessageItem

Strength = Literal["caught_tricks", "trusted_friends", "asked_first", "found_clues", "kept_going"]
Tip = Literal[
    "look_for_light_1",
    "look_for_light_2",
    "look_for_light_3",
    "look_for_light_4",
    "look_for_light_5",
    "friends_are_fine",
    "ask_when_unsure",
    "all_good",
]
LIGHT_TIPS: dict[int, Tip] = {
    1: "look_for_light_1",
    2: "look_for_light_2",
    3: "look_for_light_3",
    4: "look_for_light_4",
    5: "look_for_light_5",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """One answer; `cue_tapped` is whether a telling clue was found, None where not asked."""

    item: MessageItem
    answer: Answer
    score: float
    cue_tapped: bool | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Kinds for which the glass has sentences; `clue_item` is the message whose clue is shown."""

    strength: Strength
    tip: Tip
    clue_item: str | None = None


def debrief(answers: Sequence[Judged]) -> Outcome:
    """The outcome of a round; of no answers: kept going, all good."""
    tip, clue_item = _tip(answers)
    return Outcome(_strength(answers), tip, clue_item)


def _strength(answers: Sequence[Judged]) -> Strength:
    """What was done well most often, in at least half of the cases; ties go to the rarer skill.

    One and the same answer to everything is no judging, so that it is not praised as catching or
    trusting.
    """
    judged = len({a.answer for a in answers}) > 1 or len(answers) < 3
    tricks = [a for a in answers if a.item.is_trick]
    fine = [a for a in answers if not a.item.is_trick]
    caught = [a for a in tricks if is_hit(a.item.key, a.answer)]
    shares: dict[Strength, float] = {
        "found_clues": _share(sum(a.cue_tapped is True for a in caught), len(tricks)),
        "caught_tricks": _share(len(caught), len(tricks)) if judged else 0,
        "trusted_friends": _share(sum(a.score == 1 for a in fine), len(fine)) if judged else 0,
        "asked_first": _share(sum(a.answer == "ask" for a in answers), len(answers)),
    }
    best = max(shares, key=lambda kind: shares[kind])
    if shares[best] >= 0.5:
        return best
    asked_well = any(a.answer == "ask" and a.score == 1 for a in answers)
    return "asked_first" if asked_well else "kept_going"


def _share(some: int, of: int) -> float:
    return some / of if of else 0.0


def _tip(answers: Sequence[Judged]) -> tuple[Tip, str | None]:
    """For the slip made most often; a missed trick before a false alarm before going alone."""
    missed = [a.item for a in answers if a.item.is_trick and a.answer == "go"]
    alarms = [a.item for a in answers if is_false_alarm(a.item.key, a.answer)]
    alone = [a.item for a in answers if a.item.key == "A" and a.answer == "go"]
    worst = max((missed, alarms, alone), key=len)
    if not worst:
        return "all_good", None
    if worst is alarms:
        return "friends_are_fine", alarms[0].id
    if worst is alone:
        return "ask_when_unsure", alone[0].id
    return _light_tip(missed)


def _light_tip(missed: Sequence[MessageItem]) -> tuple[Tip, str | None]:
    """The red light that was overlooked most, and the first message in which it was on."""
    light = Counter(light for item in missed for light in item.lights).most_common(1)[0][0]
    return LIGHT_TIPS[light], next(item.id for item in missed if light in item.lights)
