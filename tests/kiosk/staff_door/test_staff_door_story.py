"""The door on the glass: the first start, five taps in the corner, the right PIN, and away."""

from kiosk.store import open_store

PIN = "482915"


def type_pin(station, digits):
    for digit in digits:
        station.touch(f"pin_{digit}")
    station.touch("pin_ok")


def knock(station):
    for _ in range(5):
        station.finger.touch_at(12, 12)
    station.wait_for("StaffDoorScreen")


def test_where_set_up_was_put_off_the_door_asks_for_a_pin_and_leads_to_the_desk(glass):
    station = glass()
    station.touch("first_start_later", then="AttractScreen")
    assert "密码" in station.screen.reminder
    knock(station)
    station.touch("first_pin_set")
    type_pin(station, "5")
    type_pin(station, PIN)
    type_pin(station, PIN)
    station.wait_for("StaffDeskScreen")
    station.touch("desk_leave", then="AttractScreen")
    assert "密码" not in station.screen.reminder


def test_a_pin_put_off_is_only_reminded_of(glass, tmp_path):
    first = glass()
    first.touch("first_start_later", then="AttractScreen")
    first.close()
    second = glass(tmp_path / "data")
    second.wait_for("AttractScreen")
    second.finger.wait(lambda: second.screen.reminder, "the reminder")
    assert "密码" in second.screen.reminder
    knock(second)
    second.touch("first_pin_later", then="AttractScreen")


def test_five_taps_in_the_corner_and_the_pin_open_the_desk(glass, tmp_path):
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, PIN).result()
    station = glass()
    knock(station)
    station.touch("role_staff")
    type_pin(station, "135790")
    station.finger.wait(lambda: station.screen.message, "the words")
    type_pin(station, PIN)
    station.wait_for("StaffDeskScreen")


def test_a_child_behind_the_door_gets_its_visit_back(glass, tmp_path):
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, PIN).result()
    station = glass()
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    visit = station.station.visit.id
    knock(station)
    station.touch("door_leave", then="HomeScreen")
    assert station.station.visit.id == visit


def test_a_desk_ends_the_visit_before_it(glass, tmp_path):
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, PIN).result()
    station = glass()
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    knock(station)
    station.touch("role_staff")
    type_pin(station, PIN)
    station.wait_for("StaffDeskScreen")
    assert station.station.visit is None
    station.finger.wait(lambda: not station.station.store.open_visits(), "the visit to end")
