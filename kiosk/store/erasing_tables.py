"""The tables of erasure: what was asked to go, and what counts without a child stay."""

from __future__ import annotations

from kiosk.store.driver import Database


def note_what_was_erased(db: Database) -> None:
    """The ledger of erasures, kept a second time beside the file, so that a backup brings
    nothing back; and the glows of rounds that are gone.
    """
    db.executescript("""
    create table erasure (
        id blob primary key not null check (length(id) = 16),
        kind text not null check (kind in ('seat', 'class')),
        target blob not null check (length(target) = 16),
        until integer not null
    ) strict;
    create trigger erasure_is_never_changed before update on erasure
    begin select raise(abort, 'the ledger of erasures is append-only'); end;
    create trigger erasure_is_never_deleted before delete on erasure
    begin select raise(abort, 'the ledger of erasures is append-only'); end;

    create table kept_glows (n integer not null) strict;
    insert into kept_glows values (0);
    """)
