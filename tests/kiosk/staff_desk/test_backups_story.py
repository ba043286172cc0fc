"""Backups by touch: a copy, a sealed one on a stick, and back after two questions."""

from __future__ import annotations

import pytest

from kiosk.staff_desk.backup_deeds import copies, look
from kiosk.store import open_store
from kiosk.usb.sticks import Folders

PIN = "482915"  # without one the station would ask for its first


@pytest.fixture
def desk(glass, tmp_path):
    stick = tmp_path / "STICK"
    stick.mkdir()
    with open_store(tmp_path / "data") as store:
        store.set_pin("staff", 1, PIN).result()
    station = glass(size=(1280, 800))
    station.stick = stick
    enter(station)
    return station


def enter(station):
    """Past the door, which has stories of its own."""
    station.station.desks._enter_staff_desk(1)
    station.wait_for("StaffDeskScreen")
    station.screen.backups_page.sources = [Folders([station.stick])]
    station.touch("tab_backups")


def until(station, condition, what):
    station.finger.wait(condition, what)


def view(station, name):
    page = station.screen.backups_page
    until(station, lambda: page.view == name, f"{name}, not {page.view}: {page.lines}")
    return page


def type_code(station, code):
    page = view(station, "pad")
    station.touch(f"pin_{code[0]}")
    until(station, lambda: page.shown == code[0], "the first digit")
    for digit in code[1:]:
        page.digit(digit)
    station.touch("pin_ok")
    until(station, lambda: not page.shown, "the code to be sent")


def test_a_stick_gets_a_sealed_backup_that_brings_yesterday_back(desk):
    station = desk
    store = station.station.store
    store.new_class("三1班", 2, "3-4").result()
    page = view(station, "list")
    station.touch("backups_to_stick")
    code = view(station, "code").lines[0].replace(" ", "")
    station.touch("backups_written")
    type_code(station, "0" * 16)
    assert page.message and page.view == "pad"
    type_code(station, code)
    view(station, "places")
    until(station, lambda: page.choices, "the stick")
    station.touch("backup_0")
    assert view(station, "sealed").lines[-1] == "现在可以拔下 U 盘了。"
    assert list(station.stick.glob("*.glowbackup"))
    store.new_class("三2班", 2, "3-4").result()
    station.touch("backups_close")

    station.touch("backups_from_stick")
    until(station, lambda: page.view == "files" and page.choices, "the file")
    station.touch("backup_0")
    says = view(station, "preview").lines
    assert "会少掉的班：三2班。" in says
    assert len(store.classes()) == 2
    station.touch("backups_restore")
    view(station, "sure")
    station.touch("backups_restore_yes", then="RestoringScreen")
    until(station, lambda: station.screen.state == "done", "the backup to be back")
    assert [one.name for one in station.station.store.classes()] == ["三1班"]
    station.touch("restoring_close", then="AttractScreen")

    newest = copies(station.station.folder)[0]
    assert newest.why == "before-restore"
    before = look(station.station.store, newest.path, None, lambda done: None)
    assert before.change.classes_back == ("三2班",)


def test_a_backup_of_another_machine_asks_for_its_code(desk, tmp_path):
    from kiosk.backups.making import seal_backup

    with open_store(tmp_path / "other") as other:
        seal_backup(other, desk.stick, "1234567890123456")
    page = view(desk, "list")
    desk.touch("backups_from_stick")
    until(desk, lambda: page.choices, "the file")
    desk.touch("backup_0")
    type_code(desk, "6543210987654321")
    until(desk, lambda: page.view == "pad" and page.message, "the refusal")
    assert "备份码不对" in page.message
    type_code(desk, "1234567890123456")
    assert "它来自另一台机器。" in view(desk, "preview").lines


def test_one_more_copy_is_two_touches_away(desk):
    page = view(desk, "list")
    before = len(page.choices)
    desk.touch("backups_now")
    until(desk, lambda: len(page.choices) > before, "one more")
    assert page.message == "备份好了。"


def test_while_another_program_has_the_data_nothing_is_put_back(desk, tmp_path):
    page = view(desk, "list")
    desk.touch("backups_now")
    until(desk, lambda: page.view == "list" and page.message, "a copy")
    with open_store(tmp_path / "data"):
        desk.touch("backup_0")
        view(desk, "preview")
        desk.touch("backups_restore")
        desk.touch("backups_restore_yes", then="RestoringScreen")
        until(desk, lambda: desk.screen.state == "failed", "to be refused")
        assert desk.station.store is not None
    desk.touch("restoring_close", then="AttractScreen")
