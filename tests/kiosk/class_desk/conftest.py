"""A finger that need not wait between two touches, and time that goes faster in a game."""

import pytest
from PySide6.QtTest import QTest

from kiosk.tour import finger

SETTLES_MS = 40


@pytest.fixture
def swift(monkeypatch):
    """Makes a station's finger swift: the glass forgets when it was last touched."""

    def make(station):
        theme = station.window.engine().singletonInstance("Glow", "Theme")
        slow = station.finger.touch_at
        monkeypatch.setattr(finger, "BETWEEN_TOUCHES_MS", SETTLES_MS)

        def touch_at(x, y):
            slow(x, y)
            theme.setProperty("lastTap", 0)

        monkeypatch.setattr(station.finger, "touch_at", touch_at)
        return station

    return make


@pytest.fixture
def play_round():
    """Plays a round of the trail to its end by touches; gives the items and the answers."""

    def play(station, answers):
        station.finger.wait(lambda: station.screen.game is not None, "the game")
        game = station.screen.game
        given = []
        for answer in answers:
            hurry(station, game, lambda: game.round.phase == "read")
            given.append((game.round.item, answer))
            touch(station, game, f"answer_{answer}")
            hurry(station, game, lambda: game.round.phase in ("clue", "why"))
            while game.round.phase == "clue":
                touch(station, game, "message")
                hurry(station, game, lambda: game.round.waiting_for is None)
            key = given[-1][0].key
            for part in ("next", "next", *(("adult_teacher", "say_1", "next") * (key == "R"))):
                touch(station, game, part)
        return given

    def hurry(station, game, condition):
        def is_so():
            game.advance(0.5)
            return condition()

        station.finger.wait(is_so, "the game to go on")

    def touch(station, game, part):
        game.advance(0.5)
        station.touch_part(part)
        QTest.qWait(0)

    return play
