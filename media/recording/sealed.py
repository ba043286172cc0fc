"""A consented take on disk, encrypted chunk by chunk while it is recorded, never in plain.

`kill -9` loses at most the chunk that was being written, a power cut what came since the last
fdatasync, about a second.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import threading
from pathlib import Path

from media.recording.sealed_file import Encryption
from media.recording.take import Samples, Seam
from media.recording.troubles import DiskNearlyFull, DiskTrouble

SUFFIX = ".sealed"
NEEDED_BYTES = 200 << 20
SYNC_SECONDS = 1.0
SOUND, LINE, SEAM, CUT, END = b"s", b"l", b"b", b"c", b"e"

log = logging.getLogger(__name__)


def free_bytes(folder: Path) -> int:
    """What may still be written there."""
    disk = os.statvfs(folder)
    return disk.f_bavail * disk.f_frsize


class SealedWriter:
    """Appends to `folder/name.sealed`; give it to `Recorder.start`.

    Raises DiskNearlyFull when less than 200 MB are free, DiskTrouble when writing fails; then what
    was written before is whole, and nothing more is.
    """

    def __init__(
        self,
        folder: Path,
        name: str,
        station_public_key: bytes,
        needed_bytes: int = NEEDED_BYTES,
    ) -> None:
        if free_bytes(folder) < needed_bytes:
            raise DiskNearlyFull(f"{free_bytes(folder) >> 20} MB free")
        self.path = folder / f"{name}{SUFFIX}"
        self._encryption = Encryption(station_public_key)
        self._whole = 0
        self._ended = threading.Event()
        self._sync_trouble: DiskTrouble | None = None
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND
            self._file = os.open(self.path, flags, 0o600)
            self._append(self._encryption.head)
            os.fdatasync(self._file)
            _sync_folder(folder)
        except OSError as fault:
            raise DiskTrouble(named(fault)) from fault
        self._syncing = threading.Thread(target=self._sync, name="booth-seal", daemon=True)
        self._syncing.start()

    def write(self, samples: Samples) -> None:
        """Adds samples."""
        if len(samples):
            self._add(SOUND, samples.astype("<i2", copy=False).tobytes())

    def turn_line(self, at: int) -> None:
        """A line begins at this sample."""
        self._add(LINE, json.dumps(at).encode())

    def note_seam(self, seam: Seam) -> None:
        """Something is missing here."""
        self._add(SEAM, json.dumps([seam.at, seam.seconds, seam.why]).encode())

    def cut(self, samples: int) -> None:
        """The last of them do not belong to the take; they are dropped when it is opened."""
        self._add(CUT, json.dumps(samples).encode())

    def finish(self) -> Path:
        """Ends the take and makes sure that it is on the disk; its file."""
        try:
            self._add(END, b"", is_last=True)
            os.fdatasync(self._file)
        except OSError as fault:
            raise DiskTrouble(named(fault)) from fault
        finally:
            self.close()
        return self.path

    def erase(self) -> None:
        """The child said goodbye without keeping it."""
        self.close()
        erase(self.path)

    def close(self) -> None:
        """Lets the file go, as it is."""
        if not self._ended.is_set():
            self._ended.set()
            self._syncing.join()
            os.close(self._file)

    def _add(self, kind: bytes, content: bytes, is_last: bool = False) -> None:
        if self._ended.is_set():
            raise DiskTrouble("closed")
        if self._sync_trouble:
            raise self._sync_trouble
        try:
            self._append(self._encryption.record(kind, content, is_last))
        except OSError as fault:
            with contextlib.suppress(OSError):
                os.ftruncate(self._file, self._whole)
            self._sync_trouble = DiskTrouble(named(fault))
            raise self._sync_trouble from fault

    def _append(self, record: bytes) -> None:
        rest = memoryview(record)
        while rest:
            rest = rest[os.write(self._file, rest) :]
        self._whole += len(record)

    def _sync(self) -> None:
        """In a thread of its own: a slow disk must not hold up what comes from the microphone."""
        while not self._ended.wait(SYNC_SECONDS):
            try:
                os.fdatasync(self._file)
            except OSError as fault:
                log.warning("a sealed take could not be synced: %s", named(fault))
                self._sync_trouble = DiskTrouble(named(fault))
                return


def erase(path: Path) -> bool:
    """Makes a sealed take unreadable, then takes it away; whether there was one.

    The take's own key is overwritten first: without it the rest is noise, also where a file system
    keeps old blocks. Raises DiskTrouble.
    """
    try:
        size = path.stat().st_size
        file = os.open(path, os.O_WRONLY)
    except FileNotFoundError:
        return False
    except OSError as fault:
        raise DiskTrouble(named(fault)) from fault
    try:
        try:
            os.pwrite(file, os.urandom(min(size, 4096)), 0)
            os.fdatasync(file)
        except OSError as fault:  # a full copy-on-write disk: away with it all the same
            log.warning("the key of a sealed take could not be overwritten: %s", named(fault))
        path.unlink()
        _sync_folder(path.parent)
    except OSError as fault:
        raise DiskTrouble(named(fault)) from fault
    finally:
        os.close(file)
    return True


def _sync_folder(folder: Path) -> None:
    file = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def named(fault: OSError) -> str:
    """The fault in words of the system, without a path."""
    return os.strerror(fault.errno) if fault.errno else type(fault).__name__
