"""What 江江 says in each moment of a round: of messages and of conversations alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from games.monster_trail.lamp import LIGHTS
from games.monster_trail.meetings import Meetings
from quizzes.marked_text import MarkedText
from quizzes.text import Text


def lights_of(*bodies: MarkedText) -> list[int]:
    """The red lights that the cues of texts are, each once."""
    return sorted({cue.light for body in bodies for cue in body.diagnostic("zh") if cue.light})


class Explained(Protocol):
    """What is met: it says why it is what it is, and what to do."""

    @property
    def why(self) -> Text:
        """Why it is a trick, or fine."""

    @property
    def action(self) -> Text:
        """What to do now."""


class Guiding:
    """Puts a round into words. Rounds of messages and of conversations add their verdicts."""

    def __init__(self, words: Mapping[str, Text], meetings: Meetings) -> None:
        self._words, self._meetings = words, meetings

    @property
    def trick(self) -> str:
        """The trick of the pair that is up: a monster's name, and with `friend_` a friend's."""
        raise NotImplementedError

    @property
    def explained(self) -> Explained:
        """Who is up."""
        raise NotImplementedError

    def has_lit_a_pair(self) -> bool:
        """Whether what was just judged completed a pair."""
        raise NotImplementedError

    def verdict(self) -> Text:
        """What 江江 says of the answer just given."""
        raise NotImplementedError

    def lights_of_it(self) -> list[int]:
        """The red lights that the trick that is up shows; nothing for a friend."""
        raise NotImplementedError

    def signs(self) -> list[str]:
        """The pictures of the red lights that 江江 explains, beside its words.

        None beside what was noted of one: there the helps leave room for the words alone.
        """
        if self._meetings.phase == "why":
            return [f"red_light_{light}" for light in self.lights_of_it()]
        return []

    tells_of_helps = True

    @property
    def _lamp_is_new(self) -> bool:
        """Whether the helps of the lamp have come up for the first time in this round."""
        lamp = self._meetings.lamp
        return self.tells_of_helps and bool(lamp.helps) and not lamp.used and self._meetings.at == 0

    def reading(self) -> list[Text]:
        """What is read aloud while the child reads, before 江江's question."""
        raise NotImplementedError

    def soon(self) -> list[Text]:
        """What may be said next, whatever the answer and whichever of a pair is up."""
        raise NotImplementedError

    def lit_line(self) -> Text:
        """What 江江 says when the lamp lights words up."""
        return self._words["lit_said"]

    def lines(self) -> list[Text]:
        """What 江江 says in this phase."""
        words, round_, phase = self._words, self._meetings, self._meetings.phase
        if phase in ("arrive", "read"):
            return self._asking()
        if phase == "sent":
            return [words["sending"]]
        if phase == "reveal":
            glow = [words["pair_lit"]] if self.has_lit_a_pair() else []
            return [self.verdict(), *glow]
        if phase == "clue":
            if round_.clue_tries:
                return [words["clue_again"]]
            return [self.verdict(), words["tap_clue"]]
        if phase == "why":
            found = {True: "clue_found", False: "clue_shown", None: None}[round_.clue_found]
            return [words[found] if found else self.verdict(), self.explained.why]
        if phase == "do":
            return [words["what_to_do"], self.explained.action]
        if phase == "tell_who":
            was_fooled = round_.answer_given == "go"
            comfort = words["not_your_fault" if was_fooled else "nobodys_fault"]
            return [comfort, words["tell_who"]]
        if phase == "told":
            return [words["thanks"], words["told"]]
        return [words["tell_say"]]

    def _asking(self) -> list[Text]:
        """What 江江 says of a help just used, else the question; once, what the helps are."""
        is_new = self._lamp_is_new and self._meetings.phase == "read"
        grown = [self._words["lamp_helps"]] if is_new else []
        return self.help_lines() or [self.question(), *grown]

    def question(self) -> Text:
        """What the child is asked."""
        return self._words["question"]

    def help_lines(self) -> list[Text]:
        """What 江江 says to the help just used: the same for every key."""
        lamp, words = self._meetings.lamp, self._words
        if lamp.asks == "which":
            return [words["which_light"], words["tap_light"]]
        if lamp.asks == "is_on":
            return [words[f"light_{lamp.light}"], words["look_for_it"]]
        if lamp.said == "call":
            return [self._noted(), self.question()]
        if lamp.said == "slow":
            return [words["slow_said"], self.question()]
        if not lamp.said:
            return []
        line = self.lit_line()
        return [line] if line == words.get("lit_nothing") else [line, self.question()]

    def _noted(self) -> Text:
        """What the child has just said of a red light, whether it is so or not."""
        lamp, words = self._meetings.lamp, self._words
        said = words["noted_on" if lamp.is_on[-1] else "noted_off"]
        return said.filled(light=words[f"red_light_{lamp.guessed[-1]}"])

    def aloud(self) -> list[Text]:
        """What is read while it is read, else what 江江 says."""
        phase = self._meetings.phase
        if phase in ("over", "arrive", "sent"):
            return []
        if phase == "read":
            if self._meetings.lamp.is_asking:
                return [*self.lines(), *self._lights()]
            return [*self.reading(), *self.lines()]
        if phase == "tell_say":
            return [*self.lines(), *self.sentences()]
        return self.lines()

    def _lights(self) -> list[Text]:
        """What may be chosen when 江江 asks about red lights."""
        if self._meetings.lamp.asks == "which":
            return [self._words[f"red_light_{n}"] for n in range(1, LIGHTS + 1)]
        return [self._words["light_on"], self._words["light_off"]]

    def sentences(self) -> list[Text]:
        """Three sentences to say aloud: the first tells of this very trick."""
        words = self._words
        return [words[f"say_{self.trick}"], words["say_2"], words["say_3"]]
