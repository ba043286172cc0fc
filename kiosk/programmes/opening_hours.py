"""Until when the booth is open for saving: never beyond the end of the day."""

from __future__ import annotations

from datetime import datetime, timedelta

HOUR_MS = 3_600_000


def open_until(now_ms: int, hours: int | None = None) -> int:
    """So many hours from now, or None for the end of the day; in ms since 1970 UTC."""
    now = datetime.fromtimestamp(now_ms / 1000)
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    last = int(midnight.timestamp() * 1000)
    return last if hours is None else min(last, now_ms + hours * HOUR_MS)
