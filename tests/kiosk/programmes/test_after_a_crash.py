"""Power cuts, kills and restored backups: nothing half-kept, nothing erased comes back."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from kiosk.programmes.takes import LEFT_FOR_MS

ROOT = Path(__file__).parents[3]
PIN = "271828"
HOUR_MS = 3_600_000
KEEPER = """
import sys, time
from pathlib import Path
from kiosk.programmes import Kept, Programmes
from kiosk.store import open_store
from quizzes.text import Text
folder = Path(sys.argv[1])
store = open_store(folder)
programmes = Programmes(store, folder)
line = Text("好", "hǎo", "Good")
kept = Kept("s", 1, line, "zh", 9.0, b"VOICE" * 400_000, b"VOICE" * 400_000, b"V" * 9_000_000,
            b"C", (line,), (0.0,))
print("ready", flush=True)
while True:
    programmes.keep(kept, "17", "home", 7).result()
"""


@pytest.fixture
def writer(programmes, store, seat):
    """A consented take in the making."""
    store.open_booth(store.now_ms() + HOUR_MS).result()
    made = programmes.writer(seat)
    made.write(np.full(4800, 1000, np.int16))
    return made


def recordings(folder):
    return [file for file in (folder / "recordings").rglob("*") if file.is_file()]


def programme_files(folder):
    return sorted((folder / "recordings/programmes").iterdir())


@pytest.mark.parametrize("after", [0.02, 0.11, 0.23])
def test_killed_while_keeping_only_whole_programmes_are_left(station, reopen, folder, after):
    station[0].close()
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    keeper = subprocess.Popen(
        [sys.executable, "-c", KEEPER, str(folder)], env=environment, stdout=subprocess.PIPE
    )
    assert keeper.stdout.readline() == b"ready\n"
    time.sleep(after)
    keeper.send_signal(signal.SIGKILL)
    keeper.wait()
    keeper.stdout.close()
    store, programmes = reopen()
    programmes.begin().result()
    assert [file.stem for file in programme_files(folder)] == sorted(
        one.id.hex() for one in programmes.all()
    )
    store.check_pin("staff", PIN).result()
    for one in programmes.all():
        assert len(programmes.read(one.id).opus) == 2_000_000


def test_a_take_that_is_not_kept_is_gone_at_goodbye(programmes, store, writer, folder):
    assert writer.path.exists()
    programmes.end_visit()
    store.aside(lambda: None).result()
    assert not writer.path.exists()
    assert store.begun_takes() == []
    assert "goodbye, not kept; key overwritten" in store.deeds()[0].what


def test_a_take_left_by_a_crash_waits_for_staff_and_opens_with_their_pin(
    programmes, store, writer, reopen
):
    writer.close()
    store, programmes = reopen()
    programmes.begin().result()
    (left,) = programmes.takes.left()
    assert left.consent_number == "R-17"
    store.check_pin("staff", PIN).result()
    found = programmes.takes.read(left.id, programmes.keys.secret)
    assert len(found.take.samples) == 4800
    assert not found.is_finished


def test_a_take_that_nobody_keeps_is_erased_after_a_day(writer, reopen, clock, folder):
    writer.close()
    clock.now += LEFT_FOR_MS / 1000 - 1
    _, programmes = reopen()
    assert programmes.begin().result() == 0
    clock.now += 1
    assert programmes.begin().result() == 1
    assert not writer.path.exists()
    assert programmes.left_behind() == 0


def test_a_take_in_the_making_is_no_left_one(programmes, store, writer):
    assert programmes.takes.left() == []
    programmes.purge(store.now_ms() + LEFT_FOR_MS).result()
    assert writer.path.exists()


def test_no_backup_holds_a_voice_or_a_key(store, keep, folder):
    keep()
    copy = store.daily_backup().result()
    assert list((folder / "backups").iterdir()) == [copy]
    assert b"GLOWTAKE" not in copy.read_bytes()


def test_after_a_restored_backup_what_was_erased_stays_erased(programmes, store, keep, reopen):
    id_, other = keep(), keep()
    copy = store.daily_backup().result()
    programmes.erase(id_, "asked by the guardian").result()
    database = store.path
    store.close()
    database.write_bytes(copy.read_bytes())
    store, programmes = reopen()
    assert len(programmes.all()) == 2
    programmes.begin().result()
    assert [one.id for one in programmes.all()] == [other]
    assert "its file was erased before" in store.deeds()[0].what


def test_an_erasure_that_was_cut_off_after_the_key_is_finished(programmes, store, keep, folder):
    id_ = keep()
    file = programme_files(folder)[0]
    file.write_bytes(os.urandom(4096) + file.read_bytes()[4096:])  # the key is gone, no more yet
    programmes.begin().result()
    assert store.programme(id_) is None
    assert programme_files(folder) == []


def test_a_taking_down_that_was_cut_off_is_finished(programmes, store, keep, folder):
    id_ = keep()
    programmes.approve(id_, 1, ("no_full_name", "no_school")).result()
    programmes.put_on_wall(id_, "W-1").result()
    (folder / "recordings/wall" / f"{id_.hex()}.programme").unlink()
    programmes.begin().result()
    assert not store.programme(id_).is_on_wall


def test_a_file_whose_row_was_lost_is_erased_at_the_start(programmes, store, keep, reopen, folder):
    copy = store.daily_backup().result()
    keep()
    database = store.path
    store.close()
    database.write_bytes(copy.read_bytes())
    _, programmes = reopen()
    assert programmes.begin().result() == 1
    assert programme_files(folder) == []


def test_another_process_does_not_erase_what_is_just_being_written(programmes, store, keep, folder):
    keep()
    fresh = programme_files(folder)[0].with_name("00" * 16 + ".programme")
    fresh.write_bytes(b"being written")
    programmes.purge(store.now_ms()).result()
    assert fresh.exists()
