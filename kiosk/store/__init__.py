"""Everything the station remembers, in one SQLite file: the only place with SQL.

`open_store` gives a `Store`. Importing this package is cheap; opening imports sqlite-utils
(0.4 s), so a kiosk opens it in a background thread.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from kiosk.store.agreements import AgreedLine, Agreement
from kiosk.store.classes import PICTURES, NewClass, SchoolClass, Seat
from kiosk.store.detail_reports import CueTap, ItemRow, SeatItem, WeekRow
from kiosk.store.drafts import Draft, DraftKind, DraftState
from kiosk.store.notices import Notice
from kiosk.store.passports import Passport
from kiosk.store.pins import PinResult
from kiosk.store.puzzle_reports import PuzzleCounts, StepRow, UseRow
from kiosk.store.reports import OCCASIONS, Occasion, SkillRow, StopAskGo
from kiosk.store.responses import Recorded, Response
from kiosk.store.setting_up import StepState, TouchCheck
from kiosk.store.settings import Deed, Role, Settings
from kiosk.store.store import Store
from kiosk.store.turns import Run, Turn
from kiosk.store.visits import EndedHow, Visit

__all__ = [
    "OCCASIONS",
    "PICTURES",
    "AgreedLine",
    "Agreement",
    "CueTap",
    "Deed",
    "Draft",
    "DraftKind",
    "DraftState",
    "EndedHow",
    "ItemRow",
    "NewClass",
    "Notice",
    "Occasion",
    "Passport",
    "PinResult",
    "PuzzleCounts",
    "Recorded",
    "Response",
    "Role",
    "Run",
    "SchoolClass",
    "Seat",
    "SeatItem",
    "Settings",
    "SkillRow",
    "StepRow",
    "StepState",
    "StopAskGo",
    "Store",
    "TouchCheck",
    "Turn",
    "UseRow",
    "Visit",
    "WeekRow",
    "open_store",
]


def open_store(
    folder: Path, *, clock: Callable[[], float] = time.time, boot_id: str | None = None
) -> Store:
    """Opens the data folder, making it where needed; fit for a background thread.

    Before it returns: a damaged file is set aside and restored, new tables are made (after a
    backup), visits that a power cut or crash ended are closed, and staff are told of these and
    of a clock set back. `clock` gives seconds since 1970 UTC.

    Raises StationProblem: folder not writable, less than 50 MB free, data of a newer version.
    """
    from kiosk.store.opening import open_folder

    return open_folder(folder, clock, boot_id)
