import pytest

from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen

PIN = "482915"


@pytest.fixture
def page(room):
    room.desk = StaffDeskScreen(*room.given)
    room.desk.openTab("pins")
    return room.desk.pins_page


def set_pin(room, page, role, number, first, again=None):
    page.setFor(role)
    for typed in (number, first, again or first):
        for digit in typed:
            page.digit(digit)
        page.send()
    room.wait(lambda: page.message)


def test_staff_give_a_teacher_a_pin(room, page):
    set_pin(room, page, "teacher", "7", PIN)
    assert "7 号" in page.message and "7 号" in page.teachers
    assert room.store.check_pin("teacher", PIN).result().number == 7
    assert not room.store.check_pin("staff", PIN).result().ok


def test_setting_a_number_again_replaces_its_pin(room, page):
    set_pin(room, page, "staff", "1", PIN)
    set_pin(room, page, "staff", "1", "519284")
    assert room.store.pin_numbers("staff") == [1]
    assert room.store.check_pin("staff", "519284").result().ok


def test_pins_that_differ_set_nothing(room, page):
    set_pin(room, page, "staff", "1", PIN, "519284")
    assert "不一样" in page.message and not room.store.has_pin("staff")


def test_a_refused_pin_is_said_and_another_can_be_typed(room, page):
    set_pin(room, page, "staff", "1", "123456")
    assert "太好猜" in page.message and page.isTyping and page.typed == 0
    for typed in (PIN, PIN):
        for digit in typed:
            page.digit(digit)
        page.send()
    room.wait(lambda: not page.isTyping)
    assert room.store.pin_numbers("staff") == [1]


def test_going_back_sets_nothing(room, page):
    page.setFor("staff")
    page.digit("1")
    page.goBack()
    assert not page.isTyping and "还没有" in page.staff
