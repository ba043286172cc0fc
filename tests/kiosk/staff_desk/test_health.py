from kiosk.staff_desk import health
from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen


def test_the_desk_shows_a_light_for_each_part_in_words(room):
    desk = StaffDeskScreen(*room.given)
    desk.openTab("health")
    assert desk.health_page.message
    room.wait(lambda: desk.health_page.rows)
    rows = {row["about"]: row for row in desk.health_page.rows}
    assert set(rows) == {"disk", "database", "sound", "font"}
    assert rows["database"]["state"] == "ok" and rows["database"]["stateWord"] == "正常"
    assert all(row["says"] and "{" not in row["says"] for row in rows.values())


def test_a_damaged_data_file_is_to_be_mended(tmp_path):
    broken = tmp_path / "station.db"
    broken.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    assert health.data(broken).state == "mend"


def test_a_machine_without_card_and_server_has_no_sound(tmp_path):
    cards = tmp_path / "cards"
    cards.write_text("--- no soundcards ---\n")
    assert health.sound(cards, runtime=str(tmp_path)).state == "mend"


def test_a_sound_card_or_a_sound_server_is_enough(tmp_path):
    cards = tmp_path / "cards"
    cards.write_text(" 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n")
    assert health.sound(cards, runtime="").state == "ok"
    (tmp_path / "pulse").mkdir()
    (tmp_path / "pulse/native").touch()
    assert health.sound(tmp_path / "none", runtime=str(tmp_path)).state == "ok"


def test_a_full_disk_is_told_in_megabytes():
    assert health.told_bytes(450_000_000) == "450 MB"
    assert health.told_bytes(12_340_000_000) == "12.3 GB"
