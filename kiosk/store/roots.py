"""On which page of the file each table begins, kept beside it.

SQLite lists this in the file's first pages. Where those are spoilt, no table can be read though
all of its rows are there; with this note a new first page can be written.
"""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.store.connection import Database, sqlite3


def keep(path: Path, db: Database) -> None:
    """Notes the tables' first pages of an open database."""
    rows = db.conn.execute("select name, rootpage from sqlite_master where type = 'table'")
    told = json.dumps(dict(rows.fetchall()))
    note = _note(path)
    if not note.exists() or note.read_text("utf-8") != told:
        unfinished = note.with_name(note.name + ".unfinished")
        unfinished.write_text(told, "utf-8")
        unfinished.replace(note)


def read(path: Path) -> dict[str, int]:
    """The first page of each table as last noted; empty when there is no good note."""
    try:
        told = json.loads(_note(path).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): int(page) for name, page in told.items()}


def write_first_page(spoilt: Path, like: Database, tables: dict[str, int]) -> None:
    """Gives the file a new first page that names these tables, with the columns of `like`."""
    with TemporaryDirectory() as folder:
        small = Path(folder) / "first-page.db"
        maker = sqlite3.connect(small)
        page_bytes = like.conn.execute("pragma page_size").fetchone()[0]
        maker.execute(f"pragma page_size={page_bytes}")
        for table in tables:
            maker.execute(f"create table {table} ({', '.join(_columns(like, table))})")
        maker.execute("pragma writable_schema=on")
        for table, page in tables.items():
            maker.execute("update sqlite_master set rootpage=? where name=?", (page, table))
        maker.commit()
        maker.close()
        first = bytearray(small.read_bytes()[:page_bytes])
    # https://sqlite.org/fileformat2.html#the_database_header
    first[18:20] = b"\2\2"  # WAL
    first[28:32] = (spoilt.stat().st_size // page_bytes).to_bytes(4, "big")  # pages
    first[32:40] = bytes(8)  # no free pages known
    first[92:96] = first[24:28]  # the number of pages is valid for this change counter
    with spoilt.open("r+b") as file:
        file.write(first)


def _columns(like: Database, table: str) -> list[str]:
    """Bare columns; only an INTEGER PRIMARY KEY must be said, as it is kept as the rowid."""
    rows = like.conn.execute(f"pragma table_info({table})").fetchall()
    keys = [row for row in rows if row[5]]
    is_rowid = len(keys) == 1 and keys[0][2].upper() == "INTEGER"
    return [f"{row[1]} integer primary key" if is_rowid and row[5] else str(row[1]) for row in rows]


def _note(path: Path) -> Path:
    return path.with_name(path.name + "-roots")
