import os
import shutil
import subprocess
import sys
import threading
from collections import namedtuple
from pathlib import Path

import pytest

from kiosk.problems import StationProblem
from kiosk.store import open_store

LIGHT = "import sys, kiosk.store; sys.exit('sqlite_utils' in sys.modules)"


def test_importing_the_store_does_not_load_sqlite_utils():
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", LIGHT], cwd=root, check=False).returncode == 0


def test_a_store_opened_in_one_thread_serves_others(folder, answer):
    opened = []
    thread = threading.Thread(target=lambda: opened.append(open_store(folder)))
    thread.start()
    thread.join()
    with opened[0] as store:
        visit = store.start_visit("3-4", "zh").result()
        assert store.record(answer(visit)).result() == 1
        assert len(store.responses_of_visit(visit)) == 1


def test_many_threads_record_at_once(store, answer):
    visit = store.start_visit("3-4", "zh").result()
    seqs = []

    def record():
        for _ in range(25):
            seqs.append(store.record(answer(visit)).result())
            store.responses_of_visit(visit)

    threads = [threading.Thread(target=record) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(seqs) == list(range(1, 101))


def test_each_commit_is_synced(store):
    def pragmas(db):
        names = ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers")
        return [db.conn.execute(f"pragma {name}").fetchone()[0] for name in names]

    assert store.write(pragmas).result() == ["wal", 2, 1, 1]


def test_every_table_is_strict(store):
    loose = store.read(
        "select name from pragma_table_list where schema = 'main' and type = 'table'"
        " and not strict and name not like 'sqlite%' and name <> '_sqlite_migrations'"
    )
    assert loose == []


def test_a_closed_store_says_so(store):
    store.close()
    store.close()
    with pytest.raises(RuntimeError, match="closed"):
        store.start_visit("3-4", "zh")


def test_a_folder_that_can_not_be_made_is_a_station_problem(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StationProblem, match="can't be written") as told:
        open_store(tmp_path / "file" / "data")
    assert str(tmp_path) in told.value.where.en


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_rights_is_a_station_problem(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(StationProblem, match="can't be written"):
        open_store(tmp_path / "data")


def test_a_disk_almost_full_is_a_station_problem(folder, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9, 3 * 2**20))
    with pytest.raises(StationProblem, match="3 MB are left"):
        open_store(folder)


def test_a_full_disk_fails_the_answer_and_the_store_goes_on(store, answer):
    visit = store.start_visit("3-4", "zh").result()
    store.record(answer(visit)).result()
    store.write(lambda db: db.conn.execute("pragma max_page_count = 1").fetchall()).result()
    with pytest.raises(StationProblem, match="disk is full"):
        store.record(answer(visit, detail={"long": "x" * 100_000})).result()
    store.write(lambda db: db.conn.execute("pragma max_page_count = 1000000").fetchall()).result()
    assert store.record(answer(visit)).result() == 2


def test_data_of_a_newer_program_is_left_alone(store, folder):
    store.write(
        lambda db: db.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at)"
            " values ('station', 'what_comes_later', '')"
        )
    ).result()
    store.close()
    with pytest.raises(StationProblem, match="newer version"):
        open_store(folder)


def test_older_data_is_backed_up_before_new_tables_are_made(store, folder, reopen, answer):
    visit = store.start_visit("3-4", "zh").result()
    store.record(answer(visit)).result()

    def forget_the_views(db):
        db.executescript("drop view answer_told; drop view visit_told")
        db.execute("delete from _sqlite_migrations where name like 'show_%'")

    store.write(forget_the_views).result()
    store.close()
    again = reopen()
    assert len(again.read("select * from answer_told")) == 1
    assert [b.name[:19] for b in (folder / "backups").iterdir()] == ["000001-before-show_"]


def test_a_clock_set_back_is_told_to_staff_once(store, reopen, clock, answer):
    visit = store.start_visit("3-4", "zh").result()
    store.record(answer(visit)).result()
    store.end_visit(visit, "goodbye").result()
    store.close()
    clock.now -= 3600
    again = reopen()
    (notice,) = again.unseen_notices()
    assert notice.kind == "clock_set_back"
    assert notice.detail["last_seen"] - notice.detail["now"] == 3_600_000
    later = again.start_visit("3-4", "zh").result()
    again.record(answer(later)).result()
    again.end_visit(later, "goodbye").result()
    again.close()
    third = reopen()
    assert [n.times for n in third.unseen_notices()] == [1]
    assert third.read("select seq from response order by answered_at") == [(2,), (1,)]


def test_a_clock_a_minute_behind_is_no_matter(store, reopen, clock):
    store.close()
    clock.now -= 60
    assert reopen().unseen_notices() == []
