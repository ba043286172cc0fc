"""Rosters: classes and seats as rows of a table, out and in again. No names, no deletions."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.store.classes import MOST_SEATS, Triple, draw_triples, picture_hash
from kiosk.store.open_file import OpenFile, new_id
from kiosk.store.settings import Role, add_to_audit

if TYPE_CHECKING:
    from sqlite_utils import Database

ROWS = """
select class.name, class.band, seat.number, coalesce(seat.consent_number, ''),
    coalesce(recording_consent.number, '')
from seat join class on class.id = seat.class
left join recording_consent on recording_consent.seat = seat.id
where class.archived is null order by class.name, seat.number
"""


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A seat: its class, the class's band, its number, and the numbers of its two paper forms."""

    class_name: str
    band: str
    number: int
    consent: str = ""
    recording: str = ""


@dataclass(frozen=True, slots=True)
class RosterPlan:
    """What an import would do. `kept` seats are here and not in the file: they stay."""

    classes: tuple[str, ...] = ()
    seats: int = 0
    consents: int = 0
    same: int = 0
    kept: int = 0

    @property
    def does_nothing(self) -> bool:
        """Whether all of the file is here already."""
        return not (self.classes or self.seats or self.consents)


@dataclass(frozen=True, slots=True)
class Imported:
    """What was done, with the pictures of new seats in clear, this once: class → number → three."""

    plan: RosterPlan
    pictures: Mapping[str, Mapping[int, Triple]] = field(default_factory=dict)


class Rosters(OpenFile):
    """Reading and taking rosters."""

    def roster(self) -> list[RosterRow]:
        """Every seat of the classes in use."""
        return [RosterRow(*row) for row in self.read(ROWS)]

    def plan_roster(self, rows: Sequence[RosterRow]) -> RosterPlan:
        """What `import_roster` would do, and nothing done."""
        return plan(rows, self.roster())

    def import_roster(
        self, rows: Sequence[RosterRow], role: Role, rng: random.Random | None = None
    ) -> Future[Imported]:
        """Adds classes, seats and form numbers that are not here; an empty cell changes nothing.

        Nothing is ever deleted. Audited. The future raises ValueError for a number of a seat
        beyond 1 to 60.
        """
        chance = rng or random.SystemRandom()

        def work(db: Database) -> Imported:
            if any(not 1 <= row.number <= MOST_SEATS for row in rows):
                raise ValueError(f"a class has seats 1 to {MOST_SEATS}")
            planned = plan(rows, [RosterRow(*row) for row in db.conn.execute(ROWS)])
            pictures = _add_seats(db, rows, chance, self.now_ms())
            _add_numbers(db, rows, self.now_ms())
            told = f"{len(planned.classes)} classes, {planned.seats} seats"
            told += f", {planned.consents} form numbers"
            add_to_audit(db, role, f"imported a roster: {told} new", self.now_ms())
            return Imported(planned, pictures)

        return self.write(work)


def plan(rows: Iterable[RosterRow], here: Iterable[RosterRow]) -> RosterPlan:
    """What is new in `rows` beside what is here."""
    known = {(one.class_name, one.number): one for one in here}
    names = {name for name, _ in known}
    classes: dict[str, None] = {}
    seats = consents = same = 0
    seen = set()
    for row in rows:
        old = known.get((row.class_name, row.number))
        seen.add((row.class_name, row.number))
        if row.class_name not in names:
            classes[row.class_name] = None
        had = (old.consent, old.recording) if old else ("", "")
        new = sum(
            bool(one) and one != before
            for one, before in zip((row.consent, row.recording), had, strict=True)
        )
        seats += old is None
        consents += new
        same += old is not None and not new
    return RosterPlan(tuple(classes), seats, consents, same, len(set(known) - seen))


def _class_id(db: Database, name: str) -> bytes | None:
    found = db.conn.execute("select id from class where name = ?", (name,)).fetchone()
    return bytes(found[0]) if found else None


def _add_seats(
    db: Database, rows: Sequence[RosterRow], chance: random.Random, now: int
) -> dict[str, dict[int, Triple]]:
    wanted: dict[str, list[RosterRow]] = {}
    for row in rows:
        wanted.setdefault(row.class_name, []).append(row)
    pictures: dict[str, dict[int, Triple]] = {}
    for name, some in wanted.items():
        class_id = _class_id(db, name)
        if class_id is None:
            class_id = new_id()
            db.conn.execute(
                "insert into class (id, name, band, made) values (?, ?, ?, ?)",
                (class_id, name, some[0].band, now),
            )
        here = db.conn.execute("select number from seat where class = ?", (class_id,))
        known = {row[0] for row in here}
        numbers = [row.number for row in some if row.number not in known]
        triples = dict(zip(numbers, draw_triples(len(numbers), chance), strict=True))
        add_seats(db, class_id, triples)
        if triples:
            pictures[name] = triples
    return pictures


def add_seats(db: Database, class_id: bytes, triples: Mapping[int, Triple]) -> None:
    """Seats with these pictures, by number, inside a transaction."""
    db.conn.executemany(
        "insert into seat (id, class, number, pictures_hash) values (?, ?, ?, ?)",
        [(new_id(), class_id, number, picture_hash(three)) for number, three in triples.items()],
    )


def _add_numbers(db: Database, rows: Iterable[RosterRow], now: int) -> None:
    for row in rows:
        that = (row.class_name, row.number)
        seat = db.conn.execute(
            "select seat.id from seat join class on class.id = seat.class"
            " where class.name = ? and number = ?",
            that,
        ).fetchone()[0]
        if row.consent:
            sql = "update seat set consent_number = ? where id = ?"
            db.conn.execute(sql, (row.consent, seat))
        if row.recording:
            db.conn.execute(
                "insert into recording_consent values (?, ?, ?) on conflict do update set"
                " number = excluded.number, given = excluded.given"
                " where number <> excluded.number",
                (seat, row.recording, now),
            )
