import numpy as np
import pytest

from media.film.mouth import (
    CLOSED,
    HELD_FRAMES,
    OPENNESS,
    POUT,
    ROUND,
    SMILE,
    TEETH,
    WIDE,
    Mouth,
    frame_mouths,
)

RATE = 48_000
FRAME = RATE // 25


def tones(*frequencies, seconds=1.0, peak=0.2):
    at = np.arange(round(seconds * RATE)) / RATE
    return (peak * sum(np.sin(2 * np.pi * f * at) for f in frequencies)).astype(np.float32)


def test_silence_closes_the_mouth():
    voice = np.concatenate((tones(300, 1500), np.zeros(RATE, np.float32)))
    shapes = frame_mouths(voice, RATE)
    assert CLOSED not in shapes[2:24] and set(shapes[27:]) == {CLOSED}


@pytest.mark.parametrize(
    ("sound", "shape"),
    [
        (tones(500, 2000), WIDE),
        (tones(300, 600), ROUND),
        (tones(2600), SMILE),
        (tones(6000), TEETH),
    ],
)
def test_a_bright_sound_shows_teeth_and_a_dark_one_makes_the_mouth_round(sound, shape):
    assert set(frame_mouths(sound, RATE)) == {shape}


def test_a_softer_vowel_opens_the_mouth_less():
    voice = np.concatenate((tones(500, 2000), tones(500, 2000, peak=0.02)))
    shapes = frame_mouths(voice, RATE)
    assert OPENNESS[shapes[10]] > OPENNESS[shapes[40]] > 0


def test_a_soft_dark_sound_is_a_pout():
    voice = np.concatenate((tones(300, 600), tones(300, 600, peak=0.03)))
    assert frame_mouths(voice, RATE)[40] == POUT


def test_a_soft_speaker_moves_the_mouth_as_a_loud_one_does():
    loud = np.concatenate((tones(500, 2000), np.zeros(RATE, np.float32), tones(300, 600)))
    assert frame_mouths(loud, RATE) == frame_mouths(loud * 0.1, RATE)


def test_a_shape_stays_for_two_frames_so_that_nothing_flickers():
    chance = np.random.default_rng(5)
    mouth = Mouth()
    shapes = [
        mouth.shape(*pair)
        for pair in zip(chance.uniform(-50, -15, 400), chance.uniform(200, 5000, 400), strict=True)
    ]
    runs = np.diff(np.flatnonzero(np.diff([-1, *shapes])))
    opened = [a == CLOSED for a in np.array(shapes)[np.flatnonzero(np.diff(shapes))]]
    assert all(run >= HELD_FRAMES or was for run, was in zip(runs[1:], opened[1:], strict=False))


def test_live_and_film_agree_once_the_voice_is_known():
    voice = np.concatenate(
        [tones(500, 2000, seconds=0.4, peak=p) for p in (0.3, 0.02, 0.3, 0.1, 0.3)]
    )
    mouth = Mouth()
    live = bytes(mouth.hear(voice[at : at + FRAME], RATE) for at in range(0, len(voice), FRAME))
    assert live == frame_mouths(voice, RATE)


def test_the_noise_of_a_room_does_not_move_a_live_mouth():
    room = 0.002 * np.random.default_rng(1).standard_normal(2 * RATE).astype(np.float32)
    mouth = Mouth()
    frames = [mouth.hear(room[at : at + FRAME], RATE) for at in range(0, len(room), FRAME)]
    assert set(frames) == {CLOSED}


def test_an_empty_voice_has_no_frames():
    assert frame_mouths(np.zeros(10, np.float32), RATE) == b""
