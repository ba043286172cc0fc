"""The pages of the typing in their order."""

from __future__ import annotations

from dataclasses import replace

from kiosk.convention_entry.typed import Typed

CHECKLIST = ("print", "twice", "source")
_AFTER = {
    "source": "who_first",
    "again": "who_first",
    "first": "who_second",
    "alone": "second",
    "second": "compare",
    "compare": "read",
}
_BEFORE = {
    "again": "source",
    "who_first": "source",
    "first": "source",
    "who_second": "first",
    "alone": "who_second",
    "second": "who_second",
    "compare": "second",
    "read": "compare",
}


def page_after(page: str, typed: Typed, is_again: bool = False) -> str:
    """The page behind; who mends a typing comes back to the comparison.

    `is_again`: it has been typed in before, which is asked about first.
    """
    if page == "source" and is_again:
        return "again"
    if page == "first" and typed.second_by and typed.second:
        return "compare"
    if page == "compare" and not is_signed(typed):
        return "alone"
    return _AFTER[page]


def page_before(page: str) -> str:
    """The page before; empty where there is none."""
    return _BEFORE.get(page, "")


def typed_by(typed: Typed, page: str, number: int) -> tuple[Typed, str]:
    """Who has shown a PIN types it; the page behind."""
    if page == "who_first":
        second_by = typed.second_by if number == typed.first_by else 0
        return replace(typed, first_by=number, second_by=second_by), "first"
    if number == typed.first_by:
        return replace(typed, second_by=number), "alone"
    return replace(typed, second_by=number, ticked=()), "second"


def is_signed(typed: Typed) -> bool:
    """By two people, or by one who has been through the checklist."""
    return not typed.is_alone or set(typed.ticked) == set(CHECKLIST)
