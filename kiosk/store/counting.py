"""The counts behind the teacher's pages: tables kept equal to the log by triggers.

A page then costs the same over a thousand answers and over ten millions. Part of a released
step of the tables: what stands here never changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlite_utils import Database

# Weeks begin on Monday in Beijing, where all of China takes its time: 1970 began on a Thursday.
WEEK_MS = 7 * 24 * 60 * 60 * 1000
INTO_WEEK_MS = (8 + 3 * 24) * 60 * 60 * 1000
# An item answered again sooner than this shows what the feedback said
# (quizzes.learning.evidence.FRESH_AFTER_MS).
FRESH_MS = 216_000_000

WEEK = f"({{row}}.answered_at + {INTO_WEEK_MS}) / {WEEK_MS}"
SPOT = (
    "coalesce(json_extract({row}.detail, '$.language') || ':'"
    " || coalesce(json_extract({row}.detail, '$.stage') || '.'"
    " || json_extract({row}.detail, '$.bubble') || '.', '')"
    " || json_extract({row}.detail, '$.start'), '')"
)
ANSWERED = "{row}.kind = 'answer' and {row}.is_helped = 0"
CUE_TAPPED = "{row}.kind = 'cue' and {row}.is_helped = 0"


class Count(NamedTuple):
    """One table of counts: its columns with what they hold of a response, and which rows count."""

    table: str
    columns: dict[str, str]
    when: str


def _same(*names: str) -> dict[str, str]:
    return {name: f"{{row}}.{name}" for name in names}


COUNTS = (
    Count("class_skill_count", _same("class", "occasion", "skill", "key", "answer"), ANSWERED),
    Count(
        "class_week_count",
        {**_same("class", "occasion"), "week": WEEK, **_same("skill", "key", "answer")},
        ANSWERED,
    ),
    Count(
        "class_item_count",
        _same("class", "occasion", "skill", "pair", "item", "item_revision", "key", "answer"),
        ANSWERED,
    ),
    Count(
        "seat_skill_count",
        _same("class", "occasion", "skill", "seat"),
        f"{ANSWERED} and {{row}}.seat is not null",
    ),
    Count(
        "class_cue_count",
        {
            **_same("class", "item", "item_revision", "answer"),
            "try": "coalesce(json_extract({row}.detail, '$.try'), 0)",
            "light": "coalesce(json_extract({row}.detail, '$.light'), 0)",
            "spot": SPOT,
        },
        CUE_TAPPED,
    ),
)

# What shows whether a child can tell, as quizzes.learning.evidence has it: asking about a trick
# counts neither way, an answer that the lamp helped with or that came too soon not at all.
# A conversation may count on either side: stopping a boss before it has told anything is rash.
GIVEN = "{row}.key || ':' || {row}.answer"
EVIDENCE = {
    name: f"({{row}}.is_helped = 0 and {GIVEN} in ({given}))"
    for name, given in {
        "tricks_right": "'R:stop'",
        "tricks_wrong": "'R:go'",
        "fine_right": "'A:ask', 'G:go'",
        "fine_wrong": "'A:stop', 'A:go', 'G:stop', 'G:ask'",
    }.items()
}
OF_SEAT = "{row}.kind = 'answer' and {row}.seat is not null"

TABLES = """
create table class_skill_count (
    class blob not null, occasion text not null, skill text not null, key text not null,
    answer text not null, n integer not null,
    primary key (class, occasion, skill, key, answer)
) strict, without rowid;
create table class_week_count (
    class blob not null, occasion text not null, week integer not null, skill text not null,
    key text not null, answer text not null, n integer not null,
    primary key (class, occasion, week, skill, key, answer)
) strict, without rowid;
create table class_item_count (
    class blob not null, occasion text not null, skill text not null, pair text not null,
    item text not null, item_revision integer not null, key text not null, answer text not null,
    n integer not null,
    primary key (class, occasion, skill, pair, item, item_revision, key, answer)
) strict, without rowid;
create table seat_skill_count (
    class blob not null, occasion text not null, skill text not null, seat blob not null,
    n integer not null,
    primary key (class, occasion, skill, seat)
) strict, without rowid;
create table class_cue_count (
    class blob not null, item text not null, item_revision integer not null, answer text not null,
    try integer not null, light integer not null, spot text not null, n integer not null,
    primary key (class, item, item_revision, answer, try, light, spot)
) strict, without rowid;
create table seat_item_count (
    seat blob not null, skill text not null, item text not null,
    tricks_right integer not null, tricks_wrong integer not null,
    fine_right integer not null, fine_wrong integer not null, last integer not null,
    primary key (seat, skill, item)
) strict, without rowid;
create table kept_week_count (
    class blob not null, occasion text not null, week integer not null, skill text not null,
    key text not null, answer text not null, n integer not null,
    primary key (class, occasion, week, skill, key, answer)
) strict, without rowid;
"""
SEAT_ITEMS = """
insert into seat_item_count
select seat, skill, item, {names}, answered_at from (
    select seat, skill, item, answered_at, max(place), {sums} from (
        select seat, skill, item, place, answered_at, {evidence},
            coalesce(answered_at - lag(answered_at) over (
                partition by seat, skill, item order by place), {fresh}) >= {fresh} as is_fresh
        from response as r where {which}
    ) group by seat, skill, item
)
"""


def make_counts(db: Database) -> None:
    """Makes the tables and their triggers, and counts the log that is there."""
    for old in ("class_skill_count", "seat_skill_count"):
        db.conn.execute(f"drop table {old}")
    db.conn.execute("drop trigger response_counts")
    db.conn.execute("drop trigger response_counts_down")
    db.executescript(TABLES)
    count_anew(db)
    make_triggers(db)


def make_triggers(db: Database) -> None:
    """What keeps the counts equal to the log, row by row."""
    for count in COUNTS:
        db.conn.execute(_up(count))
        db.conn.execute(_down(count))
    db.conn.execute(SEAT_ITEM_UP)
    db.conn.execute(SEAT_ITEM_DOWN)


def drop_triggers(db: Database) -> None:
    """Before many rows are added in bulk; then `count_anew` and `make_triggers`."""
    for table in (*(count.table for count in COUNTS), "seat_item_count"):
        db.conn.execute(f"drop trigger {table}_up")
        db.conn.execute(f"drop trigger {table}_down")


def count_anew(db: Database) -> None:
    """Counts the whole log again, within a transaction: some seconds a million answers."""
    for count in COUNTS:
        db.conn.execute(f"delete from {count.table}")
        told = ", ".join(what.format(row="r") for what in count.columns.values())
        numbers = ", ".join(str(n + 1) for n in range(len(count.columns)))
        db.conn.execute(
            f"insert into {count.table} select {told}, count(*) from response as r"
            f" where {count.when.format(row='r')} group by {numbers}"
        )
    db.conn.execute("delete from seat_item_count")
    db.conn.execute(_seat_items("kind = 'answer' and seat is not null"))


def count_seat_items_anew(db: Database, seats: str) -> None:
    """Counts the items of the seats that a query gives again, within a transaction."""
    db.conn.execute(f"delete from seat_item_count where seat in ({seats})")
    db.conn.execute(_seat_items(f"kind = 'answer' and seat in ({seats})"))


def _up(count: Count) -> str:
    values = ", ".join(what.format(row="new") for what in count.columns.values())
    return f"""
    create trigger {count.table}_up after insert on response when {count.when.format(row="new")}
    begin
        insert into {count.table} values ({values}, 1) on conflict do update set n = n + 1;
    end;
    """


def _down(count: Count) -> str:
    columns = count.columns.items()
    that = " and ".join(f"{name} = {what.format(row='old')}" for name, what in columns)
    return f"""
    create trigger {count.table}_down after delete on response when {count.when.format(row="old")}
    begin
        update {count.table} set n = n - 1 where {that};
        delete from {count.table} where {that} and n = 0;
    end;
    """


def _seat_items(which: str) -> str:
    """Of the row of each item with the last `place`: SQLite takes `answered_at` from there."""
    return SEAT_ITEMS.format(
        names=", ".join(EVIDENCE),
        sums=", ".join(f"sum({name} and is_fresh) as {name}" for name in EVIDENCE),
        evidence=", ".join(f"{what.format(row='r')} as {name}" for name, what in EVIDENCE.items()),
        fresh=FRESH_MS,
        which=which,
    )


def _of_new() -> str:
    return ", ".join(what.format(row="new") for what in EVIDENCE.values())


def _added_up() -> str:
    fresh = f"(excluded.last - last >= {FRESH_MS})"
    return ", ".join(f"{name} = {name} + excluded.{name} * {fresh}" for name in EVIDENCE)


OF_ITEM = "seat = old.seat and kind = 'answer' and skill = old.skill and item = old.item"
SEAT_ITEM_UP = f"""
create trigger seat_item_count_up after insert on response when {OF_SEAT.format(row="new")}
begin
    insert into seat_item_count values (new.seat, new.skill, new.item, {_of_new()}, new.answered_at)
    on conflict do update set {_added_up()}, last = excluded.last;
end;
"""
SEAT_ITEM_DOWN = f"""
create trigger seat_item_count_down after delete on response when {OF_SEAT.format(row="old")}
begin
    delete from seat_item_count
    where seat = old.seat and skill = old.skill and item = old.item;
    {_seat_items(OF_ITEM)};
end;
"""
