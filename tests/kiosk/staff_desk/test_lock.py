"""The desk locks itself after three silent minutes, asks first, and says what was not kept."""

import pytest

from kiosk.shell.idle import ASK_SECONDS, DESK_SECONDS
from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen
from kiosk.store import open_store

PIN = "482915"


@pytest.fixture
def station(glass, tmp_path):
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, PIN).result()
        store.new_class("三（2）班", 3, "3-4").result()
    made = glass()
    made.station.desks._enter_staff_desk(1)
    made.wait_for("StaffDeskScreen")
    return made


def be_silent(station, seconds):
    for _ in range(seconds):
        station.station.idle.tick()


def test_the_question_comes_first_and_then_the_desk_is_gone(station):
    assert DESK_SECONDS + ASK_SECONDS == 180
    be_silent(station, DESK_SECONDS)
    assert station.station.idle.property("isAsking") and station.on == "StaffDeskScreen"
    be_silent(station, ASK_SECONDS)
    station.wait_for("AttractScreen")
    assert station.station.store.unseen_notices() == []


def test_a_half_typed_number_is_not_lost_without_a_word(station):
    for name in ("tab_classes", "desk_class_0", "desk_seat_1", "enter_consent", "pin_4"):
        station.touch(name)
    be_silent(station, 180)
    station.wait_for("AttractScreen")
    station.finger.wait(lambda: station.station.store.unseen_notices(), "the notice")
    station.station.desks._enter_staff_desk(1)
    station.wait_for("StaffDeskScreen")
    told = [row["says"] for row in station.screen.notices_page.rows]
    assert any("「班级」" in line and "没有保存" in line for line in told)


def test_leaving_on_purpose_says_nothing(room):
    room.store.set_pin("staff", 1, PIN).result()
    desk = StaffDeskScreen(*room.given)
    desk.openTab("pins")
    desk.pins_page.setFor("teacher")
    desk.pins_page.digit("7")
    desk.goAway()
    desk.leave()
    room.store.note_deed("staff", "after it").result()
    assert room.store.unseen_notices() == []
