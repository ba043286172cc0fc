"""Writes spoken sound to a file, whole or not at all."""

from __future__ import annotations

import wave
from pathlib import Path

OPUS_BITS_PER_SECOND = 28_000
OPUS_RATE_HZ = 24_000


def write_sound(path: Path, samples: bytes, rate_hz: int) -> float:
    """Writes mono 16-bit samples as Opus or WAV, after the ending of `path`; gives the seconds.

    Raises OSError, for one when the disk is full; then nothing is left at `path`.
    """
    unfinished = path.with_name(f"{path.stem}.unfinished{path.suffix}")
    try:
        if path.suffix == ".wav":
            _write_wav(unfinished, samples, rate_hz)
        else:
            _write_opus(unfinished, samples, rate_hz)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return len(samples) / 2 / rate_hz


def _write_wav(path: Path, samples: bytes, rate_hz: int) -> None:
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate_hz)
        out.writeframes(samples)


def _write_opus(path: Path, samples: bytes, rate_hz: int) -> None:
    import av

    with av.open(str(path), "w", format="ogg") as out:
        stream = out.add_stream("libopus", rate=OPUS_RATE_HZ, layout="mono")
        stream.bit_rate = OPUS_BITS_PER_SECOND
        frame = av.AudioFrame(format="s16", layout="mono", samples=len(samples) // 2)
        frame.sample_rate = rate_hz
        frame.planes[0].update(samples)
        resampler = av.AudioResampler("s16", "mono", OPUS_RATE_HZ)
        for part in [*resampler.resample(frame), *resampler.resample(None)]:
            out.mux(stream.encode(part))
        out.mux(stream.encode(None))
