"""微光灯 in a round: which help is there, which was used, and on which message.

Each help is there once a round. It is one and the same for a trick and for a fine message.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from quizzes.lamp import Help, helps_at

QUESTIONS = 5  # the five red lights


@dataclass
class Lamp:
    """A lamp of a stage, 0 to 3. `here` holds the helps used on the message that is up."""

    stage: int = 0
    used: set[Help] = field(default_factory=set)
    here: list[Help] = field(default_factory=list)
    asked: int = 0  # red-light questions that 江江 has asked about this message
    said: Help | None = None  # the help that 江江 speaks of

    @property
    def helps(self) -> Sequence[Help]:
        """The helps that the child has earned, used or not."""
        return helps_at(self.stage)

    @property
    def lights_up(self) -> bool:
        """Whether one clue's words are lit in this message."""
        return "light_up" in self.here

    @property
    def is_slow(self) -> bool:
        """Whether travellers walk slower for the rest of the round."""
        return "slow" in self.used

    def can_use(self, help_: Help) -> bool:
        """Whether a help is there; 江江 has five questions about the same message."""
        if help_ not in self.helps:
            return False
        if help_ == "call" and "call" in self.here:
            return self.asked < QUESTIONS
        return help_ not in self.used

    def use(self, help_: Help) -> bool:
        """Uses a help, or asks 江江 once more; False where it is not there."""
        if not self.can_use(help_):
            return False
        if help_ not in self.here:
            self.here.append(help_)
        self.used.add(help_)
        self.asked += help_ == "call"
        self.said = help_
        return True

    def next_message(self) -> None:
        """Another message: what was used stays used."""
        self.here, self.asked, self.said = [], 0, None
