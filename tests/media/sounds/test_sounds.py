import shutil
import wave

import numpy as np
import pytest

from media.sounds import BEDS, CUES, all_files, are_made, bed_file, sound_file
from media.sounds.loudness import long_lufs, momentary_lufs, true_peak_db
from media.sounds.make import make_all
from media.sounds.scores import LOUDEST_LUFS, SCORES

LONGER_THAN_A_CUE = {"fanfare": 2.2, "goodbye": 2.1, "test_tone": 3.1}
LONGER_THAN_A_CUE |= {"booth_opening": 4.0, "booth_closing": 3.0}


@pytest.fixture(scope="module")
def folder(made_sounds):
    return made_sounds


def read(path):
    with wave.open(str(path)) as sound:
        assert (sound.getframerate(), sound.getsampwidth(), sound.getnchannels()) == (48_000, 2, 1)
        return np.frombuffer(sound.readframes(sound.getnframes()), "<i2") / 32768


@pytest.fixture(scope="module")
def cues(folder):
    return {name: read(sound_file(folder, name)) for name in CUES}


@pytest.fixture(scope="module")
def beds(folder):
    return {name: read(bed_file(folder, name)) for name in BEDS}


def test_every_named_cue_can_be_made_and_no_other():
    assert set(SCORES) == set(CUES)


def test_an_unknown_sound_has_no_file(tmp_path):
    with pytest.raises(KeyError):
        sound_file(tmp_path, "roar")
    with pytest.raises(KeyError):
        bed_file(tmp_path, "march")


def test_it_is_known_whether_the_sounds_are_made(folder, tmp_path):
    assert are_made(folder) and not are_made(tmp_path)


@pytest.mark.parametrize("name", CUES)
def test_a_cue_is_short(cues, name):
    assert 0.1 < len(cues[name]) / 48_000 <= LONGER_THAN_A_CUE.get(name, 1.5)


def test_all_cues_lie_within_three_units_of_loudness(cues):
    loudness = [momentary_lufs(cue) for cue in cues.values()]
    assert max(loudness) - min(loudness) <= 3.0


def test_nothing_is_louder_than_the_test_tone(cues, beds):
    tone = momentary_lufs(cues["test_tone"])
    assert tone == pytest.approx(LOUDEST_LUFS, abs=0.1)
    others = [sound for name, sound in {**cues, **beds}.items() if name != "test_tone"]
    assert max(map(momentary_lufs, others)) <= tone


@pytest.mark.parametrize("name", CUES)
def test_no_cue_peaks_within_three_decibels_of_full_scale(cues, name):
    assert true_peak_db(cues[name]) <= -3.0


@pytest.mark.parametrize("name", CUES)
def test_a_cue_begins_and_ends_without_a_click(cues, name):
    samples = cues[name]
    assert samples[0] == samples[-1] == 0
    assert np.abs(samples[:10]).max() < 0.02 * np.abs(samples).max()
    assert np.abs(samples[-20:]).max() < 0.001


def test_no_two_cues_sound_alike(cues):
    assert len({samples[:4000].tobytes() for samples in cues.values()}) == len(CUES)


def test_the_same_sounds_are_made_every_time(folder, tmp_path):
    make_all(tmp_path)
    pairs = zip(all_files(folder), all_files(tmp_path), strict=True)
    assert all(one.read_bytes() == other.read_bytes() for one, other in pairs)


def test_a_lost_sound_is_made_anew_and_older_editions_go(folder, tmp_path):
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    old = tmp_path / "edition-0" / "tap.wav"
    old.parent.mkdir()
    old.write_bytes(b"old")
    sound_file(tmp_path, "tap").unlink()
    make_all(tmp_path)
    assert are_made(tmp_path) and not old.parent.exists()


@pytest.mark.parametrize("name", BEDS)
def test_a_bed_lasts_40_to_60_seconds_14_decibels_below_the_cues(beds, cues, name):
    assert 40 <= len(beds[name]) / 48_000 <= 60
    of_cues = np.median([momentary_lufs(cue) for cue in cues.values()])
    assert of_cues - long_lufs(beds[name]) == pytest.approx(14, abs=1.0)


@pytest.mark.parametrize("name", BEDS)
def test_a_bed_joins_end_to_beginning_without_a_click(beds, name):
    bed = beds[name]
    steps = np.abs(np.diff(np.tile(bed, 2)))
    seam = len(bed) - 1
    assert steps[seam] <= np.percentile(steps, 95)
    around = np.diff(np.concatenate([bed[-960:], bed[:960]]), 2)
    usual = np.diff(bed, 2)
    assert np.abs(around).max() <= np.abs(usual).max()


@pytest.mark.parametrize("name", BEDS)
def test_a_bed_is_calm_and_never_falls_silent(beds, name):
    seconds = [long_lufs(beds[name][at : at + 96_000]) for at in range(0, len(beds[name]), 96_000)]
    assert max(seconds[:-1]) - min(seconds[:-1]) < 12


def test_the_beds_are_different_pieces(beds):
    assert len({bed[:96_000].tobytes() for bed in beds.values()}) == len(BEDS)
