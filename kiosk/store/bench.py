"""What the store costs, measured against the bare driver in the same run."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

from kiosk.store import Response, Store, open_store
from kiosk.store.responses import RECORD, row_of


def commit_ratio(rounds: int = 300) -> dict[str, float]:
    """One durable response through the store, against the same statement in raw pysqlite3.

    Same schema, triggers, pragmas and hand-over to a writing thread; interleaved in random
    order. Gives `store_ms`, `raw_ms` (medians) and `ratio` (median of the pairs' ratios).
    """
    with TemporaryDirectory(prefix="glow-bench-") as folder:
        through_store, close_store = _store_writer(Path(folder) / "store")
        through_raw, close_raw = _raw_writer(Path(folder) / "raw", rounds + 20)
        pairs = []
        for turn in range(rounds + 20):
            took = {}
            for write in random.sample((through_store, through_raw), 2):
                began = time.perf_counter_ns()
                write()
                took[write] = (time.perf_counter_ns() - began) / 1e6
            if turn >= 20:
                pairs.append((took[through_store], took[through_raw]))
        close_store()
        close_raw()
    return {
        "store_ms": statistics.median(pair[0] for pair in pairs),
        "raw_ms": statistics.median(pair[1] for pair in pairs),
        "ratio": statistics.median(pair[0] / pair[1] for pair in pairs),
    }


def from_log_ms(store: Store, class_id: bytes) -> float:
    """Median ms of a class's map straight from its log, for comparison with the counts."""
    return median_ms(lambda: store.class_by_skill(class_id))


def median_ms(work: Callable[[], Any], times: int = 15) -> float:
    """The median of some runs, after one that does not count."""
    work()
    took = []
    for _ in range(times):
        began = time.perf_counter_ns()
        work()
        took.append((time.perf_counter_ns() - began) / 1e6)
    return statistics.median(took)


def _visited(folder: Path) -> tuple[Store, Response]:
    store = open_store(folder)
    visit = store.start_visit("3-4", "zh").result()
    round_id = store.start_round(visit, "monster_trail", "1", "guardians-core@1.0.0", 1).result()
    response = Response(
        visit, "monster_trail", "f01-1-r", 1, "f01-1", "F01", "R", "answer", "stop", 1.0, 4200,
        round_id, detail={"stage": 1, "cue": "d2"},
    )  # fmt: skip
    return store, response


def _store_writer(folder: Path) -> tuple[Callable[[], Any], Callable[[], None]]:
    store, response = _visited(folder)
    return (lambda: store.record(response).result()), store.close


def _raw_writer(folder: Path, times: int) -> tuple[Callable[[], Any], Callable[[], None]]:
    from kiosk.store.connection import sqlite3

    store, response = _visited(folder)
    store.close()
    raw = sqlite3.connect(store.path, check_same_thread=False)
    for pragma in ("synchronous=full", "foreign_keys=on", "recursive_triggers=on"):
        raw.execute(f"pragma {pragma}")
    jobs: SimpleQueue[tuple[tuple[Any, ...], Future[int]] | None] = SimpleQueue()

    def write_all() -> None:
        while (job := jobs.get()) is not None:
            row, future = job
            seq = raw.execute(RECORD, row).fetchall()[0][0]
            raw.commit()
            future.set_result(seq)

    thread = Thread(target=write_all, daemon=True)
    thread.start()

    rows = iter([row_of(response, int(time.time() * 1000)) for _ in range(times)])

    def write() -> int:
        future: Future[int] = Future()
        jobs.put((next(rows), future))
        return future.result()

    def close() -> None:
        jobs.put(None)
        thread.join()
        raw.close()

    return write, close
