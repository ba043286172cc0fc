"""What a take knows of itself."""

import numpy as np
import pytest

from media.recording.take import Seam, Take


def silence(seconds: float) -> np.ndarray:
    return np.zeros(round(seconds * 48_000), dtype=np.int16)


def test_a_take_knows_how_long_it_is():
    assert Take(silence(1.5)).seconds == 1.5


def test_lines_span_from_turn_to_turn():
    take = Take(silence(1), line_starts=(0, 12_000, 30_000))
    assert take.line_spans() == ((0, 12_000), (12_000, 30_000), (30_000, 48_000))
    assert Take(silence(1)).line_spans() == ()


def test_only_what_was_lost_counts_as_lost():
    take = Take(silence(1), seams=(Seam(10, 8.0, "paused"), Seam(20, 2.0, "lost")))
    assert take.lost_seconds == 2.0


def test_samples_at_full_scale_are_counted():
    samples = silence(1)
    samples[:480] = 32_767
    assert Take(samples).clipped_share == pytest.approx(0.01)


@pytest.mark.parametrize("samples", [np.zeros(4), np.zeros((2, 2), dtype=np.int16)])
def test_only_mono_int16_is_a_take(samples):
    with pytest.raises(ValueError, match="not mono int16"):
        Take(samples)


@pytest.mark.parametrize("marks", [(5, 3), (-1,), (0, 48_001)])
def test_marks_lie_inside_and_go_forward(marks):
    with pytest.raises(ValueError, match="marks"):
        Take(silence(1), line_starts=marks)


def test_forgetting_overwrites_what_everybody_holds():
    take = Take(np.full(100, 7, dtype=np.int16))
    held = take.samples[10:20]
    take.forget()
    assert not held.any()
