"""The tables of recordings: who may be recorded, what is kept until when. No voice in any of them.

A voice lies sealed in a file of its own, outside every backup.
"""

from __future__ import annotations

from kiosk.store.driver import Database


def keep_what_children_recorded(db: Database) -> None:
    """Consent by seat, consented takes in the making, programmes.

    A row without its file is nothing to listen to; a file without its row is erased.
    """
    db.executescript("""
    create table recording_consent (
        seat blob primary key not null references seat (id) on delete cascade,
        number text not null,
        given integer not null
    ) strict;

    create table consented_take (
        id blob primary key not null check (length(id) = 16),
        consent_number text not null,
        began integer not null
    ) strict;

    create table programme (
        id blob primary key not null check (length(id) = 16),
        script text not null,
        revision integer not null,
        title text not null check (json_valid(title)),
        is_fictional integer not null check (is_fictional in (0, 1)),
        language text not null,
        seconds real not null,
        consent_number text not null,
        purpose text not null,
        kept integer not null,
        expires integer not null,
        approved integer,
        approved_by integer,
        wall_consent text,
        on_wall integer,
        check (on_wall is null or (approved is not null and wall_consent is not null))
    ) strict;
    """)
