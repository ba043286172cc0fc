"""The rules of 用一用: which scenes are asked, among which lines, what a choice is worth.

Knows no picture, no time and no chance: those come in as arguments.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from games.contract import Answered, Band
from games.convention_puzzle.rungs import cases_of
from quizzes.kinds.case import AppliedCase
from quizzes.kinds.convention import Convention, Line

Phase = Literal["read", "sent", "why", "over"]
CASES_A_ROUND = 10
MOST_CHOICES = 5


@dataclass(frozen=True)
class Asked:
    """A scene and the lines to choose from, in the convention's own order."""

    case: AppliedCase
    choices: tuple[Line, ...]

    @property
    def right(self) -> tuple[Line, ...]:
        """Every line that the scene calls for, one or two."""
        return tuple(line for line in self.choices if line.id in self.case.lines)


def choose_cases(
    convention: Convention,
    cases: Sequence[AppliedCase],
    band: Band,
    seen: Sequence[str],
    chance: random.Random,
) -> list[Asked]:
    """Up to ten scenes for the band, each line as often as the others.

    Of the scenes of a line those come first that were not seen yet, then those seen longest ago
    (`seen`: ids, oldest first). No two in a row call for the same line where that can be had.
    """
    fitting = _longest_unseen(cases_of(convention, cases, band), seen, chance)
    chosen = _balanced(convention, fitting, chance)
    return [_asked(convention, case, chance) for case in _interleaved(chosen, chance)]


def closing_case(
    convention: Convention,
    cases: Sequence[AppliedCase],
    band: Band,
    seen: Sequence[str],
    chance: random.Random,
) -> Asked | None:
    """One scene to end another rung with, unseen if there is any such one.

    None where the packs have none for the band.
    """
    fitting = _longest_unseen(cases_of(convention, cases, band), seen, chance)
    return _asked(convention, fitting[0], chance) if fitting else None


def _longest_unseen(
    cases: Sequence[AppliedCase], seen: Sequence[str], chance: random.Random
) -> list[AppliedCase]:
    """By chance those that were not seen yet, then those seen longest ago."""
    last_seen = {id_: at for at, id_ in enumerate(seen, 1)}
    by_chance = chance.sample(cases, len(cases))
    return sorted(by_chance, key=lambda case: last_seen.get(case.id, 0))


def _balanced(
    convention: Convention, fitting: Iterable[AppliedCase], chance: random.Random
) -> list[AppliedCase]:
    """The first of the scenes of whichever line came up least so far, ten times."""
    left, chosen = list(fitting), list[AppliedCase]()
    times: Counter[str] = Counter()
    lines = [line.id for line in convention.lines]
    while left and len(chosen) < CASES_A_ROUND:
        chance.shuffle(lines)
        open_lines = [line for line in lines if any(line in case.lines for case in left)]
        rarest = min(open_lines, key=lambda line: times[line])
        case = next(case for case in left if rarest in case.lines)
        left.remove(case)
        chosen.append(case)
        times.update(case.lines)
    return chosen


def _interleaved(cases: Iterable[AppliedCase], chance: random.Random) -> list[AppliedCase]:
    """The scenes in an order in which lines take turns: the most frequent lines go first."""
    left, row = list(cases), list[AppliedCase]()
    chance.shuffle(left)
    while left:
        times = Counter(line for case in left for line in case.lines)
        before = set(row[-1].lines) if row else set()
        new = [case for case in left if not before & set(case.lines)] or left
        case = max(new, key=lambda one: max(times[line] for line in one.lines))
        left.remove(case)
        row.append(case)
    return row


def _asked(convention: Convention, case: AppliedCase, chance: random.Random) -> Asked:
    others = [line for line in convention.lines if line.id not in case.lines]
    room = max(0, MOST_CHOICES - len(case.lines))
    offered = {line.id for line in chance.sample(others, min(room, len(others)))}
    offered.update(case.lines)
    return Asked(case, tuple(line for line in convention.lines if line.id in offered))


@dataclass
class CasesRound:
    """One round, scene after scene. Methods return what must be recorded, if anything."""

    asked: Sequence[Asked]
    at: int = 0
    phase: Phase = "read"
    chosen: str = ""
    right: list[bool] = field(default_factory=list)  # of scenes done

    def __post_init__(self) -> None:
        if not self.asked:
            self.phase = "over"

    @property
    def now(self) -> Asked:
        """The scene that is up."""
        return self.asked[self.at]

    def choose(self, line: str, seconds: float) -> Answered | None:
        """The child chooses a line; None when it is not the time for it.

        Kind `apply`: each line that the scene calls for is worth 1, any other 0.
        """
        if self.phase != "read" or line not in {one.id for one in self.now.choices}:
            return None
        case, self.chosen, self.phase = self.now.case, line, "sent"
        detail = {"right": list(case.lines), "choices": [one.id for one in self.now.choices]}
        score = float(line in case.lines)
        return Answered(
            0, case.id, case.revision, "", "", "", "apply", line, score, seconds, detail
        )

    def recorded(self) -> None:
        """The log has it: now the feedback may show."""
        if self.phase == "sent":
            self.phase = "why"
            self.right.append(self.chosen in self.now.case.lines)

    def go_on(self) -> None:
        """「继续」: the next scene."""
        if self.phase != "why":
            return
        self.chosen = ""
        if self.at + 1 < len(self.asked):
            self.at += 1
            self.phase = "read"
        else:
            self.phase = "over"

    @property
    def missed(self) -> list[AppliedCase]:
        """Scenes for which another line was chosen."""
        return [one.case for one, ok in zip(self.asked, self.right, strict=False) if not ok]

    @property
    def lit(self) -> int:
        """How many lines glow: of more than half of their scenes it was understood what they call
        for. One line for everything earns next to nothing.
        """
        understood = Counter(
            line
            for one, ok in zip(self.asked, self.right, strict=False)
            for line in one.case.lines
            if ok
        )
        return sum(2 * understood[line] > times for line, times in self._times().items())

    @property
    def most_lit(self) -> int:
        """How many lines could glow."""
        return len(self._times())

    def _times(self) -> Counter[str]:
        return Counter(line for one in self.asked for line in one.case.lines)
