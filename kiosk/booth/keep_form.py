"""What staff fill in to keep a recording: form numbers, what it is for, how long."""

from __future__ import annotations

from dataclasses import dataclass

MOST_DIGITS = 12
DAYS = (1, 7, 14, 30)
USUAL_DAYS = 7
PURPOSES = ("home", "class", "wall")


@dataclass
class KeepForm:
    """`typed` is the number on the pad. The wall's form is another one than the recording's."""

    consent: str = ""
    wall_consent: str = ""
    purpose: str = "home"
    days: int = USUAL_DAYS
    typed: str = ""

    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if len(self.typed) < MOST_DIGITS and digit.isdigit():
            self.typed += digit

    def take_back(self) -> None:
        """Takes the last digit back."""
        self.typed = self.typed[:-1]

    def choose_purpose(self, purpose: str) -> None:
        """One of PURPOSES; another word changes nothing."""
        if purpose in PURPOSES:
            self.purpose = purpose

    def choose_days(self, days: int) -> None:
        """One of DAYS; another number changes nothing."""
        if days in DAYS:
            self.days = days

    def take_wall_number(self) -> bool:
        """Whether what was typed is a number of its own."""
        if not self.typed or self.typed == self.consent:
            return False
        self.wall_consent = self.typed
        return True

    @property
    def needs_wall_number(self) -> bool:
        """Whether the second form is still missing."""
        return self.purpose == "wall" and not self.wall_consent

    @property
    def wall_number(self) -> str:
        """The second form's number, where it is for the wall."""
        return self.wall_consent if self.purpose == "wall" else ""
