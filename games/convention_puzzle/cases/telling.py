"""What is said about a scene, before the answer and after it."""

from __future__ import annotations

from pathlib import Path

from games.contract import Band
from games.convention_puzzle.cases.rules import Asked, CasesRound
from games.convention_puzzle.glosses import glosses_of, labelled
from games.convention_puzzle.words import WORDS as FRAME
from quizzes.text import Text
from quizzes.words import read_words

WORDS = read_words(Path(__file__).parent / "words.yaml")


class Telling:
    """Puts a round of scenes into words; `is_closing` for the one scene that ends another rung."""

    def __init__(self, round_: CasesRound, is_closing: bool) -> None:
        self._round, self._is_closing = round_, is_closing

    def head(self) -> Text:
        """The heading of the scene."""
        return WORDS["last"] if self._is_closing else WORDS["number"].filled(n=self._round.at + 1)

    def question(self) -> Text:
        """What is asked."""
        return FRAME["closing"] if self._is_closing else WORDS["question"]

    def lines(self) -> list[Text]:
        """What 江江 says in this phase."""
        round_ = self._round
        if round_.phase == "read":
            return [self.question()]
        if round_.phase == "sent":
            return [WORDS["sending"]]
        return [self._verdict(round_.chosen), round_.now.case.why]

    def _verdict(self, chosen: str) -> Text:
        are_two = len(self._round.now.right) > 1
        if chosen in self._round.now.case.lines:
            return WORDS["right_too" if are_two else "right"]
        return WORDS["not_these" if are_two else "not_this"]

    def aloud(self, band: Band) -> list[Text]:
        """The scene and its lines; after the answer what belongs together, and why."""
        round_ = self._round
        if round_.phase in ("sent", "over"):
            return []
        if round_.phase == "read":
            return self._asking(round_.now)
        verdict, why = self.lines()
        right = round_.now.right
        glosses = [labelled(gloss) for line in right for gloss in glosses_of(line, band)]
        return [verdict, *(line.text for line in right), why, *glosses]

    def _asking(self, asked: Asked) -> list[Text]:
        return [asked.case.case, self.question(), *(line.text for line in asked.choices)]

    def soon(self) -> list[Text]:
        """This scene's feedback, whatever is chosen, and the next scene."""
        round_ = self._round
        if round_.phase == "over":
            return []
        verdicts = dict.fromkeys(self._verdict(line.id) for line in round_.now.choices)
        ahead = [one.case.case for one in round_.asked[round_.at + 1 : round_.at + 2]]
        return [*verdicts, round_.now.case.why, *ahead]

    def went_well(self) -> Text:
        """For the debrief."""
        right = sum(self._round.right)
        return WORDS["went_well"].filled(n=right) if right else WORDS["kept_going"]
