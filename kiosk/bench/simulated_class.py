"""A made-up class answers made-up messages: which way of judging children is right, how soon?

Nothing here is about real children. The truth is a three-parameter model with luck, and items
whose difficulty the pack knows only roughly.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import exp
from statistics import median

from quizzes.learning.ability import Ability, chance_right
from quizzes.learning.evidence import Evidence, Side, luck_of
from quizzes.learning.mastery import (
    FEWEST_ANSWERS,
    FLAT,
    MASTER_SHARE,
    Likelihood,
    chances_of_master,
    first_master,
    updated,
    verdict_of,
)
from quizzes.learning.selection import NEAREST, TARGET

CHILDREN, ITEMS, MOST_ANSWERS = 200, 60, 40
SLIP = 0.05  # how often one who always gives the same answer doesn't


@dataclass(frozen=True, slots=True)
class Kind:
    """What kind of class: how much children lean to one side, and how many answer blindly."""

    name: str
    leaning: float  # standard deviation in logits, + better at tricks, - at fine messages
    always_stop: float = 0.0
    always_go: float = 0.0


ONE_ABILITY = Kind("one_ability", 0.0)
TWO_SIDES = Kind("two_sides", 0.5, always_stop=0.07, always_go=0.03)
KINDS = (ONE_ABILITY, TWO_SIDES)


@dataclass(frozen=True, slots=True)
class Item:
    """A message as the pack knows it, and as it is."""

    number: int
    side: Side
    prior: float
    difficulty: float
    discrimination: float


@dataclass(frozen=True, slots=True)
class Child:
    """The chance that this child answers each item rightly, and whether it is a master."""

    chances: tuple[float, ...]
    is_master: bool


def items(rng: random.Random) -> list[Item]:
    """Sixty: every other one a trick; difficulty N(0, 1), known to the pack within 0.3."""
    made = []
    for number in range(ITEMS):
        truth = rng.gauss(0, 1)
        side: Side = "fine" if number % 2 else "tricks"
        spread = exp(rng.gauss(0, 0.25))
        made.append(Item(number, side, truth + rng.gauss(0, 0.3), truth, spread))
    return made


def child(kind: Kind, bank: Sequence[Item], rng: random.Random) -> Child:
    """One child: ability N(0.5, 1.2), or one who gives one answer to everything."""
    ability, leaning, draw = rng.gauss(0.5, 1.2), rng.gauss(0, kind.leaning), rng.random()
    chances = []
    for item in bank:
        own = ability + (leaning if item.side == "tricks" else -leaning)
        logit = item.discrimination * (own - item.difficulty)
        chances.append(chance_right(logit, 0.0, luck_of(item.side)))
    if draw < kind.always_stop + kind.always_go:
        caught: Side = "tricks" if draw < kind.always_stop else "fine"
        chances = [1 - SLIP if item.side == caught else SLIP for item in bank]
    return Child(tuple(chances), all(_mean(chances[at::2]) >= MASTER_SHARE for at in (0, 1)))


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)


@dataclass
class Tally:
    """How one way of judging fared over all children. Calls by number of answers, from 1."""

    right: list[int] = field(default_factory=lambda: [0] * MOST_ANSWERS)
    masters: int = 0
    found: int = 0  # masters called masters at the end
    others: int = 0
    wrong_masters: int = 0  # others called masters at the end
    answers_to_verdict: list[int] = field(default_factory=list)

    @property
    def children(self) -> int:
        """How many children were judged."""
        return self.masters + self.others

    def right_at(self, answers: int) -> float:
        """Percent of children rightly called master or not after so many answers."""
        return 100 * self.right[answers - 1] / self.children

    def answers_for(self, percent: float) -> int | None:
        """From how many answers on at least `percent` of the calls stay right; None: never."""
        first = None
        for at in range(1, MOST_ANSWERS + 1):
            if self.right_at(at) < percent:
                first = None
            elif first is None:
                first = at
        return first

    @property
    def wrong_master_percent(self) -> float:
        """Of the children who are no masters, how many are called one at the end."""
        return 100 * self.wrong_masters / max(1, self.others)

    @property
    def found_percent(self) -> float:
        """Of the masters, how many are called one at the end."""
        return 100 * self.found / max(1, self.masters)

    @property
    def median_answers(self) -> float:
        """Answers until the first verdict; 40 where there was none."""
        return median(self.answers_to_verdict)


@dataclass(frozen=True, slots=True)
class Call:
    """What a way of judging says after an answer: its better guess, and its verdict if any."""

    is_master: bool
    verdict: bool | None


Judge = Callable[[Item, bool], Call]


def share_right(bank: Sequence[Item]) -> Judge:
    """The plain share of right answers, a little drawn to the middle (Laplace)."""
    right = given = 0

    def judge(item: Item, is_right: bool) -> Call:
        nonlocal right, given
        right, given = right + is_right, given + 1
        is_master = (right + 1) / (given + 2) >= MASTER_SHARE
        return Call(is_master, is_master)

    return judge


def m_of_n(m: int, n: int) -> Callable[[Sequence[Item]], Judge]:
    """Kolibri's mastery model: a master as soon as m of the last n answers were right."""

    def begin(bank: Sequence[Item]) -> Judge:
        last: list[bool] = []
        is_master = False

        def judge(item: Item, is_right: bool) -> Call:
            nonlocal is_master
            last.append(is_right)
            is_master = is_master or sum(last[-n:]) >= m
            return Call(is_master, True if is_master else None)

        return judge

    return begin


def two_sided_bayes(bank: Sequence[Item]) -> Judge:
    """The grid Bayes of `quizzes.learning.mastery`, as it ships."""
    explained: dict[Side, Likelihood] = {"tricks": FLAT, "fine": FLAT}
    right: dict[Side, int] = {"tricks": 0, "fine": 0}
    tricks, fine = (
        first_master([one.prior for one in bank if one.side == side], side) for side in right
    )

    def judge(item: Item, is_right: bool) -> Call:
        right[item.side] += is_right
        shown = Evidence(item.side, is_right, item.prior)
        explained[item.side] = updated(explained[item.side], shown)
        chance = chances_of_master(explained["tricks"], explained["fine"], tricks, fine).both
        verdict = verdict_of(chance, min(right.values()))
        return Call(chance >= 0.5, {"secure": True, "not_yet": False}.get(verdict))

    return judge


@dataclass(frozen=True, slots=True)
class Way:
    """A way of judging: by what, and whether items are chosen near the target or by chance."""

    name: str
    begin: Callable[[Sequence[Item]], Judge]
    is_adaptive: bool = False


OURS = Way("ours", two_sided_bayes, is_adaptive=True)
RIVALS = (
    Way("share_right", share_right),
    Way("3_of_5", m_of_n(3, 5)),
    Way("8_of_10", m_of_n(8, 10)),
)


def simulate(kind: Kind, way: Way, seed: int, classes: int, children: int = CHILDREN) -> Tally:
    """So many classes, each child answering 40 of 60 items, both sides in turn.

    The children and their messages are the same for every way with the same seed.
    """
    tally = Tally()
    for number in range(classes):
        world = random.Random(f"world {seed} {number}")
        bank = items(world)
        for one in range(children):
            chance = random.Random(f"{way.name} {seed} {number} {one}")
            _judge(child(kind, bank, world), bank, way, chance, tally)
    return tally


def _judge(who: Child, bank: Sequence[Item], way: Way, rng: random.Random, tally: Tally) -> None:
    judge, ability, free = way.begin(bank), Ability(), list(bank)
    verdict_at = MOST_ANSWERS
    call = Call(False, None)
    for at in range(MOST_ANSWERS):
        item = _next(free, at, ability, way, rng)
        free.remove(item)
        is_right = rng.random() < who.chances[item.number]
        ability = ability.after(float(is_right), item.prior, luck_of(item.side))
        call = judge(item, is_right)
        tally.right[at] += call.is_master == who.is_master
        if call.verdict is not None and at + 1 >= FEWEST_ANSWERS:
            verdict_at = min(verdict_at, at + 1)
    tally.answers_to_verdict.append(verdict_at)
    is_called_master = call.verdict is True
    tally.masters += who.is_master
    tally.others += not who.is_master
    tally.found += who.is_master and is_called_master
    tally.wrong_masters += is_called_master and not who.is_master


def _next(free: list[Item], at: int, ability: Ability, way: Way, rng: random.Random) -> Item:
    side: Side = "fine" if at % 2 else "tricks"
    some = [item for item in free if item.side == side]
    if way.is_adaptive:
        luck, a = luck_of(side), ability.value
        some.sort(key=lambda item: abs(chance_right(a, item.prior, luck) - TARGET))
        some = some[:NEAREST]
    return rng.choice(some)
