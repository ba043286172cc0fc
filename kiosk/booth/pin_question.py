"""The staff PIN at the keep step: digits that live here only until they are sent."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING

from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver

if TYPE_CHECKING:
    from kiosk.store import PinResult, Store

FEWEST_DIGITS, MOST_DIGITS = 6, 12


class PinQuestion:
    """`done(number)` is called with whose PIN it was; `tell` whenever something changed."""

    def __init__(
        self,
        store: Store,
        hand_over: HandOver,
        tell: Callable[[], None],
        done: Callable[[int], None],
    ) -> None:
        self._store = store
        self._hand_over = hand_over
        self._tell = tell
        self._done = done
        self.digits = ""
        self.is_busy = self.is_wrong = self._is_gone = False
        self.problem: StationProblem | None = None

    @property
    def wait_seconds(self) -> int:
        """How long the pad stays locked."""
        return self._store.pin_wait_seconds("staff")

    @property
    def can_send(self) -> bool:
        """Whether what was typed may be a PIN."""
        return not self.is_busy and len(self.digits) >= FEWEST_DIGITS and not self.wait_seconds

    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if not self.is_busy and len(self.digits) < MOST_DIGITS and digit.isdigit():
            self.digits += digit
            self.is_wrong, self.problem = False, None

    def take_back(self) -> None:
        """Takes the last digit back."""
        self.digits = self.digits[:-1]

    def send(self) -> None:
        """The green tick."""
        if self.can_send:
            digits, self.digits, self.is_busy = self.digits, "", True
            self._hand_over.when(self._store.check_pin("staff", digits), self._checked)

    def forget(self) -> None:
        """The step is left; an answer that comes later finds nobody."""
        self.digits, self._is_gone = "", True

    def _checked(self, answer: Future[PinResult]) -> None:
        self.is_busy = False
        if self._is_gone:
            return
        fault = answer.exception()
        if isinstance(fault, StationProblem):
            self.problem = fault
        elif answer.result().ok:
            self._done(answer.result().number or 0)
        else:
            self.is_wrong = True
        self._tell()
