"""The pages of the typing in their order."""

from __future__ import annotations

from kiosk.convention_entry.typed import Typed

CHECKLIST = ("print", "twice", "source")
_AFTER = {
    "source": "who_first",
    "first": "who_second",
    "alone": "second",
    "second": "compare",
    "compare": "read",
}
_BEFORE = {
    "who_first": "source",
    "first": "source",
    "who_second": "first",
    "alone": "who_second",
    "second": "who_second",
    "compare": "second",
    "read": "compare",
}


def page_after(page: str, typed: Typed) -> str:
    """The page behind; who mends a typing comes back to the comparison."""
    if page == "first" and typed.second_by and typed.second:
        return "compare"
    if page == "compare" and not is_signed(typed):
        return "alone"
    return _AFTER[page]


def page_before(page: str) -> str:
    """The page before; empty where there is none."""
    return _BEFORE.get(page, "")


def is_signed(typed: Typed) -> bool:
    """By two people, or by one who has been through the checklist."""
    return not typed.is_alone or set(typed.ticked) == set(CHECKLIST)
