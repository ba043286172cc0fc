"""What is known of the child who plays: enough to choose the next round, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from quizzes.learning.ability import LUCK, Ability, ability_after
from quizzes.learning.returns import Practised, due_skills

NOTHING_KNOWN = Ability()


class Given(NamedTuple):
    """One graded answer of a child; `answered_at` in ms since 1970 UTC."""

    item: str
    pair: str
    skill: str
    key: str
    score: float
    answered_at: int
    is_helped: bool = False  # by the lamp


@dataclass(frozen=True, slots=True)
class Learner:
    """A child's ability, what it missed in this visit and what is due from earlier ones.

    A guest starts with nothing known. `missed` holds skill and pair, oldest first. `theme` is
    nothing about the child: the centre chose it for everybody.
    """

    ability: Ability = NOTHING_KNOWN
    missed: tuple[tuple[str, str], ...] = ()
    due: tuple[str, ...] = ()
    theme: str = ""  # a skill that mixed rounds favour: the centre's theme of the week

    def after(
        self,
        skill: str,
        pair: str,
        key: str,
        score: float,
        difficulty: float,
        is_helped: bool = False,
    ) -> Learner:
        """After one more answer of this visit; keys other than R, A and G change nothing.

        A missed skill is settled by a right answer on another pair: the look-alike of what was
        just explained doesn't count. An answer that the lamp helped with moves no ability and
        settles nothing, but a miss is still one.
        """
        if key not in LUCK:
            return self
        missed = self.missed
        if is_helped and score == 1:
            return self
        if score < 1:
            missed = (*(one for one in missed if one != (skill, pair)), (skill, pair))
        else:
            missed = tuple(one for one in missed if one[0] != skill or one[1] == pair)
        moved = self.ability.after(score, difficulty, LUCK[key])
        return replace(
            self,
            ability=self.ability if is_helped else moved,
            missed=missed,
            due=tuple(one for one in self.due if one != skill),
        )

    def wanted(self) -> tuple[str, ...]:
        """The skills to come back: missed in this visit, then due, each once."""
        return tuple(dict.fromkeys([*(skill for skill, _ in self.missed), *self.due]))


def recall(history: Iterable[Given], difficulties: Mapping[str, float], now: int) -> Learner:
    """The learner that a seat's stored answers make, oldest first; difficulties by item id.

    Items that no pack holds any more tell nothing about ability, but their skill may be due.
    """
    answers = [one for one in history if one.key in LUCK]
    ability = ability_after(
        (one.score, difficulties[one.item], LUCK[one.key])
        for one in answers
        if one.item in difficulties and not one.is_helped
    )
    practised = [
        Practised(one.skill, one.answered_at, one.score)
        for one in answers
        if one.score < 1 or not one.is_helped
    ]
    return Learner(ability, due=tuple(due.skill for due in due_skills(practised, now)))
