"""What all rounds of the trail share: travellers one after the other, from arrival to the telling.

Knows no picture, no time and no chance: those come in as arguments. A round of messages and one
of conversations say what is met, how it is judged, and what it is called in the log.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from games.contract import Answered
from games.monster_trail.lamp import Lamp
from quizzes.lamp import Help
from quizzes.marked_text import Cue
from quizzes.message import Answer

Phase = Literal[
    "arrive",  # the traveller walks up
    "read",  # the child reads and answers; of a conversation, it may also read on
    "sent",  # the answer is on its way to the log
    "reveal",  # the cloak comes off, the verdict shows
    "clue",  # tap the words that gave it away
    "why",  # the cues light up, and why
    "do",  # what to do now
    "tell_who",  # rehearse the telling: to whom
    "tell_say",  # ... and with which words
    "told",  # the grown-up is glad to have been told
    "over",
]
CLUE_TRIES = 2
CUES_ARE_LIT = ("why", "do", "tell_who", "tell_say", "told")


class Named(NamedTuple):
    """What is met, as the log names it."""

    item: str
    revision: int
    pair: str
    skill: str


@dataclass(kw_only=True)
class Meetings:
    """One round of meetings. Methods return what must be recorded, if anything."""

    at: int = 0
    phase: Phase = "arrive"
    answer_given: Answer | None = None
    clue_tries: int = 0
    clue_found: bool | None = None
    adult: str = ""
    numbers: int = 0
    waiting_for: int | None = None  # the number of the answer on its way to the log
    tapped: Cue | None = None  # the cue under the tap that is on its way to the log
    lamp: Lamp = field(default_factory=Lamp)

    def __post_init__(self) -> None:
        if not self.how_many:
            self.phase = "over"

    @property
    def how_many(self) -> int:
        """How many travellers come in the round."""
        raise NotImplementedError

    @property
    def is_trick(self) -> bool:
        """Whether a trick is under the cloak."""
        raise NotImplementedError

    @property
    def makes_its_move(self) -> bool:
        """Whether who was under the cloak has a move: a trick seen through, a friend trusted."""
        raise NotImplementedError

    @property
    def asks_for_clue(self) -> bool:
        """Whether the child is asked which words gave it away."""
        raise NotImplementedError

    @property
    def named(self) -> Named:
        """Who is up, for the log."""
        raise NotImplementedError

    def note_clue(self, found: bool) -> None:
        """The clue of the answer just judged was found, or shown in the end."""
        raise NotImplementedError

    @property
    def cues_are_lit(self) -> bool:
        """Whether the clues may be seen in the text."""
        return self.phase in CUES_ARE_LIT

    @property
    def can_tap_clue(self) -> bool:
        """Whether a clue may be tapped now; not while a tap is on its way to the log."""
        return self.phase == "clue" and self.waiting_for is None

    def arrived(self) -> None:
        """The traveller stands before the child."""
        if self.phase == "arrive":
            self.phase = "read"

    def use_help(self, help_: Help) -> bool:
        """A help of the lamp, while the child reads; False where it is not there."""
        return self.phase == "read" and self.lamp.use(help_)

    def guess_light(self, light: int) -> bool:
        """Which red light it might be, when 江江 has asked; False where it has not."""
        return self.phase == "read" and self.lamp.guess(light)

    def find_light(self, is_on: bool) -> bool:
        """Whether that light is on, when 江江 has asked; False where it has not."""
        return self.phase == "read" and self.lamp.find(is_on)

    def leave_lights(self) -> bool:
        """One of 江江's questions back; False where nothing is asked."""
        return self.phase == "read" and self.lamp.go_back()

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
            self.note_clue(found)
            self.phase = "why"

    def revealed(self) -> None:
        """The cloak is off; a trick that was stopped for a reason asks for it first."""
        if self.phase == "reveal":
            self.phase = "clue" if self.asks_for_clue else "why"

    def weigh(self, hit: Cue | None, where: Mapping[str, object], seconds: float) -> Answered:
        """The child tapped words: the cue among them, if any, waits for the log."""
        light = hit.light if hit else None
        detail = {"light": light, "try": self.clue_tries + 1, **where, **self.helped()}
        answer, score = ("found", 1.0) if hit else ("missed", 0.0)
        sent = self.record("R", "cue", answer, score, seconds, detail)
        self.tapped, self.waiting_for = hit, sent.number
        return sent

    def show_clue(self, seconds: float) -> Answered | None:
        """「江江，告诉我」: the clue lights up without a tap; never stuck."""
        if not self.can_tap_clue:
            return None
        detail = {"try": self.clue_tries, **self.helped()}
        sent = self.record("R", "cue", "shown", 0.0, seconds, detail)
        self.clue_tries, self.waiting_for = CLUE_TRIES, sent.number
        return sent

    def go_on(self) -> None:
        """「继续」: why → do → the telling or whoever comes next; told → whoever comes next."""
        if self.phase == "why":
            self.phase = "do"
        elif self.phase == "do" and self.is_trick:
            self.phase = "tell_who"
        elif self.phase in ("do", "told"):
            self.next_one()

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
        return self.record("R", "tell", sentence, None, seconds, {"adult": self.adult})

    def next_one(self) -> None:
        """The next traveller sets out, or the round is over."""
        self.answer_given, self.clue_found, self.clue_tries, self.adult = None, None, 0, ""
        self.lamp.next_message()
        if self.at + 1 < self.how_many:
            self.at += 1
            self.phase = "arrive"
        else:
            self.phase = "over"

    def helped(self) -> dict[str, object]:
        """The helps used on who is up, for the log's detail."""
        return self.lamp.told()

    def record(
        self,
        key: str,
        kind: str,
        answer: str,
        score: float | None,
        seconds: float,
        detail: Mapping[str, object],
    ) -> Answered:
        """An answer about who is up, with the next number."""
        self.numbers += 1
        return Answered(self.numbers, *self.named, key, kind, answer, score, seconds, detail)
