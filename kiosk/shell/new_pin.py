"""A person's number and a new PIN typed twice, digit by digit: the rules behind a PIN pad."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FEWEST_DIGITS, MOST_DIGITS = 6, 12
MOST_NUMBER_DIGITS = 2  # people are numbered 1 to 99

Step = Literal["number", "first", "again", "done"]


@dataclass
class NewPin:
    """Goes number → first → again → done; `differs` says that the two did not agree."""

    step: Step = "number"
    number: str = ""
    first: str = ""
    again: str = ""
    differs: bool = False

    @property
    def typed(self) -> str:
        """What has been typed at this step."""
        return {"number": self.number, "first": self.first}.get(self.step, self.again)

    @property
    def can_send(self) -> bool:
        """Whether what was typed may be sent."""
        if self.step == "number":
            return self.number.isdigit() and int(self.number) >= 1
        return self.step != "done" and len(self.typed) >= FEWEST_DIGITS

    def digit(self, digit: str) -> None:
        """One key of the pad."""
        most = MOST_NUMBER_DIGITS if self.step == "number" else MOST_DIGITS
        if len(digit) == 1 and digit.isdigit() and len(self.typed) < most:
            self._put(self.typed + digit)
            self.differs = False

    def take_back(self) -> None:
        """Takes the last digit back."""
        self._put(self.typed[:-1])

    def send(self) -> None:
        """On to the next step; two PINs that differ are typed anew."""
        if not self.can_send:
            return
        if self.step == "number":
            self.step = "first"
        elif self.step == "first":
            self.step = "again"
        elif self.first == self.again:
            self.step = "done"
        else:
            self.choose_anew()
            self.differs = True

    def choose_anew(self) -> None:
        """Another PIN for the same person."""
        self.step, self.first, self.again, self.differs = "first", "", "", False

    def _put(self, typed: str) -> None:
        if self.step == "number":
            self.number = typed
        elif self.step == "first":
            self.first = typed
        elif self.step == "again":
            self.again = typed
