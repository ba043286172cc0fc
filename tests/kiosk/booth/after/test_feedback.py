"""One thing that went well and one to try; what can't be judged is not shown."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from after_recording import a_take, a_visit

from kiosk.booth.booth_screen import booth_words
from kiosk.booth.checking import SHOWN
from kiosk.booth.feedback import FeedbackPart, measured_take, syllables_of
from media.recording.feedback import Try, Well
from media.recording.room import Advice
from media.recording.take import Take


def known(part, room):
    room.wait(lambda: part.isKnown)
    return part


def test_every_word_of_praise_and_advice_is_there_in_both_languages_with_pinyin():
    words = booth_words()
    for key in [f"well_{key}" for key in Well.__args__] + [f"try_{key}" for key in Try.__args__]:
        assert words[key].zh and words[key].pinyin and words[key].en, key


def test_all_praise_and_advice_has_a_picture():
    art = Path(__file__).parents[4] / "media/art"
    shown = {f"told_{key}" for key in (*Well.__args__, *Try.__args__)} | set(SHOWN.values())
    assert set(SHOWN) == set(Advice.__args__)
    assert not [name for name in shown if not (art / f"{name}.svg").is_file()]


def test_a_take_gets_one_of_each_and_no_number(part_of, scripts, room):
    part = known(part_of(FeedbackPart, a_visit(scripts["porpoise"])), room)
    shown = part.well["words"] + part.toTry["words"]
    assert part.well["words"] and part.toTry["words"] and not any(c.isdigit() for c in shown)


def test_in_a_noisy_room_waiting_is_all_that_is_said(part_of, scripts, room):
    visit = a_visit(scripts["porpoise"])
    noise = np.random.default_rng(2).standard_normal(200_000) * 3_000
    visit.chosen.take = Take(noise.astype(np.int16))
    part = known(part_of(FeedbackPart, visit), room)
    assert part.toTry["words"] == booth_words()["try_wait_for_quiet"].zh
    assert part.well["words"] == booth_words()["well_took_part"].zh


def test_what_was_said_of_one_take_is_not_said_of_the_next(part_of, scripts, room):
    visit = a_visit(scripts["porpoise"], takes=2)
    part = known(part_of(FeedbackPart, visit), room)
    first = (part.well, part.toTry)
    visit.chosen = visit.takes[0]
    part.leave()
    part.enter()
    known(part, room)
    assert part.well != first[0] or part.toTry != first[1]
    visit.chosen = visit.takes[1]
    part.enter()
    assert (part.well, part.toTry) == first


def test_english_is_not_judged_by_characters_a_minute(scripts):
    visit = a_visit(scripts["porpoise"])
    lines = len(visit.lines)
    visit.chosen.take = a_take(seconds=12.0, lines=lines)
    in_english = replace(visit.chosen, language="en")
    assert measured_take(in_english, "1-2").pace is None


@pytest.mark.parametrize(
    ("words", "count"), [("大家好！", 3), ("自己打110。", 6), ("Hello, everyone!", 5), ("", 0)]
)
def test_syllables_are_what_is_spoken(words, count):
    assert syllables_of(words) == count


def test_nobody_is_told_anything_after_leaving(part_of, scripts, room):
    part = part_of(FeedbackPart, a_visit(scripts["porpoise"]))
    part.leave()
    assert part._wanted is None and not part.isKnown
