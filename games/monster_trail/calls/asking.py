"""The rules of 「该打哪个？」: which case is up, whom one may choose, what the choice is worth.

Knows no picture, no time and no chance: those come in as arguments.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from games.contract import Answered, Band
from quizzes.kinds.call import ADULT, CallCase
from quizzes.kinds.hotline import Hotline

Phase = Literal["read", "sent", "why", "over"]
CASES_A_ROUND = 8
NO_CALLS_A_ROUND = 2  # so that children do not ring for everything
CHOICES: dict[Band, int] = {"1-2": 4, "3-4": 6, "5-6": 6, "7-9": 6}


@dataclass(frozen=True)
class Asked:
    """A case and its choices: numbers in a fixed order, telling a grown-up always last."""

    case: CallCase
    choices: tuple[str, ...]


def choose_cases(
    cases: Iterable[CallCase], hotlines: Sequence[Hotline], band: Band, chance: random.Random
) -> list[Asked]:
    """Up to eight cases for the band, two of them without any call where there are so many.

    Each shows its right numbers among others of the round, drawn by chance, so that no number
    is right because it is there.
    """
    fitting = [case for case in cases if band in case.bands]
    chance.shuffle(fitting)
    quiet = [case for case in fitting if case.whom == (ADULT,)]
    calling = [case for case in fitting if case.whom != (ADULT,)]
    kept = max(CASES_A_ROUND - len(calling), NO_CALLS_A_ROUND)
    chosen = [*quiet[:kept], *calling[: CASES_A_ROUND - len(quiet[:kept])]]
    chance.shuffle(chosen)
    called = [number for case in chosen for number in case.whom if number != ADULT]
    dialled = [line.id for line in hotlines if band in line.bands and line.who != "not_dialled"]
    common = list(dict.fromkeys([*called, *dialled]))[: max(CHOICES[band], len(set(called)))]
    return [Asked(case, _choices(case, common, CHOICES[band] - 1, chance)) for case in chosen]


def _choices(
    case: CallCase, common: Sequence[str], count: int, chance: random.Random
) -> tuple[str, ...]:
    right = [number for number in case.whom if number != ADULT]
    others = [number for number in common if number not in right]
    more = chance.sample(others, max(0, min(len(others), count - len(right))))
    return (*sorted([*right, *more], key=lambda number: (len(number), number)), ADULT)


@dataclass
class CallsRound:
    """One round. Methods return what must be recorded, if anything."""

    asked: Sequence[Asked]
    at: int = 0
    phase: Phase = "read"
    chosen: str = ""
    waiting_for: int | None = None
    right: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not self.asked:
            self.phase = "over"

    @property
    def case(self) -> CallCase:
        """The case that is up."""
        return self.asked[self.at].case

    @property
    def choices(self) -> tuple[str, ...]:
        """Whom one may choose."""
        return self.asked[self.at].choices

    def choose(self, choice: str, seconds: float) -> Answered | None:
        """The child chooses a number or a grown-up; None when it is not the time for it.

        Kind `call`, no key: it is neither a hit nor a false alarm, and no pair glows by it.
        """
        if self.phase != "read" or choice not in self.choices:
            return None
        case, self.chosen, self.phase = self.case, choice, "sent"
        self.waiting_for = number = self.at + 1
        score = 1.0 if choice in case.whom else 0.0
        detail = {"right": list(case.whom), "choices": list(self.choices)}
        return Answered(
            number, case.id, case.revision, "", case.skill, "", "call", choice, score, seconds,
            detail,
        )  # fmt: skip

    def recorded(self, number: int) -> bool:
        """The log has it: now the feedback may show. True when it starts to."""
        if self.waiting_for is None or number != self.waiting_for:
            return False
        self.waiting_for, self.phase = None, "why"
        self.right.append(self.chosen in self.case.whom)
        return True

    def go_on(self) -> None:
        """「继续」: the next case."""
        if self.phase != "why":
            return
        self.chosen = ""
        if self.at + 1 < len(self.asked):
            self.at += 1
            self.phase = "read"
        else:
            self.phase = "over"
