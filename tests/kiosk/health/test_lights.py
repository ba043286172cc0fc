import os
from datetime import datetime
from pathlib import Path

import pytest

from kiosk.health import data, door, machine, senses
from kiosk.health.light import told_bytes
from kiosk.health.morning import is_due
from kiosk.store.recovery import RecoverySheet
from kiosk.store.setting_kinds import ALL_DAY, SHUT
from kiosk.store.setting_up import TouchCheck

NOW = 1_800_000_000.0
NOW_MS = int(NOW * 1000)
DAY_MS = 86_400_000
NO_CHIP = Path("/no/such/chip")


def test_a_damaged_data_file_is_to_be_mended(tmp_path):
    broken = tmp_path / "station.db"
    broken.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    assert data.data(broken).state == "mend"


@pytest.mark.parametrize(
    ("days", "state"), [(0, "ok"), (1, "ok"), (3, "watch"), (8, "mend"), (None, "watch")]
)
def test_an_old_backup_is_told_with_what_to_do(tmp_path, days, state):
    (tmp_path / "backups").mkdir()
    if days is not None:
        copy = tmp_path / "backups" / "000001-daily-2027-01-01.db"
        copy.write_bytes(b"")
        os.utime(copy, (NOW - days * 86_400,) * 2)
    light = data.backup(tmp_path, NOW)
    assert light.state == state
    assert (light.do is None) == (state == "ok")


def test_a_machine_without_card_and_server_has_no_sound(tmp_path):
    cards = tmp_path / "cards"
    cards.write_text("--- no soundcards ---\n")
    assert senses.sound(cards, runtime=str(tmp_path)).state == "mend"


def test_a_sound_card_or_a_sound_server_is_enough(tmp_path):
    cards = tmp_path / "cards"
    cards.write_text(" 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n")
    assert senses.sound(cards, runtime="").state == "ok"
    (tmp_path / "pulse").mkdir()
    (tmp_path / "pulse/native").touch()
    assert senses.sound(tmp_path / "none", runtime=str(tmp_path)).state == "ok"


def test_a_clock_that_was_never_set_went_back_or_jumped_ahead_is_to_be_mended():
    assert machine.clock(0, None, rtc=NO_CHIP).state == "mend"
    assert machine.clock(NOW_MS, NOW_MS + DAY_MS, rtc=NO_CHIP).state == "mend"
    assert machine.clock(NOW_MS, None, went_back=True, rtc=NO_CHIP).state == "mend"
    assert machine.clock(NOW_MS + 9 * machine.YEAR_MS, NOW_MS, rtc=NO_CHIP).state == "mend"
    assert machine.clock(NOW_MS, NOW_MS - DAY_MS, rtc=NO_CHIP).state == "ok"
    assert machine.clock(NOW_MS, None, rtc=NO_CHIP).state == "ok"


def test_a_clock_chip_that_lost_its_time_is_to_be_watched(tmp_path):
    chip = tmp_path / "since_epoch"
    chip.write_text("1000000\n")
    assert machine.clock(NOW_MS, None, rtc=chip).state == "watch"
    chip.write_text(f"{int(NOW) + 5}\n")
    assert machine.clock(NOW_MS, None, rtc=chip).state == "ok"


def test_dead_places_of_the_glass_are_counted():
    assert machine.touch(None).state == "watch"
    assert machine.touch(TouchCheck(9, 6, (), 0)).state == "ok"
    light = machine.touch(TouchCheck(9, 6, ((1, 1), (2, 1)), 0))
    assert light.state == "mend" and "2" in light.says.zh


def test_bytes_are_told_in_megabytes():
    assert told_bytes(450_000_000) == "450 MB"
    assert told_bytes(12_340_000_000) == "12.3 GB"


@pytest.mark.parametrize(
    ("time", "hours", "last", "due"),
    [
        ("06:59", "08:00-17:00", "", False),
        ("07:00", "08:00-17:00", "", True),
        ("15:00", "08:00-17:00", "2026-11-22", True),
        ("15:00", "08:00-17:00", "2026-11-23", False),
        ("04:59", ALL_DAY, "", False),
        ("05:00", ALL_DAY, "", True),
        ("05:00", SHUT, "", True),
    ],
)
def test_the_self_check_is_made_once_a_day_before_opening(time, hours, last, due):
    now = datetime.fromisoformat(f"2026-11-23T{time}")
    assert is_due(now, (hours,) * 7, last) == due


@pytest.mark.parametrize(("state", "light"), [("none", "watch"), ("used", "watch"), ("good", "ok")])
def test_a_station_without_a_good_recovery_sheet_is_to_be_watched(state, light):
    told = door.recovery(RecoverySheet(state))
    assert told.state == light
    assert (told.do is None) == (light == "ok")


def test_one_staff_pin_is_one_too_few_to_approve():
    assert door.second_pin([1]).state == "watch"
    assert door.second_pin([1, 4]).state == "ok"
