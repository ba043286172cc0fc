"""Measures against made recordings with known pace, pauses, level and noise."""

from dataclasses import replace

import numpy as np
import pytest
from made_speech import LONG, SHORT, babble, speech

from media.recording.measures import Line, measure
from media.recording.room import noise_of
from media.recording.take import Seam, Take
from media.recording.voiced import find_speech

LINES = [(16, (SHORT, LONG)), (20, (SHORT, SHORT, LONG)), (14, (SHORT, LONG)), (18, (LONG,))]
SCRIPT = [Line(16, ("short", "long")), Line(20, ("short", "short", "long"))]
SCRIPT += [Line(14, ("short", "long")), Line(18, ("long",))]


def made(lines=LINES, pace=170.0, level=-22.0, snr=30.0, hall=False, **more):
    """A take of what was read, and the noise of its quiet second."""
    samples, starts = speech(lines, pace, level, 90 if hall else snr, **more)
    if hall:
        noise = babble(len(samples) / 48_000, level - snr) * 32_768
        samples = (samples + noise).clip(-32_768, 32_767).astype(np.int16)
        quiet = noise[:48_000].astype(np.int16)
    else:
        hiss = np.random.default_rng(9).standard_normal(48_000)
        quiet = np.round(hiss * 10 ** ((level - snr) / 20) * 32_768).astype(np.int16)
    return Take(samples, line_starts=(0, *starts[1:])), noise_of(quiet)


def within(measured, truth):
    return abs(measured.value - truth) <= measured.error


@pytest.mark.parametrize(
    ("pace", "level", "snr", "hall"),
    [(125, -30, 40, False), (170, -22, 25, False), (225, -16, 18, False), (170, -22, 20, True)],
)
def test_what_is_measured_is_within_its_stated_error(pace, level, snr, hall):
    found = measure(*swap(*made(pace=pace, level=level, snr=snr, hall=hall)))
    assert within(found.noise_dbfs, level - snr)
    assert within(found.snr_db, snr)
    assert within(found.level_dbfs, level)
    assert within(found.pace, pace)
    assert within(found.first_voice_seconds, 1.0)
    assert found.lines_read == (True, True, True, True)
    assert abs(found.pauses.kept - 7) <= found.pauses.error
    assert found.pauses.marked == 7
    assert within(found.pauses.longest, SHORT)


def swap(take, noise):
    return take, SCRIPT, noise


def test_without_a_quiet_second_the_noise_is_taken_from_the_pauses():
    take, _ = made(snr=30, level=-22)
    found = measure(take, SCRIPT)
    assert within(found.noise_dbfs, -52)
    assert within(found.pace, 170)


def test_pauses_that_were_not_made_are_missed():
    take, noise = made([(c, (0.0,) * len(p)) for c, p in LINES], pace=200)
    assert measure(take, SCRIPT, noise).pauses.kept == 0


def test_a_long_silence_inside_a_line_is_found():
    take, noise = made([(16, (3.0, LONG)), *LINES[1:]], pace=130)
    assert within(measure(take, SCRIPT, noise).pauses.longest, 3.0)


def test_a_line_that_was_not_read_gives_no_pace():
    take, noise = made()
    longer = [*SCRIPT[:3], Line(90, ("long",))]
    found = measure(take, longer, noise)
    assert found.lines_read == (True, True, True, False)
    assert found.pace is None


def test_a_script_that_scrolled_counts_as_one_line():
    take, noise = made()
    found = measure(replace(take, line_starts=(0,)), SCRIPT, noise)
    assert found.lines_read == (True,)
    assert within(found.pace, 170)
    assert found.pauses.marked == 7


def test_in_a_noisy_room_only_the_noise_is_judged():
    take, noise = made(snr=6)
    found = measure(take, SCRIPT, noise)
    assert found.is_too_noisy
    assert within(found.noise_dbfs, -28)
    assert (found.pace, found.pauses, found.level_dbfs, found.lines_read) == (None,) * 4


def test_noise_that_can_hide_pauses_leaves_them_unjudged():
    take, noise = made(snr=14)
    found = measure(take, SCRIPT, noise)
    assert found.pauses is None
    assert found.level_dbfs is not None
    assert found.lines_read is None or all(found.lines_read)


def test_silence_is_not_judged():
    found = measure(Take(np.zeros(96_000, dtype=np.int16)), SCRIPT)
    assert found.snr_db is None
    assert found.pace is None
    assert measure(Take(np.zeros(0, dtype=np.int16)), SCRIPT).pace is None


def test_where_something_was_lost_pace_and_pauses_are_not_judged():
    take, noise = made()
    found = measure(replace(take, seams=(Seam(200_000, 2.0, "lost"),)), SCRIPT, noise)
    assert found.pace is None
    assert found.pauses is None


def test_a_pause_of_the_recorder_is_no_pause_of_the_child():
    take, noise = made([(16, (LONG,)), (16, (LONG,))], pace=150)
    script = [Line(16, ("long",)), Line(16, ("long",))]
    (silence,) = find_speech(take.samples, noise).pauses()
    paused_there = Seam(round(sum(silence) / 2 * 48_000), 9.0, "paused")
    assert measure(take, script, noise).pauses.kept == 1
    assert measure(replace(take, seams=(paused_there,)), script, noise).pauses.kept == 0


@pytest.mark.parametrize("step_db", [0, 4, 8])
def test_the_spread_of_the_level_is_within_its_error(step_db):
    take, noise = made([(18, (LONG,))] * 6, pace=160, snr=40)
    even = measure(take, [Line(18, ("long",))] * 6, noise).spread_db.value
    louder = take.samples.astype(float)
    for at, (begin, end) in enumerate(take.line_spans()):
        louder[begin:end] *= 10 ** ((step_db if at % 2 else -step_db) / 2 / 20)
    changed = measure(Take(louder.astype(np.int16)), [Line(108)], noise).spread_db
    assert within(changed, np.hypot(even, step_db / 2))


def test_clipping_is_counted_exactly():
    take, noise = made(level=-22)
    samples = take.samples.copy()
    samples[:500] = 32_767
    found = measure(Take(samples), [Line(68)], noise)
    assert within(found.clipped_share, 500 / len(samples))
