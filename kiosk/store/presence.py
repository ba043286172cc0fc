"""Who has the data folder open, and whether the last one to have it stopped badly.

Each process that opens the store leaves a mark in `running/` and takes it away when it closes.
The one that comes to an empty house and still finds a mark knows that there was a power cut or
a crash. A lock held by the system (it dies with its process) tells whether the house is empty.
"""

from __future__ import annotations

import fcntl
import os
import uuid
from pathlib import Path
from typing import IO


class Presence:
    """One opener's presence in a data folder, from construction until `leave`.

    While the constructor's `is_alone` holder has not called `settle`, others wait.
    """

    def __init__(self, folder: Path) -> None:
        self._marks = folder / "running"
        self._marks.mkdir(exist_ok=True)
        self._lock: IO[bytes] = (self._marks / "lock").open("wb")
        self.is_alone = self._try_alone()
        left = [mark for mark in self._marks.iterdir() if mark.name != "lock"]
        self.stopped_badly = self.is_alone and bool(left)
        self._left = left if self.is_alone else []
        self._mark = self._marks / f"{os.getpid()}-{uuid.uuid4().hex[:8]}"

    def _try_alone(self) -> bool:
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            fcntl.flock(self._lock, fcntl.LOCK_SH)
            return False
        return True

    def settle(self) -> None:
        """The file is whole and open: leaves the own mark, and lets others in."""
        self._mark.touch()
        for mark in self._left:
            mark.unlink(missing_ok=True)
        fcntl.flock(self._lock, fcntl.LOCK_SH)

    def leave(self, *, cleanly: bool = True) -> None:
        """Lets go. Not `cleanly` keeps the mark, so that the next start looks at the file."""
        if cleanly:
            self._mark.unlink(missing_ok=True)
        self._lock.close()
