"""A hall's own limits follow what was measured there, and never leave the safe bounds."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_speech import LONG, SHORT, speech

from media.recording.calibration import BOUNDS, Levels, levels_of, limits_of
from media.recording.room import STARTING_LIMITS, check_room


def room(level, noise_dbfs):
    hiss = np.random.default_rng(3).standard_normal(96_000) * 10 ** (noise_dbfs / 20) * 32_768
    spoken, _ = speech([(9, (SHORT, LONG))], 180, level, level - noise_dbfs)
    return check_room(hiss.round().astype(np.int16), spoken, BOUNDS)


def test_a_hall_that_nobody_measured_has_the_starting_limits():
    assert limits_of(None) is STARTING_LIMITS


def test_an_average_voice_in_a_quiet_hall_leaves_the_starting_limits():
    limits = limits_of(Levels(-60.0, -23.0))
    assert limits == STARTING_LIMITS


def test_a_soft_microphone_moves_the_good_range_down():
    limits = limits_of(Levels(-65.0, -30.0))
    assert (limits.quietest_dbfs, limits.loudest_dbfs) == (-39.0, -20.0)


def test_a_voice_must_still_stand_out_from_the_noise():
    assert limits_of(Levels(-45.0, -30.0)).quietest_dbfs == -35.0


@given(st.floats(-120, 0), st.floats(-120, 0))
def test_no_levels_lead_beyond_the_bounds(noise, voice):
    limits = limits_of(Levels(noise, voice))
    assert -40 <= limits.quietest_dbfs <= -26 and -20 <= limits.loudest_dbfs <= -12
    assert limits.least_snr_db == STARTING_LIMITS.least_snr_db
    assert limits.clipped_share == STARTING_LIMITS.clipped_share


def test_the_levels_of_a_good_trial_are_kept():
    levels = levels_of(room(-35, -70))
    assert levels.voice_dbfs == pytest.approx(-35, abs=2.5)
    assert levels.noise_dbfs == pytest.approx(-70, abs=1)


@pytest.mark.parametrize(("level", "noise"), [(-46, -80), (4, -60), (-24, -27)])
def test_too_soft_distorted_or_in_noise_keeps_nothing(level, noise):
    assert levels_of(room(level, noise)) is None
