"""「还在吗？」 is made when it is asked, and gone when a child has answered."""

from kiosk.shell.items import children_of
from kiosk.tour.finger import NothingThere


def test_the_question_comes_with_silence_and_goes_with_a_touch(glass):
    station = glass()
    station.start()
    station.touch("band_3-4", then="HomeScreen")
    assert not _is_shown(station)
    for _ in range(45):
        station.station.idle.tick()
    assert _is_shown(station)
    station.touch("i_am_here")
    station.finger.wait(lambda: not _is_shown(station), "the town again")
    assert station.on == "HomeScreen"


def _is_shown(station):
    try:
        return bool(children_of(station.finger.find("still_there")))
    except NothingThere:
        return False
