"""Hands the outcome of work in another thread to the thread of the glass."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid


class HandOver(QObject):
    """`when(future, done)` calls `done(future)` in the thread of the glass."""

    _arrived = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._arrived.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def when(self, future: Future[Any], done: Callable[[Future[Any]], None]) -> None:
        """Calls `done` with the finished future, later and never from within this call.

        A method of a screen that has gone meanwhile is not called.
        """
        future.add_done_callback(lambda finished: self._arrived.emit(done, finished))

    @Slot(object, object)
    def _call(self, done: Callable[[Future[Any]], None], future: Future[Any]) -> None:
        owner = getattr(done, "__self__", None)
        if not isinstance(owner, QObject) or isValid(owner):
            done(future)
