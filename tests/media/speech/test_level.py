import numpy as np
import pytest

from media.sounds.loudness import momentary_lufs
from media.sounds.scores import LOUDEST_LUFS
from media.speech.level import HIGHEST_PEAK, levelled


def a_voice(peak, rate_hz=24_000):
    at = np.arange(rate_hz) / rate_hz
    voice = peak * np.sin(2 * np.pi * 220 * at) * np.abs(np.sin(2 * np.pi * 3 * at))
    return (voice * 32767).astype("<i2").tobytes()


def heard(samples, rate_hz=24_000):
    return momentary_lufs(np.frombuffer(samples, "<i2") / 32768, rate_hz)


@pytest.mark.parametrize("rate_hz", [22_050, 24_000])
@pytest.mark.parametrize("peak", [0.02, 0.99])
def test_soft_and_loud_voices_come_out_equally_loud(peak, rate_hz):
    assert heard(levelled(a_voice(peak, rate_hz), rate_hz), rate_hz) == pytest.approx(
        LOUDEST_LUFS, abs=0.1
    )


def test_a_voice_of_peaks_alone_is_not_clipped():
    pops = np.zeros(24_000, "<i2")
    pops[::6000] = 9000
    loudest = np.abs(np.frombuffer(levelled(pops.tobytes(), 24_000), "<i2")).max()
    assert loudest <= HIGHEST_PEAK * 32768


def test_silence_stays_silence():
    assert levelled(bytes(4800), 24_000) == bytes(4800)
    assert levelled(b"", 24_000) == b""
