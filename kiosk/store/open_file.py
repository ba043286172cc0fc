"""The open database file: one thread writes, every thread reads through its own connection."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.utils import sqlite3

log = logging.getLogger(__name__)
T = TypeVar("T")
Clock = Callable[[], float]
CLOSED = "the store is closed"


def new_id() -> bytes:
    """A new UUIDv7: 16 bytes, unique everywhere, sorted by time."""
    import uuid_utils

    return uuid_utils.uuid7().bytes


class _Reader:
    """One thread's read-only connection. SQLite gives no word when it is closed under a query."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.busy = threading.Lock()
        self.is_open = True

    def close(self) -> None:
        """Breaks a query off, and closes when it has ended."""
        while not self.busy.acquire(timeout=0.05):
            self.connection.interrupt()
        self.is_open = False
        self.connection.close()
        self.busy.release()


class OpenFile:
    """What every part of the store stands on: `write`, `read`, `aside` and the time.

    Usable from any thread. `clock` gives seconds since 1970 UTC.
    """

    def __init__(self, path: Path, db: Database, clock: Clock) -> None:
        from kiosk.store import connection

        self.path = path
        self.clock = clock
        self._connection = connection
        self._db = db
        self._jobs: queue.SimpleQueue[tuple[Callable[[Database], Any], Future[Any]] | None]
        self._jobs = queue.SimpleQueue()
        self._closing = threading.Lock()
        self._is_closed = False
        self._saw_damage = False
        self._here = threading.local()
        self._readers: list[tuple[threading.Thread, _Reader]] = []
        self._readers_lock = threading.Lock()
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="store-aside")
        self._writer = threading.Thread(target=self._write_all, name="store-writer", daemon=True)
        self._writer.start()

    def now_ms(self) -> int:
        """Milliseconds since 1970 UTC, as the station's clock says."""
        return int(self.clock() * 1000)

    def write(self, work: Callable[[Database], T]) -> Future[T]:
        """Runs `work` in one transaction in the writing thread.

        The future resolves after the commit is on the disk. Where `work` or the commit fails,
        all of it is undone and the future raises: StationProblem for a disk or file that
        failed, anything else as it was raised. The store goes on either way.
        """
        future: Future[T] = Future()
        with self._closing:
            if self._is_closed:
                raise RuntimeError(CLOSED)
            self._jobs.put((work, future))
        return future

    def read(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The rows of a query, seen by this thread's own read-only connection.

        Raises RuntimeError when the store is closed, or closes meanwhile.
        """
        reader = self._reader()
        with reader.busy:
            if not reader.is_open:
                raise RuntimeError(CLOSED)
            try:
                return reader.connection.execute(sql, parameters).fetchall()
            except self._connection.sqlite3.Error as error:
                if self._is_closed:
                    raise RuntimeError(CLOSED) from error
                raise self._told(error) from error

    def aside(self, work: Callable[[], T]) -> Future[T]:
        """Runs slow work that is no transaction (hashing, copies) one after the other."""
        return self._aside.submit(work)

    def _write_all(self) -> None:
        while (job := self._jobs.get()) is not None:
            work, future = job
            if future.set_running_or_notify_cancel():
                self._commit(work, future)

    def _commit(self, work: Callable[[Database], T], future: Future[T]) -> None:
        execute = self._db.conn.execute
        try:
            execute("begin immediate")
            answer = work(self._db)
            execute("commit")
        except Exception as error:  # noqa: BLE001  the caller gets it from the future
            if self._db.conn.in_transaction:
                execute("rollback")
            told = self._told(error)
            # Nobody waits for many writes. Only the kind: a message may hold what was given.
            log.warning("not written: %s", told if told is not error else type(error).__name__)
            future.set_exception(told)
        else:
            future.set_result(answer)

    def _told(self, error: BaseException) -> BaseException:
        self._saw_damage = self._saw_damage or self._connection.tells_damage(error)
        if isinstance(error, OSError | self._connection.sqlite3.Error):
            return self._connection.as_problem(error, self.path)
        return error

    def _reader(self) -> _Reader:
        found: _Reader | None = getattr(self._here, "reader", None)
        if found is None:
            with self._readers_lock:
                if self._is_closed:
                    raise RuntimeError(CLOSED)
                found = _Reader(self._connection.connect_reader(self.path))
                self._keep_reader(found)
            self._here.reader = found
        return found

    def _keep_reader(self, reader: _Reader) -> None:
        for thread, left_over in self._readers:
            if not thread.is_alive():
                left_over.close()
        self._readers = [pair for pair in self._readers if pair[0].is_alive()]
        self._readers.append((threading.current_thread(), reader))

    def close(self) -> None:
        """Ends all writing that was asked for, then lets go of the file. Twice does no harm."""
        self._aside.shutdown(wait=True)
        with self._closing:
            if self._is_closed:
                return
            self._is_closed = True
        self._jobs.put(None)
        self._writer.join()
        with self._readers_lock:
            for _, reader in self._readers:
                reader.close()
            self._readers.clear()
        self._db.conn.execute("pragma wal_checkpoint(truncate)")
        self._db.conn.close()
