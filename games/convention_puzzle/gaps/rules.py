"""The rules of 填空: which word is left out of which line, what a choice is worth.

Knows no picture, no time and no chance: those come in as arguments.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from games.contract import Answered
from games.convention_puzzle.rungs import gapped
from quizzes.kinds.convention import Convention, Gap, Line
from quizzes.text import Text

Phase = Literal["choose", "sent", "shown", "over"]
LINES_A_ROUND = 8
MOST_TRIES = 2  # after the second wrong word the right one shows itself


@dataclass(frozen=True)
class Gapped:
    """A line, the word left out of it, and the words offered: the right one and two others."""

    line: Line
    gap: Gap
    choices: tuple[Text, ...]
    nth: int = 0  # which one is left out, where the word stands in the line several times

    @property
    def right(self) -> int:
        """Which choice is the word of the line."""
        return self.choices.index(self.gap.words)

    def span(self, is_english: bool) -> tuple[int, int] | None:
        """Where the word begins and ends in the line; None where that language has no such word."""
        whole, word = (
            (self.line.text.en.lower(), self.gap.words.en.lower())
            if is_english
            else (self.line.text.zh, self.gap.words.zh)
        )
        if is_english:
            at = whole.find(word)
            return (at, at + len(word)) if at >= 0 and whole.count(word) == 1 else None
        at = occurrences(whole, word)[self.nth]
        return at, at + len(word)

    @property
    def half(self) -> Literal["1", "2"] | None:
        """The half of the line that the word stands in; None where the line has no halves."""
        if not self.line.halves:
            return None
        span = self.span(is_english=False)
        second = self.line.text.zh.rindex(self.line.halves[1].zh)
        return "2" if span and span[0] >= second else "1"


def occurrences(whole: str, word: str) -> list[int]:
    """Where a word begins in a line, each time."""
    return [at for at in range(len(whole)) if whole.startswith(word, at)]


def choose_gaps(convention: Convention, chance: random.Random) -> list[Gapped]:
    """Every line that has gaps once, in the convention's order; of many lines eight.

    Chance says which gap of a line, and in which order its words are offered.
    """
    lines = gapped(convention)
    if len(lines) > LINES_A_ROUND:
        kept = set(chance.sample(range(len(lines)), LINES_A_ROUND))
        lines = [line for at, line in enumerate(lines) if at in kept]
    return [_gapped(line, chance) for line in lines]


def _gapped(line: Line, chance: random.Random) -> Gapped:
    gap = chance.choice(line.gaps)
    choices = [gap.words, *gap.others]
    chance.shuffle(choices)
    nth = chance.randrange(len(occurrences(line.text.zh, gap.words.zh)))
    return Gapped(line, gap, tuple(choices), nth)


@dataclass
class GapsRound:
    """One round, line after line. Methods return what must be recorded, if anything."""

    convention: Convention
    asked: Sequence[Gapped]
    at: int = 0
    phase: Phase = "choose"
    chosen: int | None = None
    tried: list[int] = field(default_factory=list)  # wrong words of this line, in order
    is_right: bool = False  # the child found it, as far as the log has it
    firsts: list[bool] = field(default_factory=list)  # of lines done: right at the first try

    def __post_init__(self) -> None:
        if not self.asked:
            self.phase = "over"

    @property
    def gapped(self) -> Gapped:
        """The line that is up."""
        return self.asked[self.at]

    def choose(self, choice: int, seconds: float) -> Answered | None:
        """The child puts a word into the gap; None when it is not the time for it.

        Kind `gap`; only the first try at a line is graded.
        """
        known = range(len(self.gapped.choices)) if self.phase == "choose" else range(0)
        if choice not in known or choice in self.tried:
            return None
        self.chosen, self.phase = choice, "sent"
        asked = self.gapped
        word = asked.choices[choice].zh
        others = [one.zh for one in asked.choices if one.zh != word]
        score = float(choice == asked.right) if not self.tried else None
        detail = {"chosen": word, "others": others, "try": len(self.tried) + 1}
        item = f"{self.convention.id}.{asked.line.id}"
        return Answered(
            0, item, self.convention.revision, "", "", "", "gap", word, score, seconds, detail
        )

    def recorded(self) -> None:
        """The log has it: right, and the line shows whole; wrong, and the word goes back.

        After the second wrong word the line shows whole by itself.
        """
        if self.phase != "sent" or self.chosen is None:
            return
        self.is_right = self.chosen == self.gapped.right
        if not self.is_right:
            self.tried.append(self.chosen)
            self.chosen = None
        is_done = self.is_right or len(self.tried) >= MOST_TRIES
        self.phase = "shown" if is_done else "choose"
        if is_done:
            self.firsts.append(self.is_right and not self.tried)

    def go_on(self) -> None:
        """「继续」: the next line."""
        if self.phase != "shown":
            return
        self.chosen, self.tried, self.is_right = None, [], False
        if self.at + 1 < len(self.asked):
            self.at += 1
            self.phase = "choose"
        else:
            self.phase = "over"

    @property
    def missed(self) -> list[Line]:
        """Lines whose word was not found at the first try."""
        return [one.line for one, ok in zip(self.asked, self.firsts, strict=False) if not ok]
