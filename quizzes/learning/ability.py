"""How able a child is at telling messages apart, followed answer by answer (Elo rating)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp

from quizzes.grade import SCORES

FIRST_STEP = 1.8  # K of the first answer, in logits per unit of score
STEP_DECAY = 0.12
MOST = 4.0  # logits; the grid of `mastery` ends here, too

LUCK: Mapping[str, float] = {
    key: sum(SCORES[key, answer] for answer in ("stop", "ask", "go")) / 3  # type: ignore[index]
    for key in ("R", "A", "G")
}
"""The score that blind choice among the three answers earns: R 2/3, as both stop and ask are
right there; A 1/3; G 1/2, as asking earns half."""


def chance_right(ability: float, difficulty: float, luck: float) -> float:
    """p = g + (1 − g) / (1 + e^(b − a)): the expected score of a child on an item, 0 to 1.

    Rasch's model (Rasch 1960) with the guessing asymptote g of the three-parameter model
    (Birnbaum 1968, in Lord & Novick), all items discriminating alike. Ability a and difficulty b
    in logits.
    """
    return luck + (1 - luck) * _logistic(ability - difficulty)


def _logistic(logit: float) -> float:
    if logit >= 0:
        return 1 / (1 + exp(-logit))
    return exp(logit) / (1 + exp(logit))  # no overflow far below


@dataclass(frozen=True, slots=True)
class Ability:
    """An estimate in logits, and how many answers it rests on."""

    value: float = 0.0
    answers: int = 0

    def after(self, score: float, difficulty: float, luck: float) -> Ability:
        """The estimate after one more answer: a + K(x − p), K = 1.8 / (1 + 0.12 n).

        Elo's rule with a step that shrinks with the answers so far (Pelánek 2016, Computers &
        Education 98:169). Kept within ±4 logits.
        """
        step = FIRST_STEP / (1 + STEP_DECAY * self.answers)
        moved = self.value + step * (score - chance_right(self.value, difficulty, luck))
        return Ability(max(-MOST, min(MOST, moved)), self.answers + 1)


def ability_after(answers: Iterable[tuple[float, float, float]]) -> Ability:
    """The estimate after a whole history: score, difficulty and luck of each, oldest first."""
    ability = Ability()
    for score, difficulty, luck in answers:
        ability = ability.after(score, difficulty, luck)
    return ability
