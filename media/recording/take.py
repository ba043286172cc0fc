"""A take: what a child has said, in memory, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 48_000
FULL_SCALE = 32_768.0
CLIPPED_AT = 32_700  # converters and drivers stop a little below the highest number

Samples = NDArray[np.int16]


@dataclass(frozen=True)
class Seam:
    """A place where the take does not go on as the child did."""

    at: int  # index of the first sample after it
    seconds: float  # how long nothing was recorded
    why: Literal["paused", "lost"]


@dataclass(frozen=True, eq=False)
class Take:
    """One recording: mono, 48 kHz, 16 bits; `line_starts` are sample indices.

    The first line starts where the recording does unless told otherwise. Raises ValueError for
    samples of another kind and for marks that run backwards or off the end.
    """

    samples: Samples
    rate: int = RATE_HZ
    line_starts: tuple[int, ...] = ()
    seams: tuple[Seam, ...] = ()

    def __post_init__(self) -> None:
        if self.samples.dtype != np.int16 or self.samples.ndim != 1:
            raise ValueError(f"not mono int16: {self.samples.dtype}, {self.samples.ndim} axes")
        for marks in (self.line_starts, tuple(seam.at for seam in self.seams)):
            if any(after < before for before, after in pairwise(marks)):
                raise ValueError(f"marks run backwards: {marks}")
            if marks and not 0 <= marks[0] <= marks[-1] <= len(self.samples):
                raise ValueError(f"marks off the end of {len(self.samples)} samples: {marks}")

    @property
    def seconds(self) -> float:
        """How long it plays."""
        return len(self.samples) / self.rate

    @property
    def lost_seconds(self) -> float:
        """How much of what was said is missing, because microphone or sound server were away."""
        return sum(seam.seconds for seam in self.seams if seam.why == "lost")

    @property
    def clipped_share(self) -> float:
        """How much of it is at full scale, 0 to 1."""
        if not len(self.samples):
            return 0.0
        loud = (self.samples >= CLIPPED_AT) | (self.samples <= -CLIPPED_AT)
        return float(np.count_nonzero(loud)) / len(self.samples)

    def as_floats(self) -> NDArray[np.float32]:
        """A copy of the samples between -1 and 1."""
        return self.samples.astype(np.float32) / np.float32(FULL_SCALE)

    def line_spans(self) -> tuple[tuple[int, int], ...]:
        """Where each line begins and ends, as sample indices; () where no line was turned."""
        ends = (*self.line_starts[1:], len(self.samples))
        return tuple(zip(self.line_starts, ends, strict=True)) if self.line_starts else ()

    def forget(self) -> None:
        """Overwrites the samples with silence, for everybody who holds them.

        Raises ValueError where the samples are somebody else's read-only memory.
        """
        self.samples.fill(0)
