import wave

import numpy as np
import pytest

from media.sounds import CUES, are_made, sound_file
from media.sounds.make import SCORES, make_all

LONGEST_SECONDS = {"fanfare": 2.5, "goodbye": 2.5}
SIX_DB_BELOW_FULL = 10 ** (-6 / 20)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("sounds")
    make_all(made)
    return made


def samples_of(folder, name):
    with wave.open(str(sound_file(folder, name))) as cue:
        assert (cue.getframerate(), cue.getsampwidth()) == (48_000, 2)
        return np.frombuffer(cue.readframes(cue.getnframes()), "<i2") / 32768


def test_every_named_cue_can_be_made_and_no_other():
    assert set(SCORES) == set(CUES)


def test_it_is_known_whether_the_cues_are_made(folder, tmp_path):
    assert are_made(folder) and not are_made(tmp_path)


@pytest.mark.parametrize("name", CUES)
def test_a_cue_is_short_and_never_loud(folder, name):
    samples = samples_of(folder, name)
    assert len(samples) / 48_000 <= LONGEST_SECONDS.get(name, 1.6)
    assert 0.1 < np.abs(samples).max() <= SIX_DB_BELOW_FULL


@pytest.mark.parametrize("name", CUES)
def test_a_cue_begins_and_ends_without_a_click(folder, name):
    samples = samples_of(folder, name)
    assert samples[0] == samples[-1] == 0
    assert np.abs(np.diff(samples[:40])).max() < 0.01
    assert np.abs(samples[-20:]).max() < 0.001


def test_no_two_cues_sound_alike(folder):
    starts = {samples_of(folder, name)[:4000].tobytes() for name in CUES}
    assert len(starts) == len(CUES)


def test_the_same_cue_is_made_every_time(folder, tmp_path):
    make_all(tmp_path)
    assert all((samples_of(folder, n) == samples_of(tmp_path, n)).all() for n in CUES)


def test_every_cue_has_captions():
    assert all(cue.zh and cue.en for cue in CUES.values())
