"""The whole way from a take's samples to a programme, as one pure function."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from media.film.mouth import frame_mouths
from media.finishing.mastering import mastered
from media.finishing.mixing import (
    MOST_ROOM_GAIN_DB,
    MOST_VOICE_GAIN_DB,
    Music,
    mixed,
    spoken_for_broadcast,
)
from media.finishing.noise_gate import OFF_ABOVE_SNR_DB, quietened, room_of
from media.finishing.programme import FRAMES_A_SECOND, RATE_HZ, Programme
from media.finishing.speech_span import Floats, Span, speech_span

Report = Callable[[float], None]


def finished(
    samples: NDArray[np.int16],
    line_starts: Sequence[int],
    music: Music,
    report: Report = lambda share: None,
) -> Programme:
    """A take (mono, 16 bits, 48 kHz) trimmed, calmed, set to music, at −16 LUFS.

    `line_starts` are sample indices in the take; `report` hears how much is done, 0 to 1.
    """
    take = samples.astype(np.float32) / np.float32(32768)
    span = speech_span(take, RATE_HZ)
    report(0.05)
    voice, was_gated = _calm(take, span)
    report(0.3)
    speaks = span.snr_db is not None
    plain = voice if speaks else voice[:0]  # as the child spoke: evened out, every mouth is wide
    voice = spoken_for_broadcast(voice, MOST_VOICE_GAIN_DB if speaks else MOST_ROOM_GAIN_DB)
    report(0.45)
    mix, start = mixed(voice, music)
    report(0.55)
    made, lufs, peak_db = mastered(mix, RATE_HZ)
    report(1.0)
    return Programme(
        samples=bytearray((np.clip(made, -1, 1) * np.float32(32767)).astype("<i2").tobytes()),
        voice_start=start / RATE_HZ,
        voice_end=(start + len(voice)) / RATE_HZ,
        line_starts=tuple(_in_programme(at, span, start) / RATE_HZ for at in line_starts),
        mouths=_mouths(plain, start, len(made)),
        lufs=lufs,
        true_peak_db=peak_db,
        snr_db=span.snr_db,
        was_gated=was_gated,
    )


def _calm(take: Floats, span: Span) -> tuple[Floats, bool]:
    """The spoken part, through the gate where the room is heard behind it."""
    voice = take[span.start : span.end]
    if span.snr_db is None or span.snr_db > OFF_ABOVE_SNR_DB:
        return voice, False
    return quietened(voice, room_of(take, RATE_HZ)), True


def _in_programme(at: int, span: Span, start: int) -> int:
    return start + min(max(at, span.start), span.end) - span.start


def _mouths(voice: Floats, start: int, length: int) -> bytes:
    """A shape for each 40 ms of the programme; closed while only music plays."""
    frame = RATE_HZ // FRAMES_A_SECOND
    before = start // frame
    shapes = bytes(before) + frame_mouths(voice, RATE_HZ)
    frames = -(-length // frame)
    return (shapes + bytes(max(0, frames - len(shapes))))[:frames]
