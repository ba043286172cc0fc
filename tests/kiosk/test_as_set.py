"""What staff set takes effect where it should: one station, set anew for each test."""

from datetime import datetime

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.shell.items import children_of
from kiosk.store import open_store

SUNDAY_EVENING = datetime(2026, 11, 22, 18, 0)
SUNDAY_MORNING = datetime(2026, 11, 22, 9, 30)
WEEK = ("", *["09:00-17:00"] * 6)  # shut on Mondays


@pytest.fixture
def station(glass, tmp_path):
    """Opens a station whose staff have set it so."""

    def make(size=(1280, 800), **changes):
        with open_store(tmp_path / "data") as store:
            store.set_pin("staff", 1, "482915").result()
            store.change_settings("staff", **changes).result()
        return glass(size=size)

    return make


@pytest.fixture
def opening_at(station):
    """Opens a station, then it is that time and there are opening hours."""

    def make(now):
        made = station()
        made.station.as_set.closing.wall_clock = lambda: now
        made.station.apply(made.station.store.change_settings("staff", opening_hours=WEEK).result())
        return made

    return make


def home(made, band="3-4"):
    made.station.go_welcome()
    made.station.start_visit(band)
    assert made.on == "HomeScreen"
    return made.screen


def test_outside_opening_hours_the_glass_rests_and_says_when_it_opens(opening_at):
    made = opening_at(SUNDAY_EVENING)
    assert made.on == "ClosedScreen"
    assert made.screen.opens["words"] == "星期二 09:00 开门，欢迎再来！"
    made.station.as_set.closing.wall_clock = lambda: SUNDAY_MORNING
    made.station.as_set.closing.look()
    assert made.on == "AttractScreen"


def test_the_staff_corner_works_while_it_is_closed(opening_at):
    made = opening_at(SUNDAY_EVENING)
    for _ in range(5):
        made.finger.touch_at(12, 12)
    made.wait_for("StaffDoorScreen")


def test_a_child_at_closing_time_is_stopped_kindly_in_the_town(opening_at):
    made = opening_at(SUNDAY_MORNING)
    home(made)
    made.station.as_set.closing.wall_clock = lambda: SUNDAY_EVENING
    made.station.as_set.closing.look()
    assert made.on == "HomeScreen"  # not in the middle of something
    made.station.go_home()
    assert made.on == "GoodbyeScreen" and made.screen.isRest
    made.screen.goOn()
    assert made.on == "ClosedScreen"


def test_only_the_grades_that_are_welcomed_can_be_chosen(station):
    made = station(bands=("3-4", "7-9"))
    made.station.go_welcome()
    assert [one["band"] for one in made.screen.bands] == ["3-4", "7-9"]
    made.screen.chooseBand("1-2")
    assert made.on == "WelcomeScreen"
    made.screen.chooseBand("7-9")
    assert made.on == "HomeScreen"


def test_a_closed_place_is_not_in_the_town(station):
    made = station(places_off=("booth", "convention_puzzle"))
    assert [place["id"] for place in home(made).places] == ["monster_trail"]


def test_the_theme_of_the_week_is_told_and_suggested(station):
    made = station(theme_skill="F14")
    screen = home(made)
    assert screen.bubble["words"] == "本周主题：借电话手表。想去哪里？"
    made.station.rounds.choose_level("monster_trail")
    assert made.screen._suggested.id != "hurry"  # the first one, were there no theme
    assert made.station.as_set.themed(made.station.visit.learner).theme == "F14"


@pytest.mark.parametrize(("pinyin", "young", "old"), [("always", 1, 1), ("never", 0, 0)])
def test_pinyin_shows_as_staff_have_set_it_until_a_child_switches(station, pinyin, young, old):
    reading = station(pinyin=pinyin).station.reading
    assert bool(reading.pinyinShown) == bool(young)
    reading.choose_band("7-9")
    assert bool(reading.pinyinShown) == bool(old)
    reading.toggle_pinyin()
    reading.choose_band("1-2")
    assert bool(reading.pinyinShown) != bool(old)
    reading.reset()
    assert bool(reading.pinyinShown) == bool(young)


def test_the_question_comes_and_goes_as_staff_have_set_it(station):
    made = station(idle_ask_seconds=60, idle_leave_seconds=30)
    idle = made.station.idle
    home(made)
    for _ in range(59):
        idle.tick()
    assert not idle.isAsking
    idle.tick()
    assert idle.isAsking and idle.secondsLeft == idle.secondsGiven == 30
    for _ in range(30):
        idle.tick()
    assert made.on == "AttractScreen"


def test_a_desk_locks_when_it_did_whatever_staff_have_set_for_children(station):
    made = station(idle_ask_seconds=180, idle_leave_seconds=60)
    made.station.desks.open_door()
    assert made.station.idle._limit == made.screen.idle_seconds
    assert made.station.idle.secondsGiven == 20


def test_nothing_is_louder_than_the_cap(station):
    loud = station(volume=4, volume_cap=1).station.speaker.gain
    assert loud == pytest.approx(0.5 * 10 ** (-12 / 20))


@pytest.mark.parametrize(("size", "share"), [((1280, 800), 0.75), ((600, 1066), 0.6)])
def test_in_low_reach_all_that_a_child_touches_lies_below(station, size, share):
    made = station(size=size, low_reach=True)
    made.station.go_welcome()
    made.touch("band_3-4", then="HomeScreen")
    top = size[1] * (1 - share) - 1
    targets = [item for item in below(made.window.rootObject()) if item.property("isTarget")]
    shown = [item for item in targets if item.isVisible()]
    assert len(shown) > 5
    assert all(item.mapToScene(item.boundingRect().topLeft()).y() >= top for item in shown)
    assert made.screen is made.station.screen() and made.window.stage.height() < size[1]


def test_desks_and_the_opening_picture_fill_the_glass_in_low_reach(station):
    made = station(low_reach=True)
    assert made.on == "AttractScreen" and made.window.stage.height() == 800
    made.station.desks.open_door()
    assert made.window.stage.height() == 800


def test_what_the_command_line_changes_counts_at_the_next_opening_picture(station, tmp_path):
    made = station()
    with open_store(tmp_path / "data") as other:
        other.change_settings("staff", less_motion=True, visit_minutes=10).result()
    made.station.go_attract()
    assert made.station.reading.is_calm and made.station.as_set.now.visit_minutes == 10


def below(item: QQuickItem):
    for child in children_of(item):
        yield child
        yield from below(child)
