"""Consents that were taken back stay so, whatever is put back: they are in the ledger, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.store import ledger
from kiosk.store.ledger import Erasure
from kiosk.store.open_file import new_id

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.store.driver import Database

KINDS = ("recording_consent", "seat_consent")
TAKEN_BACK = {
    "recording_consent": "delete from recording_consent where seat = ? and given <= ?",
    "seat_consent": "update seat set consent_number = null where id = ?",
}
IS_GIVEN = {
    "recording_consent": "select 1 from recording_consent where seat = ?",
    "seat_consent": "select 1 from seat where id = ? and consent_number is not null",
}


def withdraw(db: Database, path: Path, kind: ledger.Kind, seat: bytes, now_ms: int) -> None:
    """Takes a seat's consent back inside a transaction; the ledger has it before the commit.

    Nothing is noted where there was none. Raises OSError.
    """
    if db.conn.execute(IS_GIVEN[kind], (seat,)).fetchone() is None:
        return
    withdrawal = Erasure(new_id(), kind, seat, now_ms)
    ledger.note(path.parent, [withdrawal])
    apply_withdrawal(db, withdrawal)


def apply_withdrawal(db: Database, withdrawal: Erasure) -> None:
    """Takes back what was given by then, and remembers that it did.

    A seat's consent has no date: one that was given anew later goes, too, and is entered again.
    """
    values = (withdrawal.target, withdrawal.until)
    sql = TAKEN_BACK[withdrawal.kind]
    db.conn.execute(sql, values[: sql.count("?")])
    row = (withdrawal.id, withdrawal.kind, *values)
    db.conn.execute("insert or ignore into erasure values (?, ?, ?, ?)", row)


def note_what_consents_were_taken_back(db: Database) -> None:
    """The ledger's table takes withdrawals as well."""
    db.executescript("""
    create table erasure_of_all_kinds (
        id blob primary key not null check (length(id) = 16),
        kind text not null
            check (kind in ('seat', 'class', 'recording_consent', 'seat_consent')),
        target blob not null check (length(target) = 16),
        until integer not null
    ) strict;
    insert into erasure_of_all_kinds select * from erasure;
    drop table erasure;
    alter table erasure_of_all_kinds rename to erasure;
    create trigger erasure_is_never_changed before update on erasure
    begin select raise(abort, 'the ledger of erasures is append-only'); end;
    create trigger erasure_is_never_deleted before delete on erasure
    begin select raise(abort, 'the ledger of erasures is append-only'); end;
    """)
