"""Finishing as the kiosk asks for it: in a process of its own, cancellable, never waited for.

    finisher = Finisher(sounds)
    finisher.start()                                # ahead, while the child still reads
    job = finisher.finish(take, on_progress=show)   # 0 to 1, from the reading thread
    programme = job.programme.result()              # listen to programme.samples
    mp3 = job.mp3.result()
    film = finisher.film(programme, wish).film.result()
    job.cancel()                                    # or finisher.cancel_all()
    finisher.close()                                # at goodbye: its memory is gone too

Nothing of a take touches the disk; what the caller writes is the caller's.
"""

from __future__ import annotations

import itertools
import logging
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from media.finishing.messages import Hangup, receive, send
from media.finishing.programme import Programme, programme_from

if TYPE_CHECKING:
    from media.film.reel import Wish
    from media.recording.take import Take

log = logging.getLogger(__name__)

PACKAGES = Path(__file__).parents[2]  # where `media` can be imported from
OnProgress = Callable[[float], None]


class FinishingFailed(RuntimeError):
    """The take could not be finished; it is still there and can be tried again."""


@dataclass(eq=False)
class Job:
    """One take or film on its way. A future that is not asked for is cancelled from the start."""

    programme: Future[Programme] = field(default_factory=Future)
    opus: Future[bytes] = field(default_factory=Future)
    mp3: Future[bytes] = field(default_factory=Future)
    film: Future[bytes] = field(default_factory=Future)
    progress: float = 0.0
    _request: dict[str, Any] = field(default_factory=dict, repr=False)
    _payload: bytearray | memoryview = field(default_factory=bytearray, repr=False)
    _on_progress: OnProgress | None = field(default=None, repr=False)
    _drop: Callable[[Job], None] | None = field(default=None, repr=False)

    @property
    def _wanted(self) -> list[Future[Any]]:
        made = {"finish": (self.programme, self.opus, self.mp3), "film": (self.film,)}
        return list(made[self._request["do"]])

    @property
    def is_over(self) -> bool:
        """Whether everything is there, or has failed, or was cancelled."""
        return all(future.done() for future in self._wanted)

    def cancel(self) -> None:
        """Ends it within a moment; what is there already stays."""
        if self._drop:
            self._drop(self)


class Finisher:
    """Keeps one process, started when first needed and anew when it was lost or cancelled.

    `sounds` is the folder of the station's sound files (media.sounds); without them the booth's
    music is composed anew, which takes a second. All futures and callbacks come from a thread.
    """

    def __init__(self, sounds: Path | None = None) -> None:
        self._sounds = sounds
        self._lock = threading.RLock()
        self._process: subprocess.Popen[bytes] | None = None
        self._waiting: deque[Job] = deque()
        self._working_on: Job | None = None
        self._numbers = itertools.count(1)
        self.ready = threading.Event()  # the process has loaded everything

    @property
    def pid(self) -> int | None:
        """The process id, while there is one."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Starts the process ahead of the first take. Raises OSError when it can't be started."""
        with self._lock:
            if self._process is None:
                self._process = self._started()

    def finish(self, take: Take, on_progress: OnProgress | None = None) -> Job:
        """A take's programme, then Opus, then MP3."""
        starts = [int(at) for at in take.line_starts]
        request = {"do": "finish", "line_starts": starts}
        # No copy: what the take forgets is forgotten here too.
        sound = take.samples.data.cast("B") if len(take.samples) else bytearray()
        return self._add(request, sound, on_progress)

    def film(
        self,
        programme: Programme,
        wish: Wish,
        on_progress: OnProgress | None = None,
    ) -> Job:
        """A programme's film, as the bytes of an MP4."""
        request = {
            "do": "film",
            "mouths": programme.mouths.hex(),
            "wish": wish.as_data(),
        }
        return self._add(request, programme.samples, on_progress)

    def cancel_all(self) -> None:
        """Drops every job, when the child starts anew."""
        with self._lock:
            jobs = [*self._waiting, *([self._working_on] if self._working_on else [])]
        for job in jobs:
            job.cancel()

    def close(self) -> None:
        """Ends the process and drops every job: at goodbye, so that its memory is gone too.

        `start` and the next take begin a new one.
        """
        self.cancel_all()
        with self._lock:
            process, self._process = self._process, None
        if process:
            _end(process)

    def _add(
        self,
        request: dict[str, Any],
        payload: bytearray | memoryview,
        on_progress: OnProgress | None,
    ) -> Job:
        job = Job(_payload=payload, _on_progress=on_progress, _drop=self._cancel)
        job._request = request | {"id": next(self._numbers)}
        for future in (job.programme, job.opus, job.mp3, job.film):
            if future not in job._wanted:
                future.cancel()
        with self._lock:
            self.start()
            self._waiting.append(job)
            self._hand_over()
        return job

    def _hand_over(self) -> None:
        """Gives the process its next job, in a thread: a minute of sound fills no pipe at once."""
        with self._lock:
            if self._working_on or not self._waiting:
                return
            self.start()
            job = self._working_on = self._waiting.popleft()
            process = self._process
        assert process and process.stdin
        threading.Thread(
            target=_sent, args=(process.stdin, job), name="finishing's take", daemon=True
        ).start()

    def _cancel(self, job: Job) -> None:
        with self._lock:
            if job in self._waiting:
                self._waiting.remove(job)
                process = None
            elif job is self._working_on:
                self._working_on = None
                process, self._process = self._process, None
            else:
                return
        _settle(job, lambda future: future.cancel())
        if process:
            _end(process)
            self._hand_over()

    def _started(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "media.finishing.worker"]
        command += [str(self._sounds)] if self._sounds else []
        path = os.pathsep.join([str(PACKAGES), *filter(None, [os.environ.get("PYTHONPATH")])])
        environment = os.environ | {"PYTHONPATH": path, "PYTHONUTF8": "1", "OMP_NUM_THREADS": "1"}
        self.ready.clear()
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
        )
        threading.Thread(
            target=self._read, args=(process,), name="finishing's answers", daemon=True
        ).start()
        return process

    def _read(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout
        try:
            while True:
                message, payload = receive(process.stdout)
                if process is self._process:
                    self._hear(message, payload)
        except (Hangup, ValueError, OSError):
            log.debug("the finishing process has ended")
        process.wait()
        with self._lock:
            if process is not self._process:
                return  # ended on purpose
            self._process, job, self._working_on = None, self._working_on, None
        if job:
            lost = FinishingFailed(f"the finishing process ended with {process.returncode}")
            _settle(job, lambda future: future.set_exception(lost))
            self._hand_over()

    def _hear(self, message: dict[str, Any], payload: bytearray) -> None:
        if message.get("ready"):
            self.ready.set()
            return
        with self._lock:
            job = self._working_on
        if job is None or message["id"] != job._request["id"]:
            return
        if "progress" in message:
            _advance(job, message["progress"])
        elif "made" in message:
            _hand_out(job, message, payload)
        else:
            with self._lock:
                self._working_on = None
            fault = FinishingFailed(message.get("error", "nothing was made"))
            _settle(job, lambda future: future.set_exception(fault))
            if "done" in message:
                _advance(job, 1.0)
            self._hand_over()


def _advance(job: Job, share: float) -> None:
    job.progress = share
    if job._on_progress:
        job._on_progress(share)


def _hand_out(job: Job, message: dict[str, Any], payload: bytearray) -> None:
    made = message["made"]
    whole = programme_from(message["about"], payload) if made == "programme" else bytes(payload)
    try:
        getattr(job, made).set_result(whole)
    except InvalidStateError:
        log.debug("%s came after its job was cancelled", made)


def _settle(job: Job, how: Callable[[Future[Any]], Any]) -> None:
    """Ends the futures that are still open, and lets the take go."""
    job._payload = bytearray()
    for future in job._wanted:
        with suppress(InvalidStateError):  # it was there already
            if not future.done():
                how(future)


def _sent(pipe: Any, job: Job) -> None:
    try:
        send(pipe, job._request, job._payload)
    except (OSError, ValueError):
        log.debug("the finishing process ended while a take was handed over")
    job._payload = bytearray()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    try:
        if process.stdin:
            process.stdin.close()
    except OSError:
        log.debug("the finishing process had left a take unread")
