import pytest

from kiosk.staff_desk.classes_page import counted_up
from kiosk.staff_desk.staff_desk_screen import StaffDeskScreen


@pytest.fixture
def page(room):
    room.made = room.store.new_class("三（2）班", 4, "3-4").result()
    room.desk = StaffDeskScreen(*room.given)
    room.desk.openTab("classes")
    return room.desk.classes_page


def type_in(page, digits):
    for digit in digits:
        page.digit(digit)
    page.send()


def consents(room):
    return [seat.consent_number for seat in room.store.seats(room.made.id)]


def test_seats_are_off_until_both_sentences_are_confirmed(room, page):
    page.askToTurnOn()
    page.turnOn()
    page.tick("rules")
    page.turnOn()
    assert not page.canTurnOn and not room.store.settings().class_seats_on
    page.tick("assessment")
    page.turnOn()
    room.wait(lambda: page.isOn)
    assert room.store.settings().class_seats_on


def test_switching_on_is_audited_with_what_was_confirmed(room, page):
    page.askToTurnOn()
    page.tick("rules")
    page.tick("assessment")
    page.turnOn()
    room.wait(lambda: page.isOn)
    deeds = [deed.what for deed in room.store.deeds()]
    assert any("written rules" in deed for deed in deeds)
    assert any("class_seats_on" in deed for deed in deeds)


def test_a_confirmation_can_be_taken_back_and_does_not_outlast_the_page(room, page):
    page.askToTurnOn()
    page.tick("rules")
    page.tick("rules")
    page.tick("assessment")
    assert page.ticked == ["assessment"]
    page.goBack()
    page.askToTurnOn()
    assert page.ticked == []


def test_seats_can_be_switched_off_at_once(room, page):
    room.store.change_settings("staff", class_seats_on=True).result()
    page.open()
    page.turnOff()
    room.wait(lambda: not page.isOn)
    assert not room.store.settings().class_seats_on


def test_a_form_number_lets_a_seat_sign_in(room, page):
    room.store.change_settings("staff", class_seats_on=True).result()
    page.openClass(0)
    page.openSeat(2)
    page.askConsent()
    type_in(page, "2026017")
    room.wait(lambda: page.view == "seat")
    assert page.consent == "2026017"
    assert room.store.may_sign_in(room.made.seats[2])


def test_a_form_number_taken_back_shuts_the_seat(room, page):
    room.store.set_consent(room.made.seats[2], "17", "staff").result()
    page.openClass(0)
    page.openSeat(2)
    page.takeConsent()
    room.wait(lambda: page.consent == "")
    assert consents(room) == [None] * 4


def test_numbering_all_seats_keeps_the_numbers_already_given(room, page):
    room.store.set_consent(room.made.seats[2], "99", "staff").result()
    page.openClass(0)
    page.askFirstConsent()
    type_in(page, "008")
    room.wait(lambda: page.view == "class")
    assert consents(room) == ["008", "99", "010", "011"]


def test_numbers_count_up_and_keep_their_zeros():
    assert [counted_up("098", n) for n in (0, 1, 2)] == ["098", "099", "100"]


def test_an_empty_number_is_not_kept(room, page):
    page.openClass(0)
    page.openSeat(1)
    page.askConsent()
    page.send()
    assert consents(room) == [None] * 4


def test_new_pictures_are_shown_once_and_the_old_ones_end(room, page):
    page.openClass(0)
    page.openSeat(1)
    page.newPictures()
    room.wait(lambda: page.view == "pictures")
    shown = [picture["name"] for picture in page.pictures]
    assert room.store.check_pictures(room.made.seats[1], shown)
    page.goBack()
    assert page.pictures == [] and page.view == "seat"


def test_opening_a_class_is_audited(room, page):
    page.openClass(0)
    room.wait(lambda: any("三（2）班" in deed.what for deed in room.store.deeds()))


def test_every_picture_has_its_word_in_both_languages(room):
    from kiosk.store.classes import PICTURES

    words = StaffDeskScreen(*room.given).texts
    assert all(words[f"picture_{name}"].zh and words[f"picture_{name}"].en for name in PICTURES)
