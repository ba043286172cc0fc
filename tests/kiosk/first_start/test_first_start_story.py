"""The first start on the glass, by touches: all of it, none of it, and on after a power cut."""

from kiosk.store.recovery_code import new_code

PIN = "482915"


def set_pin(station, number, pin):
    """The first key by touch, the others straight to the step: the pad has stories of its own."""
    station.touch(f"pin_{number}")
    for digits in (pin, pin):
        station.touch("pin_ok")
        for digit in digits:
            station.screen.staff_step.digit(digit)
    station.touch("pin_ok")


def on_to(station, step):
    station.finger.wait(lambda: station.screen.canGoOn, f"{station.screen.at} to be done")
    station.touch("step_next")
    station.finger.wait(lambda: station.screen.at == step, step)


def paint(station):
    """Draws a finger over the first row of the grid; the others follow without waiting for it."""
    step, rows = station.screen.touch_step, station.screen.touch.grid["rows"]
    for row in range(1, rows):
        step.touch(0.0, (row + 0.5) / rows)
        step.touch(1.0, (row + 0.5) / rows)
    y = station.window.height() // rows // 2
    station.finger.drag((2, y), (station.window.width() - 2, y))


def test_a_whole_first_start(glass):
    station = glass()
    assert station.on == "FirstStartScreen"
    station.touch("first_start_begin")
    on_to(station, "name")
    for name in ("name_field", "key_language", "key_o", "key_k", "key_hide"):
        station.touch(name)
    on_to(station, "screen")
    station.touch("card_-16")
    on_to(station, "touch")
    station.touch("touch_begin")
    paint(station)
    station.finger.wait(lambda: not station.screen.touch.isPainting, "the grid to be lit")
    on_to(station, "sound")
    station.touch("sound_play")
    station.touch("sound_yes")
    on_to(station, "microphone")
    station.touch("contents_without")
    on_to(station, "staff_pin")
    set_pin(station, "1", PIN)
    on_to(station, "teacher_pin")
    station.touch("pin_without")
    on_to(station, "recovery")
    station.station.store.keep_recovery_sheet(new_code(), 1).result()
    station.touch("first_start_list")
    station.touch("step_guests")
    on_to(station, "retention")
    station.touch("days_less")
    on_to(station, "packs")
    on_to(station, "convention")
    station.touch("contents_without")
    on_to(station, "list")
    assert station.screen.isAllDone
    store = station.station.store
    assert (store.settings().centre_name, store.settings().keep_days) == ("ok", 50)
    assert store.touch_check().dead == () and store.pin_numbers("staff") == [1]
    station.touch("first_start_later", then="AttractScreen")
    assert station.screen.reminder == ""


def test_all_of_it_can_wait_and_children_can_play(glass):
    station = glass()
    station.touch("first_start_later", then="AttractScreen")
    assert station.screen.reminder
    station.start()
    station.touch("band_3-4", then="HomeScreen")


def test_after_a_power_cut_it_goes_on_where_it_was(glass, tmp_path):
    first = glass()
    first.touch("first_start_begin")
    on_to(first, "name")
    first.touch("step_later")
    first.finger.wait(lambda: "name" in first.station.store.setting_up(), "the disk")
    first.close()
    second = glass(tmp_path / "data")
    second.wait_for("FirstStartScreen")
    states = {row["id"]: row["state"] for row in second.screen.rows}
    assert (states["language"], states["name"], states["screen"]) == ("done", "later", "")
    second.touch("first_start_begin")
    assert second.screen.at == "name"


def test_what_is_left_is_reminded_of_and_done_from_the_desk(glass):
    station = glass()
    station.touch("first_start_later", then="AttractScreen")
    station.station.store.set_pin("staff", 1, PIN).result()
    station.station.desks._enter_staff_desk(1)
    station.wait_for("StaffDeskScreen")
    assert "屏幕大小" in station.screen.notices_page.setUp
    station.touch("set_up_go_on", then="FirstStartScreen")
    station.touch("step_screen")
    on_to(station, "touch")
    station.touch("first_start_list")
    station.touch("first_start_later", then="StaffDeskScreen")
    assert "屏幕大小" not in station.screen.notices_page.setUp
    station.touch("desk_leave", then="AttractScreen")
    assert "开机设置" in station.screen.reminder


def test_the_hidden_corner_is_no_door_while_somebody_sets_the_station_up(glass):
    station = glass()
    for _ in range(5):
        station.finger.touch_at(12, 12)
    assert station.on == "FirstStartScreen"
    station.touch("first_start_begin")
    assert station.screen.at == "language"
