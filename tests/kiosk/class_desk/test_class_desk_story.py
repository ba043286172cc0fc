"""A class from its making to its end by touches alone, and a backup that brings nothing back."""

from time import time

import pytest
from PySide6.QtQml import QQmlProperty, qmlContext
from python_calamine import CalamineWorkbook

from kiosk.backups.putting_back import put_back
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


def back_to_the_classes(station):
    """From a seat's page, or from all seats."""
    station.touch("table_back")
    if station.screen.isOpen:
        station.touch("table_back")


def wake(station):
    station.finger.touch_at(station.window.width() // 2, round(station.window.height() * 0.7))
    station.wait_for("WelcomeScreen")


def sign_in(station, pictures):
    station.touch("my_turn", then="SignInScreen")
    for picture in pictures:
        station.touch(f"picture_{picture}")


def words_drawn(station):
    """What stands on the drawn page, as a reader of the glass is told it."""
    page = station.screen.reports.drawn
    station.finger.wait(lambda: page.image is not None, "the page")
    item = station.finger.find("report_picture")
    told = QQmlProperty(item, "Accessible.name", qmlContext(item)).read()
    assert told == " · ".join(page.words)
    return page.words


def told_of(skill, given):
    """The three lines of a skill's row: what was answered for each key."""
    mine = [(item.key, answer) for item, answer in given if item.id.startswith(skill.lower())]
    return [
        "  ".join(f"{word} {mine.count((key, name))}"
                  for word, name in (("停", "stop"), ("问", "ask"), ("做", "go")))
        for key in "RAG"
    ]  # fmt: skip


def a_class_is_made_and_its_cards_are_kept(station, stick):
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


def turns_begin(station):
    station.touch("open_turns")
    station.touch("begin_turns")
    settle(station)
    station.touch("leave_to_children", then="AttractScreen")


def a_child_plays_a_round(station, play_round, pictures):
    wake(station)
    sign_in(station, pictures)
    station.wait_for("HomeScreen")
    station.touch("place_monster_trail", then="LevelsScreen")
    station.touch("level_hurry", then="PlayScreen")
    given = play_round(station, ["stop", "go", "ask", "stop", "go", "ask", "stop", "go"])
    station.wait_for("DebriefScreen")
    station.touch("bar_goodbye", then="GoodbyeScreen")
    station.finger.touch_at(400, 400)
    station.wait_for("AttractScreen")
    return given


def the_teacher_looks(station, given):
    """The map, the messages of a skill, one message, the seat; all as the child answered."""
    to_the_class_desk(station)
    station.touch("classes_back", then="TeacherDeskScreen")
    station.touch("group_0")
    words = words_drawn(station)
    skills = sorted({item.id[:3].upper() for item, _ in given})
    for skill in skills:
        row = words[next(n for n, one in enumerate(words) if one.startswith(skill)) :]
        assert [one for one in row if one.startswith("停 ")][:3] == told_of(skill, given)
    skill, (item, answer) = skills[0], min(given, key=lambda one: one[0].id)
    station.touch(f"spot_skill_{skill}")
    assert any(one.startswith(f"{item.id} ") for one in words_drawn(station))
    station.touch(f"spot_item_{item.id}_{item.revision}")
    counts = {"停": "stop", "问": "ask", "做": "go"}
    assert "  ".join(f"{w} {int(a == answer)}" for w, a in counts.items()) in words_drawn(station)
    station.touch("tab_seats")
    station.touch("report_seat_1")
    assert any("一共 8 次回答" in one for one in words_drawn(station))
    back_to_the_classes(station)


def test_make_print_sign_in_play_look_export_erase_restore(
    glass, swift, play_round, stick, printed, tmp_path
):
    folder = tmp_path / "data"
    station = swift(glass(folder))
    store = station.station.store
    store.set_pin("staff", 1, "482915").result()
    store.set_pin("teacher", 1, PIN).result()
    store.change_settings("staff", class_seats_on=True).result()
    station.start()

    a_class_is_made_and_its_cards_are_kept(station, stick)
    turns_begin(station)
    given = a_child_plays_a_round(station, play_round, printed[1])
    assert store.progress(store.open_run().id).done == 1
    backup = store.backup(tmp_path / "before.db").result()

    the_teacher_looks(station, given)
    station.touch("teacher_classes", then="ClassDeskScreen")
    station.touch("class_0")
    station.touch("open_take")
    station.touch("take_xlsx")
    save_on_stick(station)
    (book,) = stick.glob("*-report.xlsx")
    rows = CalamineWorkbook.from_path(book).get_sheet_by_name("答题记录").to_python()
    at = {head: n for n, head in enumerate(rows[0])}
    answers = [row for row in rows[1:] if row[at["种类"]] == "answer"]
    assert [(row[at["题"]], row[at["回答"]], row[at["座位"]]) for row in answers] == [
        (item.id, answer, 1) for item, answer in given
    ]

    back(station, 2)
    station.touch("erase_class")
    station.touch("yes_erase")
    settle(station)
    assert any("rows left: 0" in line for line in station.screen.lines)
    assert store.classes() == [] and store.read("select count(*) from response") == [(0,)]
    deeds = " ".join(deed.what for deed in store.deeds())
    assert "exported cards of 三（2）班" in deeds and "exported xlsx of 三（2）班" in deeds
    assert "opened the page of 三（2）班 seat 1" in deeds
    station.station.close()

    assert put_back(folder, backup, None, round(time() * 1000)).answers == len(given)
    again = glass(folder).station.store
    assert again.classes(with_archived=True) == []
    assert again.read("select count(*) from response") == [(0,)]
    assert "done again" in " ".join(deed.what for deed in again.deeds())
