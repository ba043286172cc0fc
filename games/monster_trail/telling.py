"""What 江江 says in a round of messages, and what is read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from games.contract import Debrief
from games.monster_trail.card import WORDS
from games.monster_trail.guiding import Explained, Guiding, lights_of
from games.monster_trail.playing import Round
from quizzes.text import Text


class Telling(Guiding):
    """Puts a round into words. `tricks` names the trick of each message's pair."""

    def __init__(self, round_: Round) -> None:
        super().__init__(WORDS, round_)
        self._round = round_
        self.tricks: Mapping[str, str] = {
            item.id: str(pair.r.trick) for pair in round_.pairs for item in pair.items
        }

    @property
    def trick(self) -> str:
        """The trick of the pair that is up: a monster's name, and with `friend_` a friend's."""
        return self.tricks[self._round.item.id]

    @property
    def explained(self) -> Explained:
        """The message that is up."""
        return self._round.item

    def has_lit_a_pair(self) -> bool:
        """Whether the message just judged completed a pair."""
        return self._round.pair.id in self._round.lit()

    def verdict(self) -> Text:
        """What 江江 says of the answer just given."""
        return self._verdict(str(self._round.answer_given))

    def _verdict(self, answer: str) -> Text:
        return WORDS[f"{self._round.item.key}_{answer}"].filled(who=self._who())

    def lights_of_it(self) -> list[int]:
        """The red lights of the message that is up."""
        return lights_of(self._round.item.body)

    def reading(self) -> list[Text]:
        """Sender and message."""
        return [self._round.item.sender, self._round.item.text]

    def soon(self) -> list[Text]:
        """The texts of this message's feedback and the next message, whatever the answer."""
        round_ = self._round
        if round_.phase == "over":
            return []
        item = round_.item
        verdicts = [self._verdict(answer) for answer in ("stop", "ask", "go")]
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
