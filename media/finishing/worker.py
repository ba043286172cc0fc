"""The finishing process: `python -m media.finishing.worker [SOUNDS]`; media.finishing.messages.

It is niced, so that the glass goes first, and ends when the kiosk does. Numpy, FFmpeg and pygame
are loaded here and not in the kiosk.
"""

from __future__ import annotations

import logging
import os
import resource
import sys
from pathlib import Path
from typing import IO, Any

from media.finishing.messages import Hangup, receive, send

log = logging.getLogger(__name__)

NICE = 10
LEAST_STEP = 0.01  # of progress between two messages


class Worker:
    """Does one job after the other."""

    def __init__(self, sounds: Path | None, out: IO[bytes]) -> None:
        from media.finishing import chain, encoding
        from media.finishing.mixing import booth_music

        log.debug("loaded %s and %s", chain.__name__, encoding.__name__)  # before the first take
        self._out = out
        self._music = booth_music(sounds)
        self._told = 0.0
        send(out, {"id": None, "ready": True})

    def do(self, job: dict[str, Any], payload: bytearray) -> None:
        """Does a job and tells everything about it."""
        self._told = 0.0
        try:
            if job["do"] == "finish":
                self._finish(job, payload)
            else:
                self._film(job, payload)
        except (Hangup, BrokenPipeError):
            raise
        except Exception as fault:  # told to the kiosk, which raises it there
            log.exception("a job failed")
            send(self._out, {"id": job["id"], "error": f"{type(fault).__name__}: {fault}"})
        else:
            send(self._out, {"id": job["id"], "done": True})

    def _finish(self, job: dict[str, Any], take: bytearray) -> None:
        import numpy as np

        from media.finishing.chain import finished
        from media.finishing.encoding import as_mp3, as_opus

        def told(start: float, end: float) -> Any:
            return lambda share: self._progress(job, start + share * (end - start))

        samples = np.frombuffer(take, "<i2")
        programme = finished(samples, job["line_starts"], self._music, told(0.0, 0.4))
        made = {"id": job["id"], "made": "programme", "about": programme.about()}
        send(self._out, made, programme.samples)
        opus = as_opus(programme.samples, told(0.4, 0.5))
        send(self._out, {"id": job["id"], "made": "opus"}, opus)
        mp3 = as_mp3(programme.samples, told(0.5, 1.0))
        send(self._out, {"id": job["id"], "made": "mp3"}, mp3)

    def _film(self, job: dict[str, Any], programme: bytearray) -> None:
        from media.film.film import make_film
        from media.film.reel import wish_from

        film = make_film(
            programme,
            bytes.fromhex(job["mouths"]),
            wish_from(job["wish"]),
            report=lambda share: self._progress(job, share),
        )
        send(self._out, {"id": job["id"], "made": "film"}, film)

    def _progress(self, job: dict[str, Any], share: float) -> None:
        if share - self._told >= LEAST_STEP:
            self._told = share
            send(self._out, {"id": job["id"], "progress": round(share, 3)})


def main() -> int:
    """Runs until the kiosk closes the pipe."""
    os.nice(NICE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would be a voice on disk
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
    os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
    jobs, out = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no message
    worker = Worker(Path(sys.argv[1]) if len(sys.argv) > 1 else None, out)
    try:
        while True:
            worker.do(*receive(jobs))
    except (Hangup, BrokenPipeError):
        return 0


if __name__ == "__main__":
    raise SystemExit(main())
