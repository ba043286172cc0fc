"""The visit at the glass: what lives in memory until goodbye and is then forgotten."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from quizzes.learning.learner import Learner
from quizzes.text import Text

if TYPE_CHECKING:
    from quizzes.kinds.convention import Convention


@dataclass
class Visit:
    """One child's (or pair's) visit. `seat` is None for a guest."""

    id: bytes
    band: str
    nickname: Text
    seat: bytes | None = None
    glows: int = 0
    glows_before: int = 0  # of a class seat's earlier visits; a guest has none
    seen_pairs: list[str] = field(default_factory=list)  # of the last visit, then of this one
    learner: Learner = field(default_factory=Learner)
    is_recalled: bool = False  # whether the seat's earlier visits have been looked up
    class_convention: Convention | None = None  # what the seat's class agreed on
    done_levels: dict[str, set[str]] = field(default_factory=dict)
    started: float = field(default_factory=monotonic)

    @property
    def all_glows(self) -> int:
        """The glows of this visit and those before it: by them the lamp grows."""
        return self.glows_before + self.glows

    def minutes(self) -> float:
        """How long the visit has lasted."""
        return (monotonic() - self.started) / 60
