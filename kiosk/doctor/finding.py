"""What the doctor found at one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kiosk.problems import Words

State = Literal["ok", "attention", "missing"]

SHAPES: dict[State, str] = {"ok": "✓", "attention": "△", "missing": "✗"}
STATES: dict[State, Words] = {
    "ok": Words("正常", "ok"),
    "attention": Words("请留意", "attention"),
    "missing": Words("缺少", "missing"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """`says` is what was found (with the place), `do` how to mend it; none ends in a full stop.

    "missing" is a fault: the station does not work, or not wholly. "attention" is not.
    """

    name: str
    state: State
    says: Words
    do: Words | None = None


def ok(name: str, zh: str, en: str) -> Finding:
    """All is well here."""
    return Finding(name, "ok", Words(zh, en))


def attention(name: str, says: Words, do: Words | None = None) -> Finding:
    """Works, but somebody should know."""
    return Finding(name, "attention", says, do)


def missing(name: str, says: Words, do: Words) -> Finding:
    """The station does not work, or not wholly."""
    return Finding(name, "missing", says, do)


def line(finding: Finding, language: Literal["zh", "en"]) -> str:
    """One line for people: a shape and a word before what was found."""
    shape, state = SHAPES[finding.state], STATES[finding.state]
    if language == "zh":
        mend = f"；{finding.do.zh}" if finding.do else ""
        return f"{shape} {state.zh}  {finding.says.zh}{mend}"
    mend = f": {finding.do.en}" if finding.do else ""
    return f"{shape} {state.en:<9}  {finding.says.en}{mend}"
