"""What an answer shows of telling tricks from fine messages, and when it shows nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, TypeVar

from quizzes.learning.returns import DAY_MS, DAYS, EARLY_MS

if TYPE_CHECKING:
    from quizzes.message import Answer, Key

Side = Literal["tricks", "fine"]

LUCK_OF_STOP = 1 / 2  # who does not ask about a trick stops or goes
LUCK_OF_FINE = 1 / 3  # one of three answers is right
HELPS_THAT_TELL = frozenset({"light_up", "call"})  # of the lamp; walking slower tells nothing
FRESH_AFTER_MS = DAYS[0] * DAY_MS - EARLY_MS


class Evidence(NamedTuple):
    """What one answer says about telling: on which side it lies and whether it was right."""

    side: Side
    is_right: bool
    difficulty: float


def is_helped(detail: Mapping[str, Any]) -> bool:
    """Whether the child was shown where to look: by an answer's detail, `lamp: [helps]`."""
    return not HELPS_THAT_TELL.isdisjoint(detail.get("lamp", ()))


def evidence(
    key: Key, answer: Answer, difficulty: float, is_helped: bool = False
) -> Evidence | None:
    """What an answer shows; None where it shows nothing.

    Where the lamp helped, an answer does not show what the child can do alone.

    Asking about a trick is safe and never wrong, but it doesn't show that the child can tell:
    it counts neither way. Everywhere else right is what earns the whole score.
    """
    if is_helped:
        return None
    if key == "R":
        return None if answer == "ask" else Evidence("tricks", answer == "stop", difficulty)
    return Evidence("fine", answer == ("ask" if key == "A" else "go"), difficulty)


def luck_of(side: Side) -> float:
    """The chance that blind choice is right, among the answers that count on that side."""
    return LUCK_OF_STOP if side == "tricks" else LUCK_OF_FINE


class Answered(Protocol):
    """An answer as the store keeps it."""

    @property
    def item(self) -> str:
        """Which item."""

    @property
    def answered_at(self) -> int:
        """When, in ms since 1970 UTC."""


A = TypeVar("A", bound=Answered)


def fresh(answers: Iterable[A]) -> list[A]:
    """The answers that may count as evidence, oldest first.

    An item answered again within three days tells what the feedback said, not what the child
    can: it is left out. Of each item's others, all count.
    """
    last: dict[str, int] = {}
    kept = []
    for one in answers:
        before = last.get(one.item)
        if before is None or one.answered_at - before >= FRESH_AFTER_MS:
            kept.append(one)
        last[one.item] = one.answered_at
    return kept
