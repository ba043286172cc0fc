"""One traffic light."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.problems import Words

State = Literal["ok", "watch", "mend"]


@dataclass(frozen=True, slots=True)
class Light:
    """What was found of one part, and what to do unless it is fine. Whole sentences."""

    about: str
    state: State
    says: Words
    do: Words | None = None


def told_bytes(count: int) -> str:
    """Bytes for people: 12.3 GB or 450 MB."""
    if count >= 1_000_000_000:
        return f"{count / 1_000_000_000:.1f} GB"
    return f"{count // 1_000_000} MB"
