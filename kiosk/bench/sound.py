"""The booth: from a minute's take to what can be listened to, to MP3 and to the film."""

from __future__ import annotations

import statistics
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.bench.rows import Row, at_least, at_most

if TYPE_CHECKING:
    from media.finishing.process import Finisher
    from media.finishing.programme import Programme
    from media.recording.take import Take

SECONDS, ROUNDS = 60, 3
LISTEN_S, FILM_TIMES_REAL = 1.5, 6.0
PATIENCE = 300
TICK_SECONDS = 0.01


def sound_rows(seconds: int = SECONDS, film_seconds: int = 30) -> list[Row]:
    """Rows of a made voice in a noisy room, so that the gate has work to do.

    The process is started ahead, as the booth starts it while the child still practises; the cold
    row is without that. `finishing_tick_worst` is the longest that a program which wants to
    go on every 10 ms had to wait for it while a take was finished.
    """
    from media.finishing.process import Finisher

    take = made_take(seconds)
    finisher = Finisher()
    try:
        cold_s, _ = _listened(finisher, take)
        rounds = [_listened(finisher, take) for _ in range(ROUNDS)]
        listen_s = statistics.median(waited for waited, _ in rounds)
        rows = [
            at_most("take_to_listening", listen_s, "s", LISTEN_S),
            Row("take_to_listening_cold", round(cold_s, 3), "s"),
            *_files(finisher, take),
            _ticking(finisher, take),
            _film(finisher, made_take(film_seconds)),
            Row("finishing_process_peak", _peak_mib(finisher.pid), "MiB"),
        ]
        return [*rows, _cancelling(finisher, take)]
    finally:
        finisher.close()


def made_take(seconds: int) -> Take:
    """Something like a voice, with pauses, in a room with a fan: 18 dB above it."""
    import numpy as np

    from media.recording.take import RATE_HZ, Take

    at = np.arange(seconds * RATE_HZ) / RATE_HZ
    phase = 2 * np.pi * np.cumsum(240 + 25 * np.sin(2 * np.pi * 0.7 * at)) / RATE_HZ
    tone = sum(np.sin(n * phase) / n for n in range(1, 12))
    swell = np.abs(np.sin(np.pi * 2.5 * at)) * (at % 4.0 < 3.2) * (at > 1.0)
    room = 0.02 * np.random.default_rng(1).standard_normal(len(at))
    voice = 0.12 * tone * swell + room
    starts = tuple(range(0, len(at), 6 * RATE_HZ))
    return Take((np.clip(voice, -1, 1) * 32767).astype(np.int16), RATE_HZ, starts)


def _listened(finisher: Finisher, take: Take) -> tuple[float, Programme]:
    begin = time.perf_counter()
    job = finisher.finish(take)
    programme = job.programme.result(PATIENCE)
    waited = time.perf_counter() - begin
    job.mp3.result(PATIENCE)  # the next take finds the process free
    return waited, programme


def _files(finisher: Finisher, take: Take) -> list[Row]:
    begin = time.perf_counter()
    job = finisher.finish(take)
    job.opus.result(PATIENCE)
    opus_s = time.perf_counter() - begin
    job.mp3.result(PATIENCE)
    mp3_s = time.perf_counter() - begin
    return [Row("take_to_opus", round(opus_s, 3), "s"), Row("take_to_mp3", round(mp3_s, 3), "s")]


def _ticking(finisher: Finisher, take: Take) -> Row:
    job = finisher.finish(take)
    worst, last = 0.0, time.perf_counter()
    while not job.programme.done():
        time.sleep(TICK_SECONDS)
        now = time.perf_counter()
        worst, last = max(worst, now - last - TICK_SECONDS), now
    job.mp3.result(PATIENCE)
    return Row("finishing_tick_worst", round(worst * 1000, 1), "ms")


def _film(finisher: Finisher, take: Take) -> Row:
    from kiosk.shell.font_files import font_files
    from media.film.captions import Cell
    from media.film.reel import Wish

    _, programme = _listened(finisher, take)
    lines = tuple((Cell("今天"), Cell(f"{n}"), Cell("。")) for n in range(len(take.line_starts)))
    wish = Wish(
        "girl", "riverside", tuple(map(Path, font_files())), (), lines, programme.line_starts
    )
    begin = time.perf_counter()
    finisher.film(programme, wish).film.result(PATIENCE)
    times = programme.seconds / (time.perf_counter() - begin)
    return at_least("film_times_real_time", times, "×", FILM_TIMES_REAL)


def _cancelling(finisher: Finisher, take: Take) -> Row:
    job = finisher.finish(take)
    time.sleep(0.2)
    begin = time.perf_counter()
    job.cancel()
    return Row("finishing_cancelled", round((time.perf_counter() - begin) * 1000, 1), "ms")


def _peak_mib(pid: int | None) -> float | None:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    kib = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return round(int(kib.split()[1]) / 1024, 1)
