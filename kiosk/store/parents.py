"""Rows made anew for those that were lost while what belongs to them was not."""

from __future__ import annotations

from kiosk.store.connection import Database

LOST_SEATS_FROM = 1000  # no class has so many: these numbers show that a seat was lost

STEPS = (
    f"""
    insert into seat
    select v.seat, max(r.class),
        {LOST_SEATS_FROM} + row_number() over (order by v.seat), '', null
    from visit v join response r on r.visit = v.id
    where v.seat not in (select id from seat) and length(r.class) = 16
    group by v.seat
    """,
    """
    update visit set seat = null where seat not in (select id from seat)
    """,
    """
    insert into class (id, name, band, made)
    select class, '? ' || hex(class), '', 0
    from (select class from seat union select class from class_agreement)
    where class not in (select id from class)
    """,
    """
    insert into visit
    select visit, station, min(answered_at), max(answered_at), 'power', '', '', null, '', ''
    from response where visit not in (select id from visit) group by visit
    """,
    """
    insert into visit
    select r.visit, '', min(r.started), max(coalesce(r.ended, r.started)), 'power', '', '', null,
        '', ''
    from round r where visit not in (select id from visit) group by visit
    """,
    """
    insert into round (id, visit, activity, level, pack, seed, started, ended)
    select round, visit, activity, '', '', 0, min(answered_at), max(answered_at)
    from response where round is not null and round not in (select id from round)
    group by round
    """,
)


def add_missing_parents(db: Database) -> None:
    """Lets every row's seat, class, visit and round exist, with empty fields where lost."""
    for step in STEPS:
        db.conn.execute(step)
