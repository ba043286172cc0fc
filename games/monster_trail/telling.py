"""What 江江 says in each moment of a round, and what is read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from games.contract import Debrief
from games.monster_trail.card import WORDS
from games.monster_trail.playing import Round
from quizzes.text import Text


class Telling:
    """Puts a round into words. `tricks` names the trick of each message's pair."""

    def __init__(self, round_: Round) -> None:
        self._round = round_
        self.tricks: Mapping[str, str] = {
            item.id: str(pair.r.trick) for pair in round_.pairs for item in pair.items
        }

    @property
    def trick(self) -> str:
        """The trick of the pair that is up: a monster's name, and with `friend_` a friend's."""
        return self.tricks[self._round.item.id]

    def has_lit_a_pair(self) -> bool:
        """Whether the message just judged completed a pair."""
        mine = self._round.item.id
        pair = next(p for p in self._round.pairs if mine in (p.r.id, p.legit.id))
        return pair.id in self._round.lit()

    def lines(self) -> list[Text]:
        """What 江江 says in this phase."""
        round_, item = self._round, self._round.item
        if round_.phase in ("arrive", "read"):
            return [*self.help_lines(), WORDS["question"]]
        if round_.phase == "sent":
            return [WORDS["sending"]]
        verdict = WORDS[f"{item.key}_{round_.answer_given}"].filled(who=self._who())
        if round_.phase == "reveal":
            return [verdict, *([WORDS["pair_lit"]] if self.has_lit_a_pair() else [])]
        if round_.phase == "clue":
            return [WORDS["clue_again" if round_.clue_tries else "tap_clue"]]
        if round_.phase == "why":
            found = {True: "clue_found", False: "clue_shown", None: None}[round_.clue_found]
            return [WORDS[found] if found else verdict, item.why]
        if round_.phase == "do":
            return [WORDS["what_to_do"], item.action]
        if round_.phase == "tell_who":
            was_fooled = round_.answer_given == "go"
            comfort = WORDS["not_your_fault" if was_fooled else "nobodys_fault"]
            return [comfort, WORDS["tell_who"]]
        if round_.phase == "told":
            return [WORDS["thanks"], WORDS["told"]]
        return [WORDS["tell_say"]]

    def help_lines(self) -> list[Text]:
        """What 江江 says to the help just used: the same for every message."""
        lamp = self._round.lamp
        if lamp.said == "call":
            return [WORDS[f"light_{lamp.asked}"]]
        return (
            [WORDS[{"light_up": "lit_said", "slow": "slow_said"}[lamp.said]]] if lamp.said else []
        )

    def aloud(self) -> list[Text]:
        """The message while it is read, else what 江江 says."""
        round_ = self._round
        if round_.phase in ("over", "arrive", "sent"):
            return []
        if round_.phase == "read":
            return [round_.item.sender, round_.item.text, *self.lines()]
        if round_.phase == "tell_say":
            return [*self.lines(), *self.sentences()]
        return self.lines()

    def sentences(self) -> list[Text]:
        """Three sentences to say aloud: the first tells of this very trick."""
        return [WORDS[f"say_{self.trick}"], WORDS["say_2"], WORDS["say_3"]]

    def soon(self) -> list[Text]:
        """The texts of this message's feedback and the next message, whatever the answer."""
        round_ = self._round
        if round_.phase == "over":
            return []
        item, who = round_.item, self._who()
        verdicts = [WORDS[f"{item.key}_{a}"].filled(who=who) for a in ("stop", "ask", "go")]
        ahead = round_.items[round_.at + 1 : round_.at + 2]
        coming = [text for one in ahead for text in (one.sender, one.text)]
        return [*verdicts, item.why, item.action, *coming]

    def debrief(self) -> Debrief:
        """What the child is told after the round."""
        round_ = self._round
        outcome, lit = round_.outcome(), round_.lit()
        counts: dict[str, Callable[[], int]] = {
            "caught_tricks": lambda: sum(
                j.item.is_trick and j.answer == "stop" for j in round_.judged
            ),
            "trusted_friends": lambda: sum(
                not j.item.is_trick and j.score == 1 for j in round_.judged
            ),
            "found_clues": lambda: sum(j.cue_tapped is True for j in round_.judged),
        }
        count = counts.get(outcome.strength)
        well = WORDS[outcome.strength].filled(**({"n": count()} if count else {}))
        clue = next((i.why for i in round_.items if i.id == outcome.clue_item), None)
        return Debrief(len(lit), len(round_.pairs), well, WORDS[outcome.tip], clue)

    def _who(self) -> Text:
        return WORDS[self.trick if self._round.item.is_trick else f"friend_{self.trick}"]
