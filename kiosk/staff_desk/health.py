"""The machine's health: disk, data, sound, font. Slow parts; run beside the glass."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

State = Literal["ok", "watch", "mend"]
PLENTY_BYTES = 1_000_000_000
LOW_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Light:
    """One traffic light; `says` is a key of the desk's words, `free` a filled-in amount."""

    about: str
    state: State
    says: str
    free: str = ""


def lights(database: Path) -> list[Light]:
    """All lights of this station, whose data file is `database`."""
    return [disk(database.parent), data(database), sound(), font()]


def disk(folder: Path) -> Light:
    """Room on the disk that holds the data."""
    free = shutil.disk_usage(folder).free
    if free >= PLENTY_BYTES:
        return Light("disk", "ok", "disk_free", told_bytes(free))
    state: State = "watch" if free >= LOW_BYTES else "mend"
    return Light("disk", state, "disk_low", told_bytes(free))


def data(database: Path) -> Light:
    """Whether SQLite finds the file sound."""
    from kiosk.store.backups import is_sound

    sound_file = is_sound(database)
    state: State = "ok" if sound_file else "mend"
    return Light("database", state, f"database_{state}")


def sound(cards: Path = Path("/proc/asound/cards"), runtime: str | None = None) -> Light:
    """Whether Linux knows a sound card or a sound server runs; elsewhere it isn't checked."""
    if not sys.platform.startswith("linux"):
        return Light("sound", "watch", "sound_watch")
    run = runtime if runtime is not None else os.environ.get("XDG_RUNTIME_DIR", "")
    servers = ("pulse/native", "pipewire-0")
    has_server = bool(run) and any((Path(run) / name).exists() for name in servers)
    has_server = has_server or (bool(os.environ.get("PULSE_SERVER")) and runtime is None)
    has_card = cards.exists() and "[" in cards.read_text("utf-8", "replace")
    state: State = "ok" if has_server or has_card else "mend"
    return Light("sound", state, f"sound_{state}")


def font() -> Light:
    """Whether the Kai-style reading font is installed."""
    from kiosk.shell.font_files import has_reading_font

    state: State = "ok" if has_reading_font() else "watch"
    return Light("font", state, f"font_{state}")


def told_bytes(count: int) -> str:
    """Bytes for people: 12.3 GB or 450 MB."""
    if count >= 1_000_000_000:
        return f"{count / 1_000_000_000:.1f} GB"
    return f"{count // 1_000_000} MB"
