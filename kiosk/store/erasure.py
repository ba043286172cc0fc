"""Erasing what a seat or a class left, with a line of proof; again after every restore."""

from __future__ import annotations

import logging
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.store import ledger
from kiosk.store.going import Gone, take_out
from kiosk.store.ledger import Erasure, Kind
from kiosk.store.open_file import OpenFile, new_id
from kiosk.store.settings import Role, add_to_audit
from kiosk.store.withdrawing import KINDS, apply_withdrawal

if TYPE_CHECKING:
    from sqlite_utils import Database

log = logging.getLogger(__name__)


class Erasures(OpenFile):
    """The one way by which what a child left goes. Each erasure is in the audit and the ledger."""

    def erase_seat(self, seat: bytes, role: Role) -> Future[str]:
        """Erases all answers, rounds and visits of a seat, its consents and its pictures.

        The seat itself stays, empty. Gives the line of proof. The future raises ValueError
        where there is no such seat. What was recorded under its consent is not here: see
        `kiosk.erasing`.
        """
        return self._erase("seat", seat, role)

    def erase_class(self, class_id: bytes, role: Role) -> Future[str]:
        """Erases a class with its seats, answers, counts and agreements; gives the proof.

        The future raises ValueError where there is no such class.
        """
        return self._erase("class", class_id, role)

    def _erase(self, kind: Kind, target: bytes, role: Role) -> Future[str]:
        def work(db: Database) -> str:
            told = _called(db, kind, target)
            erasure = Erasure(new_id(), kind, target, self.now_ms())
            ledger.note(self.path.parent, [erasure])
            proof = f"erased {told}: {apply(db, erasure)}; rows left: {_left(db, erasure)}"
            add_to_audit(db, role, proof, self.now_ms())
            return proof

        def then_wipe() -> str:
            proof = self.write(work).result()
            self._wipe()
            return proof

        return self.aside(then_wipe)

    def _wipe(self) -> None:
        """Nothing of what went stays in the file beside the data file either."""
        connection = self._connection.sqlite3.connect(self.path, timeout=10)
        try:
            connection.execute("pragma wal_checkpoint(truncate)").fetchall()
        finally:
            connection.close()


def apply(db: Database, erasure: Erasure) -> Gone:
    """Takes out what an erasure asked for, inside a transaction, and remembers that it did."""
    execute, target = db.conn.execute, erasure.target
    if erasure.kind in KINDS:
        apply_withdrawal(db, erasure)
        return Gone()
    if erasure.kind == "seat":
        gone = take_out(db, [target], erasure.until)
        empty_seats(db, [target])
    else:
        seats = [row[0] for row in execute("select id from seat where class = ?", (target,))]
        # a seat that has moved on takes with it what it did here
        gone = take_out(db, seats, erasure.until)
        empty_seats(db, seats)
        _take_out_answers_of(db, target)
        execute("delete from kept_week_count where class = ?", (target,))
        execute("delete from seat where class = ?", (target,))
        execute("delete from class where id = ?", (target,))
    row = (erasure.id, erasure.kind, target, erasure.until)
    execute("insert or ignore into erasure values (?, ?, ?, ?)", row)
    return gone


def empty_seats(db: Database, seats: list[bytes]) -> None:
    """Seats that nobody sits at: no consent, no pictures that open them."""
    rows = [(seat,) for seat in seats]
    for sql in (
        "update seat set consent_number = null, pictures_hash = '' where id = ?",
        "delete from recording_consent where seat = ?",
        "delete from turn where seat = ?",
    ):
        db.conn.executemany(sql, rows)


def _take_out_answers_of(db: Database, class_id: bytes) -> None:
    """What children of other classes by now answered while they were in this one."""
    db.conn.execute("insert into erasing values ('class')")
    db.conn.execute("delete from response where class = ?", (class_id,))
    db.conn.execute("delete from erasing")


def apply_ledger(db: Database, path: Path, *, adds_to_it: bool = True) -> int:
    """What the ledger tells and this file does not know yet goes again; how many erasures.

    Run at each start: a backup that was put back, by the program or by hand, lacks the line.
    What only the file knows is added to the ledger beside `path`.
    """
    folder = path.parent
    told = {one.id: one for one in ledger.read(folder)}
    rows = db.conn.execute("select id, kind, target, until from erasure").fetchall()
    known = {row[0]: Erasure(*row) for row in rows}
    if adds_to_it:
        ledger.note(folder, [one for id_, one in known.items() if id_ not in told])
    due = [one for id_, one in told.items() if id_ not in known]
    if not due:
        return 0
    with db.atomic():
        gone = [apply(db, one) for one in due]
        answers = sum(one.answers for one in gone)
        proof = f"after a restore {len(due)} erasures were done again: {answers} rows of answers"
        add_to_audit(db, "staff", proof, max(one.until for one in due))
    db.conn.execute("pragma wal_checkpoint(truncate)").fetchall()
    log.warning(proof)
    return len(due)


def _called(db: Database, kind: Kind, target: bytes) -> str:
    from kiosk.store.classes import seat_told

    if kind == "seat":
        return seat_told(db, target)
    row = db.conn.execute("select name from class where id = ?", (target,)).fetchone()
    if row is None:
        raise ValueError("no such class")
    return f"class {row[0]}"


def _left(db: Database, erasure: Erasure) -> int:
    """Rows that still speak of it: counted, not believed."""
    count = 0
    of_seat = ("visit", "response", "seat_skill_count", "seat_item_count", "recording_consent")
    of_class = ("response", "seat", "class_skill_count", "class_agreement", "kept_week_count")
    column = erasure.kind
    for table in of_seat if erasure.kind == "seat" else of_class:
        sql = f"select count(*) from {table} where {column} = ?"
        count += int(db.conn.execute(sql, (erasure.target,)).fetchone()[0])
    return count
