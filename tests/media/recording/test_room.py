"""The microphone and room check gives one honest advice."""

import numpy as np
import pytest
from made_speech import LONG, SHORT, speech

from media.recording.room import Limits, check_room


def hiss(level_dbfs, seconds=1.0):
    noise = np.random.default_rng(3).standard_normal(round(seconds * 48_000))
    return np.round(noise * 10 ** (level_dbfs / 20) * 32_768).clip(-32_768, 32_767).astype(np.int16)


def check(level, noise, **options):
    spoken, _ = speech([(9, (SHORT, LONG))], 180, level, level - noise)
    return check_room(hiss(noise), spoken, **options)


@pytest.mark.parametrize(
    ("level", "noise", "advice"),
    [
        (-22, -60, "good"),
        (-38, -70, "too_quiet"),
        (-9, -60, "too_loud"),
        (4, -60, "clipping"),
        (-22, -27, "too_noisy"),
        (-50, -55, "too_quiet"),
    ],
)
def test_one_advice_for_each_room_and_voice(level, noise, advice):
    assert check(level, noise).advice == advice


def test_what_is_measured_is_told():
    room = check(-22, -60)
    assert room.noise_dbfs == pytest.approx(-60, abs=1)
    assert room.speech_dbfs == pytest.approx(-22, abs=2.5)
    assert room.snr_db == pytest.approx(38, abs=3)
    assert not room.is_too_noisy


def test_a_quiet_second_in_which_somebody_spoke_is_asked_for_again():
    spoken, _ = speech([(9, (SHORT, LONG))], 180, -22, 38)
    assert check_room(spoken[:96_000], spoken).advice == "quiet_again"


def test_a_test_in_which_nobody_spoke_is_asked_for_again():
    room = check_room(hiss(-60), hiss(-60, 3))
    assert room.advice == "say_it_again"
    assert room.snr_db is None


def test_a_hall_may_have_limits_of_its_own():
    assert check(-30, -60).advice == "good"
    assert check(-30, -60, limits=Limits(quietest_dbfs=-26)).advice == "too_quiet"


def test_a_hall_in_which_nobody_could_be_heard_is_too_noisy():
    assert check_room(hiss(-30), hiss(-30, 3)).is_too_noisy
