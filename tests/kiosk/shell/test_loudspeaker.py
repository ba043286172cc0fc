"""The loudspeaker: a broken file is no reason to stop."""

import shutil
from time import monotonic

import pytest
from PySide6.QtTest import QTest

from kiosk.shell.loudspeaker import Loudspeaker
from kiosk.shell.volume import LOUDEST_GAIN
from media.sounds import are_made, bed_file, sound_file


@pytest.fixture
def speaker(qapp, tmp_path, made_sounds):
    shutil.copytree(made_sounds, tmp_path / "sounds")
    made = Loudspeaker(tmp_path)
    yield made
    made.close()


def test_a_cue_cut_short_by_the_power_is_silent_and_made_anew(speaker, tmp_path):
    sound_file(tmp_path / "sounds", "door").write_bytes(b"")
    speaker.cue("door")
    assert not are_made(tmp_path / "sounds")
    speaker.make_cues()
    speaker.close()
    assert are_made(tmp_path / "sounds")


def test_a_bed_cut_short_by_the_power_is_silent_and_made_anew(speaker, tmp_path):
    bed_file(tmp_path / "sounds", "home").write_bytes(b"")
    assert not speaker.start_bed("home")
    assert not are_made(tmp_path / "sounds")


def test_a_clause_that_cannot_be_decoded_does_not_hold_up_the_next(speaker, tmp_path):
    broken = tmp_path / "broken.opus"
    broken.write_bytes(b"no sound")
    heard = []
    speaker.spoke.connect(heard.append)
    speaker.speak(broken)
    speaker.speak(sound_file(tmp_path / "sounds", "tap"))
    end = monotonic() + 20
    while heard != [True, False]:
        assert monotonic() < end
        QTest.qWait(10)


def test_hushing_ends_the_voice_at_once(speaker, tmp_path):
    heard = []
    speaker.spoke.connect(heard.append)
    speaker.speak(sound_file(tmp_path / "sounds", "fanfare"))
    speaker.hush()
    assert heard == [True, False]


def test_a_cue_is_told_where_there_is_no_sound_card(speaker, monkeypatch):
    import pygame

    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "nosuchdriver")
    heard = []
    speaker.heard.connect(heard.append)
    speaker.cue("clue")
    assert heard == ["clue"] and speaker.is_silent
    assert not speaker.start_bed("home")


def test_no_step_is_louder_than_the_cap(speaker):
    gains = []
    for step in range(5):
        speaker.set_volume(step)
        gains.append(speaker.gain)
    assert gains == sorted(gains) and gains[0] == 0 and gains[-1] == LOUDEST_GAIN
    with pytest.raises(IndexError):
        speaker.set_volume(5)


def test_a_programme_plays_from_memory_softer_than_a_voice_and_its_copy_is_overwritten(speaker):
    assert speaker.play_programme(b"\1\1\2\2" * 48_000)
    sound = speaker._programme
    channel = speaker._mixer.Channel(1)
    assert channel.get_sound() is sound
    assert channel.get_volume() == pytest.approx(speaker.gain * 10 ** (-5 / 20), abs=0.01)
    assert speaker.programme_seconds is not None
    speaker.stop_programme()
    assert speaker.programme_seconds is None
    assert not any(sound.get_raw())


def test_no_programme_is_heard_while_a_microphone_is_open(speaker):
    speaker.play_programme(bytes(192_000))
    speaker.be_silent(True)
    assert speaker.programme_seconds is None and not speaker.play_programme(bytes(192_000))
    speaker.be_silent(False)
    assert speaker.play_programme(bytes(192_000))
