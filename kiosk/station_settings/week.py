"""Opening hours: whether the station is open, when it opens again, and the week in few words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from kiosk.store.setting_kinds import ALL_DAY, SHUT

MINUTES_A_DAY = 24 * 60


class Opening(NamedTuple):
    """A weekday, 0 for Monday, and the minute of the day at which it opens."""

    weekday: int
    minute: int


def span(day: str) -> tuple[int, int]:
    """From which minute of the day until which; (0, 0) for a day that is shut."""
    if day == SHUT:
        return 0, 0
    start, end = (_minute(clock) for clock in day.split("-"))
    return start, end


def written(start: int, end: int) -> str:
    """A day from minute to minute as the setting keeps it."""
    return f"{clock(start)}-{clock(end)}"


def clock(minute: int) -> str:
    """HH:MM of a minute of the day."""
    return f"{minute // 60:02}:{minute % 60:02}"


def is_open(week: Sequence[str], weekday: int, minute: int) -> bool:
    """Whether the station is open at that minute of a weekday, 0 for Monday."""
    start, end = span(week[weekday])
    return start <= minute < end


def next_opening(week: Sequence[str], weekday: int, minute: int) -> Opening | None:
    """When a station that is shut opens again; None where it never does."""
    for days in range(8):
        day = (weekday + days) % 7
        start, end = span(week[day])
        if end and (days or minute < start):
            return Opening(day, start)
    return None


def alike(week: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Runs of days with the same hours: first and last weekday, hours."""
    for day, run in groupby(range(7), key=lambda weekday: week[weekday]):
        days = list(run)
        yield days[0], days[-1], day


def is_always_open(week: Sequence[str]) -> bool:
    """Whether there is no minute at which it is shut."""
    return all(day == ALL_DAY for day in week)


def _minute(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
