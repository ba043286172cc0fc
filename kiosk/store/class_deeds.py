"""What a teacher does to a class that is there: more seats, another class, new cards, put away."""

from __future__ import annotations

import random
from collections.abc import Iterable
from concurrent.futures import Future
from typing import TYPE_CHECKING

from kiosk.problems import StationProblem, Words
from kiosk.store.classes import MOST_SEATS, Triple, draw_triples, picture_hash, seat_told
from kiosk.store.open_file import OpenFile
from kiosk.store.rosters import add_seats
from kiosk.store.settings import Role, add_to_audit

if TYPE_CHECKING:
    from sqlite_utils import Database


class ClassDeeds(OpenFile):
    """All audited. Nothing here deletes an answer."""

    def add_seat(
        self, class_id: bytes, role: Role, rng: random.Random | None = None
    ) -> Future[tuple[int, Triple]]:
        """A further seat; its number and pictures, in clear this once. Raises StationProblem."""
        three = draw_triples(1, rng or random.SystemRandom())[0]

        def work(db: Database) -> tuple[int, Triple]:
            number = _free_number(db, class_id)
            add_seats(db, class_id, {number: three})
            told = f"added seat {number} to {_name(db, class_id)}"
            add_to_audit(db, role, told, self.now_ms())
            return number, three

        return self.write(work)

    def move_seat(self, seat: bytes, to_class: bytes, role: Role) -> Future[int]:
        """A child changes class: the seat goes with its answers, consents and pictures.

        What it answered stays counted in its old class. Gives its number there. The future
        raises StationProblem where the class is full.
        """

        def work(db: Database) -> int:
            before = seat_told(db, seat)
            number = _free_number(db, to_class)
            sql = "update seat set class = ?, number = ? where id = ?"
            db.conn.execute(sql, (to_class, number, seat))
            db.conn.execute("delete from turn where seat = ?", (seat,))
            add_to_audit(db, role, f"moved {before} to {seat_told(db, seat)}", self.now_ms())
            return number

        return self.write(work)

    def new_cards(
        self, class_id: bytes, role: Role, rng: random.Random | None = None
    ) -> Future[dict[int, Triple]]:
        """New pictures for every seat, by number, in clear this once: the old cards are void."""
        chance = rng or random.SystemRandom()

        def work(db: Database) -> dict[int, Triple]:
            sql = "select number, id from seat where class = ? order by number"
            seats = dict(db.conn.execute(sql, (class_id,)).fetchall())
            triples = dict(zip(seats, draw_triples(len(seats), chance), strict=True))
            db.conn.executemany(
                "update seat set pictures_hash = ? where id = ?",
                [(picture_hash(three), seats[number]) for number, three in triples.items()],
            )
            told = f"new pictures for all seats of {_name(db, class_id)}"
            add_to_audit(db, role, told, self.now_ms())
            return triples

        return self.write(work)

    def archive_class(self, class_id: bytes, is_away: bool, role: Role) -> Future[None]:
        """Puts a class away, or takes it out again: nobody signs in, its numbers stay."""

        def work(db: Database) -> None:
            when = self.now_ms() if is_away else None
            db.conn.execute("update class set archived = ? where id = ?", (when, class_id))
            told = "put away" if is_away else "took out again"
            add_to_audit(db, role, f"{told} {_name(db, class_id)}", self.now_ms())

        return self.write(work)


def _name(db: Database, class_id: bytes) -> str:
    row = db.conn.execute("select name from class where id = ?", (class_id,)).fetchone()
    if row is None:
        raise ValueError("no such class")
    return str(row[0])


def _free_number(db: Database, class_id: bytes) -> int:
    name = _name(db, class_id)
    rows: Iterable[tuple[int]] = db.conn.execute(
        "select number from seat where class = ?", (class_id,)
    )
    number = max((row[0] for row in rows), default=0) + 1
    if number > MOST_SEATS:
        raise StationProblem(
            Words(f"一个班最多 {MOST_SEATS} 个座位", f"a class has at most {MOST_SEATS} seats"),
            name,
            Words("换一个班，或新建一个班", "choose another class, or make one"),
        )
    return number
