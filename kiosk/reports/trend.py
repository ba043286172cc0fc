"""Week by week: tricks stopped and good messages attacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.reports.shares import Share, share
from kiosk.store import StopAskGo, WeekRow


@dataclass(frozen=True, slots=True)
class TrendWeek:
    """One week that begins on `monday`; shares are None below five answers."""

    monday: date
    tricks: StopAskGo
    others: StopAskGo
    hits: Share | None
    false_alarms: Share | None


def trend(weeks: Sequence[WeekRow], skill: str | None = None) -> list[TrendWeek]:
    """Oldest first; all skills together unless one is named. Weeks without answers are left out."""
    found = []
    for week in weeks:
        some = [one for one in week.skills if skill is None or one.skill == skill]
        tricks = sum((one.tricks for one in some), StopAskGo())
        others = sum((one.grown_up + one.fine for one in some), StopAskGo())
        if tricks.total + others.total:
            found.append(
                TrendWeek(
                    week.monday, tricks, others,
                    share(tricks.stop, tricks.total), share(others.stop, others.total),
                )
            )  # fmt: skip
    return found
