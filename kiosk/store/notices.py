"""What staff must hear about: kept until somebody on the staff has seen it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.store.open_file import OpenFile

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Notice:
    """Something staff should know. Times in ms since 1970 UTC; `times` counts repeats."""

    id: int
    kind: str
    detail: Mapping[str, Any]
    happened: int
    last_happened: int
    times: int


class Notices(OpenFile):
    """Telling staff."""

    def tell_staff(self, kind: str, detail: Mapping[str, Any] | None = None) -> Future[int]:
        """Keeps a notice for staff; gives its id. The same unseen notice is only counted up."""
        told = dict(detail or {})
        return self.write(lambda db: add_notice(db, kind, told, self.now_ms()))

    def unseen_notices(self) -> list[Notice]:
        """What nobody on the staff has seen yet, oldest first."""
        rows = self.read(
            "select id, kind, detail, happened, last_happened, times from event"
            " where seen is null order by id"
        )
        return [Notice(row[0], row[1], json.loads(row[2]), *row[3:]) for row in rows]

    def mark_seen(self, notices: Iterable[int]) -> Future[None]:
        """Takes the notices with these ids off the list of unseen ones."""
        marks = [(self.now_ms(), notice) for notice in notices]

        def work(db: Database) -> None:
            db.conn.executemany("update event set seen = ? where id = ? and seen is null", marks)

        return self.write(work)


def add_notice(db: Database, kind: str, detail: Mapping[str, Any], now_ms: int) -> int:
    """One notice inside a transaction; gives its id."""
    told = json.dumps(detail, ensure_ascii=False, sort_keys=True)
    again = db.conn.execute(
        "update event set times = times + 1, last_happened = ?"
        " where kind = ? and detail = ? and seen is null returning id",
        (now_ms, kind, told),
    ).fetchall()
    if again:
        return int(again[0][0])
    cursor = db.conn.execute(
        "insert into event (kind, detail, happened, last_happened) values (?, ?, ?, ?)",
        (kind, told, now_ms, now_ms),
    )
    return int(cursor.lastrowid or 0)
