import pytest


def test_seq_counts_up_without_gaps(store, answer):
    visit = store.start_visit("3-4", "zh").result()
    assert [store.record(answer(visit)).result() for _ in range(3)] == [1, 2, 3]


def test_a_failed_record_leaves_no_gap(store, answer):
    visit = store.start_visit("3-4", "zh").result()
    with pytest.raises(ValueError, match="no such visit"):
        store.record(answer(b"?" * 16)).result()
    bad = answer(visit, score=7.0)
    with pytest.raises(Exception, match="CHECK constraint"):
        store.record(bad).result()
    assert store.record(answer(visit)).result() == 1


def test_a_response_comes_back_as_it_was_given(store, answer):
    visit = store.start_visit("3-4", "en").result()
    round_id = store.start_round(visit, "monster_trail", "2", "core@1.0.0", 42).result()
    given = answer(visit, round_id, key="G", answer="ask", score=0.5, detail={"cue": "d2"})
    store.record(given).result()
    (row,) = store.responses_of_visit(visit)
    assert row.response == given
    assert (row.seq, row.seat, row.class_id) == (1, None, None)
    assert row.answered_at == 1_800_000_000_000


def test_seat_and_class_come_from_the_visit(store, answer, seated):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    store.record(answer(visit)).result()
    (row,) = store.responses_of_visit(visit)
    assert (row.seat, row.class_id) == (seat, made.id)


def test_a_joint_answer_counts_for_the_class_and_for_no_seat(store, answer, seated):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    store.record(answer(visit, is_pair_play=True)).result()
    (row,) = store.responses_of_visit(visit)
    assert (row.seat, row.class_id) == (None, made.id)


COLUMNS = (
    "place, id, station, seq, visit, round, seat, class, is_pair_play, activity, item,"
    " item_revision, pair, skill, key, kind, answer, score, ms, answered_at, detail"
)


@pytest.mark.parametrize(
    "sql",
    [
        "update response set answer = 'go'",
        "delete from response",
        f"insert or replace into response select {COLUMNS} from response",
        "update audit set what = ''",
        "delete from audit",
    ],
)
def test_the_log_and_the_audit_can_not_be_changed(store, answer, sql):
    store.note_deed("staff", "looked").result()
    store.record(answer(store.start_visit("3-4", "zh").result())).result()
    with pytest.raises(Exception, match="append-only"):
        store.write(lambda db: db.execute(sql)).result()


def test_an_erasure_opens_the_guard_and_the_counts_follow(store, answer, seated):
    made, seat = seated
    visit = store.start_visit("3-4", "zh", seat).result()
    for skill in ("F01", "F01", "F02"):
        store.record(answer(visit, skill=skill)).result()

    def erase(db):
        db.conn.execute("insert into erasing values ('test')")
        db.conn.execute("delete from response where skill = 'F01'")
        db.conn.execute("delete from erasing")

    store.write(erase).result()
    assert [row.skill for row in store.class_by_skill(made.id)] == ["F02"]
    assert store.class_by_skill_from_counts(made.id) == store.class_by_skill(made.id)


def test_what_the_caller_does_wrong_undoes_the_whole_transaction(store):
    def work(db):
        db.execute("insert into audit (role, what, happened) values ('staff', 'half', 1)")
        raise KeyError("half way")

    with pytest.raises(KeyError):
        store.write(work).result()
    assert store.deeds() == []


def test_readers_can_not_write(store):
    with pytest.raises(Exception, match=r"can.t be written"):
        store.read("insert into erasing values ('x')")


def test_a_write_that_failed_is_logged_without_what_was_given(store, caplog):
    def fail(db):
        raise ValueError("secret 482915")

    assert isinstance(store.write(fail).exception(), ValueError)
    assert "not written: ValueError" in caplog.text
    assert "482915" not in caplog.text
