"""What the backups page does beside the glass: list, copy, seal, fetch, look. No Qt."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.backups import SUFFIX
from kiosk.problems import StationProblem
from kiosk.take_away.places import Place, places
from kiosk.usb.files import files_on
from kiosk.usb.sticks import Sticks

if TYPE_CHECKING:
    from kiosk.backups.putting_back import Preview
    from kiosk.store import Store

FETCHED = "glow-fetched-"
Progress = Callable[[float], object]
WHYS = ("daily", "by-hand", "before-restore", "before")


@dataclass(frozen=True, slots=True)
class Copy:
    """A backup on this machine. `why` is one of WHYS."""

    path: Path
    made: datetime
    why: str
    size: int


@dataclass(frozen=True, slots=True)
class OnStick:
    """A sealed backup on a stick; `made` is what it says of itself, not proved yet."""

    place: Place
    name: str
    size: int
    made: datetime | None


def copies(folder: Path) -> list[Copy]:
    """The backups on this machine, newest first."""
    from kiosk.store.backups import in_order

    found = []
    for path in reversed(in_order(folder)):
        about, name = path.stat(), path.stem[7:]
        why = next((why for why in WHYS if name.startswith(why)), "by-hand")
        found.append(Copy(path, datetime.fromtimestamp(about.st_mtime), why, about.st_size))
    return found


def sticks(sources: Iterable[Sticks], folder: Path) -> list[Place]:
    """What is plugged in."""
    return [place for place in places(sources, folder) if not place.is_here]


def seal(store: Store, place: Place, code: str, progress: Progress) -> tuple[str, int]:
    """A sealed backup on a stick, which may be taken out when this returns; its name and size."""
    from kiosk.backups.making import seal_backup

    with place.open(writable=True) as folder:
        made = seal_backup(store, folder, code, progress)
    if store.backup_code() is None:
        store.set_backup_code(code).result()
    return made.path.name, made.size


def files(sources: Iterable[Sticks], folder: Path) -> list[OnStick]:
    """The sealed backups on all sticks; each stick is let go of again."""
    from kiosk.backups.putting_back import manifest_line

    found = []
    for place in sticks(sources, folder):
        try:
            with place.open(writable=False) as top:
                for path in files_on(top, SUFFIX):
                    made = manifest_line(path).get("made")
                    when = datetime.fromtimestamp(made / 1000) if isinstance(made, int) else None
                    name = path.relative_to(top).as_posix()
                    found.append(OnStick(place, name, path.stat().st_size, when))
        except (StationProblem, OSError):  # another stick may be fine
            continue
    return found


def fetch(one: OnStick, folder: Path) -> Path:
    """Copies a sealed backup to this machine, so that the stick may be taken out."""
    from kiosk.store.connection import disk_problem

    to = Path(tempfile.mkdtemp(prefix=FETCHED, dir=folder)) / Path(one.name).name
    try:
        with one.place.open(writable=False) as top:
            shutil.copyfile(top / one.name, to)
    except OSError as gone:
        raise disk_problem(gone, to) from gone
    return to


def forget_fetched(folder: Path) -> None:
    """Removes what was fetched."""
    for left in folder.glob(f"{FETCHED}*"):
        shutil.rmtree(left, ignore_errors=True)


def look(store: Store, file: Path, code: str | None, progress: Progress) -> Preview:
    """What putting it back would change. Raises StationProblem."""
    from kiosk.backups.putting_back import preview

    return preview(store.folder, file, code, store.now_ms(), progress)


def needs_code(store: Store, file: Path) -> tuple[bool, str | None]:
    """Whether somebody must type a code, and the one known that opens it."""
    from kiosk.backups.making import code_opens
    from kiosk.backups.putting_back import is_sealed

    if not is_sealed(file) and file.suffix.casefold() != SUFFIX:
        return False, None
    own = store.backup_code()
    if own is not None and code_opens(file, own):
        return False, own
    return True, None
