"""Erased is erased: on request, with proof, and also after a backup was put back."""

import json
import shutil

import pytest

from kiosk.store.going import take_out

DAY = 86_400


@pytest.fixture
def answered(store, seated, answer):
    """Seat 1 and a guest answered; seat 1 has a recording consent. Gives class and seat."""
    made, seat = seated
    store.set_recording_consent(seat, "R-1", "staff").result()
    for who in (seat, None):
        visit = store.start_visit("3-4", "zh", who).result()
        round_ = store.start_round(visit, "monster_trail", "hurry", "core@1", 1).result()
        for n in range(6):
            store.record(answer(visit, round_, item=f"f01-{n}-r")).result()
        store.record(answer(visit, round_, is_pair_play=True)).result()
        store.end_round(round_, 3, True).result()
        store.end_visit(visit, "goodbye").result()
    return made, seat


def rows_of(store, seat, class_id):
    return {
        table: store.read(f"select count(*) from {table} where {column} = ?", (whom,))[0][0]
        for table, column, whom in (
            ("visit", "seat", seat), ("response", "class", class_id),
            ("seat_skill_count", "seat", seat), ("seat_item_count", "seat", seat),
            ("class_skill_count", "class", class_id), ("recording_consent", "seat", seat),
        )
    }  # fmt: skip


def is_gone(store, seat, class_id):
    return not any(rows_of(store, seat, class_id).values())


def test_a_seat_leaves_nothing_and_a_line_of_proof(store, answered):
    made, seat = answered
    proof = store.erase_seat(seat, "teacher").result()
    assert is_gone(store, seat, made.id)
    assert proof == (
        "erased 三1班 seat 1: 1 visits, 1 rounds, 7 rows of answers of 1 seats; rows left: 0"
    )
    assert store.deeds(1)[0].what == proof


def test_others_keep_what_is_theirs_and_the_river_does_not_run_dry(store, answered):
    store.erase_seat(answered[1], "teacher").result()
    assert store.read("select count(*) from response") == [(7,)]
    assert store.class_by_skill(None) == store.class_by_skill_from_counts(None) != []
    assert store.glows_lit() == 6


def test_an_erased_seat_is_empty_and_may_be_given_anew(store, answered, answer):
    made, seat = answered
    store.erase_seat(seat, "teacher").result()
    assert not store.may_sign_in(seat)
    assert not store.check_pictures(seat, made.pictures[1])
    store.set_consent(seat, "2026-018", "staff").result()
    visit = store.start_visit("3-4", "zh", seat).result()
    assert store.record(answer(visit)).result()


def test_the_log_is_guarded_again_after_an_erasure(store, answered):
    store.erase_seat(answered[1], "teacher").result()
    with pytest.raises(BaseException, match="append-only"):
        store.write(lambda db: db.conn.execute("delete from response")).result()
    assert store.read("select count(*) from erasing") == [(0,)]


def test_nothing_of_it_stays_in_the_files(store, answered, folder):
    store.erase_seat(answered[1], "teacher").result()
    for file in ("station.db", "station.db-wal"):
        raw = (folder / file).read_bytes()
        assert b"2026-017" not in raw
        assert raw.count(b"f01-5-r") <= 3  # of the guest: its row, the index, its count


def test_a_class_goes_with_its_seats(store, answered):
    made, seat = answered
    proof = store.erase_class(made.id, "teacher").result()
    assert is_gone(store, seat, made.id)
    assert store.classes() == []
    assert store.read("select count(*) from seat") == [(0,)]
    assert proof.startswith("erased class 三1班: 1 visits") and proof.endswith("rows left: 0")


def test_whoever_is_not_there_can_not_be_erased(store):
    for wrong in (store.erase_seat(b"x" * 16, "staff"), store.erase_class(b"x" * 16, "staff")):
        with pytest.raises(ValueError, match="no such"):
            wrong.result()


@pytest.mark.parametrize("what", ["seat", "class"])
def test_a_backup_put_back_by_hand_brings_nothing_back(store, answered, folder, reopen, what):
    made, seat = answered
    backup = store.daily_backup().result()
    whom = seat if what == "seat" else made.id
    getattr(store, f"erase_{what}")(whom, "staff").result()
    store.close()
    shutil.copy(backup, folder / "station.db")
    again = reopen()
    assert is_gone(again, seat, made.id)
    assert "done again: 7 rows of answers" in again.deeds(1)[0].what
    assert again.read("select count(*) from response") == [(7,)]


def test_a_damaged_file_restored_from_a_backup_brings_nothing_back(store, answered, folder, reopen):
    made, seat = answered
    store.daily_backup().result()
    store.erase_seat(seat, "staff").result()
    store.close()
    (folder / "station.db").write_bytes(b"spilt milk" * 5000)
    again = reopen()
    assert [one.kind for one in again.unseen_notices()] == ["data_restored"]
    assert is_gone(again, seat, made.id)


def test_what_came_after_the_erasure_outlives_a_restore(store, answered, reopen, clock, answer):
    _, seat = answered
    store.erase_seat(seat, "staff").result()
    clock.now += 60
    store.set_consent(seat, "2026-018", "staff").result()
    visit = store.start_visit("3-4", "zh", seat).result()
    store.record(answer(visit)).result()
    store.close()
    assert reopen().read("select count(*) from response where seat = ?", (seat,)) == [(1,)]


def test_a_power_cut_between_ledger_and_commit_erases_at_the_next_start(
    store, answered, folder, reopen
):
    made, seat = answered
    store.close()
    line = {"id": "aa" * 16, "kind": "seat", "target": seat.hex(), "until": 1_800_000_000_000}
    (folder / "erasures.jsonl").write_text(json.dumps(line) + '\n{"id": "bb')
    again = reopen()
    assert is_gone(again, seat, made.id)
    assert again.erase_class(made.id, "staff").result()
    assert len((folder / "erasures.jsonl").read_text().splitlines()) == 3


def test_a_lost_ledger_is_written_anew(store, answered, folder, reopen):
    store.erase_seat(answered[1], "staff").result()
    store.close()
    before = (folder / "erasures.jsonl").read_text()
    (folder / "erasures.jsonl").unlink()
    reopen()
    assert (folder / "erasures.jsonl").read_text() == before


def test_only_what_came_before_goes_and_the_counts_stay_equal(store, answered, clock, answer):
    _, seat = answered
    until = store.now_ms()
    clock.now += 60
    visit = store.start_visit("3-4", "zh", seat).result()
    store.record(answer(visit, item="later")).result()
    store.write(lambda db: take_out(db, [seat], until)).result()
    told = store.read("select item, tricks_right from seat_item_count where seat = ?", (seat,))
    assert told == [("later", 1)]
    store.write(lambda db: take_out(db, [seat], store.now_ms())).result()
    assert store.read("select count(*) from seat_item_count") == [(0,)]
