"""The staff's desk on the glass: open a class for signing in, set the screen, leave."""

import pytest

from kiosk.store import open_store

PIN = "482915"


@pytest.fixture
def desk(glass, tmp_path):
    def make(size=(1280, 800)):
        with open_store(tmp_path / "data") as store:
            store.set_pin("staff", 1, PIN).result()
            made = store.new_class("三（2）班", 45, "3-4").result()
        station = glass(size=size)
        station.made = made
        for _ in range(5):
            station.finger.touch_at(12, 12)
        station.wait_for("StaffDoorScreen")
        station.touch("role_staff")
        for digit in [*PIN, "ok"]:
            station.touch(f"pin_{digit}")
        station.wait_for("StaffDeskScreen")
        return station

    return make


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)])
def test_staff_open_a_class_for_signing_in(desk, size):
    station = desk(size)
    page = station.screen.classes_page
    for name in ("tab_classes", "seats_turn_on", "confirm_rules", "confirm_assessment"):
        station.touch(name)
    station.touch("confirm_turn_on")
    station.finger.wait(lambda: page.isOn, "seats on")
    station.touch("desk_class_0")
    station.touch("number_all")
    for digit in ["1", "0", "1", "ok"]:
        station.touch(f"pin_{digit}")
    station.finger.wait(lambda: page.view == "class", "the numbers")
    seats = station.station.store.seats(station.made.id)
    assert [seat.consent_number for seat in seats] == [str(101 + n) for n in range(45)]
    assert station.station.store.may_sign_in(station.made.seats[45])


def test_the_true_size_of_the_screen_counts_at_once(desk):
    station = desk()
    before = station.window.px_per_mm
    station.touch("tab_settings")
    station.touch("group_station")
    station.touch("set_width_mm_change")
    for digit in ["4", "3", "0", "ok"]:
        station.touch(f"pin_{digit}")
    station.finger.wait(lambda: station.window.px_per_mm < before * 0.6, "the new scale")


def test_leaving_to_the_desktop_asks_first(desk):
    station = desk()
    ended = []
    station.station.desktopAsked.connect(lambda: ended.append(True))
    station.touch("desk_desktop")
    station.touch("exit_no")
    station.touch("desk_desktop")
    assert not ended
    station.touch("exit_yes")
    assert ended == [True]


def test_every_tab_opens_in_both_languages(desk):
    station = desk()
    for _ in range(2):
        for tab in ("notices", "classes", "pins", "settings", "microphone", "health"):
            station.touch(f"tab_{tab}")
            assert station.screen.tab == tab
        station.touch("desk_language")
    station.touch("desk_leave", then="AttractScreen")
