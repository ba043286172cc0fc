"""Classes, their numbered seats, and the three pictures by which a seat signs in.

No names of children anywhere: who sits where stays on the teacher's paper.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from kiosk.problems import StationProblem, Words
from kiosk.store.open_file import OpenFile, new_id
from kiosk.store.settings import Role, add_to_audit
from kiosk.store.withdrawing import withdraw

if TYPE_CHECKING:
    from sqlite_utils import Database

    from games.contract import Band

PICTURES = (
    "apple", "bell", "bicycle", "boat", "cup", "drum", "duck", "fish", "flower",
    "house", "kite", "moon", "panda", "rabbit", "star", "sun", "tree", "umbrella",
)  # fmt: skip
MOST_SEATS = 60
Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class SchoolClass:
    """A class as the tiles show it."""

    id: bytes
    name: str
    band: str
    seats: int
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class Seat:
    """One numbered seat; `consent_number` is that of the guardian's form on paper."""

    id: bytes
    class_id: bytes
    number: int
    consent_number: str | None


@dataclass(frozen=True, slots=True)
class NewClass:
    """A class just made, with each seat's pictures in clear: shown this once, to print cards."""

    id: bytes
    name: str
    band: str
    pictures: dict[int, Triple]  # by seat number
    seats: dict[int, bytes]  # ids by seat number


class Classes(OpenFile):
    """Making classes and knowing who may sign in."""

    def new_class(
        self, name: str, seats: int, band: Band, rng: random.Random | None = None
    ) -> Future[NewClass]:
        """Makes a class with seats 1 to `seats` (1–60), each with three pictures of its own.

        The future raises StationProblem when there is a class of that name.
        """
        if not 1 <= seats <= MOST_SEATS:
            raise ValueError(f"a class has 1 to {MOST_SEATS} seats")
        if not name.strip():
            raise ValueError("a class needs a name")
        triples = draw_triples(seats, rng or random.SystemRandom())
        pictures = {number: triple for number, triple in enumerate(triples, 1)}
        made = NewClass(new_id(), name.strip(), band, pictures, {n: new_id() for n in pictures})
        rows = [(made.seats[n], made.id, n, picture_hash(pictures[n])) for n in pictures]

        def work(db: Database) -> NewClass:
            if db.conn.execute("select 1 from class where name = ?", (made.name,)).fetchall():
                raise _name_is_taken(made.name)
            db.conn.execute(
                "insert into class (id, name, band, made) values (?, ?, ?, ?)",
                (made.id, made.name, band, self.now_ms()),
            )
            db.conn.executemany(
                "insert into seat (id, class, number, pictures_hash) values (?, ?, ?, ?)", rows
            )
            return made

        return self.write(work)

    def classes(self, *, with_archived: bool = False) -> list[SchoolClass]:
        """All classes in use by name; on request also those that were put away."""
        rows = self.read(
            "select id, name, band, (select count(*) from seat where class = class.id),"
            " archived is not null from class where ? or archived is null order by name",
            (with_archived,),
        )
        return [
            SchoolClass(id_, name, band, seats, bool(away)) for id_, name, band, seats, away in rows
        ]

    def seats(self, class_id: bytes) -> list[Seat]:
        """The seats of a class by number."""
        sql = "select id, class, number, consent_number from seat where class = ? order by number"
        return [Seat(*row) for row in self.read(sql, (class_id,))]

    def check_pictures(self, seat: bytes, pictures: Sequence[str]) -> bool:
        """Whether these are the seat's three pictures, in any order. Takes about a millisecond."""
        rows = self.read("select pictures_hash from seat where id = ?", (seat,))
        return bool(rows) and pictures_match(rows[0][0], pictures)

    def reset_pictures(
        self, seat: bytes, role: Role, rng: random.Random | None = None
    ) -> Future[Triple]:
        """Gives a seat three new pictures, in clear this once. Audited."""
        triple = draw_triples(1, rng or random.SystemRandom())[0]
        new_hash = picture_hash(triple)

        def work(db: Database) -> Triple:
            db.conn.execute("update seat set pictures_hash = ? where id = ?", (new_hash, seat))
            add_to_audit(db, role, f"new pictures for {seat_told(db, seat)}", self.now_ms())
            return triple

        return self.write(work)

    def set_consent(self, seat: bytes, number: str | None, role: Role) -> Future[None]:
        """Notes the number of the guardian's paper form for a seat; None takes it back. Audited."""
        given = number.strip() or None if number else None

        def work(db: Database) -> None:
            if given is None:
                withdraw(db, self.path, "seat_consent", seat, self.now_ms())
            db.conn.execute("update seat set consent_number = ? where id = ?", (given, seat))
            what = "consent given for" if given else "consent taken back for"
            add_to_audit(db, role, f"{what} {seat_told(db, seat)}", self.now_ms())

        return self.write(work)

    def may_sign_in(self, seat: bytes) -> bool:
        """Whether staff have switched class seats on and this seat has a consent number."""
        rows = self.read(
            "select 1 from seat join class on class.id = seat.class, setting"
            " where seat.id = ? and consent_number is not null and archived is null"
            " and key = 'class_seats_on' and value = 'true'",
            (seat,),
        )
        return bool(rows)


def draw_triples(
    seats: int, rng: random.Random, pictures: Sequence[str] = PICTURES
) -> list[Triple]:
    """Three different pictures for each seat; no two seats share the same three if avoidable."""
    possible = list(combinations(pictures, 3))
    rng.shuffle(possible)
    return [_shuffled(possible[seat % len(possible)], rng) for seat in range(seats)]


def _shuffled(triple: Triple, rng: random.Random) -> Triple:
    a, b, c = rng.sample(triple, 3)
    return a, b, c


def picture_hash(pictures: Sequence[str]) -> str:
    """The hash of three pictures: argon2 at low cost, as 816 possible triples are no secret.

    It keeps the pictures from being read over somebody's shoulder in a file browser, no more.
    """
    return _hasher().hash("+".join(sorted(pictures)))


def pictures_match(stored: str, pictures: Sequence[str]) -> bool:
    """Whether the pictures, in any order, are those of the hash."""
    from argon2.exceptions import InvalidHashError, VerifyMismatchError

    try:
        return _hasher().verify(stored, "+".join(sorted(pictures)))
    except (VerifyMismatchError, InvalidHashError):  # a lost seat has no hash
        return False


def _hasher():  # type: ignore[no-untyped-def]
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=1, memory_cost=256, parallelism=1)


def seat_told(db: Database, seat: bytes) -> str:
    """A seat in the audit. Raises ValueError when there is none."""
    row = db.conn.execute(
        "select class.name, seat.number from seat join class on class.id = seat.class"
        " where seat.id = ?",
        (seat,),
    ).fetchone()
    if row is None:
        raise ValueError("no such seat")
    return f"{row[0]} seat {row[1]}"


def _name_is_taken(name: str) -> StationProblem:
    return StationProblem(
        Words("已经有同名的班级", "there is a class of that name already"),
        name,
        Words("换一个名字", "choose another name"),
    )
