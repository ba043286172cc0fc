"""Numbered takes: two side by side, each heard, one chosen, none lost."""

from after_recording import a_visit

from kiosk.booth.takes import BARS, TakesPart


def test_the_last_two_lie_side_by_side_and_a_number_brings_another(part_of, scripts):
    part = part_of(TakesPart, a_visit(scripts["bow"], takes=4))
    assert part.numbers == [1, 2, 3, 4] and part.places == [3, 4]
    part.put(1)
    assert part.places == [1, 4]
    part.put(2)
    assert part.places == [1, 2]
    part.put(2)
    assert part.places == [1, 2]


def test_either_is_heard_and_a_second_touch_stops_it(part_of, scripts, equipment):
    visit = a_visit(scripts["bow"], takes=2)
    part = part_of(TakesPart, visit)
    part.play(1)
    assert [state["isPlaying"] for state in part.states] == [False, True]
    part.play(0)
    assert [state["isPlaying"] for state in part.states] == [True, False]
    part.play(0)
    assert equipment.speaker.programme_seconds is None


def test_the_chosen_one_is_what_the_newsreader_speaks(part_of, scripts):
    visit = a_visit(scripts["bow"], takes=3)
    part = part_of(TakesPart, visit)
    assert visit.chosen.number == 3
    part.put(1)
    part.choose(0)
    assert visit.chosen.number == 1 and part.went == ["newsreader"]
    assert len(visit.takes) == 3


def test_a_takes_outline_shows_where_somebody_spoke(part_of, scripts):
    part = part_of(TakesPart, a_visit(scripts["bow"], takes=2))
    outline = part.outlines[0]
    assert len(outline) == BARS and max(outline) == 1.0 and min(outline) < 0.05


def test_buttons_stay_where_they_are_while_a_take_is_heard(part_of, scripts):
    part = part_of(TakesPart, a_visit(scripts["bow"], takes=2))
    rebuilt = []
    part.placesChanged.connect(lambda: rebuilt.append(1))
    part.play(0)
    part._look()
    assert rebuilt == []
