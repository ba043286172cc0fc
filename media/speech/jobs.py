"""What is waiting to be spoken, the most urgent first."""

from __future__ import annotations

import itertools
import threading
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from enum import IntEnum
from pathlib import Path

from media.speech.clauses import Clause


class Urgency(IntEnum):
    """How soon a clause is wanted."""

    NOW = 0  # a child waits for it
    SOON = 1  # will be wanted next
    IDLE = 2  # nobody is there


@dataclass(slots=True)
class Job:
    """A clause to be spoken, and those who wait for its file."""

    clause: Clause
    urgency: Urgency
    number: int
    futures: list[Future[Path]] = field(default_factory=list)

    @property
    def is_wanted(self) -> bool:
        """Whether anybody still waits."""
        return not all(future.cancelled() for future in self.futures)

    def succeed(self, path: Path) -> None:
        """Gives the file to those who wait."""
        for future in self.futures:
            if future.set_running_or_notify_cancel():
                future.set_result(path)

    def fail(self, trouble: Exception) -> None:
        """Tells those who wait that there will be no file."""
        for future in self.futures:
            if future.set_running_or_notify_cancel():
                future.set_exception(trouble)


class JobQueue:
    """Jobs from any thread, taken by one."""

    def __init__(self) -> None:
        self._jobs: dict[Clause, Job] = {}
        self._changed = threading.Condition()
        self._numbers = itertools.count()
        self._nudged = False
        self._closed = False

    def put(self, clause: Clause, urgency: Urgency) -> Future[Path]:
        """Asks for a clause; one that waits already only becomes more urgent."""
        future: Future[Path] = Future()
        with self._changed:
            if self._closed:
                future.cancel()
                return future
            key = replace(clause, start=0, end=0)  # the same words in another text
            job = self._jobs.get(key)
            if job is None:
                job = self._jobs[key] = Job(clause, urgency, next(self._numbers))
            job.urgency = min(job.urgency, urgency)
            job.futures.append(future)
            self._changed.notify()
        return future

    def take(self) -> Job | None:
        """Waits for the most urgent job; None after `nudge` or `close`."""
        with self._changed:
            self._changed.wait_for(lambda: self._jobs or self._nudged or self._closed)
            if self._nudged or self._closed:
                self._nudged = False
                return None
            key = min(self._jobs, key=lambda k: (self._jobs[k].urgency, self._jobs[k].number))
            return self._jobs.pop(key)

    def cancel(self, least: Urgency) -> int:
        """Drops what is at most as urgent as `least`; gives how many."""
        with self._changed:
            dropped = [key for key, job in self._jobs.items() if job.urgency >= least]
            jobs = [self._jobs.pop(key) for key in dropped]
        for job in jobs:
            for future in job.futures:
                future.cancel()
        return len(jobs)

    def nudge(self) -> None:
        """Lets `take` return, so that its thread looks after its worker."""
        with self._changed:
            self._nudged = True
            self._changed.notify()

    def close(self) -> None:
        """Drops everything and takes no more."""
        self.cancel(Urgency.NOW)
        with self._changed:
            self._closed = True
            self._changed.notify()

    @property
    def is_closed(self) -> bool:
        """Whether `close` was called."""
        return self._closed
