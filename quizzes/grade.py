"""How an answer is graded, and what many answers say: two-sided, with honest margins."""

from __future__ import annotations

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
