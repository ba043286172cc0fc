"""The idle watch hears every finger that comes down."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest


@pytest.fixture
def station(glass):
    made = glass()
    made.start()
    made.touch("band_3-4", then="HomeScreen")
    return made


def be_silent(idle, seconds):
    for _ in range(seconds):
        idle.tick()


def finger(station, at, **which):
    event = QTest.touchEvent(station.window, station.finger._device, False)
    for number, does in which.items():
        if does == "rest":
            event.stationary(int(number[-1]))
        else:
            getattr(event, does)(int(number[-1]), QPoint(*at[number]), station.window)
    event.commit()


def test_a_finger_beside_a_hand_that_rests_on_the_glass_is_heard(station):
    idle = station.station.idle
    at = {"p0": (30, 780), "p1": (640, 780)}
    finger(station, at, p0="press")
    be_silent(idle, 44)
    finger(station, at, p0="rest", p1="press")
    be_silent(idle, 44)
    assert not idle.property("isAsking")
    finger(station, at, p0="release", p1="release")


def test_a_hand_that_only_rests_on_the_glass_is_no_sign_of_life(station):
    idle = station.station.idle
    at = {"p0": (30, 780)}
    finger(station, at, p0="press")
    be_silent(idle, 44)
    at["p0"] = (31, 780)
    finger(station, at, p0="move")
    be_silent(idle, 1)
    assert idle.property("isAsking")
    finger(station, at, p0="release")
