"""Recordings at the station: from staff's ears to the wall, the opening picture, and away."""

import math
from array import array

import numpy as np
import pytest

from kiosk.programmes import CHECKS, Kept, Programmes, keys
from kiosk.store import open_store
from media.finishing.encoding import as_opus
from quizzes.text import Text

PIN = "482915"
HELLO = Text("大家好。", "dà jiā hǎo", "Hello.")


@pytest.fixture(scope="module")
def kept():
    """Two seconds of a tone as a programme."""
    tone = array("h", (int(8000 * math.sin(n * 0.03)) for n in range(96_000) for _ in (0, 1)))
    opus = as_opus(tone.tobytes())
    title = Text("大桥", "dà qiáo", "The bridge")
    return Kept("bridge", 1, title, "zh", 2.0, opus, b"MP3", None, b"", (HELLO,), (0.2,))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(keys, "PASSES", 1)
    monkeypatch.setattr(keys, "MEMORY_BYTES", 8192)
    return tmp_path / "data"


@pytest.fixture
def before(folder, kept):
    """What was done before the station opens: (store, programmes, a programme's id)."""

    def do(then):
        with open_store(folder) as store:
            programmes = Programmes(store, folder)
            store.set_pin("staff", 1, PIN).result()
            id_ = programmes.keep(kept, "17", "wall", 7).result()
            store.check_pin("staff", PIN).result()
            then(store, programmes, id_)

    return do


def at_desk(station):
    for _ in range(5):
        station.finger.touch_at(12, 12)
    station.wait_for("StaffDoorScreen")
    station.touch("role_staff")
    for digit in [*PIN, "ok"]:
        station.touch(f"pin_{digit}")
    station.wait_for("StaffDeskScreen")
    station.touch("tab_recordings")
    return station.screen.recordings_page


def hang(store, programmes, id_):
    programmes.approve(id_, 1, CHECKS).result()
    programmes.put_on_wall(id_, "W-1").result()


def test_staff_listen_approve_and_hang_and_children_find_it(glass, folder, before):
    before(lambda *_: None)
    station = glass(folder)
    page = at_desk(station)
    station.touch("recording_0")
    station.touch("listen")
    station.finger.wait(lambda: page.isPlaying, "the voice")
    station.finger.wait(lambda: not page.isPlaying, "its end")
    station.touch("approve")
    for name in ("check_no_full_name", "check_no_school", "approve_now"):
        station.touch(name)
    station.finger.wait(lambda: page.state == "approved", "approval")
    station.touch("hang")
    for digit in "88":
        station.touch(f"pin_{digit}")
    station.touch("pin_ok")
    station.finger.wait(lambda: page.state == "wall", "the wall")
    station.touch("desk_leave", then="AttractScreen")
    assert not station.station.recordings.programmes.keys.is_open
    station.finger.wait(lambda: station.screen.hasBroadcast, "the opening picture")
    station.station.start_visit("3-4")
    station.wait_for("HomeScreen")
    assert "listening_wall" in [place["id"] for place in station.screen.places]


def test_the_opening_picture_loses_what_has_expired(glass, folder, before):
    before(hang)
    station = glass(folder)
    if station.on == "FirstStartScreen":
        station.touch("first_start_later", then="AttractScreen")
    station.finger.wait(lambda: station.screen.hasBroadcast, "the opening picture")
    own = station.station
    own.store.clock = lambda: 4_000_000_000.0
    own.recordings._purge()
    station.finger.wait(lambda: not station.screen.hasBroadcast, "the purge")
    assert own.recordings.programmes.all() == []


def test_staff_hear_of_takes_that_a_crash_left(glass, folder, before):
    def crash(store, programmes, id_):
        made = store.new_class("三1班", 1, "3-4").result()
        store.set_recording_consent(made.seats[1], "R-1", "staff").result()
        store.open_booth(store.now_ms() + 3_600_000).result()
        writer = programmes.writer(made.seats[1])
        writer.write(np.zeros(4800, np.int16))
        writer.close()

    before(crash)
    station = glass(folder)
    store = station.station.store
    told = lambda: [notice.kind for notice in store.unseen_notices()]  # noqa: E731
    station.finger.wait(lambda: "recordings_left" in told(), "the notice")


def test_a_goodbye_erases_what_was_not_kept_and_locks(glass, folder, before):
    before(lambda *_: None)
    station = glass(folder)
    own = station.station
    own.start_visit("3-4")
    own.store.check_pin("staff", PIN).result()
    assert own.recordings.programmes.keys.is_open
    writer = own.recordings.programmes.takes.begin("R-1", own.recordings.programmes.keys.public)
    own.say_goodbye("idle")
    station.finger.wait(lambda: not writer.path.exists(), "the erasure")
    assert not own.recordings.programmes.keys.is_open
