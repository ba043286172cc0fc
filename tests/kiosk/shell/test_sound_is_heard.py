"""Reading aloud and sound cues, heard through a virtual sound card's monitor."""

import os

import pytest

pytestmark = pytest.mark.skipif(
    not os.environ.get("PULSE_SERVER"), reason="no private sound server (scripts/test starts one)"
)
LOUD = 0.015  # far above the silence of a null sink, far below speech


def test_the_youngest_hear_home_without_touching_anything_else(glass, real_sound, ear):
    station = glass()
    station.start()
    station.touch("band_1-2", then="HomeScreen")
    station.finger.wait(lambda: ear.loudest() > LOUD, "a voice")


def test_without_reading_aloud_nothing_speaks_until_the_ear_is_touched(glass, real_sound, ear):
    station = glass()
    station.start()
    station.touch("band_5-6", then="HomeScreen")
    assert ear.loudest() < LOUD
    station.touch("bar_aloud")
    station.finger.wait(lambda: ear.loudest() > LOUD, "a voice")


def test_no_sound_device_is_told_to_staff_and_the_station_goes_on(glass, monkeypatch):
    import pygame

    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "nosuchdriver")
    station = glass()
    station.start()
    station.touch("band_1-2", then="HomeScreen")
    station.finger.wait(lambda: station.station.speaker.is_silent, "silence")
    store = station.station.store
    station.finger.wait(lambda: "no_sound" in [n.kind for n in store.unseen_notices()], "a notice")
