"""Made-up classes, visits and answers, to look at reports and to measure them."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kiosk.problems import StationProblem, Words
from kiosk.store.classes import Triple, draw_triples, picture_hash
from kiosk.store.counting import count_anew, drop_triggers, make_triggers
from kiosk.store.settings import put_setting

if TYPE_CHECKING:
    from sqlite_utils import Database

    from kiosk.store.store import Store

BANDS = ("1-2", "3-4", "5-6", "7-9")
SEATS = 30
ANSWERS_A_CLASS = 33_000  # a school year of 30 children
ROUNDS_A_VISIT, ITEMS_A_ROUND = 2, 8
GUEST_SHARE = 0.25
DAYS = 200
DAY_MS = 86_400_000
VISITS_AT_ONCE = 1500
CHECK_SHARE = 0.06  # of a seat's rounds
PRACTICE = "{}"
Who = tuple[bytes, bytes, bytes | None, bytes]  # visit, round, seat, class

RESPONSE = f"insert into response values ({', '.join('?' * 21)})"
VISIT = f"insert into visit values ({', '.join('?' * 10)})"
ROUND = f"insert into round values ({', '.join('?' * 10)})"


@dataclass(frozen=True, slots=True)
class DemoItem:
    """One side of a pair; `cue` is where its clue begins, in Chinese, and its red light."""

    item: str
    pair: str
    skill: str
    key: str
    revision: int = 1
    hardness: float = 0.0  # added to the chance of a wrong answer
    cue: tuple[int, int] = (0, 1)


DemoPair = tuple[DemoItem, DemoItem]


def plain_pairs() -> list[DemoPair]:
    """Six skills of four pairs, where no pack is at hand: the last of each is a grown-up's."""
    pairs = []
    for skill in ("F01", "F02", "F03", "F07", "F10", "F14"):
        for number in range(1, 5):
            pair, fine = f"{skill.lower()}-{number}", "A" if number == 4 else "G"
            pairs.append(
                (
                    DemoItem(f"{pair}-r", pair, skill, "R"),
                    DemoItem(f"{pair}-{fine.lower()}", pair, skill, fine),
                )
            )
    return pairs


@dataclass
class Rows:
    """Rows ready to be inserted, in the tables' column order."""

    visits: list[tuple[Any, ...]] = field(default_factory=list)
    rounds: list[tuple[Any, ...]] = field(default_factory=list)
    responses: list[tuple[Any, ...]] = field(default_factory=list)


def make_demo_data(store: Store, responses: int, seed: int, pairs: Sequence[DemoPair] = ()) -> int:
    """Adds about that many made-up answers (never fewer) and marks the store as a demo.

    `pairs` are those that are answered, at least four; six plain skills unless told. Blocks;
    100,000 take a few seconds. Gives the number of responses added. Raises StationProblem when
    the store holds real visits.
    """
    if store.read("select 1 from visit limit 1") and not store.settings().is_demo:
        raise StationProblem(
            Words("这里有真实的记录，不能混入演示数据", "there are real visits here"),
            str(store.folder),
            Words("为演示另选一个数据文件夹", "choose another data folder for the demo"),
        )
    station, now = store.settings().station, store.now_ms()

    def work(db: Database) -> int:
        rng = random.Random(seed)
        town = _Town(rng, _begin(db, responses, rng, now), station, now, pairs or plain_pairs())
        town.seq = had = db.conn.execute("select coalesce(max(seq), 0) from response").fetchone()[0]
        with _in_bulk(db):
            while town.seq - had < responses:
                _insert(db, town.some_visits(responses - (town.seq - had)))
        return town.seq - had

    return store.write(work).result()


@contextmanager
def _in_bulk(db: Database) -> Iterator[None]:
    """Indexes and counts are made once at the end, in the same transaction: four times faster."""
    kept = db.conn.execute(
        "select name, sql from sqlite_master where tbl_name = 'response' and type = 'index'"
        " and sql is not null"
    ).fetchall()
    for name, _ in kept:
        db.conn.execute(f"drop index {name}")
    drop_triggers(db)
    yield
    for _, sql in kept:
        db.conn.execute(sql)
    count_anew(db)
    make_triggers(db)


def _begin(db: Database, responses: int, rng: random.Random, now: int) -> list[tuple[bytes, bytes]]:
    """Marks the demo and makes its classes; gives (seat, class) of every seat."""
    put_setting(db, "is_demo", True)
    put_setting(db, "class_seats_on", True)
    had = db.conn.execute("select count(*) from class").fetchone()[0]
    for number in range(had, had + max(2, responses // ANSWERS_A_CLASS)):
        class_id = _id(rng, now)
        name = f"演示{number // 6 % 9 + 1}年{number % 6 + 1}班"
        name += f"·{number // 54 + 1}" if number >= 54 else ""
        db.conn.execute(
            "insert into class (id, name, band, made) values (?, ?, ?, ?)",
            (class_id, name, BANDS[number % 4], now),
        )
        for seat, triple in enumerate(draw_triples(SEATS, rng), 1):
            db.conn.execute(
                "insert into seat values (?, ?, ?, ?, ?)",
                (_id(rng, now), class_id, seat, _hash(triple), f"D{number:03d}-{seat:02d}"),
            )
    return db.conn.execute("select id, class from seat order by id").fetchall()


_HASHES: dict[Triple, str] = {}


def _hash(triple: Triple) -> str:
    """One hash for each triple, as a demo has thousands of seats."""
    key = tuple(sorted(triple))
    if key not in _HASHES:
        _HASHES[key] = picture_hash(triple)  # type: ignore[index]
    return _HASHES[key]  # type: ignore[index]


def _id(rng: random.Random, ms: int) -> bytes:
    """A UUIDv7 of that time from `rng`, so that a seed always makes the same town."""
    tail = bytearray(rng.randbytes(10))
    tail[0] = 0x70 | tail[0] & 0x0F
    tail[2] = 0x80 | tail[2] & 0x3F
    return ms.to_bytes(6, "big") + bytes(tail)


class _Town:
    """Children who get better over the months, and guests."""

    def __init__(
        self,
        rng: random.Random,
        seats: list[tuple[bytes, bytes]],
        station: str,
        now: int,
        pairs: Sequence[DemoPair],
    ) -> None:
        self.rng = rng
        self.seats = seats
        self.station = station
        self.seq = 0
        self.at = now - DAYS * DAY_MS
        self.now = now
        self.ability = {seat: rng.gauss(0.55, 0.15) for seat, _ in seats}
        self.pairs = pairs
        skills = sorted({one.skill for pair in pairs for one in pair})
        self.hardness = {skill: rng.uniform(-0.15, 0.15) for skill in skills}

    def some_visits(self, still_wanted: int) -> Rows:
        """The next visits, enough for what is wanted but not too many for one transaction."""
        rows = Rows()
        a_visit = ROUNDS_A_VISIT * ITEMS_A_ROUND
        visits = min(VISITS_AT_ONCE, -(-still_wanted // a_visit))
        step = max(1, (self.now - self.at) // max(1, -(-still_wanted // a_visit) + 1))
        for _ in range(visits):
            self.at += step
            self._visit(rows)
        return rows

    def _visit(self, rows: Rows) -> None:
        rng = self.rng
        is_guest = rng.random() < GUEST_SHARE
        seat, class_id = (None, b"") if is_guest else rng.choice(self.seats)
        visit = _id(rng, self.at)
        at = self.at
        growth = 0.2 * (1 - (self.now - self.at) / (DAYS * DAY_MS))
        skill_of_child = growth + (0.55 if seat is None else self.ability[seat])
        for _ in range(ROUNDS_A_VISIT):
            at = self._round(rows, visit, at, seat, class_id, skill_of_child)
        how = rng.choices(("goodbye", "idle", "time"), (8, 2, 1))[0]
        band = rng.choice(BANDS)
        row = (visit, self.station, self.at, at, how, band, "zh", seat, "demo", "demo")
        rows.visits.append(row)

    def _round(
        self, rows: Rows, visit: bytes, at: int, seat: bytes | None, class_id: bytes, can: float
    ) -> int:
        rng = self.rng
        round_id, started = _id(rng, at), at
        right: dict[str, int] = {}
        who = (visit, round_id, seat, class_id)
        detail = self._detail(seat)
        for one in self._items():
            ms = rng.randrange(1500, 15_000)
            at += ms + 4000
            answer = self._answer(one.key, can - self.hardness[one.skill] - one.hardness)
            score = grade(one.key, answer)
            right[one.pair] = right.get(one.pair, 0) + (score == 1)
            self._add(rows, who, one, ("answer", answer, score, ms, at, detail))
            if one.key == "R" and answer == "stop" and detail == PRACTICE:
                at += 3000
                self._tap(rows, who, one, at, rng.random() < can)
        glows = sum(n == 2 for n in right.values())
        rows.rounds.append(
            (round_id, visit, "monster_trail", "mixed", "guardians-core@1.0.0",
             rng.randrange(2**31), started, at, glows, 1)
        )  # fmt: skip
        return at

    def _detail(self, seat: bytes | None) -> str:
        """Mostly practice; a seat also meets the three checks, early, late and last."""
        if seat is None or self.rng.random() > CHECK_SHARE:
            return PRACTICE
        done = 1 - (self.now - self.at) / (DAYS * DAY_MS)
        occasion = "before" if done < 0.5 else "after" if done < 0.8 else "four_weeks"
        return f'{{"occasion": "{occasion}"}}'

    def _tap(self, rows: Rows, who: Who, one: DemoItem, at: int, is_found: bool) -> None:
        start, light = one.cue if is_found else (0, None)
        told = {"light": light, "try": 1, "start": start, "language": "zh"}
        answer, score = ("found", 1.0) if is_found else ("missed", 0.0)
        self._add(rows, who, one, ("cue", answer, score, 2500, at, json.dumps(told)))

    def _add(self, rows: Rows, who: Who, one: DemoItem, given: tuple[Any, ...]) -> None:
        visit, round_id, seat, class_id = who
        kind, answer, score, ms, at, detail = given
        self.seq += 1
        rows.responses.append(
            (
                None, _id(self.rng, at), self.station, self.seq, visit, round_id, seat, class_id,
                0, "monster_trail", one.item, one.revision, one.pair, one.skill, one.key, kind,
                answer, score, ms, at, detail,
            )
        )  # fmt: skip

    def _items(self) -> Iterator[DemoItem]:
        """Both sides of some pairs, shuffled."""
        some = self.rng.sample(self.pairs, ITEMS_A_ROUND // 2)
        items = [one for pair in some for one in pair]
        self.rng.shuffle(items)
        return iter(items)

    def _answer(self, key: str, can: float) -> str:
        best, *others = {"R": ("stop", "go", "ask"), "A": ("ask", "go", "stop")}.get(
            key, ("go", "ask", "stop")
        )
        return best if self.rng.random() < min(0.97, max(0.2, can)) else self.rng.choice(others)


def grade(key: str, answer: str) -> float:
    """The score of a made-up answer; the games grade the real ones."""
    scores = {"R": {"stop": 1.0, "ask": 1.0}, "A": {"ask": 1.0}, "G": {"go": 1.0, "ask": 0.5}}
    return scores[key].get(answer, 0.0)


def _insert(db: Database, rows: Rows) -> None:
    db.conn.executemany(VISIT, rows.visits)
    db.conn.executemany(ROUND, rows.rounds)
    db.conn.executemany(RESPONSE, rows.responses)
