"""A round that is left in the middle, and a visit that has lasted long enough."""

from concurrent.futures import Future

import pytest

from games.contract import Answered, Debrief
from kiosk.problems import StationProblem, Words
from quizzes.text import Text

RIGHT = {"R": "stop", "A": "ask", "G": "go"}
WORDS = Text("好", "hǎo", "Good")
FULL = StationProblem(Words("磁盘满了", "the disk is full"), "/data", Words("腾空间", "make room"))


@pytest.fixture
def station(glass):
    """In the middle of a round."""
    made = glass()
    made.start()
    made.touch("band_3-4", then="HomeScreen")
    made.touch("place_monster_trail", then="LevelsScreen")
    made.touch("level_hurry", then="PlayScreen")
    made.finger.wait(lambda: made.screen.game is not None, "the game")
    return made


def light_a_pair(station):
    pair = station.station.content.pairs()[0]
    for number, item in enumerate((pair.r, pair.legit), 1):
        answer = RIGHT[item.key]
        given = (number, item.id, 1, pair.id, pair.skill, item.key, "answer", answer, 1.0, 2.0)
        station.station.rounds._going_on.record(Answered(*given)).result()


def rounds(station):
    return station.station.store.read("select ended is not null, glows from round")


def overstay(station):
    station.station.visit.started -= 20 * 60


def test_who_goes_home_in_the_middle_of_a_round_keeps_the_glows_lit_so_far(station):
    light_a_pair(station)
    station.touch("bar_home", then="HomeScreen")
    station.finger.wait(lambda: rounds(station) == [(1, 1)], "the end of the round")
    assert station.station.visit.glows == 1
    assert len(station.station.store.open_visits()) == 1


def test_goodbye_in_the_middle_of_a_round_ends_round_and_visit(station):
    light_a_pair(station)
    station.touch("bar_goodbye", then="GoodbyeScreen")
    station.finger.wait(lambda: station.station.store.open_visits() == [], "the end of the visit")
    assert rounds(station) == [(1, 1)]
    assert station.station.visit is None


def test_a_round_that_was_left_is_not_ended_twice(station):
    light_a_pair(station)
    station.touch("bar_home", then="HomeScreen")
    station.station.go_home()
    station.touch("bar_goodbye", then="GoodbyeScreen")
    station.finger.wait(lambda: station.station.store.open_visits() == [], "the end of the visit")
    assert rounds(station) == [(1, 1)]


def test_once_more_after_a_quarter_of_an_hour_is_the_kind_stop(station):
    station.screen.finished.emit(Debrief(0, 4, WORDS, WORDS))
    station.wait_for("DebriefScreen")
    overstay(station)
    station.touch("play_again", then="GoodbyeScreen")
    assert station.screen.property("isRest")
    assert station.station.visit is None


def test_a_level_chosen_after_a_quarter_of_an_hour_is_the_kind_stop(station):
    station.touch("bar_home", then="HomeScreen")
    station.touch("place_monster_trail", then="LevelsScreen")
    overstay(station)
    station.touch("level_hurry", then="GoodbyeScreen")
    assert station.screen.property("isRest")


def test_a_full_disk_is_not_told_to_the_child_who_comes_next(station, monkeypatch):
    slow = Future()
    monkeypatch.setattr(station.station.store, "record", lambda response: slow)
    station.finger.wait(lambda: station.screen.game.round.phase == "read", "a message")
    station.touch_part("answer_ask")
    station.touch("bar_goodbye", then="GoodbyeScreen")
    slow.set_exception(FULL)
    station.wait_for("AttractScreen")
    assert station.on == "AttractScreen"


def test_after_a_level_comes_the_next_and_after_the_last_none(station):
    debrief = Debrief(1, 4, WORDS, WORDS)
    last = station.station.rounds.levels("monster_trail")[-1].id
    station.station.rounds._finish("monster_trail", "hurry", debrief)
    station.wait_for("DebriefScreen")
    station.touch("play_next", then="PlayScreen")
    station.station.rounds._finish("monster_trail", last, debrief)
    station.wait_for("DebriefScreen")
    assert not station.screen.property("hasNext")
