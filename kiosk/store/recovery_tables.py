"""The table of the recovery sheet: one row, a hash."""

from __future__ import annotations

from kiosk.store.driver import Database


def keep_the_recovery_sheet(db: Database) -> None:
    """At most one sheet is good; a new one takes its place, a used one leaves none."""
    db.executescript("""
    create table recovery_sheet (
        one integer primary key check (one = 1),
        hash text not null,
        made integer not null,
        number integer not null
    ) strict;
    """)
