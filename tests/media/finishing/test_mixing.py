import numpy as np
import pytest

from media.finishing import mixing
from media.finishing.mixing import BED_PAUSE_DB, BED_SPEAKING_DB, Music, booth_music, duck_db, mixed
from media.sounds import bed_file, sound_file
from media.sounds.make import write_wav


def level_db(samples):
    return 10 * np.log10(np.mean(samples.astype(float) ** 2) + 1e-12)


@pytest.fixture(scope="module")
def steady():
    """Music whose bed is as loud at every moment."""
    tone = 0.05 * np.sin(2 * np.pi * 300 * np.arange(48_000) / 48_000)
    silence = np.zeros(48_000, np.float32)
    return Music(silence, silence, tone.astype(np.float32))


def bed_alone(voice, music):
    mix, start = mixed(voice, music)
    mix[start : start + len(voice)] -= voice[:, None]
    return mix.mean(axis=1), start


def test_the_bed_steps_back_while_the_child_speaks_and_returns_in_a_pause(kit, steady):
    voice = np.concatenate((kit.voice(3.2, pause=0.0), np.zeros(3 * kit.RATE, np.float32)))
    bed, start = bed_alone(voice, steady)
    speaking = bed[start + kit.RATE : start + 3 * kit.RATE]
    pausing = bed[start + 5 * kit.RATE : start + 6 * kit.RATE]
    assert level_db(pausing) - level_db(speaking) == pytest.approx(
        BED_PAUSE_DB - BED_SPEAKING_DB, abs=0.5
    )


def test_the_bed_is_down_before_the_first_word(kit):
    voice = np.concatenate((np.zeros(2 * kit.RATE, np.float32), kit.voice(2.0, pause=0.0)))
    ducked = duck_db(voice)
    assert ducked[kit.RATE] == pytest.approx(BED_PAUSE_DB)
    assert ducked[round(1.98 * kit.RATE)] < BED_PAUSE_DB - 0.8 * (BED_PAUSE_DB - BED_SPEAKING_DB)


def test_a_comma_does_not_make_the_bed_jump(kit):
    voice = kit.voice(8.0, pause_every=2.0, pause=0.3)
    assert duck_db(voice)[kit.RATE : -2 * kit.RATE].max() < BED_SPEAKING_DB + 1


def test_the_bed_changes_without_a_step(kit):
    voice = np.concatenate((np.zeros(kit.RATE, np.float32), kit.voice(3.0)))
    assert np.abs(np.diff(duck_db(voice))).max() < 0.01


def test_a_programme_opens_with_the_jingle_and_closes_with_the_other(kit, music):
    voice = kit.voice(3.0)
    mix, start = mixed(voice, music)
    end = start + len(voice)
    assert start == round(mixing.LEAD_SECONDS * kit.RATE)
    assert (
        level_db(mix[: kit.RATE]) > -45 and level_db(mix[end + kit.RATE : end + 2 * kit.RATE]) > -45
    )
    assert level_db(mix[-200:]) < -60


def test_the_music_is_wide_and_survives_one_loudspeaker(kit, music):
    mix, _ = mixed(kit.voice(2.0), music)
    opening = mix[: kit.RATE]
    assert not np.allclose(opening[:, 0], opening[:, 1])
    assert level_db(opening.mean(axis=1)) > level_db(opening[:, 0]) - 3


def test_the_stations_own_sound_files_are_used(tmp_path, music):
    tone = 0.1 * np.sin(np.arange(48_000) / 10)
    for file in (sound_file(tmp_path, "booth_opening"), bed_file(tmp_path, "booth")):
        file.parent.mkdir(exist_ok=True)
        write_wav(file, tone)
    kept = booth_music(tmp_path)
    assert np.allclose(kept.opening, tone, atol=1e-4) and np.allclose(kept.bed, tone, atol=1e-4)
    assert np.allclose(kept.closing, music.closing)  # its file is missing
