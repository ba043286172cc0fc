"""The table of what staff write on the station before it comes into its own pack."""

from __future__ import annotations

from kiosk.store.driver import Database


def keep_what_staff_write(db: Database) -> None:
    """A draft is staff's words about made-up messages; of people it has only staff numbers."""
    db.executescript("""
    create table draft (
        id blob primary key not null check (length(id) = 16),
        kind text not null check (kind in ('pair', 'convention', 'script')),
        state text not null check (state in ('draft', 'waiting', 'approved', 'in_pack')),
        content text not null check (json_valid(content)),
        writers text not null check (json_valid(writers)),
        approver integer,
        approved integer,
        is_single integer not null default 0,
        revision integer not null default 1,
        pack text,
        changed integer not null
    ) strict;
    """)
