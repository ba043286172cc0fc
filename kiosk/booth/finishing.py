"""Finishing a take beside the glass: begun once, looked at while it goes on, tried again."""

from __future__ import annotations

from kiosk.booth.booth_visit import BoothTake, BoothVisit
from kiosk.booth.equipment import Equipment

LOOK_MS = 50  # how often a step looks whether it has gone on
MOST_TAKES = 9  # nine minutes, with what was made of them, are 160 MB


def begin_finishing(take: BoothTake, equipment: Equipment) -> None:
    """Has a take finished, unless that was asked for before. Raises OSError without a process."""
    if take.job is None:
        take.job = equipment.finisher.finish(take.take)


def has_failed(take: BoothTake) -> bool:
    """Whether finishing came to no end; the take itself is untouched."""
    if take.job is None or not take.job.programme.done():
        return False
    return take.job.programme.cancelled() or take.job.programme.exception() is not None


def progress_of(take: BoothTake) -> float:
    """How far it is, 0 to 1."""
    if take.programme is not None:
        return 1.0
    return take.job.progress if take.job is not None else 0.0


def can_record_another(visit: BoothVisit) -> bool:
    """Whether there is room for one more take; none is thrown away for it."""
    return not visit.is_reading_only and len(visit.takes) < MOST_TAKES
