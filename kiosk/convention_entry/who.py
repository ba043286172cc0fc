"""The PIN of whoever types: the digits until they are sent, and whose it was."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING

from kiosk.shell.hand_over import HandOver

if TYPE_CHECKING:
    from kiosk.store import PinResult, Store

FEWEST_DIGITS, MOST_DIGITS = 6, 12


class WhoTypes:
    """Asks the store for the person's number; wrong tries count as at the staff's door."""

    def __init__(self, store: Store, hand_over: HandOver) -> None:
        self._store = store
        self._hand_over = hand_over
        self.digits = ""

    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if len(self.digits) < MOST_DIGITS:
            self.digits += digit

    def take_back(self) -> None:
        """Takes the last digit back."""
        self.digits = self.digits[:-1]

    @property
    def can_send(self) -> bool:
        """Whether there are digits enough."""
        return len(self.digits) >= FEWEST_DIGITS

    def send(self, answered: Callable[[Future[PinResult]], None]) -> None:
        """The digits are forgotten at once."""
        digits, self.digits = self.digits, ""
        self._hand_over.when(self._store.check_pin("staff", digits), answered)
