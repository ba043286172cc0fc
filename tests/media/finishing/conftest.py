import av
import numpy as np
import pytest

RATE = 48_000


def made_voice(seconds, words_a_second=2.5, pause_every=4.0, pause=0.8, peak=0.25, seed=1):
    """Something like speech: voiced syllables with overtones, a hiss now and then, pauses."""
    at = np.arange(round(seconds * RATE)) / RATE
    chance = np.random.default_rng(seed)
    pitch = 240 * 2 ** (0.15 * np.sin(2 * np.pi * 0.7 * at))
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    tone = sum(np.sin(n * phase) / n * (1 if n in (3, 4, 5) else 0.5) for n in range(1, 14))
    hiss = np.diff(chance.standard_normal(len(at) + 1))
    beat = (at * words_a_second) % 1.0
    is_hiss = (at * words_a_second).astype(int) % 5 == 4
    swell = np.sin(np.pi * np.clip(beat / 0.8, 0, 1)) ** 0.7
    speaks = (at % pause_every) < pause_every - pause
    loud = np.where((at // pause_every) % 2 == 0, 1.0, 0.6)
    voice = np.where(is_hiss, 0.15 * hiss, tone) * swell * speaks * loud
    return (peak * voice / np.abs(voice).max()).astype(np.float32)


def made_room(seconds, level_db, seed=2):
    """Noise as of a fan: more of it below."""
    noise = np.random.default_rng(seed).standard_normal(round(seconds * RATE))
    spectrum = np.fft.rfft(noise)
    spectrum /= np.sqrt(np.arange(len(spectrum)) + 200)
    noise = np.fft.irfft(spectrum, len(noise))
    return (noise / noise.std() * 10 ** (level_db / 20)).astype(np.float32)


def between_silences(voice, before=1.5, after=2.0):
    return np.pad(voice, (round(before * RATE), round(after * RATE)))


def as_take(floats):
    return (np.clip(floats, -1, 1) * 32767).astype(np.int16)


def decoded(data):
    """The stereo samples of an audio or video file in memory."""
    with av.open(data) as file:
        stretch = av.AudioResampler("flt", "stereo", RATE)
        frames = [f for frame in file.decode(audio=0) for f in stretch.resample(frame)]
        frames += stretch.resample(None)
    return np.concatenate([frame.to_ndarray()[0] for frame in frames]).reshape(-1, 2)


def metered(stereo):
    """LUFS and true peak in dB by FFmpeg's ebur128."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(sample_rate=RATE, format="flt", layout="stereo")
    meter = graph.add("ebur128", "peak=true:metadata=1")
    sink = graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    frame = av.AudioFrame.from_ndarray(
        np.ascontiguousarray(stereo, np.float32).reshape(1, -1), "flt", "stereo"
    )
    frame.sample_rate = RATE
    graph.push(frame)
    graph.push(None)
    said = {}
    while True:
        try:
            said |= graph.pull().metadata
        except (av.error.EOFError, av.error.BlockingIOError):
            break
    return float(said["lavfi.r128.I"]), 20 * np.log10(float(said["lavfi.r128.true_peak"]))


@pytest.fixture(scope="session")
def music():
    from media.finishing.mixing import booth_music

    return booth_music()


@pytest.fixture(scope="session")
def kit():
    """The makers and meters above, for tests that can't import this file."""
    from types import SimpleNamespace

    return SimpleNamespace(
        RATE=RATE, voice=made_voice, room=made_room, between_silences=between_silences,
        take=as_take, decoded=decoded, metered=metered,
    )  # fmt: skip
