import numpy as np
import pytest

from media.finishing.noise_gate import quietened, room_of


def si_sdr(clean, heard):
    scaled = np.dot(heard, clean) / np.dot(clean, clean) * clean
    rest = heard - scaled
    return 10 * np.log10(np.dot(scaled, scaled) / np.dot(rest, rest))


@pytest.mark.parametrize(("room_db", "gained"), [(-30, 3.0), (-36, 2.0)])
def test_the_voice_stands_clearer_of_a_noisy_room(kit, room_db, gained):
    clean = kit.between_silences(kit.voice(8.0))
    noisy = clean + kit.room(len(clean) / kit.RATE, room_db)
    better = quietened(noisy, room_of(noisy, kit.RATE))
    assert si_sdr(clean, better) - si_sdr(clean, noisy) > gained


def test_the_room_is_never_turned_down_by_more_than_fourteen_decibels(kit):
    room = kit.room(4.0, -40)
    quiet = quietened(room, room)
    fall = 10 * np.log10(np.mean(room**2) / np.mean(quiet[4096:-4096] ** 2))
    assert 6 < fall <= 14.5


def test_a_gate_that_knows_no_room_changes_nothing(kit):
    voice = kit.voice(2.0)
    assert quietened(voice, voice[:100]) is voice


def test_a_clean_sound_comes_through_whole(kit):
    voice = kit.voice(3.0)
    silence = np.zeros(kit.RATE, np.float32)
    assert np.allclose(quietened(voice, silence), voice, atol=2e-4)
