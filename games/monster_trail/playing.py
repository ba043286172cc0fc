"""The rules of a round: which message is up, what may be done now, what each answer is worth.

Knows no picture, no time and no chance: those come in as arguments.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from games.contract import Answered
from games.monster_trail.lamp import Lamp
from quizzes.debrief import Judged, Outcome, debrief
from quizzes.glow import lit_pairs
from quizzes.grade import grade
from quizzes.lamp import Help
from quizzes.message import Answer, Cue, MessageItem, Pair
from quizzes.text import Language

Phase = Literal[
    "arrive",  # the traveller walks up
    "read",  # the child reads and answers
    "sent",  # the answer is on its way to the log
    "reveal",  # the cloak falls, the verdict shows
    "clue",  # tap the words that gave it away
    "why",  # the cues light up, and why
    "do",  # what to do now
    "tell_who",  # rehearse the telling: to whom
    "tell_say",  # ... and with which words
    "told",  # the grown-up is glad to have been told
    "over",
]
CLUE_TRIES = 2


@dataclass
class Round:
    """One round over a list of messages. Methods return what must be recorded, if anything."""

    items: Sequence[MessageItem]
    pairs: Sequence[Pair]
    at: int = 0
    phase: Phase = "arrive"
    answer_given: Answer | None = None
    clue_tries: int = 0
    clue_found: bool | None = None
    adult: str = ""
    numbers: int = 0
    waiting_for: int | None = None  # the number of the answer on its way to the log
    tapped: Cue | None = None  # the cue under the tap that is on its way to the log
    judged: list[Judged] = field(default_factory=list)
    lamp: Lamp = field(default_factory=Lamp)

    def __post_init__(self) -> None:
        if not self.items:
            self.phase = "over"

    @property
    def item(self) -> MessageItem:
        """The message that is up."""
        return self.items[self.at]

    @property
    def makes_its_move(self) -> bool:
        """Whether who was under the cloak has a move: a trick seen through, a friend trusted."""
        return bool(self.judged) and self.judged[-1].score == 1

    @property
    def cues_are_lit(self) -> bool:
        """Whether the clues may be seen in the text."""
        return self.phase in ("why", "do", "tell_who", "tell_say", "told")

    def arrived(self) -> None:
        """The traveller stands before the child."""
        if self.phase == "arrive":
            self.phase = "read"

    def use_help(self, help_: Help) -> bool:
        """A help of the lamp, while the child reads; False where it is not there."""
        return self.phase == "read" and self.lamp.use(help_)

    def answer(self, answer: Answer, seconds: float) -> Answered | None:
        """The child answers; None when it is not the time for it."""
        if self.phase != "read":
            return None
        self.answer_given = answer
        self.phase = "sent"
        score = grade(self.item.key, answer)
        self.judged.append(Judged(self.item, answer, score))
        sent = self._record("answer", answer, score, seconds, self._helped())
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
            last = self.judged[-1]
            self.judged[-1] = Judged(self.item, last.answer, last.score, found)
            self.phase = "why"

    def revealed(self) -> None:
        """The cloak has fallen; a trick that was stopped asks for its clue first."""
        if self.phase == "reveal":
            asks = self.item.is_trick and self.answer_given == "stop"
            self.phase = "clue" if asks else "why"

    def tap_clue(self, start: int, language: Language, seconds: float) -> Answered | None:
        """The child taps the character at `start` of the message."""
        if self.phase != "clue" or self.waiting_for is not None:
            return None
        hit = next(
            (c for c in self.item.body.diagnostic(language) if c.start <= start < c.end), None
        )
        detail = {
            "light": hit.light if hit else None,
            "try": self.clue_tries + 1,
            "start": start,
            "language": language,
            **self._helped(),
        }
        answer = "found" if hit else "missed"
        sent = self._record("cue", answer, 1.0 if hit else 0.0, seconds, detail)
        self.tapped, self.waiting_for = hit, sent.number
        return sent

    def show_clue(self, seconds: float) -> Answered | None:
        """「告诉我吧」: the clue lights up without a tap; never stuck."""
        if self.phase != "clue" or self.waiting_for is not None:
            return None
        sent = self._record("cue", "shown", 0.0, seconds, {"try": self.clue_tries} | self._helped())
        self.clue_tries, self.waiting_for = CLUE_TRIES, sent.number
        return sent

    def go_on(self) -> None:
        """「继续」: why → do → the telling or the next message; told → the next message."""
        if self.phase == "why":
            self.phase = "do"
        elif self.phase == "do":
            if self.item.is_trick:
                self.phase = "tell_who"
            else:
                self._next()
        elif self.phase == "told":
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
        return self._record("tell", sentence, None, seconds, {"adult": self.adult})

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

    def _next(self) -> None:
        self.answer_given, self.clue_found, self.clue_tries, self.adult = None, None, 0, ""
        self.lamp.next_message()
        if self.at + 1 < len(self.items):
            self.at += 1
            self.phase = "arrive"
        else:
            self.phase = "over"

    def _helped(self) -> dict[str, object]:
        """The helps used on this message, for the log's detail."""
        return {"lamp": list(self.lamp.here)} if self.lamp.here else {}

    def _record(
        self,
        kind: str,
        answer: str,
        score: float | None,
        seconds: float,
        detail: Mapping[str, object] | None = None,
    ) -> Answered:
        self.numbers += 1
        item = self.item
        pair = next(p for p in self.pairs if item.id in (p.r.id, p.legit.id))
        return Answered(
            self.numbers,
            item.id,
            item.revision,
            pair.id,
            pair.skill,
            item.key,
            kind,
            answer,
            score,
            seconds,
            detail or {},
        )
