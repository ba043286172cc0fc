"""A programme's samples as the bytes of a file: Opus, WAV or MP3, made in memory."""

from __future__ import annotations

import io
import wave
from collections.abc import Callable

import av
import numpy as np

from media.finishing.programme import RATE_HZ

OPUS_BITS_PER_SECOND = 96_000
MP3_BITS_PER_SECOND = 128_000
LAME_SCALE = 0.95  # LAME plays a stereo file 0.45 dB softer than it is
# Between the slowest and the quickest way of each encoder; nothing is heard of it in a voice.
COMPRESSION_LEVEL = {"libopus": "5", "libmp3lame": "7"}
BLOCK = 48_000

Report = Callable[[float], None]


def as_wav(samples: bytes | bytearray) -> bytes:
    """16-bit stereo samples at 48 kHz as WAV."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(samples)
    return file.getvalue()


def as_opus(samples: bytes | bytearray, report: Report = lambda share: None) -> bytes:
    """Opus in Ogg."""
    return _encoded(samples, "ogg", "libopus", OPUS_BITS_PER_SECOND, "s16", 1.0, report)


def as_mp3(samples: bytes | bytearray, report: Report = lambda share: None) -> bytes:
    """MP3, as loud as the samples."""
    return _encoded(
        samples, "mp3", "libmp3lame", MP3_BITS_PER_SECOND, "fltp", 1 / LAME_SCALE, report
    )


def _encoded(
    samples: bytes | bytearray,
    container: str,
    codec: str,
    bits_per_second: int,
    sample_format: str,
    gain: float,
    report: Report,
) -> bytes:
    file = io.BytesIO()
    sound = np.frombuffer(samples, "<i2").reshape(-1, 2)
    with av.open(file, "w", format=container) as out:
        stream = out.add_stream(codec, rate=RATE_HZ, layout="stereo")
        assert isinstance(stream, av.AudioStream)
        stream.bit_rate = bits_per_second
        stream.options = {"compression_level": COMPRESSION_LEVEL[codec]}
        for start in range(0, len(sound), BLOCK):
            block = sound[start : start + BLOCK]
            if sample_format == "fltp":
                planes = (block.T.astype(np.float32) * np.float32(gain / 32768)).copy()
                frame = av.AudioFrame.from_ndarray(planes, "fltp", "stereo")
            else:
                flat = np.ascontiguousarray(block).reshape(1, -1)
                frame = av.AudioFrame.from_ndarray(flat, "s16", "stereo")
            frame.sample_rate, frame.pts = RATE_HZ, start
            out.mux(stream.encode(frame))
            report(start / len(sound))
        out.mux(stream.encode(None))
    return file.getvalue()
