import numpy as np
import pytest

from media.finishing.speech_span import speech_span


@pytest.mark.parametrize("room_db", [-90, -50, -40])
def test_silence_before_and_after_the_words_is_found(kit, room_db):
    take = kit.between_silences(kit.voice(6.0), before=1.5, after=2.0)
    take += kit.room(len(take) / kit.RATE, room_db)
    span = speech_span(take, kit.RATE)
    assert span.start / kit.RATE == pytest.approx(1.5 - 0.15, abs=0.12)
    assert span.end / kit.RATE == pytest.approx(1.5 + 6.0 + 0.3, abs=0.25)


def test_a_knock_is_no_word(kit):
    take = kit.between_silences(kit.voice(4.0), before=3.0)
    take[kit.RATE : kit.RATE + 2000] += 0.3 * np.hanning(2000).astype(np.float32)
    assert speech_span(take, kit.RATE).start / kit.RATE == pytest.approx(2.85, abs=0.12)


def test_where_nobody_speaks_nothing_is_cut_and_nothing_claimed(kit):
    room = kit.room(5.0, -50)
    span = speech_span(room, kit.RATE)
    assert (span.start, span.end, span.snr_db) == (0, len(room), None)


def test_an_empty_take_is_an_empty_span(kit):
    assert speech_span(np.zeros(0, np.float32), kit.RATE).end == 0


@pytest.mark.parametrize("snr", [10, 20, 30])
def test_the_distance_from_voice_to_room_is_measured_within_three_decibels(kit, snr):
    voice = kit.between_silences(kit.voice(8.0, pause=1.2))
    loud = voice[np.abs(voice) > 0.005]
    level = 10 * np.log10(np.mean(loud**2))
    noisy = voice + kit.room(len(voice) / kit.RATE, level - snr)
    assert speech_span(noisy, kit.RATE).snr_db == pytest.approx(snr, abs=3)
