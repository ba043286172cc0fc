"""What expires by itself: rows of seats that have not come again, copies, and exports."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.store.going import Gone, take_out
from kiosk.store.settings import SettingsShelf, add_to_audit

if TYPE_CHECKING:
    from sqlite_utils import Database

DAY_MS = 86_400_000

EXPIRED = "select seat from visit where seat is not null group by seat having max(started) < ?"


class Retention(SettingsShelf):
    """How long rows of a seat stay after its last visit, and what is left of them then."""

    def expire(self) -> Future[Gone]:
        """What is due now: seats' rows become week counts, old copies and exports go. Audited.

        A seat's rows are due `keep_days` after its last visit. Cells of week counts below 5 are
        left out. Twice does no harm.
        """
        days, now = self.settings().keep_days, self.now_ms()

        def work(db: Database) -> Gone:
            due = [row[0] for row in db.conn.execute(EXPIRED, (now - days * DAY_MS,))]
            if not due:
                return Gone()
            gone = take_out(db, due, now, keeps_weeks=True)
            add_to_audit(db, "staff", f"expired after {days} days: {gone}", now)
            return gone

        def then_drop() -> Gone:
            from kiosk.store import backups

            gone = self.write(work).result()
            backups.drop_expired(self.path.parent, datetime.fromtimestamp(now / 1000, UTC))
            return gone

        return self.aside(then_drop)
