"""One kiosk on one data folder: a second start raises the first one and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket


class OneInstance(QObject):
    """Holds the lock of a data folder; `raised`: a second start asks for the first one."""

    raised = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._name = f"fingertip-glow-{digest}"
        self._lock = QLockFile(str(folder / "station.lock"))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)

    def take(self) -> bool:
        """Whether this process is the one. If not, the other has been asked to come forward."""
        if not self._lock.tryLock(100):
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(500):
                socket.write(b"raise")
                socket.waitForBytesWritten(500)
            return False
        QLocalServer.removeServer(self._name)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.listen(self._name)
        self._server.newConnection.connect(self.raised)
        return True

    def let_go(self) -> None:
        """Gives the folder back."""
        self._server.close()
        self._lock.unlock()
