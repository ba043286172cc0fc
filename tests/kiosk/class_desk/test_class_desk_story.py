"""A class from its making to its end by touches alone, and a backup that brings nothing back."""

import shutil

import pytest
from python_calamine import CalamineWorkbook

from kiosk.cards.class_cards import CardPages

PIN = "519284"


@pytest.fixture
def stick(tmp_path, monkeypatch):
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setenv("KIOSK_FOLDER", str(folder))
    return folder


@pytest.fixture
def printed(monkeypatch):
    """What stands on the cards: the only place where the pictures are to be read."""
    seen = {}
    draw = CardPages.draw

    def read(self, name, pictures):
        seen.update(pictures)
        return draw(self, name, pictures)

    monkeypatch.setattr(CardPages, "draw", read)
    return seen


def to_the_class_desk(station):
    for _ in range(5):
        station.finger.touch_at(12, 12)
    station.wait_for("StaffDoorScreen")
    station.touch("role_teacher")
    for key in [*PIN, "ok"]:
        station.touch(f"pin_{key}")
    station.wait_for("TeacherDeskScreen")
    station.touch("teacher_classes", then="ClassDeskScreen")


def settle(station):
    station.finger.wait(lambda: not station.screen._is_busy, "the deed to end")


def type_in(station, digits):
    for key in [*digits, "ok"]:
        station.touch(f"pin_{key}")
    settle(station)


def save_on_stick(station):
    settle(station)
    station.touch("where_0")
    settle(station)


def back(station, times):
    for _ in range(times):
        station.touch("classes_back")


def wake(station):
    station.finger.touch_at(station.window.width() // 2, round(station.window.height() * 0.7))
    station.wait_for("WelcomeScreen")


def sign_in(station, pictures):
    station.touch("my_turn", then="SignInScreen")
    for picture in pictures:
        station.touch(f"picture_{picture}")


def test_make_print_sign_in_play_look_export_erase_restore(glass, stick, printed, tmp_path):
    folder = tmp_path / "data"
    station = glass(folder)
    store = station.station.store
    store.set_pin("staff", 1, "482915").result()
    store.set_pin("teacher", 1, PIN).result()
    store.change_settings("staff", class_seats_on=True).result()
    station.touch("first_start_later", then="AttractScreen")

    to_the_class_desk(station)
    for name in ("new_class", "grade_3", "number_2"):
        station.touch(name)
    type_in(station, "2")
    save_on_stick(station)
    assert (stick / "cards.pdf").read_bytes().startswith(b"%PDF")
    back(station, 1)
    station.touch("open_seats")
    station.touch("seat_1")
    station.touch("enter_consent")
    type_in(station, "017")
    back(station, 2)
    station.touch("open_checks")
    station.touch("check_before")
    station.touch("begin_turns")
    settle(station)
    station.touch("leave_to_children", then="AttractScreen")

    wake(station)
    sign_in(station, printed[1])
    station.wait_for("CheckScreen")
    station.touch("check_begin")
    while station.screen.step == "message":
        left = station.screen.progress
        station.touch("check_stop")
        station.finger.wait(lambda left=left: station.screen.progress != left or
                            station.screen.step == "end", "the next")  # fmt: skip
    station.touch("check_done", then="GoodbyeScreen")
    (made,) = store.classes()
    run = store.open_run()
    assert store.progress(run.id).done == 1
    assert sum(r.tricks.stop for r in store.class_by_skill(made.id, "before")) == 6
    backup = store.daily_backup().result() or next((folder / "backups").iterdir())
    shutil.copy(store.backup(folder / "full.db").result(), backup)

    station.finger.touch_at(400, 400)
    station.wait_for("AttractScreen")
    to_the_class_desk(station)
    station.touch("class_0")
    station.touch("open_take")
    station.touch("take_xlsx")
    save_on_stick(station)
    (book,) = stick.glob("*-report.xlsx")
    rows = CalamineWorkbook.from_path(book).get_sheet_by_name("答题记录").to_python()
    assert [row[1:3] for row in rows[1:3]] == [[1, "before"], [1, "before"]]
    back(station, 2)
    station.touch("erase_class")
    station.touch("yes_erase")
    settle(station)
    assert any("rows left: 0" in line for line in station.screen.lines)
    assert store.classes() == [] and store.read("select count(*) from response") == [(0,)]
    deeds = " ".join(deed.what for deed in store.deeds())
    assert "exported cards of 三（2）班" in deeds and "exported xlsx of 三（2）班" in deeds
    station.station.close()

    (folder / "station.db").write_bytes(b"spilt milk" * 5000)  # the backup with the class is used
    again = glass(folder).station.store
    assert [n.kind for n in again.unseen_notices()] == ["data_restored"]
    assert again.classes(with_archived=True) == []
    assert again.read("select count(*) from response") == [(0,)]
    assert "done again" in " ".join(deed.what for deed in again.deeds())
