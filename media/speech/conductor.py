"""The thread that hands clauses to the worker, watches it, and replaces it when it is lost."""

from __future__ import annotations

import logging
import threading
import time
from pathlib import Path
from typing import Any

from media.speech.cache import Cache
from media.speech.jobs import Job, JobQueue, Urgency
from media.speech.worker_process import WorkerGone, WorkerProcess, WorkerSilent

log = logging.getLogger(__name__)

# The worker says "alive" every 0.2 s while it works. Silence this long means that it is stuck:
# 1 s to notice and about half a second until espeak-ng speaks again is less than 2 s.
PATIENCE_SECONDS = 1.0
MOST_PATIENCE_SECONDS = 20.0  # patience doubles with each loss, for machines that are only slow
START_PATIENCE_SECONDS = 8.0  # until a new worker first speaks, from a cold disk
# A clause that takes longer, though the worker is alive, is given up. Kokoro took 0.15–0.4 s
# a character on two busy cores.
LONGEST_SECONDS, LONGEST_SECONDS_PER_CHARACTER = 15.0, 1.0
TRIES = 2
LOSSES_BEFORE_REST = 4
REST_SECONDS = 30.0


class NoVoice(RuntimeError):
    """A clause can't be spoken; the message says why."""


class Conductor(threading.Thread):
    """Owns the worker. `engine` and `reason` are what the worker said last."""

    def __init__(self, cache: Cache, jobs: JobQueue, voice: Path | None, patience: float) -> None:
        super().__init__(name="speech", daemon=True)
        self.engine = "kokoro" if voice else "espeak"
        self.reason = "" if voice else "the good voice is not installed"
        self.losses = 0
        self.settled = threading.Event()
        self.worker: WorkerProcess | None = None
        self._cache, self._jobs, self._voice = cache, jobs, voice
        self._first_patience = self._patience = patience
        self._losses_in_a_row = 0
        self._rest_until = 0.0
        self._requests = 0

    def run(self) -> None:
        """Speaks job after job until the queue is closed."""
        self._cache.tidy()
        while not self._jobs.is_closed:
            self._has_worker()
            job = self._jobs.take()
            if job and job.is_wanted:
                self._speak(job)
        if self.worker:
            self.worker.end()

    def _speak(self, job: Job) -> None:
        path = self._cache.find(job.clause, self.engine)
        if path:
            job.succeed(path)
            return
        for _ in range(TRIES):
            if not self._has_worker():
                break
            try:
                job.succeed(self._ask(job))
                return
            except (WorkerGone, WorkerSilent) as lost:
                if self._jobs.is_closed:
                    break
                log.warning("the speech worker was lost (%s)", type(lost).__name__)
                self._drop_worker()
            except (NoVoice, OSError) as trouble:
                log.warning("a clause stays silent: %s", trouble)
                job.fail(NoVoice(str(trouble)))
                return
        job.fail(NoVoice(self.reason or "the speech worker gives no answer"))

    def _ask(self, job: Job) -> Path:
        """Has the worker speak a clause; gives the kept file."""
        assert self.worker
        self._requests += 1
        new = self._cache.new_file()
        clause = job.clause
        self.worker.send(
            {
                **{"id": self._requests, "text": clause.words, "pinyin": clause.pinyin},
                **{"language": clause.language, "pace": clause.pace, "out": str(new)},
                "urgent": job.urgency == Urgency.NOW,
            }
        )
        answer = self._answer(len(clause.words))
        if not answer["ok"]:
            raise NoVoice(answer["error"])
        self._patience, self._losses_in_a_row = self._first_patience, 0
        path = self._cache.path_of(clause, answer["engine"])
        self._cache.keep(new, path, answer["marks"])
        return path

    def _answer(self, characters: int) -> dict[str, Any]:
        assert self.worker
        longest = LONGEST_SECONDS + LONGEST_SECONDS_PER_CHARACTER * characters
        give_up_at = time.monotonic() + longest
        while True:
            has_spoken = self.worker.has_spoken
            patience = self._patience if has_spoken else START_PATIENCE_SECONDS
            message = self.worker.next_message(patience)
            if message.get("id") == self._requests:
                return message
            if time.monotonic() > give_up_at:
                raise WorkerSilent

    def _has_worker(self) -> bool:
        """Whether a worker is there now; starts one unless too many were lost just before."""
        if self.worker and self.worker.has_ended:
            self._drop_worker()
        if self.worker:
            return True
        if time.monotonic() < self._rest_until or self._jobs.is_closed:
            return False
        try:
            self.worker = WorkerProcess(self._voice, self._hear)
        except OSError as trouble:
            self._rest(f"the speech worker does not start: {trouble}")
        return self.worker is not None

    def _drop_worker(self) -> None:
        assert self.worker
        self.worker.end()
        self.worker = None
        self.losses += 1
        self._losses_in_a_row += 1
        self._patience = min(2 * self._patience, MOST_PATIENCE_SECONDS)
        if self._losses_in_a_row >= LOSSES_BEFORE_REST:
            self._rest("the speech worker ends again and again")

    def _rest(self, reason: str) -> None:
        """Tries no new worker for a while."""
        self._losses_in_a_row = 0
        self._rest_until = time.monotonic() + REST_SECONDS
        self.engine, self.reason = "none", reason
        self.settled.set()

    def _hear(self, message: dict[str, Any] | None) -> None:
        """In the worker's reading thread."""
        if message is None:
            self._jobs.nudge()
        elif "engine" in message and "reason" in message:
            self.engine, self.reason = message["engine"], message["reason"]
            self.settled.set()
