"""A seat signs in by class, number and three pictures; nobody else does."""

import pytest

from kiosk.sign_in.sign_in_screen import SignInScreen
from kiosk.store.classes import PICTURES


@pytest.fixture
def screen(room):
    room.made = room.a_class(consents=(1, 2))
    made = SignInScreen(*room.given)
    made.came = []
    made.signedIn.connect(lambda seat, band: made.came.append((seat, band)))
    return made


def at_pictures(screen, number=1):
    screen.chooseClass(0)
    screen.chooseSeat(number)
    return screen


def give(room, screen, pictures):
    for picture in pictures:
        screen.choosePicture(picture)
    room.wait(lambda: not screen.isChecking)


def others_than(pictures):
    return [name for name in PICTURES if name not in pictures][:3]


def test_the_right_pictures_let_the_seat_in_with_its_band(room, screen):
    give(room, at_pictures(screen, 2), room.made.pictures[2])
    assert screen.came == [(room.made.seats[2], "3-4")]


def test_the_order_of_the_pictures_does_not_matter(room, screen):
    give(room, at_pictures(screen), reversed(room.made.pictures[1]))
    assert len(screen.came) == 1


def test_wrong_pictures_are_met_with_gentle_words_and_empty_slots(room, screen):
    give(room, at_pictures(screen), others_than(room.made.pictures[1]))
    assert screen.came == []
    assert screen.slots == ["", "", ""]
    assert "再看看你的卡片" in screen.bubble["words"]


def test_after_three_wrong_tries_a_teacher_is_asked_for(room, screen):
    at_pictures(screen)
    for _ in range(3):
        give(room, screen, others_than(room.made.pictures[1]))
    assert "老师" in screen.bubble["words"]


def test_a_new_try_hides_the_gentle_words(room, screen):
    give(room, at_pictures(screen), others_than(room.made.pictures[1]))
    screen.choosePicture("sun")
    assert "卡片上的三张图" in screen.bubble["words"]


def test_another_seats_pictures_let_nobody_in(room, screen):
    give(room, at_pictures(screen, 1), room.made.pictures[2])
    assert screen.came == []


def test_a_filled_slot_gives_its_picture_back(screen):
    at_pictures(screen)
    screen.choosePicture("sun")
    screen.choosePicture("cup")
    screen.takeBack(0)
    assert screen.slots == ["cup", "", ""]


def test_a_picture_counts_once(screen):
    at_pictures(screen)
    screen.choosePicture("sun")
    screen.choosePicture("sun")
    assert screen.slots == ["sun", "", ""]


def test_a_seat_without_consent_is_faint_and_does_nothing(screen):
    screen.chooseClass(0)
    assert [seat["isOpen"] for seat in screen.seats] == [True, True, False]
    screen.chooseSeat(3)
    assert screen.step == "seat"


def test_no_seat_is_open_while_class_seats_are_off(room, screen):
    room.store.change_settings("staff", class_seats_on=False).result()
    screen.chooseClass(0)
    assert not any(seat["isOpen"] for seat in screen.seats)
    assert "老师" in screen.bubble["words"]


def test_consent_taken_back_during_the_check_lets_nobody_in(room, screen):
    at_pictures(screen)
    room.store.set_consent(room.made.seats[1], None, "staff").result()
    give(room, screen, room.made.pictures[1])
    assert screen.came == []


def test_each_step_has_a_way_back(screen):
    asked = []
    screen.backAsked.connect(lambda: asked.append(True))
    at_pictures(screen)
    steps = []
    for _ in range(2):
        screen.goBack()
        steps.append(screen.step)
    screen.goBack()
    assert steps == ["seat", "class"] and asked == [True]


def test_the_glass_is_spelt_for_the_classes_band(room):
    room.a_class("一（1）班", band="1-2")
    screen = SignInScreen(*room.given)
    index = next(c["index"] for c in screen.classes if c["band"] == "1-2")
    screen.chooseClass(index)
    assert room.reading.band == "1-2" and room.reading.pinyinShown


def test_every_picture_is_drawn():
    from kiosk.app import ART

    assert all((ART / "pictures" / f"{name}.svg").is_file() for name in PICTURES)


def test_an_answer_that_comes_after_leaving_finds_nobody(room, screen):
    at_pictures(screen)
    for picture in room.made.pictures[1]:
        screen.choosePicture(picture)
    screen.leave()
    room.store.aside(lambda: None).result()
    room.hand_over.when(room.store.aside(lambda: None), lambda _: screen.came.append("later"))
    room.wait(lambda: "later" in screen.came)
    assert screen.came == ["later"]
