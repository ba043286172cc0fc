"""One kiosk on one data folder: a second start raises the first one and ends."""

from __future__ import annotations

import hashlib
import logging
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, QSocketNotifier, Signal, Slot

log = logging.getLogger(__name__)


class OneInstance(QObject):
    """Holds the lock of a data folder; `raised`: a second start asks for the first one.

    It asks by a byte in a named pipe; a local socket of Qt would bring its network (left_out.py).
    """

    raised = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._pipe = Path(QDir.tempPath()) / f"fingertip-glow-{digest}.raise"
        self._lock = QLockFile(str(folder / "station.lock"))
        self._lock.setStaleLockTime(0)
        self._end: int | None = None
        self._heard: QSocketNotifier | None = None

    def take(self) -> bool:
        """Whether this process is the one. If not, the other has been asked to come forward."""
        if not self._lock.tryLock(100):
            self._ask()
            return False
        try:
            self._listen()
        except OSError as fault:
            log.warning("a second start can't raise this one: %s", fault)
        return True

    def _ask(self) -> None:
        try:
            end = os.open(self._pipe, os.O_WRONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
        except OSError as fault:  # nobody listens: it starts or ends just now
            log.warning("the station that runs can't be raised: %s", fault)
            return
        with os.fdopen(end, "wb", buffering=0) as pipe, suppress(BlockingIOError):  # asked enough
            pipe.write(b"!")

    def _listen(self) -> None:
        self._pipe.unlink(missing_ok=True)
        os.mkfifo(self._pipe, 0o600)
        # for writing too: else it would be at its end for ever after the first who asked
        self._end = os.open(self._pipe, os.O_RDWR | os.O_NONBLOCK | os.O_NOFOLLOW)
        self._heard = QSocketNotifier(self._end, QSocketNotifier.Type.Read, self)
        self._heard.activated.connect(self._raise)

    @Slot()
    def _raise(self) -> None:
        if self._end is not None and os.read(self._end, 4096):
            self.raised.emit()

    def let_go(self) -> None:
        """Gives the folder back."""
        if self._heard is not None and self._end is not None:
            self._heard.setEnabled(False)
            os.close(self._end)
            self._heard = self._end = None
            self._pipe.unlink(missing_ok=True)
        self._lock.unlock()
