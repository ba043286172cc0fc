"""Hands the outcome of work in another thread to the thread of the glass."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class HandOver(QObject):
    """`when(future, done)` calls `done(future)` in the thread of the glass."""

    _arrived = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._arrived.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def when(self, future: Future[Any], done: Callable[[Future[Any]], None]) -> None:
        """Calls `done` with the finished future, later and never from within this call."""
        future.add_done_callback(lambda finished: self._arrived.emit(done, finished))

    def _call(self, done: Callable[[Future[Any]], None], future: Future[Any]) -> None:
        done(future)
