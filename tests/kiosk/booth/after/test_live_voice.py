"""The meter and the mouth that follow the microphone; nothing is kept."""

import pytest
from after_recording import a_take

from kiosk.booth.live_voice import LiveVoice, share_of
from media.film.mouth import CLOSED
from media.recording.level import Level
from media.recording.recorder import Snapshot
from media.recording.room import STARTING_LIMITS


class Microphone:
    def __init__(self):
        self.level = Level(-22.0, -12.0)
        self.samples = a_take(seconds=1.0, lines=1).samples[:4_800]

    def snapshot(self):
        return Snapshot("recording", self.level, 1.0, hears=True)

    def limits(self):
        return STARTING_LIMITS

    def heard(self):
        self.given = self.samples.copy()
        return self.given


@pytest.fixture
def voice(room):
    made = LiveVoice(Microphone(), room.hand_over, room.reading)
    made.start()
    made._timer.stop()
    yield made
    made.stop()


def test_the_meter_rises_at_once_and_falls_slowly(voice):
    voice.step()
    loud = voice.level
    assert loud == pytest.approx(share_of(-22.0)) and voice.isGood
    voice._microphone.level = Level()
    voice.step()
    assert 0 < loud - voice.level < 0.1


def test_too_loud_and_too_soft_are_not_good(voice):
    voice._microphone.level = Level(-5.0, 0.0, True)
    voice.step()
    assert voice.isClipping and not voice.isGood and voice.level > voice.goodTo
    voice.stop()
    assert voice.level == 0 and not voice.isGood


def test_the_mouth_opens_with_the_voice_and_closes_without(voice, monkeypatch):
    poses = []
    monkeypatch.setattr(type(voice._picture), "is_ready", property(lambda _: True))
    monkeypatch.setattr(voice._picture, "draw", poses.append)
    voice.step()
    assert poses[-1].mouth != CLOSED
    assert not voice._microphone.given.any()
    voice._microphone.samples = voice._microphone.samples * 0
    for _ in range(6):
        voice.step()
    assert poses[-1].mouth == CLOSED and poses[-1].wave is None
