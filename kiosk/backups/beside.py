"""Slow work beside the glass, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


def start(work: Callable[[], T]) -> Future[T]:
    """Begins at once; the future gives what came of it."""
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as fault:  # noqa: BLE001 - handed to who waits for the future
            future.set_exception(fault)

    threading.Thread(target=run, name="backup", daemon=True).start()
    return future
