"""What staff have set for this station, and the audit of what they did."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Any, Literal

from kiosk.store.open_file import OpenFile
from kiosk.store.setting_kinds import (
    ALL_DAY,
    Choice,
    Kind,
    Line,
    Measured,
    Named,
    Several,
    SeveralNamed,
    Switch,
    WeekHours,
    Whole,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

log = logging.getLogger(__name__)

Role = Literal["staff", "teacher"]
BANDS = ("1-2", "3-4", "5-6", "7-9")
MOST_NAME_CHARACTERS = 40
ELSEWHERE = "elsewhere"  # the group of what is not set on the settings page


def _of(group: str, kind: Kind, default: Any) -> Any:
    """A setting of that group; what it does stands in kiosk/station_settings/words.yaml."""
    return field(default=default, metadata={"group": group, "kind": kind})


@dataclass(frozen=True, slots=True)
class Settings:
    """How this station is set. `width_mm` and `height_mm` are those of the lit screen.

    A value that its kind does not take raises ValueError.
    """

    station: str = ""  # this station's id, given once
    is_demo: bool = False  # the answers are made up

    volume: int = _of("sound", Whole(0, 4), 3)  # steps of kiosk/shell/volume.py; 0 is silent
    volume_cap: int = _of("sound", Whole(1, 4), 4)  # the loudest step that is heard
    music_on: bool = _of("sound", Switch(), True)
    captions_on: bool = _of("sound", Switch(), True)

    language: Literal["zh", "en"] = _of("reading", Choice(("zh", "en")), "zh")
    pinyin: str = _of("reading", Choice(("by_grade", "always", "never")), "by_grade")
    less_motion: bool = _of("reading", Switch(), False)
    low_reach: bool = _of("reading", Switch(), False)

    visit_minutes: int = _of("visit", Whole(10, 20, 1, "minutes"), 15)
    idle_ask_seconds: int = _of("visit", Whole(30, 180, 15, "seconds"), 45)
    idle_leave_seconds: int = _of("visit", Whole(20, 60, 5, "seconds"), 20)  # WCAG 2.2.1: 20
    opening_hours: tuple[str, ...] = _of("visit", WeekHours(), (ALL_DAY,) * 7)

    bands: tuple[str, ...] = _of("content", Several(BANDS), BANDS)
    places_off: tuple[str, ...] = _of("content", SeveralNamed("place"), ())
    theme_skill: str = _of("content", Named("skill"), "")  # the theme of the week
    recording_on: bool = _of("content", Switch(), True)  # else the booth is for practising

    keep_days: int = _of("station", Whole(30, 180, 10, "days"), 60)  # after a seat's last visit
    class_seats_on: bool = _of(ELSEWHERE, Switch(), False)
    centre_name: str = _of("station", Line(MOST_NAME_CHARACTERS), "")  # never of a person
    width_mm: float | None = _of("station", Measured(50, 5000, "mm of the screen"), None)
    height_mm: float | None = _of("station", Measured(50, 5000, "mm of the screen"), None)

    microphone: str = _of(ELSEWHERE, Line(300), "")  # the booth's, by name; "": the default one
    microphone_noise_dbfs: float | None = _of(ELSEWHERE, Measured(-120, 0, "dBFS"), None)
    microphone_voice_dbfs: float | None = _of(ELSEWHERE, Measured(-120, 0, "dBFS"), None)

    def __post_init__(self) -> None:
        for name, kind in KINDS.items():
            value = getattr(self, name)
            if isinstance(value, list):  # as JSON brings it
                value = tuple(value)
                object.__setattr__(self, name, value)
            if not kind.takes(value):
                raise ValueError(f"{name} is {kind.said}")

    @property
    def heard_volume(self) -> int:
        """The step that is heard: the volume, but no more than its cap."""
        return min(self.volume, self.volume_cap)

    @property
    def microphone_levels(self) -> tuple[float, float] | None:
        """Noise and voice in dBFS, as staff measured them; None where they have not."""
        if self.microphone_noise_dbfs is None or self.microphone_voice_dbfs is None:
            return None
        return self.microphone_noise_dbfs, self.microphone_voice_dbfs


KINDS: dict[str, Kind] = {
    one.name: one.metadata["kind"] for one in fields(Settings) if "kind" in one.metadata
}


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
    """The settings that stored rows of key and value make; the first ones for what is not there.

    A stored value that this version does not take counts as not there.
    """
    known = {one.name for one in fields(Settings)}
    stored = {key: json.loads(value) for key, value in rows if key in known}
    for key in [key for key, kind in KINDS.items() if key in stored]:
        value = tuple(stored[key]) if isinstance(stored[key], list) else stored[key]
        if not KINDS[key].takes(value):
            log.warning("the stored %s is not %s; the first value counts", key, KINDS[key].said)
            del stored[key]
    return Settings(**stored)


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
