"""A backup put back: what goes, what comes, what stays, and back again."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from conftest import CODE, NOW, NOW_MS, PIN, answer, answers_in, at_noon

from kiosk.backups.making import seal_backup
from kiosk.backups.putting_back import in_its_way, preview, put_back
from kiosk.packs.station_packs import StationPacks
from kiosk.problems import StationProblem
from kiosk.store import open_store
from kiosk.store.driver import sqlite3


def everything(data):
    return {
        path.relative_to(data).as_posix(): path.read_bytes()
        for path in data.rglob("*")
        if path.is_file() and not path.name.endswith(("-shm", "lock"))
    }


def test_the_preview_says_what_would_go_and_changes_nothing(station):
    with at_noon(station.data):
        before = everything(station.data)
        seen = preview(station.data, station.sealed, CODE, NOW_MS)
        assert everything(station.data) == before
    assert (seen.now.answers, seen.then.answers) == (2, 1)
    assert seen.change.answers_gone == 1 and seen.change.answers_back == 0
    assert seen.change.classes_gone == ("三2班",)
    assert [(one.now, one.then) for one in seen.packs] == [("1.1.0", "1.0.0")]
    assert seen.is_of_this_station and seen.made == NOW_MS


def test_what_was_there_then_is_there_again_and_staff_are_told(station):
    put_back(station.data, station.sealed, CODE, NOW_MS)
    with at_noon(station.data) as store:
        assert [one.name for one in store.classes()] == ["三1班"]
        assert store.read("select count(*) from response") == [(1,)]
        assert [one.kind for one in store.unseen_notices()] == ["backup_put_back"]
    assert station.packs.in_use()[-1].name == "town@1.0.0"


def test_it_can_be_put_back_to_how_it_was(station):
    put_back(station.data, station.sealed, CODE, NOW_MS)
    put_back(station.data, in_its_way(station.data)[0], None, NOW_MS)
    assert answers_in(station.data) == 2
    assert station.packs.in_use()[-1].name == "town@1.1.0"
    with pytest.raises(StationProblem):
        put_back(station.data, station.data / "backups" / "no-such.db", None, NOW_MS)


def test_deeds_pins_and_consents_do_not_go_back_in_time(station):
    with at_noon(station.data) as store:
        store.set_recording_consent(station.seats[1], None, "staff").result()
        store.set_consent(station.seats[2], "T-2", "staff").result()
        deeds = {deed.what for deed in store.deeds()}
    put_back(station.data, station.sealed, CODE, NOW_MS)
    with at_noon(station.data) as store:
        assert store.recording_consent(station.seats[1]) is None
        assert store.seats(store.classes()[0].id)[1].consent_number == "T-2"
        assert store.pin_numbers("staff") == [1, 2]
        assert deeds < {deed.what for deed in store.deeds()}


def test_what_a_guardian_had_erased_stays_erased(station):
    with at_noon(station.data) as store:
        store.erase_class(store.classes()[0].id, "teacher").result()
    put_back(station.data, station.sealed, CODE, NOW_MS)
    with at_noon(station.data) as store:
        assert store.classes() == []


def test_another_machine_takes_over_with_packs_pins_and_trust(station, tmp_path):
    other = tmp_path / "other"
    seen = preview(other, station.sealed, CODE, NOW_MS)
    assert seen.now is None and seen.change is None
    assert put_back(other, station.sealed, CODE, NOW_MS).before is None
    packs = StationPacks(other)
    assert packs.in_use()[-1].name == "town@1.0.0"
    assert packs.publishers.trusted() == station.packs.publishers.trusted()
    with at_noon(other) as store:
        assert store.check_pin("staff", PIN).result().ok


def test_a_copy_of_the_day_brings_no_packs_with_it(station):
    with at_noon(station.data) as store:
        copy = store.daily_backup().result()
        answer(store)
    seen = preview(station.data, copy, None, NOW_MS)
    assert seen.change.answers_gone == 1 and not seen.has_packs
    put_back(station.data, copy, None, NOW_MS)
    assert answers_in(station.data) == 2
    assert station.packs.in_use()[-1].name == "town@1.1.0"


def test_while_the_station_runs_nothing_is_put_back(station):
    with at_noon(station.data) as store:
        with pytest.raises(StationProblem, match="is running"):
            put_back(station.data, station.sealed, CODE, NOW_MS)
        answer(store)
    assert answers_in(station.data) == 3


def _foreign(file):
    file.write_bytes(b"A letter to grandma")


def _cut(file):
    file.write_bytes(file.read_bytes()[:-1000])


def _spoilt(file):
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(bytes(data))


@pytest.mark.parametrize("spoil", [_foreign, _cut, _spoilt])
def test_a_file_that_is_not_good_changes_nothing_and_says_so(station, spoil):
    before = everything(station.data)
    spoil(station.sealed)
    for deed in (preview, put_back):
        with pytest.raises(StationProblem) as said:
            deed(station.data, station.sealed, CODE, NOW_MS)
        assert "备份" in said.value.in_language("zh")
    assert everything(station.data) == before


def test_without_the_code_or_with_another_nothing_changes(station):
    before = everything(station.data)
    for code, says in ((None, "no backup code"), ("6543210987654321", "not the backup code")):
        with pytest.raises(StationProblem, match=says):
            put_back(station.data, station.sealed, code, NOW_MS)
    assert everything(station.data) == before


def _change(database, sql):
    reader = sqlite3.connect(database)
    with reader:
        reader.execute(sql)
    reader.close()


def test_a_backup_of_a_newer_program_is_refused(station):
    with at_noon(station.data) as store:
        copy = store.backup(station.stick / "new.db").result()
    _change(copy, "insert into _sqlite_migrations (migration_set, name) values ('station', 'fly')")
    with pytest.raises(StationProblem, match="newer version"):
        put_back(station.data, copy, None, NOW_MS)


def test_somebody_elses_database_is_refused(station):
    other = station.stick / "photos.db"
    _change(other, "create table photo (name text)")
    with pytest.raises(StationProblem, match="no backup of this program"):
        put_back(station.data, other, None, NOW_MS)


def test_a_stick_that_is_full_leaves_no_half_backup(station, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    with at_noon(station.data) as store:
        monkeypatch.setattr("kiosk.backups.making.pack_into", full)
        with pytest.raises(StationProblem, match="full"):
            seal_backup(store, station.stick, CODE)
    assert list(station.stick.iterdir()) == [station.sealed]


def test_two_backups_of_a_day_lie_side_by_side_and_nothing_readable_is_in_them(station):
    with at_noon(station.data) as store:
        again = seal_backup(store, station.stick, CODE).path
    assert again.name == station.sealed.name.replace(".glow", "-2.glow")
    assert "三1班".encode() not in again.read_bytes()


def test_a_power_cut_in_the_middle_of_the_switch_is_finished_at_the_next_start(
    station, monkeypatch
):
    from kiosk.store import putting_back

    def cut(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(putting_back, "_finish_packs", cut)
        with pytest.raises(KeyboardInterrupt):
            put_back(station.data, station.sealed, CODE, NOW_MS)
    assert (station.data / "restoring").is_dir()
    assert answers_in(station.data) == 1
    assert station.packs.in_use()[-1].name == "town@1.0.0"
    assert not (station.data / "restoring").exists()


def test_recordings_are_in_no_backup_and_stay_where_they_are(station, tmp_path):
    kept = station.data / "recordings" / "programmes" / "one.sealed"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"a voice")
    with at_noon(station.data) as store:
        sealed = seal_backup(store, station.stick, CODE)
    assert not any("recordings" in name for name in sealed.manifest["files"])
    put_back(station.data, station.sealed, CODE, NOW_MS)
    assert kept.read_bytes() == b"a voice"
    shutil.rmtree(station.data)
    put_back(station.data, station.sealed, CODE, NOW_MS)
    with open_store(station.data, clock=lambda: NOW) as store:
        assert store.programmes() == []
