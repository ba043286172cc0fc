"""What 江江 says about a case, what is read aloud, and the debrief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from games.contract import Debrief
from games.monster_trail.calls.asking import CallsRound
from games.monster_trail.card import WORDS as TRAIL
from quizzes.kinds.call import ADULT
from quizzes.kinds.hotline import Hotline
from quizzes.text import Text
from quizzes.words import read_words

WORDS: Mapping[str, Text] = {**TRAIL, **read_words(Path(__file__).parent / "words.yaml")}


class Telling:
    """Puts a round of cases into words."""

    def __init__(self, round_: CallsRound, hotlines: Sequence[Hotline]) -> None:
        self._round = round_
        self._names = {line.id: line.name for line in hotlines}

    def lines(self) -> list[Text]:
        """What 江江 says in this phase."""
        round_ = self._round
        if round_.phase == "read":
            return [WORDS["question"], WORDS["choose_one"]]
        if round_.phase == "sent":
            return [WORDS["sending"]]
        return [self._verdict(round_.chosen), round_.case.why]

    def _verdict(self, chosen: str) -> Text:
        whom = self._round.case.whom
        others = [one for one in whom if one != chosen]
        if chosen not in whom:
            return WORDS["not_this"].filled(right=self._either(whom))
        return WORDS["right_too"].filled(other=self._either(others)) if others else WORDS["right"]

    def _either(self, whom: Sequence[str]) -> Text:
        """These, joined by "or"."""
        said = [Text(one, "", one) if one != ADULT else WORDS["adult_short"] for one in whom]
        joined, way = said[0], WORDS["or"]
        for one in said[1:]:
            joined = Text(
                f"{joined.zh}{way.zh}{one.zh}",
                " ".join(part for part in (joined.pinyin, way.pinyin, one.pinyin) if part),
                f"{joined.en} {way.en} {one.en}",
            )
        return joined

    def name(self, choice: str) -> Text:
        """What stands on a choice below its number."""
        return WORDS["adult"] if choice == ADULT else self._names[choice]

    def number(self) -> Text:
        """The heading of the case."""
        return WORDS["case"].filled(n=self._round.at + 1)

    def aloud(self) -> list[Text]:
        """The case and its choices while it is read, else what 江江 says."""
        round_ = self._round
        if round_.phase in ("over", "sent"):
            return []
        if round_.phase == "why":
            return self.lines()
        return [round_.case.case, WORDS["question"], *self._spoken_choices()]

    def _spoken_choices(self) -> list[Text]:
        said = []
        for choice in self._round.choices:
            name = self.name(choice)
            number = "" if choice == ADULT else f"{choice}，"
            told = name.en if choice == ADULT else f"{choice}, {name.en}"
            said.append(Text(f"{number}{name.zh}", name.pinyin, told))
        return said

    def soon(self) -> list[Text]:
        """This case's feedback."""
        round_ = self._round
        if round_.phase == "over":
            return []
        verdicts = dict.fromkeys(self._verdict(choice) for choice in round_.choices)
        return [*verdicts, round_.case.why]

    def debrief(self) -> Debrief:
        """What the child is told after the round; no pairs, so no glows."""
        round_ = self._round
        right = sum(round_.right)
        well = WORDS["went_well"].filled(n=right) if right else WORDS["kept_going"]
        missed = [one.case for one, ok in zip(round_.asked, round_.right, strict=False) if not ok]
        return Debrief(0, 0, well, WORDS["tip"], missed[0].why if missed else None)
