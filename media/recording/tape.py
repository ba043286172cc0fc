"""What is being recorded, in memory of its own: not in a core dump, not in a forked child."""

from __future__ import annotations

import mmap
import threading
from collections import deque
from dataclasses import replace

import numpy as np

from media.recording.take import RATE_HZ, Samples, Seam, Take

DOUBT_SECONDS = 5.0  # how far back a cut may reach
BYTES_PER_SAMPLE = 2


class Tape:
    """Grows until `limit_seconds`; its pages are used only as they are recorded on.

    Safe to use from several threads. The take that it gives shares its memory.
    """

    def __init__(self, limit_seconds: float) -> None:
        self._memory = _own_memory(round(limit_seconds * RATE_HZ) * BYTES_PER_SAMPLE)
        self._samples = np.frombuffer(self._memory, dtype=np.int16)
        self._length = 0
        self._lines = [0]
        self._seams: list[Seam] = []
        self._arrivals: deque[tuple[float, int]] = deque()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return self._length

    @property
    def is_full(self) -> bool:
        """Whether nothing more fits."""
        return self._length >= len(self._samples)

    def append(self, samples: Samples, arrived: float) -> int:
        """Adds what came at `arrived` (monotonic seconds); how many samples fitted."""
        with self._lock:
            fitted = min(len(samples), len(self._samples) - self._length)
            self._samples[self._length : self._length + fitted] = samples[:fitted]
            self._length += fitted
            self._arrivals.append((arrived, self._length))
            while self._arrivals[0][0] < arrived - DOUBT_SECONDS:
                self._arrivals.popleft()
            return fitted

    def cut_what_came_after(self, moment: float) -> int:
        """Takes back what arrived later than `moment`; how many samples that was."""
        with self._lock:
            kept = self._length
            while self._arrivals and self._arrivals[-1][0] > moment:
                self._arrivals.pop()
                kept = self._arrivals[-1][1] if self._arrivals else 0
            before = max((seam.at for seam in self._seams), default=0)
            kept = min(max(kept, before), self._length)
            cut, self._length = self._length - kept, kept
            self._samples[kept : kept + cut] = 0
            self._lines = [min(line, kept) for line in self._lines]
            return cut

    def turn_line(self) -> int:
        """The next line begins here; the sample at which it does."""
        with self._lock:
            self._lines.append(self._length)
            return self._length

    def note_seam(self, seam: Seam) -> Seam:
        """Something is missing from here on; the seam with its place."""
        with self._lock:
            self._seams.append(replace(seam, at=self._length))
            return self._seams[-1]

    def take(self) -> Take:
        """What there is so far, without copying it."""
        with self._lock:
            return Take(
                self._samples[: self._length],
                line_starts=tuple(self._lines),
                seams=tuple(self._seams),
            )

    def forget(self) -> None:
        """Overwrites all of it, also for those who hold a take of it."""
        with self._lock:
            self._samples[: self._length] = 0
            self._length = 0
            self._lines, self._seams = [0], []
            self._arrivals.clear()


def _own_memory(size: int) -> mmap.mmap:
    """Anonymous memory that neither a crash dump nor a forked child sees (madvise(2), Linux)."""
    memory = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    for advice in ("MADV_DONTDUMP", "MADV_DONTFORK"):
        if hasattr(mmap, advice):
            memory.madvise(getattr(mmap, advice))
    return memory
