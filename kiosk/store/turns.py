"""「轮流上」: a class goes through one glass, seat by seat, over as many days as it needs."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

from kiosk.store.open_file import OpenFile, new_id
from kiosk.store.reports import Occasion
from kiosk.store.settings import Role, add_to_audit

if TYPE_CHECKING:
    from sqlite_utils import Database

How = Literal["done", "absent"]
DAY_MS, BEIJING_MS = 86_400_000, 8 * 3_600_000  # a day begins at midnight in Beijing

SEATS_OF_RUN = """
select seat.id, seat.number, turn.how, turn.happened, seat.consent_number is not null
from turn_run join seat on seat.class = turn_run.class
left join turn on turn.run = turn_run.id and turn.seat = seat.id
where turn_run.id = ? order by seat.number
"""
RUNS = """
select run.id, run.class, class.name, class.band, run.occasion, run.begun, run.ended
from turn_run as run join class on class.id = run.class
"""


@dataclass(frozen=True, slots=True)
class Run:
    """A class's turns; `occasion` is practice or a check's. Times in ms since 1970 UTC."""

    id: bytes
    class_id: bytes
    class_name: str
    band: str
    occasion: Occasion
    begun: int
    ended: int | None


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a seat stands in a run; `how` is "" while it has not been."""

    seat: bytes
    number: int
    how: str
    happened: int
    may_sign_in: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is, in seats; `out` have no consent number and are not asked."""

    done: int
    absent: int
    waiting: int
    out: int


class Turns(OpenFile):
    """Opening a class for turns, whose turn it is, and who has been. One run at a time."""

    def begin_turns(
        self, class_id: bytes, occasion: Occasion = "practice", role: Role = "teacher"
    ) -> Future[Run]:
        """Opens a class for turns, or goes on where it stopped; another class's stop. Audited.

        The future raises ValueError where there is no such class.
        """

        def work(db: Database) -> Run:
            execute, now = db.conn.execute, self.now_ms()
            sql = "update turn_run set ended = ? where ended is null and not (class = ?"
            execute(f"{sql} and occasion = ?)", (now, class_id, occasion))
            open_ = execute(f"{RUNS} where run.ended is null").fetchone()
            if open_ is not None:
                return _run(open_)
            found = execute("select name from class where id = ?", (class_id,)).fetchone()
            if found is None:
                raise ValueError("no such class")
            run = _to_go_on(db, class_id, occasion)
            if run is None:
                run = new_id()
                row = (run, class_id, occasion, now)
                execute("insert into turn_run values (?, ?, ?, ?, null)", row)
            execute("update turn_run set ended = null where id = ?", (run,))
            add_to_audit(db, role, f"opened turns of {found[0]}: {occasion}", now)
            return _run(execute(f"{RUNS} where run.id = ?", (run,)).fetchone())

        return self.write(work)

    def stop_turns(self, role: Role = "teacher") -> Future[None]:
        """No seat is offered any more; who has been stays noted. Audited."""

        def work(db: Database) -> None:
            now = self.now_ms()
            ended = db.conn.execute("update turn_run set ended = ? where ended is null", (now,))
            if ended.rowcount:
                add_to_audit(db, role, "stopped the turns", now)

        return self.write(work)

    def open_run(self) -> Run | None:
        """The class that takes turns now; none of an archived class."""
        rows = self.read(f"{RUNS} where run.ended is null and class.archived is null")
        return _run(rows[0]) if rows else None

    def runs_of(self, class_id: bytes) -> list[Run]:
        """All runs of a class, newest first."""
        rows = self.read(f"{RUNS} where run.class = ? order by run.begun desc", (class_id,))
        return [_run(row) for row in rows]

    def turns(self, run: bytes) -> list[Turn]:
        """Every seat of the run's class, by number."""
        return [
            Turn(seat, number, how or "", happened or 0, bool(may))
            for seat, number, how, happened, may in self.read(SEATS_OF_RUN, (run,))
        ]

    def next_turn(self, run: bytes) -> Turn | None:
        """Whose turn it is; None when everybody was, or is absent today.

        Who was absent is asked again on another day, after those who were never asked.
        """
        today = _day(self.now_ms())
        waiting = [one for one in self.turns(run) if one.may_sign_in and one.how != "done"]
        free = [one for one in waiting if not one.how or _day(one.happened) != today]
        return min(free, key=lambda one: (one.how == "absent", one.number), default=None)

    def progress(self, run: bytes) -> Progress:
        """How far the run is."""
        turns = self.turns(run)
        asked = [one for one in turns if one.may_sign_in or one.how]
        done = sum(one.how == "done" for one in asked)
        absent = sum(one.how == "absent" for one in asked)
        return Progress(done, absent, len(asked) - done - absent, len(turns) - len(asked))

    def note_turn(self, run: bytes, seat: bytes, how: How) -> Future[None]:
        """A seat has been, or is not there today. Who has been stays so."""

        def work(db: Database) -> None:
            db.conn.execute(
                "insert into turn values (?, ?, ?, ?) on conflict do update set"
                " how = excluded.how, happened = excluded.happened where how <> 'done'",
                (run, seat, how, self.now_ms()),
            )

        return self.write(work)

    def answered_in_run(self, run: Run, seat: bytes) -> set[str]:
        """The messages of a check that a seat has answered since the run began."""
        sql = "select item from response where seat = ? and kind = 'answer' and occasion = ?"
        return {row[0] for row in self.read(f"{sql} and answered_at >= ?",
                                            (seat, run.occasion, run.begun))}  # fmt: skip


def _to_go_on(db: Database, class_id: bytes, occasion: str) -> bytes | None:
    """The newest run of that kind, unless every seat with a consent has been."""
    sql = "select id from turn_run where class = ? and occasion = ? order by begun desc limit 1"
    row = db.conn.execute(sql, (class_id, occasion)).fetchone()
    if row is None:
        return None
    left = [one for one in db.conn.execute(SEATS_OF_RUN, row) if one[4] and one[2] != "done"]
    return bytes(row[0]) if left else None


def _run(row: tuple[Any, ...]) -> Run:
    id_, class_id, name, band, occasion, begun, ended = row
    return Run(id_, class_id, name, band, cast("Occasion", occasion), begun, ended)


def _day(ms: int) -> int:
    return (ms + BEIJING_MS) // DAY_MS
