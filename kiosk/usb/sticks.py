"""What staff can bring files on: a USB stick, or a folder of the machine."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.problems import StationProblem, Words
from kiosk.usb import FOLDERS

READABLE = {"vfat": "FAT", "exfat": "exFAT", "ntfs": "NTFS"}


@dataclass(frozen=True, slots=True)
class Stick:
    """One place to read from. `id` names it for `Sticks`; `kind` is its file system, "" unknown.

    `folder` is where it is mounted already, by the desktop or by us.
    """

    id: str
    label: str
    kind: str
    bytes: int = 0
    folder: Path | None = None
    is_folder: bool = False

    @property
    def can_be_read(self) -> bool:
        """Whether it has a file system that the station takes."""
        return self.is_folder or self.kind in READABLE


class Sticks(Protocol):
    """Where sticks come from. Every verb raises StationProblem."""

    def sticks(self) -> list[Stick]:
        """What is plugged in now."""
        ...

    def mount(self, stick: Stick, *, writable: bool = False) -> Path:
        """The folder of a stick; read-only unless asked, never with programs or devices on it."""
        ...

    def unmount(self, stick: Stick) -> None:
        """Lets go of a stick that `mount` mounted; returns when all that was written is on it."""
        ...


class Folders:
    """Folders of the machine in place of sticks: for machines without udisks, and for laptops."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folders)

    def sticks(self) -> list[Stick]:
        """Those of the folders that are there."""
        return [
            Stick(str(path), path.name or str(path), "", folder=path, is_folder=True)
            for path in self._folders
            if path.is_dir()
        ]

    def mount(self, stick: Stick, *, writable: bool = False) -> Path:
        """The folder itself."""
        folder = Path(stick.id)
        if not folder.is_dir():
            raise gone(stick)
        return folder

    def unmount(self, stick: Stick) -> None:
        """Nothing to let go of."""


def sticks_of_this_machine() -> list[Sticks]:
    """USB sticks, and the folders that `kiosk --folder` or the environment names."""
    from kiosk.usb.udisks import Udisks

    named = os.environ.get(FOLDERS, "").split(os.pathsep)
    return [Udisks(), Folders(Path(name) for name in named if name)]


@contextmanager
def opened(sticks: Sticks, stick: Stick, *, writable: bool = False) -> Iterator[Path]:
    """The folder of a stick, let go of afterwards: when this is left, it can be taken out."""
    folder = sticks.mount(stick, writable=writable)
    try:
        yield folder
    finally:
        if stick.folder is None:
            sticks.unmount(stick)


def gone(stick: Stick) -> StationProblem:
    """The problem of a stick that was taken out."""
    return StationProblem(
        Words("U 盘不见了", "the stick is gone"),
        stick.label,
        Words("插好再试一次", "plug it in again and try once more"),
    )
