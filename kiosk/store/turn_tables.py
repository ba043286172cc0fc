"""The tables of taking turns: which class is at the glass, for practice or a check; who was."""

from __future__ import annotations

from kiosk.store.driver import Database


def take_turns_and_put_classes_away(db: Database) -> None:
    """A run is a class's going through the glass, over some days; a turn is one seat's part."""
    db.executescript("""
    alter table class add column archived integer;

    create table turn_run (
        id blob primary key not null check (length(id) = 16),
        class blob not null references class (id) on delete cascade,
        occasion text not null,
        begun integer not null,
        ended integer
    ) strict;
    create index turn_run_of_class on turn_run (class, begun);

    create table turn (
        run blob not null references turn_run (id) on delete cascade,
        seat blob not null references seat (id) on delete cascade,
        how text not null check (how in ('done', 'absent')),
        happened integer not null,
        unique (run, seat)
    ) strict;
    """)
