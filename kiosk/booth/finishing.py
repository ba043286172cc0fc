"""Finishing a take beside the glass: begun once, looked at while it goes on, tried again."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from kiosk.booth.booth_visit import BoothTake, BoothVisit
from kiosk.booth.equipment import Equipment

if TYPE_CHECKING:
    from media.finishing.process import Job

log = logging.getLogger(__name__)

LOOK_MS = 50  # how often a step looks whether it has gone on
MOST_TAKES = 9  # nine minutes, with what was made of them, are 160 MB


def begin_finishing(take: BoothTake, equipment: Equipment) -> None:
    """Has a take finished, unless that was asked for before."""
    if take.job is not None:
        return
    try:
        take.job = equipment.finisher.finish(take.take)
    except OSError as fault:
        log.warning("no process to finish a take: %s", fault)
        take.job = _failed(fault)


def _failed(fault: OSError) -> Job:
    from media.finishing.process import FinishingFailed, Job

    job = Job()
    for future in (job.programme, job.opus, job.mp3):
        future.set_exception(FinishingFailed(str(fault)))
    return job


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
