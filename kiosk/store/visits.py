"""Visits and their rounds."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kiosk.store.clock import note_time
from kiosk.store.open_file import OpenFile, new_id
from kiosk.store.settings import get_setting

if TYPE_CHECKING:
    from sqlite_utils import Database

    from games.contract import Band
    from quizzes.text import Language

EndedHow = Literal["goodbye", "idle", "time", "power", "crash"]

LEFT_OPEN = """
select id, boot_id, max(
    started,
    coalesce((select max(answered_at) from response where visit = visit.id), 0),
    coalesce((select max(coalesce(ended, started)) from round where visit = visit.id), 0))
from visit where ended is null
"""


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit. Times in ms since 1970 UTC; `seat` is None for guests."""

    id: bytes
    started: int
    ended: int | None
    ended_how: EndedHow | None
    band: str
    language: str
    seat: bytes | None


class Visits(OpenFile):
    """Starting and ending visits and rounds."""

    app_version = ""
    boot_id = ""

    def start_visit(
        self, band: Band, language: Language, seat: bytes | None = None
    ) -> Future[bytes]:
        """Starts a visit of a guest or of a seat; gives its id.

        Raises ValueError for a seat that may not sign in (see `may_sign_in`).
        """
        visit = new_id()

        def work(db: Database) -> bytes:
            if seat is not None and not may_sign_in(db, seat):
                raise ValueError("this seat may not sign in")
            now = note_time(db, self.now_ms())
            station = get_setting(db, "station")
            db.conn.execute(
                "insert into visit (id, station, started, band, language, seat, app_version,"
                " boot_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                (visit, station, now, band, language, seat, self.app_version, self.boot_id),
            )
            return visit

        return self.write(work)

    def end_visit(self, visit: bytes, how: EndedHow) -> Future[bytes]:
        """Ends a visit and any round still going on in it; gives its id.

        A visit that has ended stays as it was.
        """

        def work(db: Database) -> bytes:
            close_visit(db, visit, how, note_time(db, self.now_ms()))
            return visit

        return self.write(work)

    def start_round(
        self, visit: bytes, activity: str, level: str, pack: str, seed: int
    ) -> Future[bytes]:
        """Starts a round of an activity; gives its id. `pack` is "id@version"."""
        round_id = new_id()

        def work(db: Database) -> bytes:
            db.conn.execute(
                "insert into round (id, visit, activity, level, pack, seed, started)"
                " values (?, ?, ?, ?, ?, ?, ?)",
                (round_id, visit, activity, level, pack, seed, self.now_ms()),
            )
            return round_id

        return self.write(work)

    def end_round(self, round_id: bytes, glows: int, is_finished: bool = False) -> Future[bytes]:
        """Ends a round with the glows that it lit; gives its id. Only the first end counts.

        `is_finished` says that it was played to its debrief, not left in the middle.
        """

        def work(db: Database) -> bytes:
            db.conn.execute(
                "update round set ended = ?, glows = ?, is_finished = ?"
                " where id = ? and ended is null",
                (self.now_ms(), glows, int(is_finished), round_id),
            )
            return round_id

        return self.write(work)

    def open_visits(self) -> list[Visit]:
        """The visits that have not ended, oldest first."""
        rows = self.read(
            "select id, started, ended, ended_how, band, language, seat from visit"
            " where ended is null order by started"
        )
        return [Visit(*row) for row in rows]

    def visit(self, visit: bytes) -> Visit | None:
        """One visit by its id."""
        rows = self.read(
            "select id, started, ended, ended_how, band, language, seat from visit where id = ?",
            (visit,),
        )
        return Visit(*rows[0]) if rows else None


def may_sign_in(db: Database, seat: bytes) -> bool:
    """Whether class seats are on and this seat has a consent number; inside a transaction."""
    row = db.conn.execute(
        "select 1 from seat join class on class.id = seat.class"
        " where seat.id = ? and consent_number is not null and archived is null",
        (seat,),
    ).fetchone()
    return bool(get_setting(db, "class_seats_on")) and row is not None


def close_visit(db: Database, visit: bytes, how: EndedHow, ended: int) -> None:
    """Ends a visit and its rounds inside a transaction; never before they started."""
    db.conn.execute(
        "update round set ended = max(started, ?) where visit = ? and ended is null",
        (ended, visit),
    )
    db.conn.execute(
        "update visit set ended = max(started, ?), ended_how = ? where id = ? and ended is null",
        (ended, how, visit),
    )


def close_visits_left_open(db: Database, boot_id: str) -> int:
    """Ends the visits that a power cut or a crash ended, at their last response; how many.

    Within one and the same boot it was a crash of the program, else the power.
    """
    left_open = db.conn.execute(LEFT_OPEN).fetchall()
    for visit, visit_boot, last in left_open:
        how: EndedHow = "crash" if visit_boot and visit_boot == boot_id else "power"
        close_visit(db, visit, how, last)
    return len(left_open)
