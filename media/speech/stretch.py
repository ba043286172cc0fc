"""Slower or quicker speech at the same pitch, by FFmpeg's `atempo`."""

from __future__ import annotations

from fractions import Fraction

LEAST_TEMPO = 0.5  # of one `atempo`; slower takes two of them


def stretched(samples: bytes, rate_hz: int, tempo: float) -> bytes:
    """Mono 16-bit samples that take 1 / `tempo` of their time."""
    import av
    import numpy as np

    if not samples or abs(tempo - 1) < 0.01:
        return samples
    graph = av.filter.Graph()
    last = graph.add_abuffer(
        format="s16", sample_rate=rate_hz, layout="mono", time_base=Fraction(1, rate_hz)
    )
    steps = [tempo] if tempo >= LEAST_TEMPO else [tempo**0.5] * 2
    stages = [graph.add("atempo", f"{step:.4f}") for step in steps]
    for stage in (*stages, graph.add("abuffersink")):
        last.link_to(stage)
        last = stage
    graph.configure()
    frame = av.AudioFrame(format="s16", layout="mono", samples=len(samples) // 2)
    frame.sample_rate, frame.pts = rate_hz, 0
    frame.planes[0].update(samples)
    graph.push(frame)
    graph.push(None)
    parts = []
    while True:
        try:
            parts.append(graph.pull().to_ndarray().ravel())
        except (av.EOFError, av.BlockingIOError):
            return np.concatenate(parts).astype("<i2").tobytes() if parts else b""
