"""A recovery sheet is good only when somebody has it; the code goes with the screen."""

from concurrent.futures import Future

import pytest

from kiosk.recovery import recovery_screen
from kiosk.recovery.recovery_screen import RecoveryScreen
from kiosk.usb.sticks import Folders

PIN = "482915"


@pytest.fixture
def screen(room, tmp_path, monkeypatch):
    none = Future()
    none.set_result("")
    monkeypatch.setattr(recovery_screen, "find_printer", lambda: none)
    room.store.set_pin("staff", 1, PIN).result()
    (tmp_path / "stick").mkdir()
    made = RecoveryScreen(*room.given, 1)
    made.sources = [Folders([tmp_path / "stick"])]
    yield made
    made.leave()


def state(room):
    return room.store.recovery_sheet().state


def copy_by_hand(room, screen):
    """What is on the glass, as a person with a pen has it."""
    code = "".join(screen.groups)
    screen.askForGroup()
    asked = next(n for n in range(8) if f"第 {n + 1} 组" in screen.asked)
    for digit in code[asked * 4 : asked * 4 + 4]:
        screen.digit(digit)
    screen.send()
    room.wait(lambda: screen.isGood)
    return code


def test_a_code_that_was_copied_and_checked_is_good(room, screen):
    screen.make()
    assert len(screen.groups) == 8 and state(room) == "none"
    code = copy_by_hand(room, screen)
    assert room.store.check_recovery(code).result().ok and "有效" in screen.message


def test_who_stops_before_leaves_the_old_sheet_good(room, screen):
    screen.make()
    old = copy_by_hand(room, screen)
    again = RecoveryScreen(*room.given, 2)
    assert "作废" in again.makeLabel
    again.make()
    again.leave()
    assert room.store.check_recovery(old).result().ok and again.groups == []


def test_a_group_that_differs_makes_nothing_good(room, screen):
    screen.make()
    wrong = next(f"{n:04d}" for n in range(9) if f"{n:04d}" not in screen.groups)
    screen.askForGroup()
    for digit in wrong:
        screen.digit(digit)
    screen.send()
    assert "不一样" in screen.message and state(room) == "none"


def test_a_sheet_on_the_stick_is_good_and_lies_nowhere_on_the_machine(room, screen, tmp_path):
    screen.make()
    room.wait(lambda: screen.sticks)
    screen.saveTo(0)
    room.wait(lambda: screen.isGood)
    assert (tmp_path / "stick" / "recovery-sheet.pdf").read_bytes().startswith(b"%PDF")
    assert list((tmp_path / "data").rglob("*.pdf")) == [] and state(room) == "good"


def test_a_stick_that_was_pulled_out_makes_nothing_good(room, screen, tmp_path):
    screen.make()
    room.wait(lambda: screen.sticks)
    (tmp_path / "stick").rmdir()
    screen.saveTo(0)
    room.wait(lambda: not screen.isBusy)
    assert screen.message and not screen.isGood and state(room) == "none"


def test_words_follow_the_language(screen):
    screen.toggleLanguage()
    assert screen.state == "There is no recovery sheet yet."
