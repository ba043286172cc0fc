"""Recordings as rows: consent, expiry, approval, erasure with a line of proof. No voice here."""

from __future__ import annotations

import json
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.store.classes import seat_told
from kiosk.store.open_file import OpenFile
from kiosk.store.settings import Role, add_to_audit, put_setting
from kiosk.store.withdrawing import withdraw
from quizzes.text import Text

if TYPE_CHECKING:
    from sqlite_utils import Database

PURPOSES = ("home", "class", "wall")  # for the family, for the class, for the listening wall
CHECKS = ("no_full_name", "no_school")  # what somebody must have listened for
USUAL_DAYS, LONGEST_DAYS = 7, 30
DAY_MS = 86_400_000
OPEN_UNTIL = "booth_saving_until"
COLUMNS = (
    "id, script, revision, title, is_fictional, language, seconds, consent_number, purpose,"
    " kept, expires, approved, approved_by, wall_consent, on_wall"
)


@dataclass(frozen=True, slots=True)
class Programme:
    """One kept recording. Times in ms since 1970 UTC; `on_wall` since when, None for not."""

    id: bytes
    script: str
    revision: int
    title: Text
    is_fictional: bool
    language: str
    seconds: float
    consent_number: str
    purpose: str
    kept: int
    expires: int
    approved: int | None = None
    approved_by: int | None = None
    wall_consent: str | None = None
    on_wall: int | None = None

    @property
    def is_approved(self) -> bool:
        """Whether somebody on the staff listened to it and found nothing against it."""
        return self.approved is not None

    @property
    def is_on_wall(self) -> bool:
        """Whether everybody in the hall may hear it."""
        return self.on_wall is not None


@dataclass(frozen=True, slots=True)
class LeftTake:
    """A consented take that was begun; `began` in ms since 1970 UTC."""

    id: bytes
    consent_number: str
    began: int


class ProgrammeShelf(OpenFile):
    """What the store knows of recordings. The files are `kiosk.programmes`' business."""

    def recording_consent(self, seat: bytes) -> str | None:
        """The number of the form by which this seat's voice may be kept."""
        rows = self.read("select number from recording_consent where seat = ?", (seat,))
        return str(rows[0][0]) if rows else None

    def set_recording_consent(self, seat: bytes, number: str | None, role: Role) -> Future[None]:
        """Notes the number of the form for a seat's voice; None takes it back. Audited."""
        given = number.strip() if number else ""

        def work(db: Database) -> None:
            if not given:
                withdraw(db, self.path, "recording_consent", seat, self.now_ms())
            db.conn.execute("delete from recording_consent where seat = ?", (seat,))
            if given:
                row = (seat, given, self.now_ms())
                db.conn.execute("insert into recording_consent values (?, ?, ?)", row)
            what = "recording consent given for" if given else "recording consent taken back for"
            add_to_audit(db, role, f"{what} {seat_told(db, seat)}", self.now_ms())

        return self.write(work)

    def open_booth(self, until_ms: int, role: Role = "staff") -> Future[None]:
        """Opens the booth for saving until then, or closes it (0). Audited."""

        def work(db: Database) -> None:
            put_setting(db, OPEN_UNTIL, [self.now_ms(), until_ms])
            what = "opened the booth for saving" if until_ms else "closed the booth for saving"
            add_to_audit(db, role, what, self.now_ms())

        return self.write(work)

    def booth_open_until(self) -> int | None:
        """Until when takes may be saved, in ms since 1970; None when they may not.

        A clock set back before the opening closes it.
        """
        rows = self.read("select value from setting where key = ?", (OPEN_UNTIL,))
        if not rows:
            return None
        since, until = json.loads(rows[0][0])
        return int(until) if since <= self.now_ms() < until else None

    def begin_take(self, take: bytes, consent: str) -> Future[None]:
        """A consented take is about to be written."""
        row = (take, consent, self.now_ms())

        def work(db: Database) -> None:
            db.conn.execute("insert into consented_take values (?, ?, ?)", row)

        return self.write(work)

    def begun_takes(self) -> list[LeftTake]:
        """The consented takes that are written now or were left behind, oldest first."""
        rows = self.read("select id, consent_number, began from consented_take order by began")
        return [LeftTake(*row) for row in rows]

    def erased_take(self, take: bytes, proof: str) -> Future[None]:
        """A consented take's file is gone: its row goes too, and the audit says so."""

        def work(db: Database) -> None:
            db.conn.execute("delete from consented_take where id = ?", (take,))
            add_to_audit(db, "staff", proof, self.now_ms())

        return self.write(work)

    def add_programme(self, programme: Programme, take: bytes | None = None) -> Future[bytes]:
        """Its file is whole and on the disk: now it is a programme. Audited; gives its id."""
        values = [getattr(programme, name) for name in COLUMNS.replace(",", "").split()]
        title = programme.title
        values[3] = json.dumps([title.zh, title.pinyin, title.en], ensure_ascii=False)
        values[4] = int(programme.is_fictional)

        def work(db: Database) -> bytes:
            marks = ", ".join("?" * len(values))
            db.conn.execute(f"insert into programme ({COLUMNS}) values ({marks})", values)
            told = f"kept {told_of(programme)} for {programme.purpose}"
            add_to_audit(db, "staff", told, self.now_ms())
            return programme.id

        return self.write(work)

    def programmes(self) -> list[Programme]:
        """All that are kept, newest first."""
        rows = self.read(f"select {COLUMNS} from programme order by kept desc, id desc")
        return [_programme(row) for row in rows]

    def programme(self, id_: bytes) -> Programme | None:
        """One of them."""
        rows = self.read(f"select {COLUMNS} from programme where id = ?", (id_,))
        return _programme(rows[0]) if rows else None

    def approve_programme(self, id_: bytes, number: int) -> Future[None]:
        """Staff number so-and-so has listened and found neither a full name nor a school."""
        sql = "update programme set approved = ?, approved_by = ? where id = ?"
        told = f"staff {number} approved"
        return self._change(id_, sql, (self.now_ms(), number, id_), told)

    def hang_programme(self, id_: bytes, consent: str) -> Future[None]:
        """On the listening wall, by a second consent."""
        sql = "update programme set on_wall = ?, wall_consent = ? where id = ?"
        told = f"put on the wall, wall consent {consent}:"
        return self._change(id_, sql, (self.now_ms(), consent, id_), told)

    def unhang_programme(self, id_: bytes) -> Future[None]:
        """Off the wall again, and the second consent with it."""
        sql = "update programme set on_wall = null, wall_consent = null where id = ?"
        return self._change(id_, sql, (id_,), "took off the wall")

    def note_programme(self, id_: bytes, what: str) -> Future[None]:
        """Somebody listened to it or exported it. Audited."""
        return self._change(id_, "", (), what)

    def erase_programme(self, id_: bytes, proof: str, role: Role = "staff") -> Future[None]:
        """Its files are gone: the row goes too, with a line of proof in the audit."""

        def work(db: Database) -> None:
            db.conn.execute("delete from programme where id = ?", (id_,))
            left = db.conn.execute("select count(*) from programme").fetchone()[0]
            add_to_audit(db, role, f"{proof}; programmes left: {left}", self.now_ms())

        return self.write(work)

    def _change(self, id_: bytes, sql: str, values: tuple[Any, ...], told: str) -> Future[None]:
        def work(db: Database) -> None:
            rows = db.conn.execute(f"select {COLUMNS} from programme where id = ?", (id_,))
            found = rows.fetchone()
            if found is None:
                raise ValueError("no such programme")
            if sql:
                db.conn.execute(sql, values)
            add_to_audit(db, "staff", f"{told} {told_of(_programme(found))}", self.now_ms())

        return self.write(work)


def told_of(programme: Programme) -> str:
    """A programme in the audit: its number, its script, the form's number. No name, no voice."""
    short = programme.id.hex()[-8:]
    return f"programme {short} ({programme.script}, consent {programme.consent_number})"


def _programme(row: tuple[Any, ...]) -> Programme:
    id_, script, revision, title, is_fictional, *rest = row
    return Programme(id_, script, revision, Text(*json.loads(title)), bool(is_fictional), *rest)
