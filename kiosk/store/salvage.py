"""Reading what can still be read of a damaged database, row by row, around the broken pages."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from kiosk.store.connection import Database, sqlite3
from kiosk.store.leaves import rows_on_leaves
from kiosk.store.parents import add_missing_parents
from kiosk.store.roots import write_first_page

log = logging.getLogger(__name__)

# parents before children; counts are not here: triggers make them anew
LOGS = ("response", "audit")
TABLES = (
    *("setting", "class", "class_agreement", "seat", "pin", "pin_lock", "event", "visit", "round"),
    *("turn_run", "turn", "recording_consent", "consented_take", "programme", "recovery_sheet"),
    *LOGS,
)
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
    file_bytes = damaged.stat().st_size
    found: dict[str, int] = {}
    broken: set[str] = set()
    try:
        for table in TABLES:
            with into.atomic():
                found[table] = _salvage_table(reader, into, table, file_bytes, broken)
    finally:
        reader.close()
    with into.atomic():
        if "response" in broken:
            found["response"] += _salvage_leaves(damaged, into)
        add_missing_parents(into)
    into.conn.execute("pragma foreign_keys=on")
    return found


def _salvage_leaves(damaged: Path, into: Database) -> int:
    columns = [row[1] for row in into.conn.execute("pragma table_info(response)")][1:]
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    insert = f"insert or ignore into response ({names}) values ({marks})"
    return _insert_whole(into, insert, rows_on_leaves(damaged, into, names))


def _insert_whole(into: Database, insert: str, rows: Iterable[tuple[Any, ...]]) -> int:
    """Inserts the rows that fit the table; gives how many were new."""
    added = 0
    for row in rows:
        try:
            added += into.conn.execute(insert, row).rowcount
        except sqlite3.IntegrityError as error:
            log.debug("salvage: a row is not whole: %s", error)
    return added


def _open(damaged: Path, sound: Database, first_pages: dict[str, int]) -> sqlite3.Connection | None:
    reader = _try_to_open(damaged)
    tables = {table: first_pages[table] for table in TABLES if table in first_pages}
    if reader is None and tables:
        write_first_page(damaged, sound, tables)
        reader = _try_to_open(damaged)
    return reader


def _try_to_open(damaged: Path) -> sqlite3.Connection | None:
    reader = sqlite3.connect(damaged, cached_statements=0)
    try:
        reader.execute("pragma cell_size_check=on")
        reader.execute("pragma wal_checkpoint(truncate)").fetchall()
        reader.execute("select name, sql from sqlite_master").fetchall()
    except sqlite3.DatabaseError as error:
        log.warning("salvage: %s", error)
        reader.close()
        return None
    return reader


def _salvage_table(
    reader: sqlite3.Connection, into: Database, table: str, file_bytes: int, broken: set[str]
) -> int:
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
    last = _last_rowid(reader, into, table, file_bytes)
    return _insert_whole(into, insert, _readable_rows(reader, table, names, last, broken))


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
    reader: sqlite3.Connection, table: str, names: str, last: int, broken: set[str]
) -> Iterator[tuple[Any, ...]]:
    """The rows up to rowid `last`, in order, halving the span around each unreadable place.

    Adds the table to `broken` when there was one.
    """
    select = f"select rowid, {names} from {table} not indexed where rowid"
    # `=` for a single row: `between` would look at the row after it, maybe on a broken page
    one, many = f"{select} = ?1", f"{select} between ?1 and ?2 order by rowid"
    spans = [(1, last)]
    unreadable = 0
    while spans and unreadable < UNREADABLE_ROWS_BEFORE_GIVING_UP:
        first, last = spans.pop()
        asked = (one, (first,)) if first == last else (many, (first, last))
        cursor = reader.cursor()
        try:
            for rowid, *row in cursor.execute(*asked):
                yield tuple(row)
                first, unreadable = rowid + 1, 0
        except sqlite3.DatabaseError:
            broken.add(table)
            if first < last:
                middle = (first + last) // 2
                spans += [(middle + 1, last), (first, middle)]
            elif first == last:
                unreadable += 1
        finally:
            cursor.close()  # a failed statement can't be used again


def _last_rowid(reader: sqlite3.Connection, into: Database, table: str, file_bytes: int) -> int:
    """The last rowid, or where it must lie when the page that says so is broken."""
    known = into.conn.execute(f"select coalesce(max(rowid), 0) from {table}").fetchone()[0]
    highest = known + file_bytes // SMALLEST_ROW_BYTES
    try:
        found = reader.execute(f"select max(rowid) from {table} not indexed").fetchone()[0] or 0
    except sqlite3.DatabaseError:
        return int(highest)
    return int(min(found, highest))
