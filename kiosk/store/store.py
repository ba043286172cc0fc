"""The store as the rest of the kiosk sees it: one object with the verbs of the domain."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from kiosk.store.agreements import Agreements
from kiosk.store.answers_out import AnswersOut
from kiosk.store.backup_shelf import BackupShelf
from kiosk.store.class_deeds import ClassDeeds
from kiosk.store.classes import Classes
from kiosk.store.detail_reports import DetailReports
from kiosk.store.drafts import Drafts
from kiosk.store.erasure import Erasures
from kiosk.store.health_shelf import HealthShelf
from kiosk.store.notices import Notices
from kiosk.store.open_file import Clock
from kiosk.store.pack_reports import PackReports
from kiosk.store.passports import Passports
from kiosk.store.programmes import ProgrammeShelf
from kiosk.store.puzzle_reports import PuzzleReports
from kiosk.store.recovery import Recovery
from kiosk.store.reports import Reports
from kiosk.store.responses import Responses
from kiosk.store.retention import Retention
from kiosk.store.rosters import Rosters
from kiosk.store.seat_history import SeatHistory
from kiosk.store.setting_up import SettingUp
from kiosk.store.settings import SettingsShelf
from kiosk.store.turns import Turns
from kiosk.store.visits import Visits

if TYPE_CHECKING:
    from sqlite_utils import Database

    from kiosk.store.presence import Presence


class Store(
    Visits,
    Responses,
    SeatHistory,
    Passports,
    Classes,
    ClassDeeds,
    AnswersOut,
    Rosters,
    Turns,
    Agreements,
    Drafts,
    Erasures,
    Retention,
    BackupShelf,
    HealthShelf,
    Recovery,
    SettingsShelf,
    SettingUp,
    Notices,
    ProgrammeShelf,
    Reports,
    DetailReports,
    PuzzleReports,
    PackReports,
):
    """An open store, made by `open_store`, usable from any thread.

    Verbs that write give a future that resolves after the durable commit and raises
    StationProblem where the disk or the file failed. Verbs that read block shortly.
    """

    def __init__(
        self,
        path: Path,
        db: Database,
        clock: Clock,
        presence: Presence,
        *,
        app_version: str,
        boot_id: str,
    ) -> None:
        super().__init__(path, db, clock)
        self._presence = presence
        self.app_version = app_version
        self.boot_id = boot_id

    @property
    def folder(self) -> Path:
        """The data folder."""
        return self.path.parent

    def close(self) -> None:
        """Commits what was asked for, notes a clean stop, and lets go of the file."""
        super().close()
        self._presence.leave(cleanly=not self._saw_damage)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
