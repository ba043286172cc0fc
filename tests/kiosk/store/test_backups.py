import os

import pytest

from kiosk.problems import StationProblem
from kiosk.store import open_store

DAY = 86_400


def test_a_backup_made_in_use_is_a_whole_store(store, answer, tmp_path):
    visit = store.start_visit("3-4", "zh").result()
    store.record(answer(visit)).result()
    made = store.backup(tmp_path / "stick" / "station.db").result()
    store.record(answer(visit)).result()
    with open_store(made.parent) as copy:
        assert len(copy.responses_of_visit(visit)) == 1


def test_there_is_one_backup_a_day_and_seven_are_kept(store, clock, folder):
    assert store.daily_backup().result()
    assert store.daily_backup().result() is None
    for _ in range(9):
        clock.now += DAY
        store.daily_backup().result()
    assert len(list((folder / "backups").iterdir())) == 7


def test_no_copy_is_kept_longer_than_35_days(store, clock, folder):
    aside = folder / "damaged-20260101T000000Z"
    aside.mkdir()
    (aside / "station.db").write_bytes(b"old")
    os.utime(aside, (clock.now - 36 * DAY,) * 2)
    store.daily_backup().result()
    assert not aside.exists()


def test_a_backup_that_can_not_be_written_says_so(store, tmp_path):
    (tmp_path / "stick").write_text("a file")
    with pytest.raises(StationProblem):
        store.backup(tmp_path / "stick" / "station.db").result()
