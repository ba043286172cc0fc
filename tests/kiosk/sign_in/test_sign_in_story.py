"""The same on the glass, with a finger: pages of seats, wrong pictures, then right ones."""

import pytest

from kiosk.store import open_store
from kiosk.store.classes import PICTURES


@pytest.fixture
def made(tmp_path):
    with open_store(tmp_path / "data") as store:
        made = store.new_class("一（1）班", 60, "1-2").result()
        store.change_settings("staff", class_seats_on=True).result()
        for number in (1, 60):
            store.set_consent(made.seats[number], f"T-{number}", "staff").result()
    return made


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)])
def test_a_child_errs_once_and_comes_in(glass, made, size):
    station = glass(size=size)
    station.start()
    station.touch("my_class", then="SignInScreen")
    station.touch("class_0")
    station.touch("seat_2")  # has no consent
    assert station.screen.step == "seat"
    station.touch("seat_60")
    mine = made.pictures[60]
    for picture in [name for name in PICTURES if name not in mine][:3]:
        station.touch(f"picture_{picture}")
    station.finger.wait(lambda: station.screen.wasWrong, "gentle words")
    station.touch(f"picture_{mine[0]}")
    station.touch("slot_0")
    assert station.screen.slots == ["", "", ""]
    for picture in mine:
        station.touch(f"picture_{picture}")
    station.wait_for("HomeScreen")
    assert station.station.visit.seat == made.seats[60]


def test_the_way_back_leads_to_welcome(glass, made):
    station = glass()
    station.start()
    station.touch("my_class", then="SignInScreen")
    station.touch("class_0")
    station.touch("sign_in_back")
    station.touch("sign_in_back", then="WelcomeScreen")


def test_seats_that_do_not_fit_are_on_further_pages(glass, made):
    station = glass(size=(800, 600))
    station.window.measure(8.0)  # a small glass: targets keep their millimetres
    station.start()
    station.touch("my_class", then="SignInScreen")
    station.touch("class_0")
    while station.finger.find("page_next").isEnabled():
        station.touch("page_next")
    station.touch("seat_60")
    assert station.screen.step == "pictures"
