"""The tables of `station.db`, step by step; a step that has been released never changes.

Times are milliseconds since 1970 UTC, ids are UUIDv7 in 16 bytes, a guest's class is x''.
Raw SQL only: sqlite-utils' `transform()` drops triggers without a word.
What each table and view is for: docs/decisions/what-the-store-keeps.md.
"""

from __future__ import annotations

from kiosk.store import counting, report_views
from kiosk.store.draft_tables import keep_what_staff_write
from kiosk.store.driver import Database, Migrations
from kiosk.store.erasing_tables import note_what_was_erased
from kiosk.store.recording_tables import keep_what_children_recorded
from kiosk.store.recovery_tables import keep_the_recovery_sheet
from kiosk.store.turn_tables import take_turns_and_put_classes_away
from kiosk.store.withdrawing import note_what_consents_were_taken_back

steps = Migrations("station")


@steps()
def remember_the_station(db: Database) -> None:
    """Settings, what staff did, and what staff must hear about."""
    db.executescript("""
    create table setting (
        key text primary key not null,
        value text not null check (json_valid(value))
    ) strict;

    create table erasing (why text not null) strict;

    create table audit (
        id integer primary key,
        role text not null,
        what text not null,
        happened integer not null
    ) strict;
    create trigger audit_is_never_changed before update on audit
    begin select raise(abort, 'the audit is append-only'); end;
    create trigger audit_is_never_deleted before delete on audit
    when not exists (select 1 from erasing)
    begin select raise(abort, 'the audit is append-only'); end;

    create table event (
        id integer primary key,
        kind text not null,
        detail text not null check (json_valid(detail)),
        happened integer not null,
        last_happened integer not null,
        times integer not null default 1,
        seen integer
    ) strict;
    create index event_unseen on event (kind, detail) where seen is null;
    """)


@steps()
def seat_the_classes(db: Database) -> None:
    """Classes and their numbered seats; a seat's consent number is that of a form on paper."""
    db.executescript("""
    create table class (
        id blob primary key not null check (length(id) = 16),
        name text not null unique,
        band text not null,
        made integer not null
    ) strict;

    create table seat (
        id blob primary key not null check (length(id) = 16),
        class blob not null references class (id),
        number integer not null check (number >= 1),
        pictures_hash text not null,
        consent_number text,
        unique (class, number)
    ) strict;
    """)


@steps()
def guard_the_desks_with_pins(db: Database) -> None:
    """Personal PINs by number, and one lock for each desk's door."""
    db.executescript("""
    create table pin (
        role text not null,
        number integer not null check (number >= 1),
        hash text not null,
        made integer not null,
        primary key (role, number)
    ) strict;

    create table pin_lock (
        role text primary key not null,
        failures integer not null,
        locked_until integer not null,
        last_seen integer not null
    ) strict;
    """)


@steps()
def log_visits_rounds_and_responses(db: Database) -> None:
    """The story of a visit; responses can't be changed, nor deleted outside an erasure.

    `place` keeps the order of the log through VACUUM, which renumbers hidden rowids.
    """
    db.executescript("""
    create table visit (
        id blob primary key not null check (length(id) = 16),
        station text not null,
        started integer not null,
        ended integer,
        ended_how text,
        band text not null,
        language text not null,
        seat blob references seat (id),
        app_version text not null,
        boot_id text not null
    ) strict;
    create index visit_open on visit (started) where ended is null;
    create index visit_by_seat on visit (seat, started) where seat is not null;

    create table round (
        id blob primary key not null check (length(id) = 16),
        visit blob not null references visit (id),
        activity text not null,
        level text not null,
        pack text not null,
        seed integer not null,
        started integer not null,
        ended integer,
        glows integer not null default 0 check (glows >= 0)
    ) strict;
    create index round_by_visit on round (visit, started);
    create index round_glows on round (glows);

    create table response (
        place integer primary key,
        id blob not null unique check (length(id) = 16),
        station text not null,
        seq integer not null,
        visit blob not null references visit (id),
        round blob references round (id),
        seat blob,
        class blob not null,
        is_pair_play integer not null check (is_pair_play in (0, 1)),
        activity text not null,
        item text not null,
        item_revision integer not null,
        pair text not null,
        skill text not null,
        key text not null,
        kind text not null,
        answer text not null,
        score real check (score between 0 and 1),
        ms integer not null check (ms >= 0),
        answered_at integer not null,
        detail text not null check (json_valid(detail)),
        unique (station, seq)
    ) strict;
    create index response_class_skill on response (class, kind, skill, key, answer, seat);
    create index response_seat on response (seat, kind, skill, answered_at, key, answer, score)
        where seat is not null;
    create index response_item on response (item, kind, key, answer, item_revision, ms);
    create index response_visit on response (visit);

    create trigger response_is_never_changed before update on response
    begin select raise(abort, 'responses are append-only'); end;
    create trigger response_is_never_deleted before delete on response
    when not exists (select 1 from erasing)
    begin select raise(abort, 'responses are append-only'); end;
    """)


@steps()
def count_answers_by_class_and_skill(db: Database) -> None:
    """Counts kept equal to the log by triggers, so that a map costs the same at any size."""
    db.executescript("""
    create table class_skill_count (
        class blob not null, skill text not null, key text not null, answer text not null,
        n integer not null,
        primary key (class, skill, key, answer)
    ) strict, without rowid;

    create table seat_skill_count (
        class blob not null, skill text not null, seat blob not null,
        n integer not null,
        primary key (class, skill, seat)
    ) strict, without rowid;

    create trigger response_counts after insert on response when new.kind = 'answer'
    begin
        insert into class_skill_count values (new.class, new.skill, new.key, new.answer, 1)
        on conflict do update set n = n + 1;
        insert into seat_skill_count
        select new.class, new.skill, new.seat, 1 where new.seat is not null
        on conflict do update set n = n + 1;
    end;

    create trigger response_counts_down after delete on response when old.kind = 'answer'
    begin
        update class_skill_count set n = n - 1 where class = old.class and skill = old.skill
            and key = old.key and answer = old.answer;
        delete from class_skill_count where class = old.class and skill = old.skill
            and key = old.key and answer = old.answer and n = 0;
        update seat_skill_count set n = n - 1
            where class = old.class and skill = old.skill and seat = old.seat;
        delete from seat_skill_count
            where class = old.class and skill = old.skill and seat = old.seat and n = 0;
    end;
    """)


@steps()
def show_answers_and_visits_as_views(db: Database) -> None:
    """What a person with a database browser would want to see first."""
    db.executescript("""
    create view answer_told as
    select r.place, r.seq, datetime(r.answered_at / 1000, 'unixepoch') as answered_utc,
        c.name as class_name, s.number as seat_number, r.activity, r.skill, r.pair, r.item,
        r.item_revision, r.key, r.answer, r.score, r.ms, r.is_pair_play
    from response r
    left join seat s on s.id = r.seat
    left join class c on c.id = r.class
    where r.kind = 'answer';

    create view visit_told as
    select v.id, datetime(v.started / 1000, 'unixepoch') as started_utc,
        (v.ended - v.started) / 1000 as seconds, v.ended_how, v.band, v.language,
        c.name as class_name, s.number as seat_number,
        (select count(*) from round where visit = v.id) as rounds,
        (select count(*) from response where visit = v.id and kind = 'answer') as answers,
        (select coalesce(sum(glows), 0) from round where visit = v.id) as glows
    from visit v
    left join seat s on s.id = v.seat
    left join class c on c.id = s.class;
    """)


@steps()
def tell_finished_rounds_from_left_ones(db: Database) -> None:
    """A stamp in the passport is for a level that was played to its end."""
    db.executescript("""
    alter table round add column is_finished integer not null default 0
        check (is_finished in (0, 1));
    """)


@steps()
def keep_what_classes_agree_on(db: Database) -> None:
    """我们班的公约: `lines` is a snapshot of the chosen cards; the newest row of a class counts."""
    db.executescript("""
    create table class_agreement (
        id blob primary key not null check (length(id) = 16),
        class blob not null references class (id) on delete cascade,
        made integer not null,
        lines text not null check (json_valid(lines))
    ) strict;
    create index class_agreement_newest on class_agreement (class, made);
    """)


@steps()
def leave_helped_answers_out_of_the_counts(db: Database) -> None:
    """Where the lamp showed the way, an answer does not tell what a child can do alone.

    `is_helped` says in SQL what `quizzes.learning.evidence.is_helped` says of a detail.
    """
    db.executescript("""
    alter table response add column is_helped integer generated always as (
        instr(coalesce(json_extract(detail, '$.lamp'), ''), '"light_up"') > 0
        or instr(coalesce(json_extract(detail, '$.lamp'), ''), '"call"') > 0
    ) virtual;
    drop index response_class_skill;
    create index response_class_skill
        on response (class, kind, is_helped, skill, key, answer, seat);

    drop trigger response_counts;
    drop trigger response_counts_down;
    delete from class_skill_count;
    delete from seat_skill_count;
    insert into class_skill_count
        select class, skill, key, answer, count(*) from response
        where kind = 'answer' and is_helped = 0 group by class, skill, key, answer;
    insert into seat_skill_count
        select class, skill, seat, count(*) from response
        where kind = 'answer' and is_helped = 0 and seat is not null group by class, skill, seat;

    create trigger response_counts after insert on response
    when new.kind = 'answer' and new.is_helped = 0
    begin
        insert into class_skill_count values (new.class, new.skill, new.key, new.answer, 1)
        on conflict do update set n = n + 1;
        insert into seat_skill_count
        select new.class, new.skill, new.seat, 1 where new.seat is not null
        on conflict do update set n = n + 1;
    end;

    create trigger response_counts_down after delete on response
    when old.kind = 'answer' and old.is_helped = 0
    begin
        update class_skill_count set n = n - 1 where class = old.class and skill = old.skill
            and key = old.key and answer = old.answer;
        delete from class_skill_count where class = old.class and skill = old.skill
            and key = old.key and answer = old.answer and n = 0;
        update seat_skill_count set n = n - 1
            where class = old.class and skill = old.skill and seat = old.seat;
        delete from seat_skill_count
            where class = old.class and skill = old.skill and seat = old.seat and n = 0;
    end;
    """)


@steps()
def count_by_occasion_week_item_cue_and_seat(db: Database) -> None:
    """What each page of the teacher's desk needs; `occasion` tells practice from a check's three.

    The views say the same in words, for whoever opens the file with another tool.
    """
    db.conn.execute("""
    alter table response add column occasion text generated always as (
        coalesce(json_extract(detail, '$.occasion'), 'practice')
    ) virtual
    """)
    counting.make_counts(db)
    db.executescript(report_views.VIEWS)


steps()(keep_what_children_recorded)
steps()(note_what_was_erased)
steps()(take_turns_and_put_classes_away)
steps()(keep_what_staff_write)
steps()(note_what_consents_were_taken_back)
steps()(keep_the_recovery_sheet)
