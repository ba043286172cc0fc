"""One thing that went well and one to try."""

from media.recording.feedback import choose
from media.recording.measures import Measure, Measures, Pauses

QUIET = Measure(-60.0, 1.0)
NONE = Measure(0.0, 0.0)
PACE = (150, 190)


def measures(**found):
    good = {
        "level_dbfs": Measure(-22.0, 2.5),
        "first_voice_seconds": Measure(1.0, 0.1),
        "lines_read": (True, True),
        "pace": Measure(170.0, 2.0),
        "pauses": Pauses(5, 5, 1, Measure(0.8, 0.2)),
    }
    return Measures(QUIET, Measure(38.0, 3.0), NONE, **{**good, **found})


def test_a_good_reading_is_praised_and_gets_something_to_play_with():
    assert choose(measures(), PACE) == ("pauses", "stress_a_word")


def test_what_was_said_before_is_not_said_again():
    assert choose(measures(), PACE, said={"pauses"}).well == "pace"


def test_fast_reading_without_stops_is_asked_for_stops_first():
    fast = measures(pace=Measure(230.0, 2.0), pauses=Pauses(0, 5, 1, Measure(0.0, 0.2)))
    assert choose(fast, PACE) == ("every_line", "pause_at_stops")
    assert choose(fast, PACE, said={"pause_at_stops"}).to_try == "slower"


def test_within_the_error_of_a_bound_nothing_is_found_fault_with():
    assert choose(measures(pace=Measure(191.0, 2.0)), PACE).to_try == "stress_a_word"
    assert choose(measures(level_dbfs=Measure(-33.0, 2.5)), PACE).to_try == "stress_a_word"


def test_a_noisy_room_is_all_that_is_told():
    noisy = Measures(Measure(-28.0, 1.0), Measure(6.0, 3.0), NONE)
    assert choose(noisy, PACE) == ("took_part", "wait_for_quiet")


def test_a_voice_that_was_not_heard_is_asked_to_come_closer():
    assert choose(Measures(QUIET, None, NONE), PACE) == ("took_part", "come_closer")


def test_each_thing_that_is_surely_off_has_its_advice():
    assert choose(measures(level_dbfs=Measure(-40.0, 2.5)), PACE).to_try == "come_closer"
    assert choose(measures(level_dbfs=Measure(-6.0, 2.5)), PACE).to_try == "further_away"
    assert choose(measures(lines_read=(True, False)), PACE).to_try == "read_to_the_end"
    assert choose(measures(pace=Measure(100.0, 2.0)), PACE).to_try == "faster"
    long_silence = Pauses(5, 5, 1, Measure(4.0, 0.2))
    assert choose(measures(pauses=long_silence), PACE).to_try == "keep_going"
