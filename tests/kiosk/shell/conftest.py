"""An ear at the virtual sound card's monitor, for tests of what really comes out."""

import os
import subprocess

import numpy as np
import pytest

RATE_HZ = 48_000


class Ear:
    """Hears everything from its making on; `sound()` is all of it, mono, −1…1."""

    def __init__(self):
        self._listening = subprocess.Popen(
            [
                "parec",
                "--raw",
                "--device=kiosk_speaker.monitor",
                "--format=s16le",
                "--channels=1",
                f"--rate={RATE_HZ}",
                "--latency-msec=20",
            ],
            stdout=subprocess.PIPE,
        )
        os.set_blocking(self._listening.stdout.fileno(), False)
        self._heard = b""

    def sound(self):
        self._heard += self._listening.stdout.read() or b""
        whole = self._heard[: len(self._heard) // 2 * 2]
        return np.frombuffer(whole, "<i2") / 32768

    def seconds(self):
        return len(self.sound()) / RATE_HZ

    def loudest(self):
        return float(np.abs(self.sound()).max(initial=0.0))

    def forget(self):
        self.sound()
        self._heard = b""

    def close(self):
        self._listening.kill()
        self._listening.wait()
        self._listening.stdout.close()


@pytest.fixture
def ear():
    made = Ear()
    yield made
    made.close()


@pytest.fixture
def real_sound(monkeypatch):
    import pygame

    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "pulseaudio")


@pytest.fixture(scope="session")
def sounds(made_sounds):
    """A data folder in which all sounds are made."""
    return made_sounds.parent
