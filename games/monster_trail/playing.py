"""The rules of a round of messages: which one is up, and what each answer to it is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from games.contract import Answered
from games.monster_trail.meetings import Meetings, Named
from quizzes.debrief import Judged, Outcome, debrief
from quizzes.glow import lit_pairs
from quizzes.grade import grade
from quizzes.message import Answer, MessageItem, Pair
from quizzes.text import Language


@dataclass
class Round(Meetings):
    """One round over a list of messages."""

    items: Sequence[MessageItem]
    pairs: Sequence[Pair]
    judged: list[Judged] = field(default_factory=list)

    @property
    def how_many(self) -> int:
        """How many messages come in the round."""
        return len(self.items)

    @property
    def item(self) -> MessageItem:
        """The message that is up."""
        return self.items[self.at]

    @property
    def pair(self) -> Pair:
        """The pair that it belongs to."""
        return next(p for p in self.pairs if self.item.id in (p.r.id, p.legit.id))

    @property
    def named(self) -> Named:
        """The message that is up, for the log."""
        return Named(self.item.id, self.item.revision, self.pair.id, self.pair.skill)

    @property
    def is_trick(self) -> bool:
        """Whether the message is a scam or a danger."""
        return self.item.is_trick

    @property
    def makes_its_move(self) -> bool:
        """Whether the answer was the best there is."""
        return bool(self.judged) and self.judged[-1].score == 1

    @property
    def asks_for_clue(self) -> bool:
        """Whether a trick was stopped."""
        return self.is_trick and self.answer_given == "stop"

    def answer(self, answer: Answer, seconds: float) -> Answered | None:
        """The child answers; None when it is not the time for it."""
        if self.phase != "read":
            return None
        self.answer_given = answer
        self.phase = "sent"
        key, score = self.item.key, grade(self.item.key, answer)
        self.judged.append(Judged(self.item, answer, score))
        sent = self.record(key, "answer", answer, score, seconds, self.helped())
        self.waiting_for = sent.number
        return sent

    def tap_clue(self, start: int, language: Language, seconds: float) -> Answered | None:
        """The child taps the character at `start` of the message."""
        if not self.can_tap_clue:
            return None
        cues = self.item.body.diagnostic(language)
        hit = next((c for c in cues if c.start <= start < c.end), None)
        return self.weigh(hit, {"start": start, "language": language}, seconds)

    def note_clue(self, found: bool) -> None:
        """The clue of the message just judged was found, or shown in the end."""
        last = self.judged[-1]
        self.judged[-1] = Judged(self.item, last.answer, last.score, found)

    def lit(self) -> list[str]:
        """The pairs lit so far."""
        return lit_pairs({j.item.id: j.score for j in self.judged}, self.pairs)

    def lit_for_sure(self) -> list[str]:
        """The pairs lit by answers that are in the log: not by the one still on its way."""
        sure = self.judged[:-1] if self.phase == "sent" else self.judged
        return lit_pairs({j.item.id: j.score for j in sure}, self.pairs)

    def outcome(self) -> Outcome:
        """What the debrief is to say."""
        return debrief(self.judged)
