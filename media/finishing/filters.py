"""FFmpeg's filters on arrays: samples in, samples or measurements out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

import av
import numpy as np
from numpy.typing import NDArray

from media.finishing.speech_span import Floats

BLOCK = 48_000
SILENCE_LUFS = -70.0  # what R 128 calls nothing at all


def filtered(samples: Floats, rate: int, chain: Sequence[tuple[str, str]]) -> Floats:
    """Samples (mono, or frames × 2) through filters with their arguments."""
    layout = _layout(samples)
    last = ("aformat", f"sample_fmts=flt:sample_rates={rate}:channel_layouts={layout}")
    parts = [frame.to_ndarray() for frame in _run(samples, rate, [*chain, last])]
    whole = np.concatenate(parts, axis=1)[0] if parts else np.zeros(0, np.float32)
    return whole.reshape(-1, *samples.shape[1:])


def loudness(samples: Floats, rate: int) -> float:
    """Integrated, gated LUFS (EBU R 128); two equal sides are 3 LU louder than one alone."""
    lufs = SILENCE_LUFS
    for frame in _run(samples, rate, [("ebur128", "metadata=1:framelog=quiet")]):
        lufs = float(frame.metadata.get("lavfi.r128.I", lufs))
    return lufs


def _layout(samples: Floats) -> str:
    return "mono" if samples.ndim == 1 else "stereo"


def _run(samples: Floats, rate: int, chain: Sequence[tuple[str, str]]) -> Iterator[av.AudioFrame]:
    graph = av.filter.Graph()
    source = graph.add_abuffer(
        sample_rate=rate, format="flt", layout=_layout(samples), time_base=Fraction(1, rate)
    )
    nodes = [source, *(graph.add(name, asked) for name, asked in chain), graph.add("abuffersink")]
    for node, after in pairwise(nodes):
        node.link_to(after)
    graph.configure()
    for start in range(0, len(samples), BLOCK):
        source.push(_frame(samples[start : start + BLOCK], rate, start))
        yield from _ready(graph)
    source.push(None)
    yield from _ready(graph)


def _ready(graph: av.filter.Graph) -> Iterator[av.AudioFrame]:
    while True:
        try:
            frame = graph.pull()
        except (av.BlockingIOError, av.EOFError):
            return
        assert isinstance(frame, av.AudioFrame)
        yield frame


def _frame(samples: Floats, rate: int, start: int) -> av.AudioFrame:
    flat: NDArray[np.float32] = np.ascontiguousarray(samples, dtype=np.float32).reshape(1, -1)
    frame = av.AudioFrame.from_ndarray(flat, "flt", _layout(samples))
    frame.sample_rate, frame.pts = rate, start
    return frame
