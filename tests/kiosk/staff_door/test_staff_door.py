"""The door: who may pass, how long to wait, and the first PIN."""

import pytest

from kiosk.staff_door.staff_door_screen import StaffDoorScreen
from kiosk.store.recovery_code import new_code

PIN, OTHER = "482915", "519284"


@pytest.fixture
def door(room):
    made = []

    def make():
        screen = StaffDoorScreen(*room.given)
        screen.came = []
        screen.staffEntered.connect(lambda number: screen.came.append(("staff", number)))
        screen.teacherEntered.connect(lambda number: screen.came.append(("teacher", number)))
        made.append(screen)
        return screen

    yield make
    for screen in made:
        screen.leave()


@pytest.fixture
def with_pins(room):
    room.store.set_pin("staff", 3, PIN).result()
    room.store.set_pin("teacher", 7, OTHER).result()


def send(room, screen, digits):
    for digit in digits:
        screen.digit(digit)
    screen.send()
    room.wait(lambda: screen.came or screen.message or screen.asked != "正在核对……")


def test_the_right_pin_opens_the_staff_desk(room, with_pins, door):
    screen = door()
    screen.chooseRole("staff")
    send(room, screen, PIN)
    assert screen.came == [("staff", 3)]


def test_a_teachers_pin_opens_the_teachers_desk_only(room, with_pins, door):
    screen = door()
    screen.chooseRole("staff")
    send(room, screen, OTHER)
    assert screen.came == [] and "不对" in screen.message
    screen.goBack()
    screen.chooseRole("teacher")
    send(room, screen, OTHER)
    assert screen.came == [("teacher", 7)]


def test_after_five_wrong_pins_the_door_counts_the_wait_down(room, with_pins, door):
    screen = door()
    screen.chooseRole("staff")
    for _ in range(5):
        screen.message and screen.digit("9")
        send(room, screen, "999991"[screen.typed :])
    room.wait(lambda: "等" in screen.message)
    assert "30 秒" in screen.message and not screen.canSend
    room.now += 10
    screen.tick()
    assert "20 秒" in screen.message
    room.now += 21
    screen.tick()
    send(room, screen, PIN)
    assert screen.came == [("staff", 3)]


def test_digits_typed_while_locked_do_not_count(room, with_pins, door):
    for _ in range(5):
        room.store.check_pin("staff", "000001").result()
    screen = door()
    screen.chooseRole("staff")
    screen.digit("4")
    assert screen.typed == 0 and "等" in screen.message


def test_a_teacher_cannot_enter_where_no_teacher_has_a_pin(room, door):
    room.store.set_pin("staff", 1, PIN).result()
    screen = door()
    assert not screen.hasTeacher
    screen.chooseRole("teacher")
    assert screen.step == "role"


def test_without_any_pin_the_first_is_asked_for_and_let_in(room, door):
    screen = door()
    assert screen.step == "first_pin"
    screen.setFirstPin()
    for typed in ("12", PIN):
        send(room, screen, typed)
    send(room, screen, PIN)
    room.wait(lambda: screen.came)
    assert screen.came == [("staff", 12)]
    assert room.store.check_pin("staff", PIN).result().number == 12


def test_a_first_pin_that_is_too_easy_is_refused_with_a_sentence(room, door):
    screen = door()
    screen.setFirstPin()
    for typed in ("1", "111111", "111111"):
        for digit in typed:
            screen.digit(digit)
        screen.send()
    room.wait(lambda: screen.message)
    assert "太好猜" in screen.message and screen.asked.startswith("请输入新密码")
    assert not room.store.has_pin("staff")


def test_the_first_pin_can_wait(room, door):
    screen = door()
    put_off = []
    screen.putOff.connect(lambda: put_off.append(True))
    screen.putOffPin()
    assert put_off and not room.store.has_pin("staff")


def test_no_default_pin_opens_the_door(room, door):
    screen = door()
    screen.chooseRole("staff")
    send(room, screen, "000000")
    assert screen.came == [] and screen.step == "first_pin"


def test_the_digits_are_forgotten_on_leaving(room, with_pins, door):
    screen = door()
    screen.chooseRole("staff")
    screen.digit("4")
    screen.leave()
    assert screen.typed == 0


def test_words_follow_the_language(room, with_pins, door):
    screen = door()
    screen.toggleLanguage()
    assert screen.asked == "Who are you?"


@pytest.fixture
def code(room, with_pins):
    made = new_code()
    room.store.keep_recovery_sheet(made, 3).result()
    return made


def to_the_sheet(screen):
    screen.chooseRole("staff")
    screen.forgotPin()


def test_the_sheet_gives_a_new_pin_while_the_door_is_locked(room, code, door):
    for _ in range(5):
        room.store.check_pin("staff", "000001").result()
    screen = door()
    to_the_sheet(screen)
    assert "第 1 组" in screen.asked and not screen.message
    send(room, screen, code)
    room.wait(lambda: screen.step == "new_pin")
    assert "录音" in screen.message
    for typed in ("8", "739201", "739201"):
        for digit in typed:
            screen.digit(digit)
        screen.send()
    room.wait(lambda: screen.came)
    assert screen.came == [("staff", 8)]
    assert room.store.check_pin("staff", "739201").result().number == 8


def test_a_slip_is_said_and_its_group_can_be_typed_anew(room, code, door):
    screen = door()
    to_the_sheet(screen)
    slip = f"{(int(code[8]) + 1) % 10}{code[9:12]}"  # one wrong digit is always noticed
    for digit in code[:8] + slip + code[12:]:
        screen.digit(digit)
    screen.send()
    assert "输错" in screen.message and screen.step == "sheet"
    screen.chooseGroup(2)
    assert screen.groups[2] == {"digits": "", "isAt": True}
    send(room, screen, code[8:12])
    room.wait(lambda: screen.step == "new_pin")


def test_a_child_at_the_sheets_pad_locks_nobody_out(room, code, door):
    screen = door()
    to_the_sheet(screen)
    for _ in range(7):
        screen.chooseGroup(0)
        send(room, screen, other_code(code) if not screen.groups[1]["digits"] else "1234")
        room.wait(lambda: not screen.asked.startswith("正在"))
    assert room.store.pin_wait_seconds("staff") == 0
    screen.goBack()
    send(room, screen, PIN)
    assert screen.came == [("staff", 3)]


def other_code(code):
    return next(one for one in iter(new_code, code))


def test_without_a_good_sheet_the_door_says_what_else_there_is(room, with_pins, door):
    screen = door()
    to_the_sheet(screen)
    assert screen.step == "no_sheet" and "kiosk recovery new" in screen.asked
    screen.goBack()
    assert screen.step == "pin"


def test_teachers_have_no_sheet(room, code, door):
    screen = door()
    screen.chooseRole("teacher")
    assert not screen.canForget
    screen.forgotPin()
    assert screen.step == "pin"


def test_the_code_is_forgotten_on_leaving(room, code, door):
    screen = door()
    to_the_sheet(screen)
    screen.digit("4")
    screen.leave()
    assert screen.typed == 0
