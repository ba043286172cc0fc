"""How an answer is graded, and what many answers say: two-sided, with honest margins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # pydantic's 0.2 s are not for the glass to wait for
    from quizzes.message import Answer, Key

SCORES: dict[tuple[Key, Answer], float] = {
    ("R", "stop"): 1.0,
    ("R", "ask"): 1.0,
    ("R", "go"): 0.0,
    ("A", "stop"): 0.0,
    ("A", "ask"): 1.0,
    ("A", "go"): 0.0,
    ("G", "stop"): 0.0,
    ("G", "ask"): 0.5,
    ("G", "go"): 1.0,
}
SEATS_FOR_D_PRIME = 20
ANSWERS_A_SIDE_FOR_D_PRIME = 30


class Interval(NamedTuple):
    """Lower and upper bound of a share, 0 to 1."""

    low: float
    high: float


class Sensitivity(NamedTuple):
    """How well tricks are told from fine messages (0 = not at all), and the leaning.

    `criterion` below 0 leans to calling everything a trick, above 0 to trusting everything.
    """

    d_prime: float
    criterion: float


def grade(key: Key, answer: Answer) -> float:
    """The score, 0 to 1. Asking an adult is never wrong about a trick."""
    return SCORES[key, answer]


def is_hit(key: Key, answer: Answer) -> bool:
    """Whether a trick was caught: stop on R."""
    return key == "R" and answer == "stop"


def is_false_alarm(key: Key, answer: Answer) -> bool:
    """Whether a fine message was attacked: stop on A or G."""
    return key != "R" and answer == "stop"


class StopAskGo(NamedTuple):
    """How often each of the three answers was given."""

    stop: int = 0
    ask: int = 0
    go: int = 0

    @property
    def total(self) -> int:
        """All answers."""
        return self.stop + self.ask + self.go


def stop_ask_go(answers: Iterable[tuple[Key, Answer]]) -> dict[Key, StopAskGo]:
    """How often tricks, grown-up matters and fine ones were stopped, asked about and let go.

    Always all three keys: a share of tricks caught says nothing without the other rows.
    """
    counts = Counter(answers)
    keys: tuple[Key, ...] = ("R", "A", "G")
    return {
        key: StopAskGo(counts[key, "stop"], counts[key, "ask"], counts[key, "go"]) for key in keys
    }


def area_under_roc(tricks: StopAskGo, legit: StopAskGo) -> float:
    """The area under the ROC through two points: stop alone, and stop or ask (0.5 = chance).

    The chance that a trick is treated more warily than a message that is none (A and G
    together), ties counting half: the Mann-Whitney statistic (Bamber 1975, J. Math. Psychol.
    12:387; Hanley & McNeil 1982, Radiology 143:29). It uses the asking, which hits and false
    alarms leave out. Raises ValueError when one side has no answers.
    """
    if not tricks.total or not legit.total:
        raise ValueError("the area needs answers to tricks and to messages that are none")
    warier = tricks.stop * (legit.ask + legit.go) + tricks.ask * legit.go
    ties = sum(a * b for a, b in zip(tricks, legit, strict=True))
    return (warier + ties / 2) / (tricks.total * legit.total)


def wilson(successes: int, n: int, z: float = 1.96) -> Interval:
    """The score interval of a share (Wilson 1927, JASA 22:209); 95 % with the default `z`.

    No trials give the whole range. Raises ValueError when there are more successes than trials.
    """
    _check_counts(successes, n)
    if n == 0:
        return Interval(0.0, 1.0)
    share = successes / n
    middle = share + z * z / (2 * n)
    reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    low = 0.0 if successes == 0 else (middle - reach) / scale
    high = 1.0 if successes == n else (middle + reach) / scale
    return Interval(low, high)


def d_prime_and_criterion(hits: int, n_signal: int, false_alarms: int, n_noise: int) -> Sensitivity:
    """d′ = z(H) − z(F) and c = −½(z(H) + z(F)), log-linear corrected (Hautus 1995, BRMIC 27:46).

    H = (hits + ½)/(n_signal + 1), F = (false alarms + ½)/(n_noise + 1), so that all or none
    stays finite. For groups only: ask `is_enough_for_d_prime` first; a single child's d′ from a
    form of 6 + 6 items has a standard deviation of 0.7. Raises ValueError on impossible counts.
    """
    from statistics import NormalDist

    _check_counts(hits, n_signal)
    _check_counts(false_alarms, n_noise)
    z_hit = NormalDist().inv_cdf((hits + 0.5) / (n_signal + 1))
    z_false = NormalDist().inv_cdf((false_alarms + 0.5) / (n_noise + 1))
    return Sensitivity(z_hit - z_false, -(z_hit + z_false) / 2)


def is_enough_for_d_prime(seats: int, n_signal: int, n_noise: int) -> bool:
    """Whether d′ may be shown: 20 seats or more, and 30 answers or more on each side."""
    fewest = min(n_signal, n_noise)
    return seats >= SEATS_FOR_D_PRIME and fewest >= ANSWERS_A_SIDE_FOR_D_PRIME


def _check_counts(successes: int, n: int) -> None:
    if not 0 <= successes <= n:
        raise ValueError(f"{successes} of {n} is not possible")
