"""Loudness as FFmpeg's ebur128 filter measures it."""

import av
import numpy as np
import pytest

from media.sounds.loudness import long_lufs, momentary_lufs, true_peak_db
from media.sounds.scores import make_cue

SECONDS = 3.0


def sine(frequency, peak, seconds=SECONDS):
    return peak * np.sin(2 * np.pi * frequency * np.arange(round(seconds * 48_000)) / 48_000)


def referee(sound):
    """Integrated loudness of a mono sound, by FFmpeg."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(sample_rate=48_000, format="dbl", layout="mono")
    meter = graph.add("ebur128", "metadata=1")
    sink = graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    frame = av.AudioFrame.from_ndarray(sound.reshape(1, -1), "dbl", "mono")
    frame.sample_rate = 48_000
    graph.push(frame)
    graph.push(None)
    last = {}
    while True:
        try:
            last = dict(graph.pull().metadata) or last
        except (av.error.EOFError, av.error.BlockingIOError):
            break
    return float(last["lavfi.r128.I"])


def test_a_full_sine_of_997_hz_has_minus_3_01_lufs():
    assert momentary_lufs(sine(997, 1.0)) == pytest.approx(-3.01, abs=0.03)


@pytest.mark.parametrize("frequency", [60, 250, 1000, 4000, 10_000])
def test_steady_tones_weigh_as_the_referee_says(frequency):
    sound = sine(frequency, 0.2)
    assert long_lufs(sound) == pytest.approx(referee(sound), abs=0.2)
    assert momentary_lufs(sound) == pytest.approx(referee(sound), abs=0.2)


def test_the_test_tone_weighs_as_the_referee_says():
    assert momentary_lufs(make_cue("test_tone")) == pytest.approx(
        referee(make_cue("test_tone")), abs=0.3
    )


def test_another_rate_weighs_the_same():
    slow = 0.2 * np.sin(2 * np.pi * 1000 * np.arange(48_000) / 24_000)
    assert momentary_lufs(slow, 24_000) == pytest.approx(momentary_lufs(sine(1000, 0.2)), abs=0.05)


def test_the_true_peak_lies_between_the_samples():
    sound = np.sin(2 * np.pi * 12_000 * np.arange(4800) / 48_000 + np.pi / 4)
    assert np.abs(sound).max() < 0.72
    assert true_peak_db(sound) == pytest.approx(0.0, abs=0.6)


def test_silence_has_no_loudness():
    assert momentary_lufs(np.zeros(4800)) < -100
