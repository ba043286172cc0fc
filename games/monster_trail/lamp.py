"""微光灯 in a round: which help is there, which was used, and on which message.

Each help is there once a round. It is one and the same for a trick and for a fine message.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from quizzes.lamp import Help, helps_at
from quizzes.marked_text import Cue
from quizzes.message import MessageItem, Pair
from quizzes.text import Language

LIGHTS = 5  # the five red lights
# What is demanded tells more than what is promised: money, codes and phones, then another place,
# secrecy, threats and hurry; the bait, too good to be true, last.
TELLS_MOST = (2, 1, 3, 4, 5)


@dataclass
class Lamp:
    """A lamp of a stage, 0 to 3. `here` holds the helps used on the message that is up."""

    stage: int = 0
    used: set[Help] = field(default_factory=set)
    here: list[Help] = field(default_factory=list)
    guessed: list[int] = field(default_factory=list)  # the lights guessed on this message
    is_on: list[bool] = field(default_factory=list)  # of each: whether the child found it on
    asks: Literal["", "which", "is_on"] = ""  # 江江 asks which red light; then, whether it is on
    light: int = 0  # the light asked about
    said: Help | None = None  # the help that 江江 speaks of

    @property
    def helps(self) -> Sequence[Help]:
        """The helps that the child has earned, used or not."""
        return helps_at(self.stage)

    @property
    def is_asking(self) -> bool:
        """Whether 江江 asks about red lights: nothing else is asked meanwhile."""
        return bool(self.asks)

    @property
    def lights_up(self) -> bool:
        """Whether one clue's words are lit in this message."""
        return "light_up" in self.here

    @property
    def is_slow(self) -> bool:
        """Whether travellers walk slower for the rest of the round."""
        return "slow" in self.used

    def can_use(self, help_: Help) -> bool:
        """Whether a help is there; 江江 may be asked again about the same message."""
        if help_ not in self.helps:
            return False
        if help_ == "call" and "call" in self.here:
            return not self.is_asking and len(self.guessed) < LIGHTS
        return help_ not in self.used

    def use(self, help_: Help) -> bool:
        """Uses a help, or calls 江江 once more; False where it is not there."""
        if not self.can_use(help_):
            return False
        if help_ not in self.here:
            self.here.append(help_)
        self.used.add(help_)
        self.asks = "which" if help_ == "call" else ""
        self.said = help_
        return True

    def guess(self, light: int) -> bool:
        """The child says which red light it might be; False when 江江 has not asked."""
        if self.asks != "which" or not 1 <= light <= LIGHTS:
            return False
        self.asks, self.light = "is_on", light
        return True

    def find(self, is_on: bool) -> bool:
        """The child says whether that light is on; False when 江江 has not asked."""
        if self.asks != "is_on":
            return False
        self.guessed.append(self.light)
        self.is_on.append(is_on)
        self.asks = ""
        return True

    def has_found_on(self, light: int) -> bool:
        """Whether the child has found that light on in this message."""
        return (light, True) in zip(self.guessed, self.is_on, strict=True)

    def go_back(self) -> bool:
        """One question back, from the first one to the message; False where nothing is asked."""
        if not self.asks:
            return False
        self.asks = "which" if self.asks == "is_on" else ""
        if not self.asks and not self.guessed:
            self.said = None
        return True

    def read_on(self) -> None:
        """More was unfolded: what 江江 said of the words before is over."""
        self.asks, self.said = "", None

    def told(self) -> dict[str, object]:
        """The helps used on this message and the lights guessed, for the log's detail."""
        told: dict[str, object] = {"lamp": list(self.here)} if self.here else {}
        if self.guessed:
            told |= {"guessed": list(self.guessed), "is_on": list(self.is_on)}
        return told

    def next_message(self) -> None:
        """Another message: what was used stays used."""
        self.here, self.guessed, self.is_on = [], [], []
        self.asks, self.said = "", None


def cue_to_light(pair: Pair, item: MessageItem, language: Language) -> Cue | None:
    """The words that 亮一亮 lights in one of a pair; None where a text has no cue.

    Cues of a trick and of its look-alike stand at the same places in turn. The place is that of
    the trick's most telling demand, the same for both: so it says nothing of which one is up.
    """
    cues, of_trick = item.body.diagnostic(language), pair.r.body.diagnostic(language)
    if not cues:
        return None
    order = sorted(range(len(of_trick)), key=lambda n: TELLS_MOST.index(of_trick[n].light))
    return cues[min([*order, 0][0], len(cues) - 1)]
