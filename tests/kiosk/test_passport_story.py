"""What a seat has lit is there when it comes again; a guest's passport goes with the visit."""

import pytest

from games.contract import Debrief
from quizzes.text import Text

WELL = Text("好", "hǎo", "Good")


@pytest.fixture
def station(glass):
    made = glass()
    store = made.station.store
    made.classroom = store.new_class("三（2）班", 3, "3-4").result()
    store.change_settings("staff", class_seats_on=True).result()
    for number, seat in made.classroom.seats.items():
        store.set_consent(seat, f"T-{number}", "staff").result()
    made.start()
    return made


def sign_in(station, number):
    station.touch("my_class", then="SignInScreen")
    station.touch("class_0")
    station.touch(f"seat_{number}")
    for picture in station.classroom.pictures[number]:
        station.touch(f"picture_{picture}")
    station.wait_for("HomeScreen")


def play(station, level, glows):
    """A round of a chapter that ends with so many glows."""
    station.touch("place_monster_trail", then="LevelsScreen")
    station.touch(f"level_{level}", then="PlayScreen")
    station.finger.wait(lambda: station.screen.game is not None, "the game")
    station.screen.finished.emit(Debrief(glows, 4, WELL, WELL))
    station.wait_for("DebriefScreen")


def say_goodbye(station):
    station.touch("bar_goodbye", then="GoodbyeScreen")
    middle = station.window.width() // 2, station.window.height() // 2
    station.finger.touch_at(*middle)
    station.wait_for("AttractScreen")
    station.finger.touch_at(*middle)
    station.wait_for("WelcomeScreen")


def passport(station):
    """What the passport shows: stamps got, lamp, flower."""
    station.touch("passport", then="PassportScreen")
    shown = station.screen
    got = [stamp["level"] for stamp in shown.stamps if stamp["isGot"]]
    return got, shown.lampPicture, shown.flowerPicture


NOTHING = ([], "lamp_0", "flower_0")


def test_a_seat_that_comes_again_finds_lamp_flower_and_stamp(station):
    sign_in(station, 2)
    play(station, "hurry", 4)
    assert station.screen.stamps == ["stamp_hurry"]
    say_goodbye(station)
    sign_in(station, 2)
    assert passport(station) == (["hurry"], "lamp_1", "flower_3")
    assert "还在这里" in station.screen.note["words"]


def test_another_seat_and_a_guest_find_nothing_of_it(station):
    sign_in(station, 2)
    play(station, "hurry", 4)
    say_goodbye(station)
    sign_in(station, 3)
    assert passport(station) == NOTHING
    say_goodbye(station)
    station.touch("band_3-4", then="HomeScreen")
    assert passport(station) == NOTHING


def test_a_guest_has_the_same_within_the_visit_and_the_next_guest_begins_anew(station):
    station.touch("band_3-4", then="HomeScreen")
    play(station, "hurry", 4)
    station.touch("bar_home", then="HomeScreen")
    assert passport(station) == (["hurry"], "lamp_1", "flower_3")
    say_goodbye(station)
    station.touch("band_3-4", then="HomeScreen")
    assert passport(station) == NOTHING


def test_a_round_that_is_left_gives_no_stamp(station):
    station.touch("band_3-4", then="HomeScreen")
    station.touch("place_monster_trail", then="LevelsScreen")
    station.touch("level_hurry", then="PlayScreen")
    station.touch("bar_home", then="HomeScreen")
    assert passport(station) == NOTHING


def test_a_stamp_that_waits_leads_to_its_chapter(station):
    station.touch("band_3-4", then="HomeScreen")
    passport(station)
    station.touch("stamp_secrecy", then="PlayScreen")


def test_a_stamp_got_again_is_no_new_stamp(station):
    station.touch("band_3-4", then="HomeScreen")
    play(station, "hurry", 1)
    station.touch("bar_home", then="HomeScreen")
    play(station, "hurry", 2)
    assert station.screen.stamps == []
