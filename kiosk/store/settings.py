"""What staff have set for this station, and the audit of what they did."""

from __future__ import annotations

import json
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, Literal

from kiosk.store.open_file import OpenFile

if TYPE_CHECKING:
    from sqlite_utils import Database

Role = Literal["staff", "teacher"]
FEWEST_KEEP_DAYS, MOST_KEEP_DAYS = 30, 180
MOST_NAME_CHARACTERS = 40


@dataclass(frozen=True, slots=True)
class Settings:
    """How this station is set. `width_mm` and `height_mm` are those of the lit screen."""

    station: str = ""  # this station's id, given once
    language: Literal["zh", "en"] = "zh"
    centre_name: str = ""  # of the youth centre, never of a person; "" where staff gave none
    width_mm: float | None = None
    height_mm: float | None = None
    class_seats_on: bool = False
    visit_minutes: int = 15
    less_motion: bool = False
    volume: int = 3  # 0 (silent) to 4, below the cap of kiosk/shell/volume.py
    music_on: bool = True
    captions_on: bool = True
    recording_on: bool = True  # False: the booth is for practising only
    microphone: str = ""  # the booth's, by its name (media.recording.microphones); "": the default
    microphone_noise_dbfs: float | None = None  # measured there by staff; None: not calibrated
    microphone_voice_dbfs: float | None = None
    keep_days: int = 60  # how long a seat's rows stay after its last visit
    is_demo: bool = False  # the answers are made up

    def __post_init__(self) -> None:
        if len(self.centre_name) > MOST_NAME_CHARACTERS or not self.centre_name.isprintable():
            raise ValueError("centre_name is one line of at most 40 characters")
        if not 10 <= self.visit_minutes <= 20:
            raise ValueError("visit_minutes is 10 to 20")
        if not FEWEST_KEEP_DAYS <= self.keep_days <= MOST_KEEP_DAYS:
            raise ValueError("keep_days is 30 to 180")
        if self.volume not in range(5):
            raise ValueError("volume is 0 to 4")
        if self.language not in ("zh", "en"):
            raise ValueError("language is zh or en")
        for level in (self.microphone_noise_dbfs, self.microphone_voice_dbfs):
            if level is not None and not -120 <= level <= 0:
                raise ValueError("a level is -120 to 0 dBFS")
        for size in (self.width_mm, self.height_mm):
            if size is not None and not 50 <= size <= 5000:
                raise ValueError("a screen is 50 to 5000 mm wide and high")

    @property
    def microphone_levels(self) -> tuple[float, float] | None:
        """Noise and voice in dBFS, as staff measured them; None where they have not."""
        if self.microphone_noise_dbfs is None or self.microphone_voice_dbfs is None:
            return None
        return self.microphone_noise_dbfs, self.microphone_voice_dbfs


@dataclass(frozen=True, slots=True)
class Deed:
    """One line of the audit; `happened` in ms since 1970 UTC."""

    role: str
    what: str
    happened: int


class SettingsShelf(OpenFile):
    """Settings and audit."""

    def settings(self) -> Settings:
        """How the station is set now."""
        return settings_of(self.read("select key, value from setting"))

    def change_settings(self, role: Role, **changes: Any) -> Future[Settings]:
        """Sets some of the fields of `Settings` and audits it; gives the settings after it.

        Raises ValueError for a value out of its range, TypeError for an unknown name.
        """
        if "station" in changes or "is_demo" in changes:
            raise ValueError("a station keeps its id and whether its answers are made up")
        after = Settings(**{**asdict(self.settings()), **changes})

        def work(db: Database) -> Settings:
            for key in changes:
                put_setting(db, key, getattr(after, key))
            told = json.dumps(changes, ensure_ascii=False, sort_keys=True)
            add_to_audit(db, role, f"settings {told}", self.now_ms())
            return after

        return self.write(work)

    def note_deed(self, role: Role, what: str) -> Future[None]:
        """Adds to the audit what somebody opened, exported or changed. No names, no answers."""
        return self.write(lambda db: add_to_audit(db, role, what, self.now_ms()))

    def deeds(self, newest: int = 100) -> list[Deed]:
        """The newest lines of the audit, newest first."""
        sql = "select role, what, happened from audit order by id desc limit ?"
        return [Deed(*row) for row in self.read(sql, (newest,))]


def settings_of(rows: Iterable[tuple[str, str]]) -> Settings:
    """The settings that stored rows of key and value make; the first ones for what is not there."""
    known = {field.name for field in fields(Settings)}
    return Settings(**{key: json.loads(value) for key, value in rows if key in known})


def get_setting(db: Database, key: str) -> Any:
    """One stored value inside a transaction; None when it was never stored."""
    row = db.conn.execute("select value from setting where key = ?", (key,)).fetchone()
    return None if row is None else json.loads(row[0])


def put_setting(db: Database, key: str, value: Any) -> None:
    """Stores one value inside a transaction."""
    db.conn.execute(
        "insert into setting values (?, ?) on conflict do update set value = excluded.value",
        (key, json.dumps(value, ensure_ascii=False)),
    )


def add_to_audit(db: Database, role: str, what: str, now_ms: int) -> None:
    """One line of the audit inside a transaction."""
    db.conn.execute(
        "insert into audit (role, what, happened) values (?, ?, ?)", (role, what, now_ms)
    )
