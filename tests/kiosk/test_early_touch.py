import pytest

from kiosk.app import Station
from kiosk.shell.window import KioskWindow
from kiosk.store import open_store
from kiosk.tour.finger import Finger


@pytest.fixture
def station(qapp, tmp_path):
    with open_store(tmp_path) as store:
        store.set_pin("staff", 1, "482915").result()
        store.new_class("三（2）班", 3, "3-4").result()
        store.change_settings("staff", class_seats_on=True).result()
    window = KioskWindow(21.5, (1280, 800))
    made = Station(window, tmp_path, seed=5)
    made.finger = Finger(window)
    window.open()
    made.finger.wait(window.isExposed, "the window")
    yield made
    made.close()
    window.close()


def on(station):
    return type(station.screen()).__name__


def test_a_touch_before_the_data_is_open_gets_the_welcome_screen(station):
    station.go_attract()
    station.finger.touch_at(640, 600)
    assert station.store is None
    assert on(station) == "WelcomeScreen"


def test_the_welcome_screen_offers_classes_as_soon_as_the_data_is_open(station):
    station.open()
    station.go_welcome()
    station.finger.wait(lambda: station.store is not None, "the data to open")
    assert station.screen().hasClasses


def test_a_grade_chosen_before_the_data_is_open_is_not_lost(station):
    station.open()
    station.go_welcome()
    station.start_visit("5-6")
    station.finger.wait(lambda: on(station) == "HomeScreen", "home")
    assert station.visit.band == "5-6"


def test_who_leaves_before_the_data_is_open_is_not_brought_back(station):
    station.open()
    station.go_welcome()
    station.start_visit("5-6")
    station.go_attract()
    station.finger.wait(lambda: station.store is not None, "the data to open")
    assert on(station) == "AttractScreen"


def test_the_grade_of_a_child_who_left_starts_no_visit_for_the_next_one(station):
    station.open()
    station.go_welcome()
    station.start_visit("5-6")
    station.say_goodbye("idle")
    station.go_welcome()
    station.finger.wait(lambda: station.store is not None, "the data to open")
    assert on(station) == "WelcomeScreen"
    assert station.visit is None
