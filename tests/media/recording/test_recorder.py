"""The recorder on a virtual sound card: what is said is what is kept."""

import ctypes
import threading

import numpy as np
import pytest

from media.recording.troubles import MicrophoneMuted, MicrophoneSilent


def test_what_is_said_is_on_the_take_sample_by_sample(card, hearing, noise, likeness, until):
    spoken = noise(4)
    hearing.start()
    card.speak(spoken)
    until(lambda: hearing.snapshot().seconds > 4.5)
    take = hearing.stop()
    assert likeness(spoken, take.samples) >= 0.99
    assert take.seams == ()
    assert take.line_starts == (0,)


def test_a_process_that_is_busy_for_a_second_loses_nothing(card, hearing, noise, likeness, until):
    spoken = noise(3)
    hearing.start()
    speaking = card.begin_to_speak(spoken)
    threading.Thread(target=speaking.communicate, args=(spoken.tobytes(),)).start()
    until(lambda: hearing.snapshot().seconds > 0.5)
    ctypes.PyDLL(None).usleep(999_999)  # PyDLL keeps the interpreter to itself
    until(lambda: speaking.poll() is not None)
    heard = hearing.snapshot().seconds
    until(lambda: hearing.snapshot().seconds > heard + 1)
    take = hearing.stop()
    assert likeness(spoken, take.samples) >= 0.99
    assert take.seams == ()


def test_the_meter_follows_the_voice(card, hearing, noise, until):
    speaking = card.begin_to_speak(noise(30, rms=0.1))
    threading.Thread(target=feed, args=(speaking, noise(30, rms=0.1))).start()
    until(lambda: -25 < hearing.snapshot().level.rms_dbfs < -15)
    assert hearing.snapshot().level.peak_dbfs > hearing.snapshot().level.rms_dbfs
    until(lambda: hearing.heard().any())
    speaking.kill()
    until(lambda: hearing.snapshot().level.rms_dbfs < -90)
    assert hearing.snapshot().seconds == 0


def test_the_meter_shows_clipping(card, hearing, noise, until):
    speaking = card.begin_to_speak(noise(30, rms=0.9))
    threading.Thread(target=feed, args=(speaking, noise(30, rms=0.9))).start()
    until(lambda: hearing.snapshot().level.is_clipping)
    speaking.kill()


def test_nothing_is_kept_while_it_is_paused(card, hearing, noise, until):
    hearing.start()
    until(lambda: hearing.snapshot().seconds > 0.3)
    hearing.pause()
    card.speak(noise(1))
    until(lambda: hearing.snapshot().level.rms_dbfs < -90)
    hearing.turn_line()
    hearing.resume()
    paused = hearing.snapshot().seconds
    until(lambda: hearing.snapshot().seconds > paused + 0.2)
    take = hearing.stop()
    assert not take.samples.any()
    assert [seam.why for seam in take.seams] == ["paused"]
    assert take.seams[0].seconds > 1
    assert take.line_starts == (0, take.seams[0].at)
    assert take.lost_seconds == 0


def test_a_silent_microphone_is_told_and_a_voice_ends_the_doubt(card, hearing, noise, until):
    until(lambda: isinstance(hearing.snapshot().doubt, MicrophoneSilent))
    speaking = card.begin_to_speak(noise(30))
    threading.Thread(target=feed, args=(speaking, noise(30))).start()
    until(lambda: hearing.snapshot().doubt is None)
    speaking.kill()


def test_a_muted_microphone_is_told(card, hearing, until):
    card.pactl("set-source-mute", "kiosk_mic", "1")
    until(lambda: isinstance(hearing.snapshot().doubt, MicrophoneMuted))


def test_a_second_take_is_another_one(hearing, until):
    hearing.start()
    until(lambda: hearing.snapshot().seconds > 0.1)
    first = hearing.stop()
    hearing.start()
    until(lambda: hearing.snapshot().seconds > 0.1)
    second = hearing.stop()
    assert not np.shares_memory(first.samples, second.samples)


def test_a_take_ends_by_itself_at_the_limit(card, until):
    from media.recording.recorder import Recorder

    recorder = Recorder("kiosk_mic", limit_seconds=0.5)
    recorder.start()
    until(lambda: recorder.snapshot().doing == "full")
    assert recorder.stop().seconds == 0.5
    recorder.close()


def test_a_closed_recorder_lets_the_microphone_go(card, hearing, until):
    until(lambda: "ALSA" in card.pactl("list", "source-outputs"))
    hearing.close()
    until(lambda: "ALSA" not in card.pactl("list", "source-outputs"))
    assert hearing.snapshot().doing == "closed"


def test_forgetting_leaves_nothing_of_a_take(card, hearing, noise, until):
    hearing.start()
    card.speak(noise(0.5))
    until(lambda: hearing.snapshot().seconds > 0.5)
    keeping = hearing._keeping
    held = keeping.take().samples
    hearing.forget()
    assert not held.any()
    with pytest.raises(RuntimeError):
        hearing.stop()


def feed(speaking, samples):
    """Speaks until it is told to be quiet."""
    import contextlib

    with contextlib.suppress(BrokenPipeError):
        speaking.communicate(samples.tobytes())
