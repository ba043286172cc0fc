import numpy as np
import pytest

from media.finishing.limiter import limited, true_peak


def stereo(mono):
    return np.stack((mono, 0.5 * mono), axis=1).astype(np.float32)


def test_a_peak_between_the_samples_is_seen():
    quarter = np.sin(2 * np.pi * 12_000 * np.arange(4800) / 48_000 + np.pi / 4)
    assert np.abs(quarter).max() < 0.72
    assert true_peak(stereo(quarter)) == pytest.approx(1.0, abs=0.04)


def test_nothing_passes_the_limit_and_the_meter_agrees(kit):
    loud = stereo(4 * kit.voice(4.0))
    loud[kit.RATE : kit.RATE + 40] *= 3
    held = limited(loud, 0.7)
    assert held.most_db > 3
    assert kit.metered(held.samples)[1] <= 20 * np.log10(0.7) + 0.2


def test_what_is_below_the_limit_is_left_alone(kit):
    soft = stereo(kit.voice(1.0, peak=0.2))
    assert limited(soft, 0.7).samples is soft


def test_both_sides_are_turned_down_alike(kit):
    held = limited(stereo(4 * kit.voice(2.0)), 0.5).samples
    assert np.allclose(held[:, 0] * 0.5, held[:, 1], atol=1e-6)


def test_the_gain_comes_back_after_a_cough():
    tone = 0.3 * np.sin(2 * np.pi * 300 * np.arange(96_000) / 48_000)
    tone[24_000:26_000] *= 6
    held = limited(stereo(tone), 0.6).samples
    assert np.abs(held[72_000:, 0]).max() == pytest.approx(0.3, rel=0.02)
