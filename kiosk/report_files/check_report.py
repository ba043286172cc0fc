"""A check's results as a table: a row an occasion, and below it what may be claimed."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.report_files.asked_report import few_words
from kiosk.report_files.tables import Cell, Table
from kiosk.report_files.words import say
from kiosk.reports.check_result import CheckResult
from kiosk.reports.shares import Share
from quizzes.text import Language

PARTS = ("", "_of", "_share", "_low", "_high")


def check_table(results: Sequence[CheckResult], language: Language) -> Table:
    """Below five seats a row has no numbers, not even how many seats: the note says why."""
    keys = ["occasion", "seats"]
    heads = [say(language, "occasion"), say(language, "seats")]
    for name in ("hits", "false_alarms"):
        head = say(language, name)
        keys += [f"{name}{part}" for part in PARTS]
        heads += [head, *(f"{head} {say(language, part[1:])}" for part in PARTS[1:])]
    rows = tuple(
        (
            say(language, f"occasion_{one.occasion}"),
            None if one.has_too_few_seats else one.seats,
            *_cells(one.hits),
            *_cells(one.false_alarms),
        )
        for one in results
    )
    return Table(
        say(language, "check"), tuple(keys), tuple(heads), rows, (*few(results, language),
        say(language, "claim" if results else "no_check")),
    )  # fmt: skip


def few(results: Sequence[CheckResult], language: Language) -> list[str]:
    """A line for each occasion with fewer than five seats."""
    return [few_words(one.occasion, language) for one in results if one.has_too_few_seats]


def _cells(one: Share | None) -> tuple[Cell, ...]:
    if one is None:
        return (None,) * len(PARTS)
    low, high = one.interval
    return one.n, one.of, round(one.value, 4), round(low, 4), round(high, 4)
