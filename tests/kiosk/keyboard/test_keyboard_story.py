"""A finger writes Chinese, letters and digits into fields."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.keyboard import table_file
from kiosk.keyboard.pinyin_keys import PinyinKeys
from kiosk.keyboard.table_file import TableFile
from kiosk.shell.window import ExitGuard, choose_renderer


def test_a_word_is_typed_by_its_pinyin_and_chosen(desk):
    glass = desk()
    glass.finger.touch("title")
    assert glass.is_open
    glass.type("yanzhengma")
    assert glass.item("key_spelled").property("text") == "yan'zheng'ma"
    glass.finger.touch("word_0")
    assert glass.text("title") == "验证码"


def test_the_rest_of_the_letters_stays_to_be_chosen(desk):
    glass = desk()
    glass.finger.touch("story")
    glass.keys("nihaowo")
    assert glass.pinyin.choose(1) == "你好"
    assert glass.pinyin.property("spelled") == "wo"


def test_space_takes_the_first_word_and_a_sign_all_of_them(desk):
    glass = desk()
    glass.finger.touch("story")
    glass.keys("nihao")
    glass.finger.touch("key_space")
    glass.keys("zhapian")
    glass.finger.touch("key_。")
    assert glass.text("story") == "你好诈骗。"


def test_take_back_takes_letters_first_and_then_what_was_written(desk):
    glass = desk()
    glass.finger.touch("title")
    glass.keys("nihao")
    glass.finger.touch("key_space")
    glass.type("b")
    glass.finger.touch("key_take_back")
    assert glass.text("title") == "你好"
    glass.finger.touch("key_take_back")
    assert glass.text("title") == "你"


def test_letters_come_as_they_are_after_the_switch_to_english(desk):
    glass = desk()
    glass.finger.touch("title")
    glass.finger.touch("key_language")
    glass.finger.touch("key_shift")
    glass.type(["q"])
    glass.type("ww1")
    assert glass.text("title") == "Qww1"


def test_a_full_field_takes_no_more(desk):
    glass = desk()
    glass.finger.touch("title")
    for _ in range(4):
        glass.keys("nihao")
        glass.finger.touch("key_space")
    assert glass.text("title") == "你好你好你好"


def test_a_field_at_the_foot_is_lifted_above_the_keys_and_comes_back(desk):
    glass = desk()
    glass.finger.touch("number")
    assert glass.is_open and glass.window.rootObject().y() < 0
    glass.finger.wait(lambda: glass.place("number")[1] < glass.top_of_keys(), "a lift")
    glass.type("12")
    glass.finger.touch("key_enter")  # of a field of one line: done
    assert not glass.is_open
    assert glass.text("number") == "12"
    assert glass.item("number").property("note") == ""
    assert glass.window.rootObject().y() == 0


def test_a_field_for_digits_drops_whatever_else_is_pasted(desk):
    glass = desk()
    glass.item("number").setProperty("text", "010 8888-66")
    assert glass.text("number") == "010888866"


def test_enter_begins_a_line_where_there_is_room_for_several(desk):
    glass = desk()
    glass.finger.touch("story")
    glass.type("1")
    glass.finger.touch("key_enter")
    glass.type("2")
    assert glass.is_open and glass.text("story") == "1\n2"


def test_closing_writes_the_letters_in_hand_and_forgets_them(desk):
    glass = desk()
    glass.finger.touch("title")
    glass.type("wo")
    glass.finger.touch("key_hide")
    assert glass.text("title") == "wo"
    assert not glass.pinyin.property("hasTyped")


def test_the_keyboard_goes_with_the_field_that_was_written_in(desk):
    glass = desk()
    glass.finger.touch("story")
    glass.keys("ni")
    glass.item("page").setProperty("active", False)
    glass.finger.wait(lambda: not glass.is_open, "the keyboard to go")
    glass.finger.touch("title")
    assert glass.is_open and not glass.pinyin.property("hasTyped")


def test_a_screen_may_go_while_the_keyboard_is_up(desk):
    glass = desk()
    glass.finger.touch("story")
    glass.type("n")
    glass.window.empty()
    assert glass.window.rootObject() is None  # and Qt has nothing to complain of


@pytest.mark.parametrize(
    ("size", "diagonal"), [((1280, 800), 21.5), ((1080, 1920), 21.5), ((800, 1280), 10.1)]
)
def test_keys_are_wide_enough_for_a_finger_and_on_the_glass(desk, size, diagonal):
    glass = desk(size, diagonal)
    glass.finger.touch("title")
    smallest = 12 * glass.window.px_per_mm - 1
    keys = [item for item in glass.everything() if item.objectName().startswith("key_")]
    keys = [item for item in keys if item.isVisible() and item.property("isTarget")]
    assert len(keys) > 35
    for key in keys:
        corner = key.mapToScene(key.boundingRect().topLeft())
        assert min(key.width(), key.height()) >= smallest, key.objectName()
        assert corner.x() >= 0 and corner.x() + key.width() <= size[0], key.objectName()
        assert corner.y() + key.height() <= size[1], key.objectName()


def test_without_the_words_letters_are_written_and_the_keyboard_says_why(
    desk, monkeypatch, tmp_path
):
    monkeypatch.setattr(table_file, "set_up_file", lambda: tmp_path / "none")
    monkeypatch.setattr(table_file, "own_file", lambda: tmp_path / "none")
    monkeypatch.setattr(TableFile, "_make", lambda self: None)
    monkeypatch.setattr(PinyinKeys, "table_file", TableFile())
    glass = desk()
    glass.finger.touch("title")
    assert "词表还没准备好" in glass.item("key_no_table").property("text")
    glass.type("ok")
    assert glass.text("title") == "ok"


def test_a_usb_keyboard_writes_where_a_text_is_written_and_nowhere_else(desk):
    glass = desk()
    guard = ExitGuard()
    app = QGuiApplication.instance()
    app.installEventFilter(guard)
    try:
        glass.finger.wait(lambda: glass.window.isActive(), "the window to be active")
        QTest.keyClick(glass.window, Qt.Key.Key_A)
        glass.finger.touch("title")
        QTest.keyClick(glass.window, Qt.Key.Key_D)
        QTest.keyClick(glass.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(glass.window, Qt.Key.Key_Escape)
        QTest.keyClick(glass.window, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(glass.window, Qt.Key.Key_Left)
        QTest.keyClick(glass.window, Qt.Key.Key_Backspace)
    finally:
        app.removeEventFilter(guard)
    assert glass.text("title").lower() == "e"


def test_an_input_method_that_the_session_names_is_kept_and_none_is_taken_by_itself(monkeypatch):
    monkeypatch.setenv("QT_IM_MODULE", "ibus")
    choose_renderer()
    assert os.environ["QT_IM_MODULE"] == "ibus"
    monkeypatch.delenv("QT_IM_MODULE")
    choose_renderer()
    assert os.environ["QT_IM_MODULE"] == "none"
