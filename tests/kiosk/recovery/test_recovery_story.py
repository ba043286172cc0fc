"""By touch: a sheet is made at the PINs page; on the day all PINs are forgotten it lets one in."""

from kiosk.store import open_store

PIN, NEW_PIN = "482915", "739201"


def knock(station):
    for _ in range(5):
        station.finger.touch_at(12, 12)
    station.wait_for("StaffDoorScreen")
    station.touch("role_staff")


def type_on(station, digits):
    for digit in [*digits, "ok"]:
        station.touch(f"pin_{digit}")


def test_the_sheet_that_was_copied_lets_the_owner_in_again(glass, tmp_path):
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, PIN).result()
    station = glass()
    station.station.desks._enter_staff_desk(1)
    station.wait_for("StaffDeskScreen")
    station.touch("tab_pins")
    station.touch("make_sheet", then="RecoveryScreen")
    station.touch("recovery_make")
    code = "".join(station.screen.groups)
    station.touch("recovery_written")
    asked = next(n for n in range(8) if f"第 {n + 1} 组" in station.screen.asked)
    type_on(station, code[asked * 4 : asked * 4 + 4])
    station.touch("recovery_finish", then="StaffDeskScreen")
    assert "1 号" in station.screen.pins_page.sheet
    station.touch("desk_leave", then="AttractScreen")

    for _ in range(5):
        station.station.store.check_pin("staff", "000000").result()
    knock(station)
    station.touch("door_forgot")
    for digit in code[:-2]:  # each touch takes a third of a second
        station.screen.digit(digit)
    type_on(station, code[-2:])
    station.finger.wait(lambda: station.screen.step == "new_pin", "the code to be looked at")
    for typed in ("2", NEW_PIN, NEW_PIN):
        for digit in typed:
            station.screen.digit(digit)
        station.touch("pin_ok")
    station.wait_for("StaffDeskScreen")
    told = [row["says"] for row in station.screen.notices_page.rows]
    assert any("恢复单用掉了" in line for line in told)
    assert station.station.store.recovery_sheet().state == "used"
