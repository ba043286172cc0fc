"""A voice between two jingles, over a bed that steps back while it speaks."""

from __future__ import annotations

import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from media.finishing.filters import filtered, loudness
from media.finishing.speech_span import FRAME_SECONDS, Floats, frame_levels, voiced

RATE_HZ = 48_000
VOICE_LUFS = -20.0  # of the voice alone, in one channel; mastering raises the whole
MOST_VOICE_GAIN_DB = 30.0
MOST_ROOM_GAIN_DB = 6.0  # where nobody seems to speak: a room is not made a storm
MUSIC_DB = 3.0  # jingles and bed are made for the glass and come a little louder here
BED_SPEAKING_DB, BED_PAUSE_DB = -6.0, 3.0  # beside its own level: 20 and 11 LU below the voice
LEAD_SECONDS = 2.6  # the first word comes while the jingle still rings
BED_FROM_SECONDS, BED_RISE_SECONDS = 1.9, 1.0
CLOSING_AFTER_SECONDS, BED_FALL_SECONDS = 0.5, 0.8
DUCK_AHEAD_FRAMES, DUCK_HOLD_FRAMES, DUCK_RAMP_FRAMES = 10, 22, 17  # 0.2, 0.44, 0.34 s
WIDTH, WIDTH_SECONDS = 0.35, 0.013

VOICE_CHAIN = (
    ("highpass", "f=80"),
    ("acompressor", "threshold=0.1:ratio=3:attack=10:release=200:makeup=1"),
)


@dataclass(frozen=True, slots=True)
class Music:
    """What a programme is set to: mono, 48 kHz."""

    opening: Floats
    closing: Floats
    bed: Floats


def booth_music(sounds: Path | None = None) -> Music:
    """The booth's jingles and bed, from the station's sound files, or composed where one lacks."""
    from media.sounds import bed_file, sound_file
    from media.sounds.music import make_bed
    from media.sounds.scores import make_cue

    def cue(name: str) -> Floats:
        kept = _read(sound_file(sounds, name)) if sounds else None
        return make_cue(name).astype(np.float32) if kept is None else kept

    bed = _read(bed_file(sounds, "booth")) if sounds else None
    bed = make_bed("booth").astype(np.float32) if bed is None else bed
    return Music(cue("booth_opening"), cue("booth_closing"), bed)


def spoken_for_broadcast(voice: Floats, most_gain_db: float = MOST_VOICE_GAIN_DB) -> Floats:
    """The voice without rumble, its loud and soft words closer together, at its level."""
    if not len(voice):
        return voice
    even = filtered(voice, RATE_HZ, VOICE_CHAIN)[: len(voice)]
    missing = min(VOICE_LUFS - loudness(even, RATE_HZ), most_gain_db)
    return np.asarray(even * np.float32(10 ** (missing / 20)))


def duck_db(voice: Floats) -> NDArray[np.float32]:
    """For each sample how loud the bed is beside its own level: low from just before a word on."""
    speaks = voiced(frame_levels(voice, RATE_HZ)).astype(np.float32)
    size = round(FRAME_SECONDS * RATE_HZ)
    if not len(speaks):
        return np.full(len(voice), BED_PAUSE_DB, np.float32)
    reach = np.pad(speaks, (DUCK_HOLD_FRAMES, DUCK_AHEAD_FRAMES))
    wide = np.lib.stride_tricks.sliding_window_view(
        reach, DUCK_HOLD_FRAMES + DUCK_AHEAD_FRAMES + 1
    ).max(axis=1)
    edge = DUCK_RAMP_FRAMES // 2
    ramp = np.ones(DUCK_RAMP_FRAMES) / DUCK_RAMP_FRAMES
    share = np.convolve(np.pad(wide, edge, mode="edge"), ramp, mode="valid")
    db = BED_PAUSE_DB + (BED_SPEAKING_DB - BED_PAUSE_DB) * share
    middles = (np.arange(len(db)) + 0.5) * size
    return np.interp(np.arange(len(voice)), middles, db).astype(np.float32)


def mixed(voice: Floats, music: Music) -> tuple[Floats, int]:
    """The programme in stereo (frames × 2), and the sample at which the voice begins."""
    start = round(LEAD_SECONDS * RATE_HZ)
    end = start + len(voice)
    closing_at = end + round(CLOSING_AFTER_SECONDS * RATE_HZ)
    whole = np.zeros(closing_at + len(music.closing), dtype=np.float32)
    opening = music.opening[: len(whole)]
    whole[: len(opening)] += opening
    whole[closing_at:] += music.closing
    whole += _bed_under(voice, music.bed, start, len(whole))
    stereo = _wide(whole * np.float32(10 ** (MUSIC_DB / 20)))
    stereo[start:end] += voice[:, None]
    return stereo, start


def _bed_under(voice: Floats, bed: Floats, start: int, length: int) -> Floats:
    end = start + len(voice)
    first = round(BED_FROM_SECONDS * RATE_HZ)
    last = min(length, end + round(BED_FALL_SECONDS * RATE_HZ))
    at = np.array([0, BED_RISE_SECONDS * RATE_HZ], dtype=float) + first
    fade = np.interp(
        np.arange(first, last), [*at, max(at[1], end), last], [0.0, 1.0, 1.0, 0.0]
    ).astype(np.float32)
    db = np.full(length, BED_PAUSE_DB, np.float32)
    db[start:end] = duck_db(voice)
    under = np.zeros(length, np.float32)
    loops = np.resize(bed, last - first)
    under[first:last] = loops * fade * 10 ** (db[first:last] / 20)
    return under


def _wide(mono: Floats) -> Floats:
    """Left and right that add up to the mono again."""
    later = round(WIDTH_SECONDS * RATE_HZ)
    side = np.zeros_like(mono)
    side[later:] = mono[:-later] * np.float32(WIDTH)
    return np.stack((mono + side, mono - side), axis=1)


def _read(path: Path) -> Floats | None:
    try:
        with wave.open(str(path)) as sound:
            read = np.frombuffer(sound.readframes(sound.getnframes()), "<i2")
    except (OSError, EOFError, wave.Error):
        return None
    return read.astype(np.float32) / np.float32(32768)
