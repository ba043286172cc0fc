"""Responses on pages that nothing points to any more, because the page above them is broken.

A table whose root is a single leaf page is a whole table to SQLite. So every leaf page of the
damaged copy is made the root of `response` in turn. Rows of other tables don't fit its columns
and are refused by the strict table they are to go into.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.store.connection import Database, sqlite3
from kiosk.store.roots import write_first_page

TABLE_LEAF = 13  # https://sqlite.org/fileformat2.html#b_tree_pages


def rows_on_leaves(damaged: Path, like: Database, names: str) -> Iterator[tuple[Any, ...]]:
    """What looks like responses on every leaf page; stale and foreign rows may be among them.

    Changes the first page of `damaged`, which is a copy whose WAL has been folded in.
    """
    page_bytes = like.conn.execute("pragma page_size").fetchone()[0]
    leaves = _leaf_pages(damaged, page_bytes)
    write_first_page(damaged, like, {"response": 2})
    reader = sqlite3.connect(damaged, isolation_level=None, cached_statements=0)
    try:
        reader.execute("pragma journal_mode=delete").fetchall()  # out of WAL, so that off works
        reader.execute("pragma journal_mode=off").fetchall()
        reader.execute("pragma synchronous=off")
        reader.execute("pragma cell_size_check=on")
        for page in leaves:
            reader.execute("pragma writable_schema=on")
            reader.execute("update sqlite_master set rootpage = ? where name = 'response'", (page,))
            reader.execute("pragma writable_schema=reset")
            cursor = reader.cursor()
            try:
                yield from cursor.execute(f"select {names} from response not indexed")
            except sqlite3.DatabaseError:
                continue  # a broken page; its rows are lost
            finally:
                cursor.close()
    finally:
        reader.close()


def _leaf_pages(database: Path, page_bytes: int) -> list[int]:
    """The numbers of the pages that say of themselves that they hold a table's rows."""
    with database.open("rb") as file:
        kinds = iter(lambda: file.read(page_bytes)[:1], b"")
        return [page for page, kind in enumerate(kinds, 1) if kind == bytes([TABLE_LEAF])]
