"""Copies of the data file as the store makes them, and the code that sealed backups open with."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.store.open_file import OpenFile
from kiosk.store.settings import Role, add_to_audit, put_setting

if TYPE_CHECKING:
    from sqlite_utils import Database

CODE = "backup_code"


class BackupShelf(OpenFile):
    """Backups made while the store is in use."""

    def backup(self, to: Path) -> Future[Path]:
        """A whole, checked copy at `to`, made while the store is in use."""
        from kiosk.store import backups

        return self.aside(lambda: backups.copy_to(self.path, to))

    def daily_backup(self) -> Future[Path | None]:
        """Today's copy in `backups/`, the newest seven kept; None when it is there already."""
        from kiosk.store import backups

        now = datetime.fromtimestamp(self.clock(), UTC)
        return self.aside(lambda: backups.daily_copy(self.path, now))

    def backup_by_hand(self, role: Role = "staff") -> Future[Path]:
        """A copy in `backups/` because somebody asked for it, the newest five kept. Audited."""
        from kiosk.store import backups

        now = datetime.fromtimestamp(self.clock(), UTC)

        def work() -> Path:
            made = backups.copy_by_hand(self.path, now)
            told = f"made backup {made.name}"
            self.write(lambda db: add_to_audit(db, role, told, self.now_ms())).result()
            return made

        return self.aside(work)

    def backup_code(self) -> str | None:
        """What this station's sealed backups open with; None before the first one.

        It is no secret from who has this machine, as its data lie here in plain.
        """
        import json

        rows = self.read("select value from setting where key = ?", (CODE,))
        return str(json.loads(rows[0][0])) if rows else None

    def set_backup_code(self, code: str, role: Role = "staff") -> Future[None]:
        """From now on backups are sealed with this; older ones keep theirs. Audited."""

        def work(db: Database) -> None:
            put_setting(db, CODE, code)
            add_to_audit(db, role, "the backup code was set", self.now_ms())

        return self.write(work)
