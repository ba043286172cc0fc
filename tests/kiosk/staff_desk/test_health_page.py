"""The health page: twelve lights with what to do, what happened, and a file for the technician."""

import pytest

from kiosk.health import looking, senses
from kiosk.health.light import Light
from kiosk.morning_check import MorningCheck
from kiosk.problems import Words
from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen
from kiosk.store import open_store
from kiosk.support import bundle
from kiosk.tour.checks import check
from kiosk.usb.sticks import Folders

PARTS = ["disk", "database", "backup", "pack", "sound", "voice", "microphone", "touch", "clock",
         "font", "recovery", "second_pin"]  # fmt: skip


@pytest.fixture(autouse=True)
def a_quick_doctor(monkeypatch):
    """What asks the machine in processes of its own is under test elsewhere."""
    fine = Words("好。", "Fine.")
    monkeypatch.setattr(looking, "voice", lambda: Light("voice", "ok", fine))
    monkeypatch.setattr(looking, "microphone", lambda settings: Light("microphone", "ok", fine))
    monkeypatch.setattr(bundle, "_doctor", lambda folder: [])


def test_each_part_has_a_light_and_says_what_to_do_unless_it_is_fine(room):
    desk = StaffDeskScreen(*room.given)
    desk.openTab("health")
    assert desk.health_page.message
    room.wait(lambda: desk.health_page.rows)
    rows = {row["about"]: row for row in desk.health_page.rows}
    assert set(rows) == set(PARTS)
    states = [row["state"] for row in desk.health_page.rows]
    assert states == sorted(states, key=("mend", "watch", "ok").index)
    assert rows["database"]["state"] == "ok" and rows["database"]["stateWord"] == "正常"
    assert all(row["says"] and bool(row["do"]) == (row["state"] != "ok") for row in rows.values())
    room.reading.toggle_language()
    assert all(row["title"].isascii() and row["says"] for row in desk.health_page.rows)


def test_what_happened_is_told_in_plain_words_newest_first(room):
    room.store.set_pin("staff", 1, "271828").result()
    room.now += 60
    room.store.tell_staff("visits_cut_off", {"visits": 2}).result()
    page = StaffDeskScreen(*room.given).health_page
    page.open()
    page.act("events")
    says = [row["says"] for row in page.rows]
    assert says[0].startswith("停电或关机打断了 2 次活动")
    assert "工作人员：设了一个密码" in says


def test_a_support_file_comes_onto_a_stick_by_touch(glass, tmp_path):
    stick = tmp_path / "STICK"
    stick.mkdir()
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, "482915").result()
    station = glass(size=(1280, 800))
    station.station.desks._enter_staff_desk(1)
    station.wait_for("StaffDeskScreen")
    page = station.screen.health_page
    page.sources = [Folders([stick])]
    station.touch("desk_language")
    station.touch("tab_health")
    station.finger.wait(lambda: bool(page.rows), "the lights")
    for part in PARTS:
        station.finger.find(f"light_{part}")  # all on one page, on small glass too
    assert check(station.window, "health", "5-6", []) == []
    station.touch("desk_language")
    station.touch("health_support")
    station.finger.wait(lambda: page.view == "places" and bool(page.rows), "the stick")
    station.touch("health_stick_0")
    station.finger.wait(lambda: page.view == "written", "the file")
    assert [file.suffix for file in stick.iterdir()] == [".zip"]
    station.touch("health_close")


def test_the_morning_check_tells_staff_and_is_made_once_a_day(glass, tmp_path, monkeypatch):
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, "482915").result()
    monkeypatch.setattr("kiosk.health.morning.is_due", lambda now, week, last: last == "")
    dead = Light("sound", "mend", Words("没有声音。", "No sound."), Words("接上。", "Attach."))
    monkeypatch.setattr(looking, "sound", lambda: dead)
    station = glass(size=(1280, 800)).station
    self_check = MorningCheck(station)
    self_check.look()
    kinds = lambda: [one.kind for one in station.store.unseen_notices()]  # noqa: E731
    from kiosk.tour.finger import Finger

    Finger(station._window).wait(lambda: "morning_check" in kinds(), "the notice")
    assert station.store.morning_check()["mend"] == ["sound"]
    self_check.look()
    assert kinds().count("morning_check") == 1
    assert senses.sound is not looking.sound
