"""What children recorded and were allowed to keep: sealed, listed, expiring, erased with proof.

No screen and no Qt. Where a voice may live: docs/decisions/where-a-voice-may-live.md.
"""

from __future__ import annotations

from kiosk.programmes.kept import Kept
from kiosk.programmes.programmes import Programmes
from kiosk.programmes.wall import WallProgramme
from kiosk.store.programmes import CHECKS, LONGEST_DAYS, PURPOSES, USUAL_DAYS, Programme

__all__ = [
    "CHECKS",
    "LONGEST_DAYS",
    "PURPOSES",
    "USUAL_DAYS",
    "Kept",
    "Programme",
    "Programmes",
    "WallProgramme",
]
