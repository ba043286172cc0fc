"""Noticing that the station's clock was set back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.store.notices import add_notice
from kiosk.store.settings import get_setting, put_setting

if TYPE_CHECKING:
    from sqlite_utils import Database

LAST_SEEN = "clock_last_seen"
SLACK_MS = 120_000


def note_time(db: Database, now_ms: int) -> int:
    """Remembers the time inside a transaction and gives it back.

    Tells staff when the clock is more than two minutes behind the last time remembered. Answers
    keep the time that the clock says; `seq` keeps their order.
    """
    last_seen = get_setting(db, LAST_SEEN)
    if last_seen is not None and now_ms < last_seen - SLACK_MS:
        add_notice(db, "clock_set_back", {"now": now_ms, "last_seen": last_seen}, now_ms)
    put_setting(db, LAST_SEEN, now_ms)
    return now_ms
