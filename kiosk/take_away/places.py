"""Where files go: a stick, a folder in its place, or this machine for 35 days."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from kiosk.problems import StationProblem, Words
from kiosk.store.folder import EXPORTS
from kiosk.usb.sticks import Folders, Stick, Sticks, opened
from kiosk.usb.udisks import Udisks

FOLDERS = "KIOSK_FOLDER"  # folders in place of sticks, as PATH is written


@dataclass(frozen=True, slots=True)
class Place:
    """A place to write to, or to read from; `source` is None for the machine's own folder."""

    label: str
    source: Sticks | None = None
    stick: Stick | None = None
    folder: Path | None = None

    @property
    def is_here(self) -> bool:
        """Whether it is this machine."""
        return self.source is None

    def open(self, *, writable: bool) -> AbstractContextManager[Path]:
        """Its folder; a stick may be taken out when this is left. Raises StationProblem."""
        if self.source is None or self.stick is None:
            assert self.folder is not None
            self.folder.mkdir(mode=0o700, exist_ok=True)
            return nullcontext(self.folder)
        return opened(self.source, self.stick, writable=writable)


def sources_of_this_machine() -> list[Sticks]:
    """USB sticks, and the folders that take their place."""
    named = os.environ.get(FOLDERS, "").split(os.pathsep)
    return [Udisks(), Folders(Path(name) for name in named if name)]


def places(sources: Iterable[Sticks], data: Path) -> list[Place]:
    """The sticks that are plugged in, then this machine. A silent service is no fault here."""
    found = []
    for source in sources:
        try:
            sticks = source.sticks()
        except StationProblem:
            continue
        found += [Place(one.label, source, one) for one in sticks if one.can_be_read]
    return [*found, Place("", folder=data / EXPORTS)]


def deliver(files: Sequence[Path], place: Place) -> list[Path]:
    """Copies files to a place, each whole and on the disk; one of that name is not lost.

    Raises StationProblem.
    """
    delivered: list[Path] = []
    with place.open(writable=True) as folder:
        for file in files:
            to = _free_name(folder / file.name)
            part = to.with_name(f".{to.name}.part")
            try:
                shutil.copyfile(file, part)
                with part.open("rb") as written:
                    os.fsync(written.fileno())
                part.replace(to)
            except OSError as fault:
                raise _not_written(to, fault) from fault
            finally:
                part.unlink(missing_ok=True)
            delivered.append(to)
    return delivered


def _free_name(wanted: Path) -> Path:
    file, n = wanted, 1
    while file.exists():
        n += 1
        file = wanted.with_name(f"{wanted.stem}-{n}{wanted.suffix}")
    return file


def _not_written(file: Path, fault: OSError) -> StationProblem:
    why = fault.strerror or str(fault)
    return StationProblem(
        Words(f"文件写不出来：{why}", f"the file can't be written: {why}"),
        file.name,
        Words("检查 U 盘有没有写保护、还有没有空间", "check that the stick is writable, with room"),
    )
