import pytest

from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen
from kiosk.store.recovery_code import new_code

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
    assert "7 号" in page.message and [one["number"] for one in page.teachers] == [7]
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
    assert "太好猜" in page.message and page.view == "pad" and page.typed == 0
    for typed in (PIN, PIN):
        for digit in typed:
            page.digit(digit)
        page.send()
    room.wait(lambda: page.view == "list")
    assert room.store.pin_numbers("staff") == [1]


def test_going_back_sets_nothing(room, page):
    page.setFor("staff")
    page.digit("1")
    page.goBack()
    assert page.view == "list" and page.staff == []


def test_a_leavers_pin_is_taken_back_with_the_number_of_who_did_it(room, page):
    for number, digits in ((1, PIN), (2, "519284")):
        room.store.set_pin("staff", number, digits).result()
    page.number = 1
    page.askRemove("staff", 2)
    assert "2 号" in page.question
    page.goBack()
    assert [one["number"] for one in page.staff] == [1, 2]
    page.askRemove("staff", 2)
    page.remove()
    room.wait(lambda: page.message)
    assert "已取消" in page.message and [one["number"] for one in page.staff] == [1]
    assert room.store.deeds(1)[0].what == "PIN removed of staff 2 by staff 1"


def test_the_last_staff_pin_can_not_be_taken_back(room, page):
    room.store.set_pin("staff", 1, PIN).result()
    page.askRemove("staff", 1)
    page.remove()
    room.wait(lambda: page.message)
    assert "最后一个" in page.message and [one["number"] for one in page.staff] == [1]


def test_the_page_says_how_it_stands_with_the_recovery_sheet(room, page):
    assert "还没有恢复单" in page.sheet
    code = new_code()
    room.store.keep_recovery_sheet(code, 3).result()
    assert "3 号" in page.sheet
    room.store.use_recovery(code, 3, PIN).result()
    assert "作废" in page.sheet
