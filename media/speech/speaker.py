"""The kiosk's voice: asks for texts, gets sound files, and never waits.

A text is spoken clause by clause, one Opus file each, so that the first clause is heard while the
next is still being made. Files are kept: what was spoken once is there at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from media.speech.cache import Cache
from media.speech.clauses import Clause, Utterance, clauses_of
from media.speech.conductor import PATIENCE_SECONDS, Conductor, NoVoice
from media.speech.jobs import JobQueue, Urgency
from media.speech.voice_files import is_installed, voice_folder
from media.speech.word_marks import WordMark, read_marks

__all__ = ["NoVoice", "Spoken", "SpokenClause", "Urgency", "Utterance", "Voice", "WordMark"]


@dataclass(frozen=True, slots=True)
class SpokenClause:
    """A clause `words[start:end]` of an utterance and its sound file, now or later.

    `sound` fails with NoVoice when the clause can't be spoken, and is cancelled when it was
    dropped. Its callbacks run in the voice's thread.
    """

    start: int
    end: int
    sound: Future[Path]

    def marks(self) -> tuple[WordMark, ...]:
        """When each word of the sound, which has to be there, is heard; places in the utterance.

        Reads a small file. Empty where a power cut has taken it.
        """
        marks = read_marks(self.sound.result(timeout=0))
        return tuple(mark._replace(first=self.start + mark.first) for mark in marks)


@dataclass(frozen=True, slots=True)
class Spoken:
    """An utterance's clauses in order, to be played one after the other."""

    clauses: tuple[SpokenClause, ...]

    @property
    def is_ready(self) -> bool:
        """Whether every clause has its file."""
        return all(
            c.sound.done() and not c.sound.cancelled() and not c.sound.exception()
            for c in self.clauses
        )


class Voice:
    """Speaks utterances into files, in a worker process that is started when first needed.

    `model` is the folder that media.speech.install filled; None means this machine's usual one.
    `patience_seconds` is how long a worker may be silent before it is replaced.
    """

    def __init__(
        self,
        cache: Path,
        model: Path | None = None,
        *,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        folder = model or voice_folder()
        self._cache = Cache(cache)
        self._jobs = JobQueue()
        installed = folder if is_installed(folder) else None
        self._conductor = Conductor(self._cache, self._jobs, installed, patience_seconds)
        self._started = False

    @property
    def engine(self) -> str:
        """`kokoro`, `espeak` or `none`; before the worker has spoken, what is to be expected."""
        return self._conductor.engine

    @property
    def reason(self) -> str:
        """Why the good voice does not speak; empty when it does."""
        return self._conductor.reason

    @property
    def losses(self) -> int:
        """How many workers were lost and replaced."""
        return self._conductor.losses

    @property
    def worker_pid(self) -> int | None:
        """The worker's process id, while there is one."""
        worker = self._conductor.worker
        return worker.pid if worker else None

    def start(self) -> None:
        """Starts the worker ahead, so that the first text is spoken by the good voice."""
        if not self._started:
            self._started = True
            self._conductor.start()

    def wait_until_settled(self, seconds: float) -> bool:
        """For doctor and tests: starts, and waits until `engine` is what the worker found."""
        self.start()
        return self._conductor.settled.wait(seconds)

    def render(self, utterance: Utterance, urgency: Urgency = Urgency.NOW) -> Spoken:
        """The clauses of an utterance with their files, there already or on their way."""
        clauses = clauses_of(utterance)
        return Spoken(tuple(SpokenClause(c.start, c.end, self._sound(c, urgency)) for c in clauses))

    def prefetch(self, utterances: Iterable[Utterance], idle: bool = False) -> None:
        """Has texts spoken ahead: those that come next, or all while nobody is there."""
        for utterance in utterances:
            self.render(utterance, Urgency.IDLE if idle else Urgency.SOON)

    def cancel_idle(self) -> int:
        """Drops what waits for idle time, at a touch; gives how many clauses."""
        return self._jobs.cancel(Urgency.IDLE)

    def cancel_all(self) -> int:
        """Drops everything that waits, when the child moves on; gives how many clauses."""
        return self._jobs.cancel(Urgency.NOW)

    def ready_count(self, utterances: Iterable[Utterance]) -> tuple[int, int]:
        """How many of the texts are ready in the best voice, and how many there are.

        Looks into the cache only; starts nothing.
        """
        ready = total = 0
        for utterance in utterances:
            total += 1
            ready += all(self._kept(clause) for clause in clauses_of(utterance))
        return ready, total

    def close(self) -> None:
        """Ends the worker and drops what waits."""
        self._jobs.close()
        if self._started:
            worker = self._conductor.worker
            if worker:
                worker.end()
            self._conductor.join(timeout=5)

    def _sound(self, clause: Clause, urgency: Urgency) -> Future[Path]:
        path = self._kept(clause)
        if path:
            there: Future[Path] = Future()
            there.set_result(path)
            return there
        self.start()
        return self._jobs.put(clause, urgency)

    def _kept(self, clause: Clause) -> Path | None:
        return self._cache.find(clause, self.engine)
