"""Consented takes in the making: sealed on the disk while a child records, gone with the visit."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.problems import StationProblem
from kiosk.programmes.sealed_programme import erase_file, is_old
from kiosk.store.open_file import new_id
from kiosk.store.programmes import LeftTake

if TYPE_CHECKING:
    from kiosk.store import Store
    from media.recording.reopened import Reopened
    from media.recording.sealed import SealedWriter

log = logging.getLogger(__name__)

SUFFIX = ".sealed"
LEFT_FOR_MS = 24 * 3_600_000  # what a crash left behind waits so long for staff


class Takes:
    """The files of `folder`, one a take, and their rows."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store = store
        self._folder = folder
        self._open: dict[bytes, SealedWriter | None] = {}

    def file(self, take: bytes) -> Path:
        """Where a take lies."""
        return self._folder / f"{take.hex()}{SUFFIX}"

    def begin(self, consent: str, public_key: bytes) -> SealedWriter:
        """A writer for the recorder. Raises a Trouble of media.recording when the disk is full."""
        from media.recording.sealed import SealedWriter

        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        take = new_id()
        self._open[take] = None  # before there is a file: nobody takes it for a left one
        self._store.begin_take(take, consent)
        writer = self._open[take] = SealedWriter(self._folder, take.hex(), public_key)
        return writer

    def let_go(self) -> list[bytes]:
        """The visit is over: closes what it wrote; the takes to erase."""
        for writer in self._open.values():
            if writer is not None:
                writer.close()
        return list(self._open)

    def erase_ended(self, takes: list[bytes]) -> None:
        """Erases them. What the disk refuses is told to staff and tried again by `purge`."""
        for take in takes:
            try:
                self._erase(take, "goodbye, not kept")
            except StationProblem as problem:
                log.warning("a take is still there: %s", problem)
                self._store.tell_staff("recording_not_erased", {})
            del self._open[take]

    def left(self) -> list[LeftTake]:
        """What a crash or power cut left behind: waiting, not finished."""
        return [
            take
            for take in self._store.begun_takes()
            if take.id not in self._open and self.file(take.id).exists()
        ]

    def read(self, take: bytes, secret_key: bytes) -> Reopened:
        """The take as far as it got. Raises a Trouble of media.recording."""
        from media.recording.reopened import open_sealed

        return open_sealed(self.file(take), secret_key)

    def erase(self, take: bytes, why: str) -> str:
        """Erases one that was left; the line of proof. Raises StationProblem."""
        return self._erase(take, why)

    def repair(self) -> None:
        """At the start: torn ends are cut off, files without a whole head go."""
        if not any(self._folder.glob(f"*{SUFFIX}")):
            return
        from media.recording.reopened import repair
        from media.recording.troubles import DiskTrouble

        try:
            repair(self._folder)
        except DiskTrouble as fault:
            log.warning("takes left behind could not be mended: %s", fault)

    def purge(self, now_ms: int, *, is_start: bool) -> int:
        """Erases what has waited for a day, and files without a row; how many."""
        files = set(self._folder.glob("*"))
        left = [take for take in self._store.begun_takes() if take.id not in self._open]
        erased = 0
        for take in left:
            if not self.file(take.id).exists():
                self._store.erased_take(take.id, f"take {_short(take.id)}: there was no file")
            elif abs(now_ms - take.began) >= LEFT_FOR_MS:
                self._erase(take.id, "24 hours after a stop in the middle")
                erased += 1
        for file in files - {self.file(take) for take in (*self._open, *(t.id for t in left))}:
            if is_start or is_old(file):
                erased += erase_file(file) > 0
        return erased

    def _erase(self, take: bytes, why: str) -> str:
        size = erase_file(self.file(take))
        proof = f"erased take {_short(take)}: {why}; key overwritten, file removed, {size} bytes"
        self._store.erased_take(take, proof).result()
        return proof


def _short(take: bytes) -> str:
    return take.hex()[-8:]
