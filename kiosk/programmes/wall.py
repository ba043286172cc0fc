"""The listening wall's copies: sealed with a key that lies beside them, as the wall plays alone.

That key keeps a voice from being played by a double click in a file browser, and lets a copy be
erased by its head alone. Against somebody who takes the disk it protects nothing.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.programmes.kept import Kept
from kiosk.programmes.sealed_programme import (
    ON_THE_WALL,
    SUFFIX,
    erase_file,
    not_kept,
    read_sealed,
    sync_folder,
    write_sealed,
)
from quizzes.text import Text

KEY = "wall.key"
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class WallProgramme:
    """What hangs on the wall: nothing of it says whose voice it is."""

    id: bytes
    title: Text
    is_fictional: bool
    language: str
    seconds: float


class Wall:
    """The copies of `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def file(self, id_: bytes) -> Path:
        """Where a programme's copy lies, if it hangs."""
        return self.folder / f"{id_.hex()}{SUFFIX}"

    def hang(self, id_: bytes, kept: Kept) -> None:
        """Seals sound and cover for the wall. Raises StationProblem."""
        from nacl.public import PrivateKey

        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            secret = self._key() or self._make_key()
        except OSError as fault:
            raise not_kept(self.folder, fault) from fault
        write_sealed(self.file(id_), kept, bytes(PrivateKey(secret).public_key), ON_THE_WALL)

    def read(self, id_: bytes) -> Kept:
        """Sound, cover and lines. Raises StationProblem."""
        return read_sealed(self.file(id_), self._key() or bytes(KEY_BYTES))

    def take_down(self, id_: bytes) -> int:
        """Erases the copy; how many bytes it had."""
        return erase_file(self.file(id_))

    def _key(self) -> bytes | None:
        try:
            key = (self.folder / KEY).read_bytes()
        except OSError:
            return None
        return key if len(key) == KEY_BYTES else None

    def _make_key(self) -> bytes:
        from nacl.public import PrivateKey

        key = bytes(PrivateKey.generate())
        with contextlib.suppress(FileNotFoundError):
            (self.folder / KEY).unlink()
        handle = os.open(self.folder / KEY, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        sync_folder(self.folder)
        return key
