"""The rules of a round of bosses: which stage is up, what may be done now, what it is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from games.contract import Answered
from games.monster_trail.boss.encounters import Encounter
from games.monster_trail.meetings import Meetings, Named
from quizzes.conversation_grade import Verdict, judge_stage
from quizzes.glow import lit_pairs
from quizzes.kinds.conversation import Conversation
from quizzes.message import Answer
from quizzes.text import Language


class Met(NamedTuple):
    """How a conversation was judged; `cue_tapped` is None where no clue was asked for."""

    encounter: Encounter
    answer: Answer
    stage: int
    verdict: Verdict
    cue_tapped: bool | None = None

    @property
    def saw_it_tell(self) -> bool:
        """Whether the child had read as far as the first stage that tells."""
        return self.stage >= self.encounter.first_telling


@dataclass
class BossRound(Meetings):
    """One round of conversations."""

    encounters: Sequence[Encounter]
    stage: int = 0
    is_told_out: bool = False  # the child read on behind the last stage: nothing more comes
    met: list[Met] = field(default_factory=list)

    @property
    def how_many(self) -> int:
        """How many conversations come in the round."""
        return len(self.encounters)

    @property
    def encounter(self) -> Encounter:
        """The conversation that is up."""
        return self.encounters[self.at]

    @property
    def item(self) -> Conversation:
        """The conversation itself, as the trail's picture asks for it."""
        return self.encounter.conversation

    @property
    def items(self) -> Sequence[Encounter]:
        """All that is met in the round."""
        return self.encounters

    @property
    def named(self) -> Named:
        """The conversation that is up, for the log."""
        it, pair = self.encounter.conversation, self.encounter.pair
        return Named(it.id, it.revision, pair.id, pair.skill)

    @property
    def is_trick(self) -> bool:
        """Whether it is a boss."""
        return self.encounter.conversation.is_trick

    @property
    def makes_its_move(self) -> bool:
        """Whether a boss was seen through at once, or a friend trusted."""
        return bool(self.met) and self.met[-1].verdict.score == 1

    @property
    def asks_for_clue(self) -> bool:
        """Whether a boss was stopped for a reason."""
        return self.met[-1].verdict.is_hit

    @property
    def shown_stage(self) -> int:
        """The stage to be read now: the last unfolded, and in the feedback the one that told.

        Nothing that the child has not read: after an early answer the last one stays.
        """
        if self.cues_are_lit:
            return min(self.stage, self.encounter.first_telling)
        if self.phase != "clue":
            return self.stage
        stages = self.encounter.stages
        return next(at for at in range(self.stage, -1, -1) if stages[at].is_telling)

    @property
    def can_be_judged(self) -> bool:
        """Whether the other one has said anything yet."""
        read = self.encounter.stages[: self.stage + 1]
        return any(bubble.who == "them" for stage in read for bubble in stage.bubbles)

    def see_more(self) -> bool:
        """「继续看」: the next stage; behind the last one, that it is all told. True if it came."""
        if self.phase != "read" or self.is_told_out:
            return False
        if self.stage + 1 < len(self.encounter.stages):
            self.stage += 1
        else:
            self.is_told_out = True
        self.lamp.read_on()
        return True

    def answer(self, answer: Answer, seconds: float) -> Answered | None:
        """The child answers; None when it is not the time for it."""
        if self.phase != "read" or not self.can_be_judged:
            return None
        one = self.encounter
        first, of = one.first_telling, len(one.stages)
        verdict = judge_stage(one.conversation.key, answer, self.stage, first, of)
        self.answer_given, self.phase = answer, "sent"
        self.met.append(Met(one, answer, self.stage, verdict))
        detail = {
            "stage": self.stage,
            "first_telling": first,
            "stages": of,
            "key": one.conversation.key,
            "hit": verdict.is_hit,
            "false_alarm": verdict.is_false_alarm,
            "to_the_end": self.is_told_out,
            **self.helped(),
        }
        sent = self.record(verdict.key, "answer", answer, verdict.score, seconds, detail)
        self.waiting_for = sent.number
        return sent

    def tap_clue(
        self, bubble: int, start: int, language: Language, seconds: float
    ) -> Answered | None:
        """The child taps the character at `start` of a bubble of the shown stage."""
        if not self.can_tap_clue:
            return None
        body = self.encounter.stages[self.shown_stage].bubbles[bubble].body
        hit = next((c for c in body.diagnostic(language) if c.start <= start < c.end), None)
        where = {"stage": self.shown_stage, "bubble": bubble, "start": start, "language": language}
        return self.weigh(hit, where, seconds)

    def note_clue(self, found: bool) -> None:
        """The clue of the boss just judged was found, or shown in the end."""
        self.met[-1] = self.met[-1]._replace(cue_tapped=found)

    def next_one(self) -> None:
        """The next conversation begins at its opening."""
        self.stage, self.is_told_out = 0, False
        super().next_one()

    def lit_for_sure(self) -> list[str]:
        """The pairs lit so far by answers that are in the log."""
        sure = self.met[:-1] if self.phase == "sent" else self.met
        scores = {one.encounter.conversation.id: one.verdict.score for one in sure}
        return lit_pairs(scores, {e.pair.id: e.pair for e in self.encounters}.values())

    def lit(self) -> list[str]:
        """The pairs lit so far: none by an answer that is still on its way."""
        return self.lit_for_sure()
