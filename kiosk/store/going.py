"""Taking the rows of visits out of the log, inside a transaction and with its guards opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.store.counting import SEAT_ITEM_DOWN, WEEK, count_seat_items_anew

if TYPE_CHECKING:
    from sqlite_utils import Database

LEAST_KEPT = 5  # a smaller cell of week counts could tell of one child

KEEP_WEEKS = f"""
insert into kept_week_count
select class, occasion, week, skill, key, answer, n from (
    select r.class, r.occasion, {WEEK.format(row="r")} as week, r.skill, r.key, r.answer,
        count(*) as n
    from response r join going on going.visit = r.visit
    where r.kind = 'answer' and r.is_helped = 0
    group by 1, 2, 3, 4, 5, 6
) as cell
where n + coalesce((select k.n from kept_week_count k where k.class = cell.class
    and k.occasion = cell.occasion and k.week = cell.week and k.skill = cell.skill
    and k.key = cell.key and k.answer = cell.answer), 0) >= {LEAST_KEPT}
on conflict do update set n = n + excluded.n
"""


@dataclass(frozen=True, slots=True)
class Gone:
    """How much of the log went, and of how many seats."""

    seats: int = 0
    visits: int = 0
    rounds: int = 0
    answers: int = 0

    def __str__(self) -> str:
        told = f"{self.visits} visits, {self.rounds} rounds, {self.answers} rows of answers"
        return f"{told} of {self.seats} seats"


def take_out(
    db: Database, seats: Iterable[bytes], until: int, *, keeps_weeks: bool = False
) -> Gone:
    """Deletes the visits of these seats that began by `until` (ms since 1970), with all of them.

    Joint answers go with the visit. Glows stay in the river, as one number. `keeps_weeks`
    adds the answers to the week counts of their class, cells below 5 left out.
    """
    execute = db.conn.execute
    execute("create temp table if not exists going (visit blob primary key, seat blob)")
    execute("delete from going")
    db.conn.executemany(
        "insert into going select id, seat from visit where seat = ? and started <= ?",
        [(seat, until) for seat in seats],
    )
    if keeps_weeks:
        execute(KEEP_WEEKS)
    found = "in (select visit from going)"
    glows = f"select coalesce(sum(glows), 0) from round where visit {found}"
    execute(f"update kept_glows set n = n + ({glows})")
    execute("insert into erasing values ('going')")
    execute("drop trigger seat_item_count_down")  # row by row it would count each seat anew
    answers = execute(f"delete from response where visit {found}").rowcount
    execute(SEAT_ITEM_DOWN)
    execute("delete from erasing")
    count_seat_items_anew(db, "select seat from going")
    rounds = execute(f"delete from round where visit {found}").rowcount
    visits = execute(f"delete from visit where id {found}").rowcount
    of_seats = _one(db, "select count(distinct seat) from going")
    execute("delete from going")
    return Gone(of_seats, visits, rounds, answers)


def _one(db: Database, sql: str, values: tuple[Any, ...] = ()) -> int:
    return int(db.conn.execute(sql, values).fetchone()[0])
