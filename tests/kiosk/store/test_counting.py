"""The counts that triggers keep are those of the log, after answers and after erasing."""

import random
from datetime import date

import pytest

from kiosk.store import StopAskGo, counting
from kiosk.store.demo import make_demo_data
from quizzes.lamp import HELPS
from quizzes.learning.evidence import evidence, fresh

TABLES = [*(count.table for count in counting.COUNTS), "seat_item_count"]
DAY = 86_400


def all_counts(store):
    return {table: sorted(store.read(f"select * from {table}")) for table in TABLES}


def counted_anew(store):
    kept = all_counts(store)
    store.write(counting.count_anew).result()
    return kept, all_counts(store)


def play(store, answer, clock, seats, times=250):
    """Answers of seats and of a guest, over weeks, with the lamp, cues, pairs and checks."""
    rng = random.Random(7)
    visits = [store.start_visit("3-4", "zh", seat).result() for seat in (*seats, None)]
    for _ in range(times):
        clock.now += rng.choice((60, DAY / 2, 2 * DAY, 4 * DAY))
        detail = {"lamp": rng.sample(HELPS, 1)} if rng.random() < 0.3 else {}
        if rng.random() < 0.3:
            detail["occasion"] = rng.choice(("before", "after", "four_weeks"))
        given = {
            "item": rng.choice(("f01-1", "f01-2", "f02-1")),
            "key": rng.choice("RAG"),
            "answer": rng.choice(("stop", "ask", "go")),
            "is_pair_play": rng.random() < 0.2,
        }
        if rng.random() < 0.3:
            given |= {"kind": "cue", "answer": rng.choice(("found", "missed", "shown"))}
            detail |= {"try": 1, "light": 2, "start": 4, "language": "zh"}
        store.record(answer(rng.choice(visits), detail=detail, **given)).result()


@pytest.fixture
def played(store, answer, clock, seated):
    made, _ = seated
    store.set_consent(made.seats[2], "2026-018", "staff").result()
    play(store, answer, clock, (made.seats[1], made.seats[2]))
    return made


def test_every_count_equals_the_log(store, played):
    kept, anew = counted_anew(store)
    assert all(kept.values()) and kept == anew


def test_every_count_equals_what_an_erasure_leaves_of_the_log(store, played):
    def erase(db):
        db.conn.execute("insert into erasing values ('a test')")
        db.conn.execute("delete from response where seat = ?", (played.seats[1],))
        db.conn.execute("delete from response where place % 3 = 0")
        db.conn.execute("delete from erasing")

    store.write(erase).result()
    kept, anew = counted_anew(store)
    assert all(kept.values()) and kept == anew
    assert played.seats[1] not in {row[0] for row in kept["seat_item_count"]}


def test_what_a_seat_has_shown_is_what_the_rules_call_evidence(store, played):
    for seat in (played.seats[1], played.seats[2]):
        expected = {}
        for one in fresh(store.answers_of_seat(seat)):
            helped = not {"light_up", "call"}.isdisjoint(one.detail.get("lamp", ()))
            shown = evidence(one.key, one.answer, 0.0, helped)
            if shown:
                which = (one.item, shown.side, shown.is_right)
                expected[which] = expected.get(which, 0) + 1
        found = {}
        sides = [(side, right) for side in ("tricks", "fine") for right in (True, False)]
        for whose, item, packed in store.class_seat_items(played.id):
            if whose == seat:
                shown = zip(sides, [packed >> 15 * at & 32767 for at in range(4)], strict=True)
                found |= {(item, *which): n for which, n in shown if n}
        assert found == expected


def test_the_counts_of_a_demo_equal_its_log(store):
    make_demo_data(store, 1500, seed=2)
    kept, anew = counted_anew(store)
    assert kept == anew


def test_practice_and_checks_are_told_apart(store, answer, seated):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    store.record(answer(visit)).result()
    store.record(answer(visit, answer="go", detail={"occasion": "before"})).result()
    for rows in (store.class_by_skill, store.class_by_skill_from_counts):
        assert rows(made.id, "practice")[0].tricks == StopAskGo(stop=1)
        assert rows(made.id, "before")[0].tricks == StopAskGo(go=1)
        assert rows(made.id)[0].tricks == StopAskGo(stop=1, go=1)
        assert rows(made.id)[0].seats == 1
    assert store.seats_that_answered(made.id, "after") == 0


def test_a_week_begins_on_monday_in_beijing(store, answer, seated, clock):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    monday = 1_763_913_600  # 24 November 2025, 0:00 in Beijing
    for now in (monday - 1, monday, monday + 7 * DAY - 1):
        clock.now = now
        store.record(answer(visit)).result()
    weeks = {week.monday: week.skills[0].tricks.stop for week in store.class_by_week(made.id)}
    assert weeks == {date(2025, 11, 17): 1, date(2025, 11, 24): 2}


def test_weeks_that_were_kept_stand_among_the_others(store, answer, seated):
    made, seat = seated
    store.record(answer(store.start_visit("3-4", "zh", seat).result())).result()
    week = store.read("select week from class_week_count")[0][0]
    kept = [(made.id, "practice", week - n, "F01", "R", "stop", 6) for n in (0, 1)]
    store.write(
        lambda db: db.conn.executemany("insert into kept_week_count values (?,?,?,?,?,?,?)", kept)
    ).result()
    stops = [week.skills[0].tricks.stop for week in store.class_by_week(made.id, "practice")]
    assert stops == [6, 7]


def test_items_are_counted_by_their_revision(store, answer, seated):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    for revision, given in ((1, "stop"), (2, "go"), (2, "stop")):
        store.record(answer(visit, item_revision=revision, answer=given)).result()
    first, second = store.class_items(made.id, skill="F01")
    assert (first.item, first.revision, first.answers) == ("f01-1-r", 1, {"R": StopAskGo(stop=1)})
    assert second.answers == {"R": StopAskGo(stop=1, go=1)}
    assert store.class_items(made.id, skill="F02") == []


def test_taps_on_clues_tell_where_and_at_which_try(store, answer, seated):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    taps = (
        ("missed", {"try": 1, "light": None, "start": 3, "language": "zh"}),
        ("found", {"try": 2, "light": 2, "start": 9, "language": "zh"}),
        ("found", {"try": 2, "light": 2, "start": 9, "language": "zh"}),
        ("found", {"try": 1, "light": 5, "stage": 1, "bubble": 0, "start": 7, "language": "en"}),
        ("shown", {"try": 1}),
        ("found", {"try": 1, "light": 2, "start": 9, "language": "zh", "lamp": ["light_up"]}),
    )
    for outcome, detail in taps:
        store.record(answer(visit, kind="cue", answer=outcome, detail=detail)).result()
    told = {(c.outcome, c.tries, c.light, c.place, c.n) for c in
            store.item_cues(made.id, "f01-1-r", 1)}  # fmt: skip
    assert told == {
        ("missed", 1, 0, "zh:3", 1), ("found", 2, 2, "zh:9", 2), ("found", 1, 5, "en:1.0.7", 1),
        ("shown", 1, 0, "", 1),
    }  # fmt: skip


def test_the_views_say_the_same_with_names(store, answer, seated):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    for key, given in (("R", "stop"), ("R", "go"), ("A", "stop"), ("G", "go")):
        store.record(answer(visit, key=key, answer=given)).result()
    guest = store.start_visit("3-4", "zh").result()
    store.record(answer(guest)).result()
    shares = store.read("select * from class_share_told order by class_name")
    assert shares == [
        ("", "practice", "F01", 1, 1, 0, 0, 0),
        (made.name, "practice", "F01", 1, 2, 1, 2, 1),
    ]
    tricks = store.read(
        "select stop, ask, go from class_map_told where key = 'R' and class_name <> ''"
    )
    assert tricks == [(1, 0, 1)]
    weeks = store.read("select week_begins, sum(stop) from class_week_told")
    assert weeks == [("2027-01-11", 3)]
    assert len(store.read("select * from class_item_told")) == 4
    assert store.read("select * from class_cue_told") == []
