"""What the store knows of the machine's health: self-checks, notices, sizes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from kiosk.store.notices import Notice
from kiosk.store.open_file import OpenFile
from kiosk.store.settings import put_setting

if TYPE_CHECKING:
    from sqlite_utils import Database

MORNING = "morning_check"


class HealthShelf(OpenFile):
    """Health, as it is kept."""

    def newest_answer(self) -> int | None:
        """When the latest answer was given, in ms since 1970 UTC; None where there is none."""
        newest = self.read("select max(answered_at) from response")[0][0]
        return None if newest is None else int(newest)

    def morning_check(self) -> dict[str, Any]:
        """The newest self-check; empty where there was none."""
        return dict(self._setting(MORNING) or {})

    def keep_morning_check(self, found: Mapping[str, Any]) -> Future[None]:
        """Keeps a self-check in place of the last one."""

        def work(db: Database) -> None:
            put_setting(db, MORNING, found)

        return self.write(work)

    def all_notices(self, newest: int = 100) -> list[Notice]:
        """What staff were told, seen or not, newest first."""
        rows = self.read(
            "select id, kind, detail, happened, last_happened, times from event"
            " order by last_happened desc, id desc limit ?",
            (newest,),
        )
        return [Notice(row[0], row[1], json.loads(row[2]), *row[3:]) for row in rows]

    def row_counts(self) -> dict[str, int]:
        """How many rows each table has."""
        names = self.read("select name from sqlite_master where type = 'table' order by name")
        return {
            str(name): int(self.read(f"select count(*) from {name}")[0][0]) for (name,) in names
        }

    def _setting(self, key: str) -> Any:
        rows = self.read("select value from setting where key = ?", (key,))
        return json.loads(rows[0][0]) if rows else None
