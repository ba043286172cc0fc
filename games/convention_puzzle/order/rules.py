"""The rules of 排一排: which lines are asked for together, who lies where, what an order is worth.

Knows no picture, no time and no chance: those come in as arguments.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import Literal

from games.contract import Answered
from quizzes.kinds.convention import Convention, Line
from quizzes.text import han_count

Phase = Literal["place", "sent", "shown"]
MOST_AT_ONCE, MOST_IN_A_RUN = 7, 5
LONG, VERY_LONG = 20, 36  # Chinese characters of a line: of longer ones fewer fit on the glass
LONG_EN, VERY_LONG_EN = 90, 150  # characters


def kendall_distance(order: Sequence[int]) -> int:
    """How many pairs stand the wrong way round (Kendall 1938: the discordant ones)."""
    return sum(one > other for one, other in combinations(order, 2))


def order_score(order: Sequence[int]) -> float:
    """1 for the right order, 0 for the reverse: 1 − Kendall's distance over the largest."""
    most = len(order) * (len(order) - 1) // 2
    return 1.0 - kendall_distance(order) / most if most else 1.0


def runs_of(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """All lines at once where there are few, else runs of consecutive ones, about as long each."""
    most = _most(lines)
    count = 1 if len(lines) <= most else -(-len(lines) // min(most, MOST_IN_A_RUN))
    ends = [len(lines) * n // count for n in range(count + 1)]
    return [lines[start:end] for start, end in pairwise(ends)]


def _most(lines: Sequence[Line]) -> int:
    han = max(han_count(line.text.zh) for line in lines)
    letters = max(len(line.text.en) for line in lines)
    if han > VERY_LONG or letters > VERY_LONG_EN:
        return 3
    return 4 if han > LONG or letters > LONG_EN else MOST_AT_ONCE


def deal(convention: Convention, chance: random.Random) -> list[Run]:
    """The runs, the cards of each in an order that is not the right one."""
    runs = []
    for lines in runs_of(convention.lines):
        tray = list(range(len(lines)))
        while len(tray) > 1 and kendall_distance(tray) == 0:
            chance.shuffle(tray)
        runs.append(Run(convention, lines, tray))
    return runs


@dataclass
class Run:
    """Cards in a tray and stones to lay them on. A card is the index of its line."""

    convention: Convention
    lines: Sequence[Line]
    tray: Sequence[int]  # the cards as they lie at the beginning
    stones: dict[int, int] = field(default_factory=dict)  # stone → card
    phase: Phase = "place"
    placed: tuple[int, ...] = ()  # as the child left them

    @property
    def is_full(self) -> bool:
        """Whether every stone has a card."""
        return len(self.stones) == len(self.lines)

    def stone_of(self, card: int) -> int | None:
        """Where a card lies; None for the tray."""
        return next((stone for stone, held in self.stones.items() if held == card), None)

    def lay(self, card: int, stone: int) -> None:
        """The card goes on the stone; what lay there takes its place, on a stone or in the tray."""
        if self.phase != "place":
            return
        before, there = self.stone_of(card), self.stones.get(stone)
        if before is not None:
            del self.stones[before]
            if there is not None:
                self.stones[before] = there
        self.stones[stone] = card

    def finish(self, seconds: float) -> Answered | None:
        """「好了」; None while a stone is free. Kind `order`: one answer for the run.

        It stands under the run's first line.
        """
        if self.phase != "place" or not self.is_full:
            return None
        self.phase = "sent"
        self.placed = order = tuple(self.stones[stone] for stone in range(len(self.lines)))
        ids = [self.lines[card].id for card in order]
        detail = {"order": ids, "distance": kendall_distance(order)}
        item = f"{self.convention.id}.{self.lines[0].id}"
        score = order_score(order)
        return Answered(
            0, item, self.convention.revision, "", "", "", "order", " ".join(ids), score, seconds,
            detail,
        )  # fmt: skip

    def recorded(self) -> None:
        """The log has it: every card goes to its stone."""
        if self.phase == "sent":
            self.phase = "shown"
            self.stones = {card: card for card in range(len(self.lines))}

    @property
    def right(self) -> set[int]:
        """Cards that the child had on their stones."""
        return {card for stone, card in enumerate(self.placed) if stone == card}
