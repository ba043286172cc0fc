"""For tests of what follows a recording: a take whose programme is known, without finishing it."""

from concurrent.futures import Future

import numpy as np

from kiosk.booth.booth_visit import BoothVisit
from media.finishing.process import Job
from media.finishing.programme import BYTES_A_FRAME, RATE_HZ, Programme
from media.recording.take import Take

SECONDS = 4.0


def a_take(seconds=SECONDS, peak=9_000, lines=4, seed=1):
    """A voice of sorts: syllables of a hum over a quiet room, a pause after each line."""
    rng = np.random.default_rng(seed)
    t = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    within = t % (seconds / lines)
    swell = np.sin(np.pi * (within % 0.24) / 0.24) ** 2 * (within < seconds / lines - 0.45)
    voice = peak * swell * np.sin(2 * np.pi * 240 * t) + 8 * rng.standard_normal(len(t))
    starts = tuple(round(n * seconds / lines * RATE_HZ) for n in range(lines))
    return Take(voice.astype(np.int16), RATE_HZ, starts)


def a_programme(seconds=SECONDS, lines=4):
    """As if it had been finished: its lines begin a second late, behind the jingle."""
    starts = tuple(1 + n * (seconds - 1) / lines for n in range(lines))
    mouths = bytes(n % 8 for n in range(round(seconds * 25)))
    samples = bytearray(b"\1\0" * (round(seconds * RATE_HZ) * BYTES_A_FRAME // 2))
    return Programme(samples, 1.0, seconds - 0.5, starts, mouths, -16.0, -3.0, 30.0, False)


def done(result):
    future = Future()
    future.set_result(result)
    return future


def finished_job(programme):
    """A job that has come to its end."""
    job = Job(done(programme), done(b"opus"), done(b"mp3"), progress=1.0)
    job._request = {"do": "finish"}
    return job


class Finisher:
    """Hands out what a test has put here; counts what was asked for."""

    pid = None

    def __init__(self):
        self.asked, self.wishes, self.next_job = [], [], None
        self.film_job = None

    def finish(self, take, on_progress=None):
        self.asked.append(take)
        return self.next_job or finished_job(a_programme())

    def film(self, programme, wish, on_progress=None):
        self.wishes.append(wish)
        job = self.film_job or Job(film=done(b"film"), progress=1.0)
        job._request = {"do": "film"}
        return job

    def close(self):
        self.asked.clear()


def a_visit(script, takes=1, band="1-2", seat=None):
    """A child who has recorded so many takes of a script."""
    visit = BoothVisit(band, seat, is_reading_only=False, script=script)
    for number in range(takes):
        visit.add(a_take(lines=len(visit.lines), seed=number), "zh")
    return visit
