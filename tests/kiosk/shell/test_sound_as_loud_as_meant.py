"""Cues, beds, fades and the volume cap, heard through a virtual sound card's monitor."""

import os
from time import monotonic

import numpy as np
import pytest
from PySide6.QtTest import QTest

from kiosk.shell.loudspeaker import Loudspeaker
from kiosk.shell.music import CALM, DUCKED, Music
from kiosk.shell.volume import LOUDEST_STEP
from media.sounds import BEDS, CUES, bed_file
from media.sounds.loudness import long_lufs, momentary_lufs
from media.sounds.make import write_wav
from media.sounds.scores import LOUDEST_LUFS

pytestmark = pytest.mark.skipif(
    not os.environ.get("PULSE_SERVER"), reason="no private sound server (scripts/test starts one)"
)
RATE_HZ = 48_000
LOUDEST_ON_THE_WIRE = LOUDEST_LUFS - 6.0  # LOUDEST_GAIN


@pytest.fixture
def speaker(qapp, sounds, real_sound):
    made = Loudspeaker(sounds)
    made.set_volume(LOUDEST_STEP)
    yield made
    made.close()


@pytest.fixture
def music(speaker):
    made = Music(speaker)
    made.begin()
    yield made
    made.close()


class Stage:
    """A screen, as far as music looks at it."""

    def __init__(self, bed):
        from kiosk.shell.reading import Reading
        from kiosk.shell.screen import ScreenModel

        self.screen = ScreenModel(Reading("zh"), {})
        self.screen.bed = bed


def until(condition, what, patience=20.0):
    end = monotonic() + patience
    while not condition():
        assert monotonic() < end, f"waited in vain for {what}"
        QTest.qWait(10)


def listen(ear, seconds):
    ear.forget()
    until(lambda: ear.seconds() >= seconds, "sound")
    return ear.sound()


def lately(ear):
    """The last half second that was heard."""
    until(lambda: ear.seconds() > 0.6, "sound")
    return ear.sound()[-RATE_HZ // 2 :]


def hear_cue(speaker, ear, name):
    """What comes out from the cue's start until it is quiet again."""
    ear.forget()
    speaker.cue(name)
    until(lambda: ear.loudest() > 0.001, name)
    until(lambda: not speaker._mixer.get_busy(), "the end of the cue")
    whole = ear.seconds() + 0.3
    until(lambda: ear.seconds() >= whole, "what is on its way")
    return ear.sound()


def loudness_of(speaker, ear, name):
    """Heard again where it was far too soft: a busy machine leaves gaps, which are no cue's."""
    heard = -99.0
    for _ in range(3):
        heard = max(heard, momentary_lufs(hear_cue(speaker, ear, name)))
        if heard > LOUDEST_ON_THE_WIRE - 3.0:
            break
    return heard


def test_every_cue_is_heard_and_none_is_louder_than_the_test_tone(speaker, ear):
    loudness = {name: loudness_of(speaker, ear, name) for name in CUES}
    assert loudness["test_tone"] == pytest.approx(LOUDEST_ON_THE_WIRE, abs=0.5)
    assert max(loudness.values()) <= LOUDEST_ON_THE_WIRE + 0.5
    assert max(loudness.values()) - min(loudness.values()) <= 3.5


def test_volume_steps_go_down_to_silence(speaker, ear):
    heard = []
    for step in (4, 2):
        speaker.set_volume(step)
        heard.append(momentary_lufs(hear_cue(speaker, ear, "glow")))
    assert heard[0] - heard[1] == pytest.approx(8.0, abs=1.0)
    speaker.set_volume(0)
    until(lambda: np.abs(lately(ear)).max() < 0.001, "silence")
    ear.forget()
    speaker.cue("fanfare")
    assert np.abs(listen(ear, 1.5)).max() < 0.001


@pytest.mark.parametrize("name", BEDS)
def test_a_bed_is_heard_under_the_cues(music, ear, name):
    music.follow(Stage(name).screen)
    until(lambda: music.share == 1.0, "the bed to fade in")
    bed = long_lufs(listen(ear, 4.0))
    assert music.playing == name
    assert LOUDEST_ON_THE_WIRE - 22 < bed < LOUDEST_ON_THE_WIRE - 10


def test_a_bed_fades_in_and_out(music, ear):
    music.follow(Stage("home").screen)
    until(lambda: 0.0 < music.share < 1.0, "a fade")
    until(lambda: music.share == 1.0, "the whole bed")
    music.follow(Stage("").screen)
    until(lambda: 0.0 < music.share < 1.0, "a fade")
    until(lambda: not music.playing, "the end")
    until(lambda: np.abs(lately(ear)).max() < 0.001, "silence")


def test_a_bed_steps_back_for_a_voice_and_for_a_child_who_reads(music, speaker, ear, sounds):
    steady = bed_file(sounds / "sounds", "trail")
    kept = steady.read_bytes()
    write_wav(steady, 0.05 * np.sin(2 * np.pi * 440 * np.arange(4 * RATE_HZ) / RATE_HZ))
    try:
        music.follow(Stage("trail").screen)
        until(lambda: music.share == 1.0, "the bed to fade in")
        until(lambda: lately(ear).std() > 0.017, "all of it on the wire")
        full = long_lufs(lately(ear))
        music.calm(True)
        until(lambda: music.share == CALM, "calm")
        until(lambda: 5 < full - long_lufs(lately(ear)) < 7, "6 dB less")
        music.calm(False)
        speaker.spoke.emit(True)
        until(lambda: music.share == DUCKED, "to step back")
        until(lambda: 10.5 < full - long_lufs(lately(ear)) < 13.5, "12 dB less")
        speaker.spoke.emit(False)
        until(lambda: music.share == 1.0, "the whole bed again")
    finally:
        music.close()
        steady.write_bytes(kept)
