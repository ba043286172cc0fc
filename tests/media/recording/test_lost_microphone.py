"""What becomes of a take when microphone or sound server go away in the middle."""

import signal
import subprocess
import sys
import threading

import numpy as np
import pytest

from media.recording.recorder import Recorder
from media.recording.troubles import (
    MicrophoneGone,
    MicrophoneStalled,
    NoMicrophone,
    SoundServerGone,
)


def record_for(recorder, seconds, until):
    already = recorder.snapshot().seconds
    until(lambda: recorder.snapshot().seconds > already + seconds)


def told(recorder, trouble, until):
    until(lambda: isinstance(recorder.snapshot().trouble, trouble), trouble.__name__)


def test_an_unplugged_microphone_is_told_and_recording_goes_on_when_it_is_back(
    card, hearing, noise, likeness, until
):
    before, after = noise(1, seed=2), noise(1, seed=3)
    hearing.start()
    card.speak(before)
    record_for(hearing, 1.0, until)  # what came in doubt is cut
    card.unplug()
    told(hearing, MicrophoneGone, until)
    card.plug_in()
    until(lambda: hearing.snapshot().hears)
    card.speak(after)
    record_for(hearing, 0.5, until)
    take = hearing.stop()
    assert [seam.why for seam in take.seams] == ["lost"]
    join = take.seams[0].at
    assert likeness(before, take.samples[:join]) >= 0.99
    assert likeness(after, take.samples[join:]) >= 0.99
    assert take.lost_seconds > 0


def test_the_loudspeakers_never_get_on_a_take_when_the_microphone_goes(card, hearing, noise, until):
    loud = noise(60)
    card.pactl("set-default-sink", "kiosk_speaker")
    playing = card.begin_to_speak(loud, device="kiosk_speaker")
    threading.Thread(target=lambda: speak_on(playing, loud)).start()
    hearing.start()
    record_for(hearing, 0.5, until)
    card.unplug()
    told(hearing, MicrophoneGone, until)
    take = hearing.stop()
    playing.kill()
    assert take.seconds > 0.2
    assert not take.samples.any()


def test_a_sound_server_that_dies_is_told_and_recording_goes_on_when_it_is_back(
    card, hearing, noise, likeness, until
):
    before, after = noise(1, seed=2), noise(1, seed=3)
    hearing.start()
    card.speak(before)
    record_for(hearing, 0.5, until)
    card.die()
    told(hearing, SoundServerGone, until)
    card.start()
    until(lambda: hearing.snapshot().hears)
    card.speak(after)
    record_for(hearing, 0.5, until)
    take = hearing.stop()
    assert [seam.why for seam in take.seams] == ["lost"]
    join = take.seams[0].at
    assert likeness(before, take.samples[:join]) >= 0.99
    assert likeness(after, take.samples[join:]) >= 0.99


def test_a_device_that_hangs_is_told_and_recording_goes_on(card, hearing, until):
    hearing.start()
    record_for(hearing, 0.2, until)
    card.server.send_signal(signal.SIGSTOP)
    try:
        told(hearing, MicrophoneStalled, until)
    finally:
        card.server.send_signal(signal.SIGCONT)
    until(lambda: hearing.snapshot().hears)
    record_for(hearing, 0.2, until)
    assert [seam.why for seam in hearing.stop().seams] == ["lost"]


def test_a_take_can_be_stopped_while_the_sound_server_hangs(card, hearing, until):
    hearing.start()
    record_for(hearing, 0.2, until)
    card.server.send_signal(signal.SIGSTOP)
    try:
        assert hearing.stop().seconds > 0.1
    finally:
        card.server.send_signal(signal.SIGCONT)


def test_a_microphone_that_is_not_there_is_waited_for(card, until):
    card.unplug()
    recorder = Recorder("kiosk_mic")
    recorder.start()
    told(recorder, MicrophoneGone, until)
    card.plug_in()
    until(lambda: recorder.snapshot().seconds > 0.1)
    recorder.stop()
    recorder.close()


def test_without_any_microphone_that_is_what_is_told(card, until):
    card.unplug()
    recorder = Recorder()
    recorder.open()
    told(recorder, NoMicrophone, until)
    recorder.close()


def test_without_a_sound_server_that_is_what_is_told(card, until):
    card.die()
    recorder = Recorder()
    recorder.open()
    told(recorder, SoundServerGone, until)
    recorder.close()


def test_the_chosen_microphone_is_recorded_whatever_the_default_is(
    card, hearing, noise, likeness, until
):
    hearing.close()
    card.pactl("load-module", "module-null-sink", "sink_name=other_feed", "norewinds=1")
    other = ["module-remap-source", "source_name=other_mic", "master=other_feed.monitor"]
    card.pactl("load-module", *other)
    card.pactl("set-default-source", "other_mic")
    spoken = noise(1)
    hearing.start()
    until(lambda: hearing.snapshot().hears)
    card.speak(spoken)
    record_for(hearing, 0.5, until)
    assert likeness(spoken, hearing.stop().samples) >= 0.99


def test_every_trouble_says_what_and_what_to_do_in_both_languages():
    from media.recording import troubles

    kinds = troubles.Trouble.__subclasses__()
    assert len(kinds) > 8
    for kind in kinds:
        assert kind().in_language("zh").endswith("。")
        assert "请请" not in kind().in_language("zh")
        assert ": " in kind().in_language("en")


RECORD = """
import resource, sys, time
import numpy, sounddevice, pulsectl
from media.recording.recorder import Recorder
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
recorder = Recorder("kiosk_mic")
recorder.start()
while recorder.snapshot().seconds < 1:
    time.sleep(0.01)
take = recorder.stop()
recorder.close()
print(take.seconds > 1)
"""


def test_a_take_needs_no_file_of_any_size(card, tmp_path, monkeypatch):
    """A process that may not write one byte to a file records all the same."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("TMPDIR", "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    command = [sys.executable, "-c", RECORD]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "True", done.stderr
    written = [each for each in home.rglob("*") if each.is_file() and each.stat().st_size]
    assert [each.name for each in written if each.name != "cookie"] == []


LEAVE = """
import sys, time
from media.recording.recorder import Recorder
recorder = Recorder("kiosk_mic")
recorder.start()
while recorder.snapshot().seconds < 0.1:
    time.sleep(0.01)
if sys.argv[1] == "at once after closing":
    recorder.close()
print("left", flush=True)
if sys.argv[1] == "while the server hangs":
    sys.stdin.read()
"""


@pytest.mark.parametrize(
    "how", ["at once after closing", "while recording", "while the server hangs"]
)
def test_a_process_that_ends_while_recording_ends(card, how):
    command = [sys.executable, "-c", LEAVE, how]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, **pipes) as process:
        assert process.stdout.readline() == b"left\n"
        if how == "while the server hangs":
            card.server.send_signal(signal.SIGSTOP)
        process.stdin.close()
        try:
            assert process.wait(60) == 0
        finally:
            process.kill()
            card.server.send_signal(signal.SIGCONT)


def speak_on(speaking, samples):
    import contextlib

    with contextlib.suppress(BrokenPipeError):
        speaking.communicate(samples.tobytes())


def test_a_seam_is_known_even_when_the_take_ends_in_it(card, hearing, until):
    hearing.start()
    record_for(hearing, 0.3, until)
    card.die()
    told(hearing, SoundServerGone, until)
    take = hearing.stop()
    assert take.seams[0].at == len(take.samples)
    assert np.isfinite(take.lost_seconds)


@pytest.mark.parametrize("name", [None, "kiosk_mic"])
def test_microphones_are_listed_by_the_names_that_people_know(card, name):
    from media.recording.microphones import find_microphone, list_microphones

    assert [each.label for each in list_microphones()] == ["BoothMic"]
    assert find_microphone(name).is_default
