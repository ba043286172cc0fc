"""A file of an earlier version, brought to what this one keeps."""

import pytest

from kiosk.store.driver import Database
from kiosk.store.migrations import steps

HELPED = "leave_helped_answers_out_of_the_counts"


@pytest.fixture
def before():
    """A file as it was before a step, with a way to answer in it."""

    def make(step):
        db = Database(memory=True, strict=True)
        steps.apply(db, stop_before=step)
        return db

    return make


def respond(db, seq, detail):
    columns = "id, station, seq, visit, seat, class, is_pair_play, activity, item, item_revision"
    columns += ", pair, skill, key, kind, answer, score, ms, answered_at, detail"
    row = (bytes([seq]) * 16, "s", seq, b"v" * 16, b"a" * 16, b"c" * 16, 0, "monster_trail", "i")
    row += (1, "p", "F01", "R", "answer", "stop", 1.0, 9, 0, detail)
    marks = ", ".join("?" * len(row))
    db.execute(f"insert into response ({columns}) values ({marks})", row)


def test_helped_answers_that_were_counted_before_are_taken_out(before):
    db = before(HELPED)
    for seq, detail in enumerate(('{"lamp": ["call"]}', "{}", '{"lamp": ["slow"]}'), 1):
        respond(db, seq, detail)
    assert db.execute("select n from class_skill_count").fetchall() == [(3,)]
    steps.apply(db)
    assert db.execute("select n from class_skill_count").fetchall() == [(2,)]
    assert db.execute("select n from seat_skill_count").fetchall() == [(2,)]
    assert db.execute("select count(*) from response").fetchall() == [(3,)]
