"""The support file: a zip that tells of the machine and the program, of no child and no grown-up.

No answer, no seat, no name of a class, no PIN or its hash, no text that anybody typed.
"""

from __future__ import annotations

import json
import os
import platform
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.health.deeds import kind_of
from kiosk.health.looking import lights
from kiosk.packs.station_packs import StationPacks
from kiosk.problems import StationProblem
from kiosk.support.log_lines import log_lines
from quizzes.fault import PackFaults

if TYPE_CHECKING:
    from kiosk.store import Store

# Settings that are numbers, switches and choices; what can be typed is not here.
TOLD_SETTINGS = (
    *("language", "volume", "volume_cap", "music_on", "captions_on", "pinyin", "less_motion"),
    *("low_reach", "visit_minutes", "idle_ask_seconds", "idle_leave_seconds", "opening_hours"),
    *("bands", "recording_on", "keep_days", "class_seats_on", "width_mm", "height_mm", "is_demo"),
    *("microphone_noise_dbfs", "microphone_voice_dbfs"),
)
Progress = Callable[[float], object]


def write_bundle(store: Store, to: Path, progress: Progress = lambda done: None) -> Path:
    """Writes the file, or a dated one into a folder; it is on the disk when this returns.

    Takes some seconds. Raises StationProblem.
    """
    from kiosk.store.connection import disk_problem

    now = datetime.fromtimestamp(store.clock(), UTC)
    place = to / f"glow-support-{now:%Y-%m-%d-%H%M}.zip" if to.is_dir() else to
    part = place.with_name(f".{place.name}.part")
    parts: dict[str, Callable[[], Any]] = {
        "about.json": lambda: _about(store),
        "health.json": lambda: [
            {"about": one.about, "state": one.state}
            | ({} if one.about == "microphone" else {"says": one.says.en})
            for one in lights(store)
        ],
        "doctor.json": lambda: _doctor(store.folder),
        "settings.json": lambda: _settings(store),
        "packs.json": lambda: _packs(store.folder),
        "sizes.json": lambda: {"files": _sizes(store.folder), "rows": store.row_counts()},
        "happened.json": lambda: _happened(store),
        "log.txt": lambda: "\n".join(log_lines(store.folder)),
    }
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as made:
            for number, (name, tell) in enumerate(parts.items(), 1):
                told = tell()
                text = told if isinstance(told, str) else json.dumps(told, indent=1)
                made.writestr(name, _without_home(text, store.folder))
                progress(number / len(parts))
        handle = os.open(part, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
        part.replace(place)
    except OSError as broken:
        raise disk_problem(broken, place) from broken
    finally:
        part.unlink(missing_ok=True)
    store.note_deed("staff", "wrote a support file").result()
    return place


def _without_home(text: str, folder: Path) -> str:
    """A home folder can be called like its owner."""
    return text.replace(str(folder), "DATA").replace(str(Path.home()), "HOME")


def _about(store: Store) -> dict[str, Any]:
    from kiosk.store.driver import sqlite3

    return {
        "program": store.app_version,
        "python": sys.version,
        "system": platform.platform(),
        "sqlite": sqlite3.sqlite_version,
        "made": datetime.fromtimestamp(store.clock(), UTC).isoformat(),
    }


def _doctor(folder: Path) -> list[dict[str, Any]]:
    from kiosk.doctor.command import as_data, examine

    told = []
    for finding in examine(folder):
        data = as_data(finding)
        if finding.name.startswith("microphone"):
            data["says"] = None  # a headset can be called like its owner
        told.append(data)
    return told


def _settings(store: Store) -> dict[str, Any]:
    settings = store.settings()
    return {name: getattr(settings, name) for name in TOLD_SETTINGS if hasattr(settings, name)}


def _packs(folder: Path) -> list[dict[str, Any]]:
    try:
        rows = StationPacks(folder).rows()
    except (PackFaults, StationProblem) as broken:
        return [{"fault": type(broken).__name__}]
    return [
        {"id": row.id, "version": row.version, "is_whole": row.pack is not None} for row in rows
    ]


def _sizes(folder: Path) -> dict[str, int]:
    """Bytes of what lies at the top of the data folder, folders as a whole."""
    return {
        path.name: sum(
            file.stat().st_size
            for file in ([path] if path.is_file() else path.rglob("*"))
            if file.is_file()
        )
        for path in sorted(folder.iterdir())
    }


def _happened(store: Store) -> dict[str, Any]:
    """Notices by kind and time; deeds by day, role and kind: no line of the audit itself."""
    notices = [
        {"kind": one.kind, "last_happened": one.last_happened, "times": one.times}
        for one in store.all_notices(200)
    ]
    days = Counter(
        f"{datetime.fromtimestamp(deed.happened / 1000, UTC):%Y-%m-%d} {deed.role}"
        f" {kind_of(deed.what)}"
        for deed in store.deeds(1000)
    )
    return {"notices": notices, "deeds": dict(sorted(days.items()))}
