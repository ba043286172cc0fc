"""The rules of a round of bosses: which stage is up, what may be done now, what it is worth.

Knows no picture, no time and no chance: those come in as arguments.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from games.contract import Answered
from games.monster_trail.boss.encounters import Encounter
from quizzes.conversation_grade import Verdict, judge_stage
from quizzes.glow import lit_pairs
from quizzes.kinds.conversation import Conversation
from quizzes.marked_text import Cue
from quizzes.message import Answer
from quizzes.text import Language

Phase = Literal[
    "arrive",  # the traveller walks up
    "read",  # a stage of the conversation is up: answer, or see more
    "sent",  # the answer is on its way to the log
    "reveal",  # the cloak falls, the verdict shows
    "clue",  # tap the words that gave it away
    "why",  # the first telling stage with its cues lit, and why
    "do",  # what to do now
    "tell_who",  # rehearse the telling: to whom
    "tell_say",  # ... and with which words
    "told",  # the grown-up is glad to have been told
    "over",
]
CLUE_TRIES = 2
LIT = ("why", "do", "tell_who", "tell_say", "told")


class Met(NamedTuple):
    """How a conversation was judged; `cue_tapped` is None where no clue was asked for."""

    encounter: Encounter
    answer: Answer
    stage: int
    verdict: Verdict
    cue_tapped: bool | None = None


@dataclass
class BossRound:
    """One round of conversations. Methods return what must be recorded, if anything."""

    encounters: Sequence[Encounter]
    at: int = 0
    stage: int = 0
    phase: Phase = "arrive"
    answer_given: Answer | None = None
    clue_tries: int = 0
    clue_found: bool | None = None
    adult: str = ""
    numbers: int = 0
    waiting_for: int | None = None
    tapped: Cue | None = None
    met: list[Met] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not self.encounters:
            self.phase = "over"

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
    def makes_its_move(self) -> bool:
        """Whether who was under the cloak has a move: a boss seen through, a friend trusted."""
        return bool(self.met) and self.met[-1].verdict.score == 1

    @property
    def is_trick(self) -> bool:
        """Whether it is a boss."""
        return self.encounter.conversation.is_trick

    @property
    def cues_are_lit(self) -> bool:
        """Whether the clues may be seen in the bubbles."""
        return self.phase in LIT

    @property
    def shown_stage(self) -> int:
        """The stage to be read now: the last unfolded, and in the feedback the one that told."""
        if self.cues_are_lit:
            return self.encounter.first_telling
        if self.phase != "clue":
            return self.stage
        stages = self.encounter.stages
        return next(at for at in range(self.stage, -1, -1) if stages[at].is_telling)

    def arrived(self) -> None:
        """The traveller stands before the child."""
        if self.phase == "arrive":
            self.phase = "read"

    def see_more(self, seconds: float) -> Answered | None:
        """「继续看」: the next stage; behind the last one it means that the child went on."""
        if self.phase != "read":
            return None
        if self.stage + 1 < len(self.encounter.stages):
            self.stage += 1
            return None
        return self.answer("go", seconds, is_end=True)

    def answer(self, answer: Answer, seconds: float, is_end: bool = False) -> Answered | None:
        """The child answers; None when it is not the time for it."""
        if self.phase != "read":
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
            "to_the_end": is_end,
        }
        sent = self._record(verdict.key, "answer", answer, verdict.score, seconds, detail)
        self.waiting_for = sent.number
        return sent

    def recorded(self, number: int) -> bool:
        """The log has the answer: now the feedback may show. True when it starts to."""
        if self.waiting_for is None or number != self.waiting_for:
            return False
        self.waiting_for = None
        if self.phase == "sent":
            self.phase = "reveal"
        else:
            self._weigh_tap()
        return True

    def _weigh_tap(self) -> None:
        """A found clue lights up, and so does one that was missed twice."""
        self.clue_tries += 1
        found, self.tapped = self.tapped is not None, None
        if found or self.clue_tries >= CLUE_TRIES:
            self.clue_found = found
            self.met[-1] = self.met[-1]._replace(cue_tapped=found)
            self.phase = "why"

    def revealed(self) -> None:
        """The cloak has fallen; a boss that was stopped for a reason asks for it first."""
        if self.phase == "reveal":
            self.phase = "clue" if self.met[-1].verdict.is_hit else "why"

    def tap_clue(
        self, bubble: int, start: int, language: Language, seconds: float
    ) -> Answered | None:
        """The child taps the character at `start` of a bubble of the shown stage."""
        if self.phase != "clue" or self.waiting_for is not None:
            return None
        body = self.encounter.stages[self.shown_stage].bubbles[bubble].body
        hit = next((c for c in body.diagnostic(language) if c.start <= start < c.end), None)
        detail = {
            "light": hit.light if hit else None,
            "try": self.clue_tries + 1,
            "stage": self.shown_stage,
            "bubble": bubble,
            "start": start,
            "language": language,
        }
        answer = "found" if hit else "missed"
        sent = self._record("R", "cue", answer, 1.0 if hit else 0.0, seconds, detail)
        self.tapped, self.waiting_for = hit, sent.number
        return sent

    def show_clue(self, seconds: float) -> Answered | None:
        """「告诉我吧」: the clue lights up without a tap; never stuck."""
        if self.phase != "clue" or self.waiting_for is not None:
            return None
        sent = self._record("R", "cue", "shown", 0.0, seconds, {"try": self.clue_tries})
        self.clue_tries, self.waiting_for = CLUE_TRIES, sent.number
        return sent

    def go_on(self) -> None:
        """「继续」: why → do → the telling or the next conversation."""
        if self.phase == "why":
            self.phase = "do"
        elif self.phase == "do" and self.is_trick:
            self.phase = "tell_who"
        elif self.phase in ("do", "told"):
            self._next()

    def choose_adult(self, adult: str) -> None:
        """To whom the child would tell it."""
        if self.phase == "tell_who":
            self.adult = adult
            self.phase = "tell_say"

    def say(self, sentence: str, seconds: float) -> Answered | None:
        """The sentence said aloud."""
        if self.phase != "tell_say":
            return None
        self.phase = "told"
        return self._record("R", "tell", sentence, None, seconds, {"adult": self.adult})

    def lit_for_sure(self) -> list[str]:
        """The pairs lit so far by answers that are in the log."""
        sure = self.met[:-1] if self.phase == "sent" else self.met
        scores = {one.encounter.conversation.id: one.verdict.score for one in sure}
        return lit_pairs(scores, {e.pair.id: e.pair for e in self.encounters}.values())

    def lit(self) -> list[str]:
        """The pairs lit so far: none by an answer that is still on its way."""
        return self.lit_for_sure()

    def _next(self) -> None:
        self.answer_given, self.clue_found, self.clue_tries, self.adult = None, None, 0, ""
        self.stage = 0
        if self.at + 1 < len(self.encounters):
            self.at += 1
            self.phase = "arrive"
        else:
            self.phase = "over"

    def _record(
        self,
        key: str,
        kind: str,
        answer: str,
        score: float | None,
        seconds: float,
        detail: Mapping[str, object],
    ) -> Answered:
        self.numbers += 1
        it, pair = self.encounter.conversation, self.encounter.pair
        number = self.numbers
        return Answered(
            number, it.id, it.revision, pair.id, pair.skill, key, kind, answer, score, seconds,
            detail,
        )  # fmt: skip
