"""Five cards of twelve: which lie in the places, and what a tap does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

PLACES = 5
Did = Literal["lifted", "put back", "full"]


@dataclass
class Choosing:
    """Cards by id; `places` are filled from the first, in the order in which they were chosen."""

    cards: Sequence[str]
    places: list[str] = field(default_factory=list)

    @property
    def wanted(self) -> int:
        """How many are chosen: five, or all where there are fewer."""
        return min(PLACES, len(self.cards))

    @property
    def is_full(self) -> bool:
        """Whether every place has a card."""
        return len(self.places) == self.wanted

    def tap(self, card: str) -> Did:
        """Lifts a card into the next place, or puts it back; a sixth finds no place."""
        if card in self.places:
            self.places.remove(card)
            return "put back"
        if self.is_full or card not in self.cards:
            return "full"
        self.places.append(card)
        return "lifted"
