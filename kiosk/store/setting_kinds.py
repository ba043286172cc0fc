"""What values a setting takes. The desk's page and `kiosk settings` are made from these."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

ALL_DAY, SHUT = "00:00-24:00", ""
_HOURS = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Switch:
    """On or off."""

    def takes(self, value: Any) -> bool:
        """Whether a setting of this kind may be so."""
        return isinstance(value, bool)

    @property
    def said(self) -> str:
        """What it takes, in English."""
        return "true or false"


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number of `unit` from `least` to `most`; the desk goes by `step`."""

    least: int
    most: int
    step: int = 1
    unit: str = ""

    def takes(self, value: Any) -> bool:
        """Whether a setting of this kind may be so."""
        is_whole = isinstance(value, int) and not isinstance(value, bool)
        return is_whole and self.least <= value <= self.most

    @property
    def said(self) -> str:
        """What it takes, in English."""
        return f"{self.least} to {self.most} {self.unit}".rstrip()


@dataclass(frozen=True, slots=True)
class Measured:
    """A measured number of `unit`, or None where nobody has measured."""

    least: float
    most: float
    unit: str

    def takes(self, value: Any) -> bool:
        """Whether a setting of this kind may be so."""
        if value is None:
            return True
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return is_number and self.least <= value <= self.most

    @property
    def said(self) -> str:
        """What it takes, in English."""
        return f"{self.least:g} to {self.most:g} {self.unit}, or null"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some values."""

    values: tuple[str, ...]

    def takes(self, value: Any) -> bool:
        """Whether a setting of this kind may be so."""
        return value in self.values

    @property
    def said(self) -> str:
        """What it takes, in English."""
        return " or ".join(self.values)


@dataclass(frozen=True, slots=True)
class Several:
    """Some of some values, one at least, each once."""

    values: tuple[str, ...]

    def takes(self, value: Any) -> bool:
        """Whether a setting of this kind may be so."""
        is_list = isinstance(value, tuple) and bool(value)
        return is_list and set(value) <= set(self.values) and len(set(value)) == len(value)

    @property
    def said(self) -> str:
        """What it takes, in English."""
        return f"one or more of {', '.join(self.values)}"


@dataclass(frozen=True, slots=True)
class Named:
    """One id of something that games or packs bring along, or none (""); `what` says of what."""

    what: str

    def takes(self, value: Any) -> bool:
        """Whether a setting of this kind may be so."""
        return isinstance(value, str) and _is_id(value, may_be_empty=True)

    @property
    def said(self) -> str:
        """What it takes, in English."""
        return f"the id of a {self.what}, or nothing"


@dataclass(frozen=True, slots=True)
class SeveralNamed:
    """Ids of things that games bring along, none or more, each once; `what` says of what."""

    what: str

    def takes(self, value: Any) -> bool:
        """Whether a setting of this kind may be so."""
        if not isinstance(value, tuple) or len(set(value)) != len(value):
            return False
        return all(isinstance(one, str) and _is_id(one) for one in value)

    @property
    def said(self) -> str:
        """What it takes, in English."""
        return f"ids of {self.what}s, each once"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of print."""

    most_characters: int

    def takes(self, value: Any) -> bool:
        """Whether a setting of this kind may be so."""
        is_short = isinstance(value, str) and len(value) <= self.most_characters
        return is_short and value.isprintable()

    @property
    def said(self) -> str:
        """What it takes, in English."""
        return f"one line of at most {self.most_characters} characters"


@dataclass(frozen=True, slots=True)
class WeekHours:
    """From Monday to Sunday: HH:MM-HH:MM within one day, `ALL_DAY`, or `SHUT`; one day at least."""

    def takes(self, value: Any) -> bool:
        """Whether a setting of this kind may be so."""
        is_week = isinstance(value, tuple) and len(value) == 7 and any(value)
        return is_week and all(one in (ALL_DAY, SHUT) or _is_span(one) for one in value)

    @property
    def said(self) -> str:
        """What it takes, in English."""
        return "seven days from Monday on, each HH:MM-HH:MM or empty, one of them open"


Kind = Switch | Whole | Measured | Choice | Several | Named | SeveralNamed | Line | WeekHours


def _is_id(value: str, may_be_empty: bool = False) -> bool:
    return re.fullmatch(r"[\w.-]{1,60}", value) is not None or (may_be_empty and value == "")


def _is_span(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    start, _, end = value.partition("-")
    return _HOURS.fullmatch(value.replace("-24:00", "-23:59")) is not None and start < end
