import numpy as np
import pytest

from media.speech.stretch import stretched

RATE_HZ = 24_000


def tone(seconds=2.0, frequency=220.0):
    at = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    return (0.4 * np.sin(2 * np.pi * frequency * at) * 32767).astype("<i2").tobytes()


def highest(samples):
    """The frequency that stands out, in Hz."""
    heard = np.frombuffer(samples, "<i2")
    return np.argmax(np.abs(np.fft.rfft(heard))) * RATE_HZ / len(heard)


@pytest.mark.parametrize("tempo", [0.38, 0.6, 0.74, 1.2])
def test_it_takes_longer_or_less_and_keeps_its_pitch(tempo):
    heard = stretched(tone(), RATE_HZ, tempo)
    assert len(heard) / 2 / RATE_HZ == pytest.approx(2.0 / tempo, abs=0.06)
    assert highest(heard) == pytest.approx(220, abs=3)


def test_what_is_right_already_and_what_is_empty_stays():
    assert stretched(tone(), RATE_HZ, 1.0) == tone()
    assert stretched(b"", RATE_HZ, 0.5) == b""
