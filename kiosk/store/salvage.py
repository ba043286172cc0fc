"""Reading what can still be read of a damaged database, row by row, around the broken pages."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.store.connection import Database, sqlite3
from kiosk.store.roots import write_first_page

log = logging.getLogger(__name__)

# parents before children; counts are not here: triggers make them anew
LOGS = ("response", "audit")
TABLES = ("setting", "class", "seat", "pin", "pin_lock", "event", "visit", "round", *LOGS)
SMALLEST_ROW_BYTES = 50
UNREADABLE_ROWS_BEFORE_GIVING_UP = 50_000  # one broken inner page hides some 5,000 rows


def salvage(damaged: Path, into: Database, first_pages: dict[str, int]) -> dict[str, int]:
    """Adds to `into` every row of the damaged file that can be read; counts rows by table.

    `damaged` is a copy and may be changed. `first_pages` helps where its list of tables is
    spoilt. In tables that change, the damaged file's row is the newer one and wins; in logs a
    row that is there stays.
    """
    if not damaged.exists() or damaged.stat().st_size == 0:
        return {}
    reader = _open(damaged, into, first_pages)
    if reader is None:
        return {}
    into.conn.execute("pragma foreign_keys=off")
    found: dict[str, int] = {}
    try:
        for table in TABLES:
            with into.atomic():
                found[table] = _salvage_table(reader, into, table, damaged.stat().st_size)
        with into.atomic():
            _add_missing_parents(into)
    finally:
        reader.close()
        into.conn.execute("pragma foreign_keys=on")
    return found


def _open(damaged: Path, sound: Database, first_pages: dict[str, int]) -> sqlite3.Connection | None:
    reader = _try_to_open(damaged)
    tables = {table: first_pages[table] for table in TABLES if table in first_pages}
    if reader is None and tables:
        write_first_page(damaged, sound, tables)
        reader = _try_to_open(damaged)
    return reader


def _try_to_open(damaged: Path) -> sqlite3.Connection | None:
    reader = sqlite3.connect(damaged)
    try:
        reader.execute("pragma cell_size_check=on")
        reader.execute("pragma wal_checkpoint(truncate)").fetchall()
        reader.execute("select name, sql from sqlite_master").fetchall()
    except sqlite3.DatabaseError as error:
        log.warning("salvage: %s", error)
        reader.close()
        return None
    return reader


def _salvage_table(reader: sqlite3.Connection, into: Database, table: str, file_bytes: int) -> int:
    columns = _shared_columns(reader, into, table)
    if not columns:
        return 0
    names = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    if table in LOGS:
        insert = f"insert or ignore into {table} ({names}) values ({marks})"
    else:
        sets = ", ".join(f"{name} = excluded.{name}" for name in columns)
        insert = f"insert into {table} ({names}) values ({marks}) on conflict do update set {sets}"
    added = 0
    last = _last_rowid(reader, into, table, file_bytes)
    for row in _readable_rows(reader, table, names, last):
        try:
            added += into.conn.execute(insert, row).rowcount
        except sqlite3.IntegrityError as error:
            log.warning("salvage: a row of %s is not whole: %s", table, error)
    return added


def _shared_columns(reader: sqlite3.Connection, into: Database, table: str) -> list[str]:
    def columns(of: sqlite3.Connection) -> list[str]:
        return [row[1] for row in of.execute(f"pragma table_info({table})")]

    try:
        there = set(columns(reader))
    except sqlite3.DatabaseError:
        return []
    hidden = {"place"}  # the log's own order: the new file numbers it anew
    return [name for name in columns(into.conn) if name in there and name not in hidden]


def _readable_rows(
    reader: sqlite3.Connection, table: str, names: str, last: int
) -> Iterator[tuple[Any, ...]]:
    """The rows up to rowid `last`, in order, halving the span around each unreadable place."""
    select = f"select rowid, {names} from {table} not indexed where rowid"
    # `=` for a single row: `between` would look at the row after it, maybe on a broken page
    one, many = f"{select} = ?1", f"{select} between ?1 and ?2 order by rowid"
    spans = [(1, last)]
    unreadable = 0
    while spans and unreadable < UNREADABLE_ROWS_BEFORE_GIVING_UP:
        first, last = spans.pop()
        try:
            found = (
                reader.execute(one, (first,))
                if first == last
                else reader.execute(many, (first, last))
            )
            for rowid, *row in found:
                yield tuple(row)
                first, unreadable = rowid + 1, 0
        except sqlite3.DatabaseError:
            if first < last:
                middle = (first + last) // 2
                spans += [(middle + 1, last), (first, middle)]
            elif first == last:
                unreadable += 1


def _last_rowid(reader: sqlite3.Connection, into: Database, table: str, file_bytes: int) -> int:
    """The last rowid, or where it must lie when the page that says so is broken."""
    known = into.conn.execute(f"select coalesce(max(rowid), 0) from {table}").fetchone()[0]
    highest = known + file_bytes // SMALLEST_ROW_BYTES
    try:
        found = reader.execute(f"select max(rowid) from {table} not indexed").fetchone()[0] or 0
    except sqlite3.DatabaseError:
        return int(highest)
    return int(min(found, highest))


def _add_missing_parents(into: Database) -> None:
    """Classes, visits and rounds that were lost while what belongs to them was not."""
    into.conn.execute(
        "insert into class select class, '? ' || hex(class), '', 0 from seat"
        " where class not in (select id from class) group by class"
    )
    into.conn.execute(
        "insert into visit select visit, station, min(answered_at), max(answered_at), 'power',"
        " '', '', null, '', '' from response where visit not in (select id from visit)"
        " group by visit"
    )
    into.conn.execute(
        "insert into visit select r.visit, '', min(r.started), max(coalesce(r.ended, r.started)),"
        " 'power', '', '', null, '', '' from round r where visit not in (select id from visit)"
        " group by visit"
    )
    into.conn.execute(
        "insert into round (id, visit, activity, level, pack, seed, started, ended)"
        " select round, visit, activity, '', '', 0, min(answered_at), max(answered_at)"
        " from response where round is not null and round not in (select id from round)"
        " group by round"
    )
