"""The self-check each morning before opening: when it is due, and what is kept of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.health.light import Light
from kiosk.station_settings.week import span
from kiosk.store.setting_kinds import ALL_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.store import Store

BEFORE_OPENING_MINUTES = 60
FIRST_MINUTE = 5 * 60  # where a station is always open, or shut today


@dataclass(frozen=True, slots=True)
class Morning:
    """A self-check: its day (YYYY-MM-DD), when (ms since 1970 UTC), and what is not fine."""

    day: str
    at: int
    watch: tuple[str, ...]
    mend: tuple[str, ...]


def is_due(now: datetime, week: Sequence[str], last_day: str) -> bool:
    """Whether today's check is to be made now; `now` is local."""
    start, end = span(week[now.weekday()])
    minute = now.hour * 60 + now.minute
    opens = start if end and week[now.weekday()] != ALL_DAY else FIRST_MINUTE
    begins = max(0, opens - BEFORE_OPENING_MINUTES) if opens != FIRST_MINUTE else FIRST_MINUTE
    return f"{now:%Y-%m-%d}" != last_day and minute >= begins


def keep(store: Store, found: Iterable[Light]) -> Morning:
    """Keeps what was found, and tells staff where something is to be mended."""
    now_ms, seen = store.now_ms(), list(found)
    made = Morning(
        f"{datetime.fromtimestamp(now_ms / 1000):%Y-%m-%d}",
        now_ms,
        *(tuple(one.about for one in seen if one.state == state) for state in ("watch", "mend")),
    )
    store.keep_morning_check(
        {"day": made.day, "at": made.at, "watch": made.watch, "mend": made.mend}
    ).result()
    if made.mend:
        store.tell_staff("morning_check", {"n": len(made.mend)}).result()
    return made


def last(store: Store) -> Morning | None:
    """The newest self-check; None where there was none."""
    kept = store.morning_check()
    if not kept:
        return None
    return Morning(kept["day"], kept["at"], tuple(kept["watch"]), tuple(kept["mend"]))
