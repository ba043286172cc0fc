"""The editor's helper: a process of its own that knows the rules and the readings."""

from __future__ import annotations

import json
import logging
import os
import queue
import subprocess
import sys
import threading
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from kiosk.packs.child import Said
from kiosk.problems import StationProblem, Words

log = logging.getLogger(__name__)

PROGRAM = Path(__file__).parents[2]


class Helper:
    """Started with the first question, ended by `close`; the kiosk's process stays small."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._child: subprocess.Popen[str] | None = None
        self._waiting: queue.SimpleQueue[Future[dict[str, Any]]] = queue.SimpleQueue()
        self._lock = threading.Lock()

    def ask(self, ask: str, **question: Any) -> Future[dict[str, Any]]:
        """The answer of `kiosk.local_pack.answers` to a question.

        The future raises StationProblem where the helper had to stop. Futures resolve in another
        thread, in the order of the questions.
        """
        future: Future[dict[str, Any]] = Future()
        with self._lock:
            child = self._started()
            assert child.stdin
            self._waiting.put(future)
            try:
                child.stdin.write(json.dumps({"ask": ask, **question}, ensure_ascii=False) + "\n")
                child.stdin.flush()
            except OSError:
                if not future.done():
                    future.set_exception(_stopped(0))
        return future

    def close(self) -> None:
        """Ends the process; questions that wait find nobody."""
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()

    def _started(self) -> subprocess.Popen[str]:
        if self._child is None or self._child.poll() is not None:
            paths = [str(PROGRAM), *filter(None, [os.environ.get("PYTHONPATH")])]
            self._waiting = queue.SimpleQueue()
            self._child = subprocess.Popen(
                [sys.executable, "-m", "kiosk.local_pack.worker", str(self._data)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                env={
                    **os.environ,
                    "PYTHONPATH": os.pathsep.join(paths),
                    "PYTHONIOENCODING": "utf-8",
                },
            )
            hearing = (self._child, self._waiting)
            threading.Thread(target=_hear, args=hearing, name="editor-helper", daemon=True).start()
        return self._child


def _hear(child: subprocess.Popen[str], waiting: queue.SimpleQueue[Future[dict[str, Any]]]) -> None:
    assert child.stdout and child.stdin
    with child.stdout:
        for line in child.stdout:
            _resolve(waiting.get(), line)
    code = child.wait()
    child.stdin.close()
    if code > 0:
        log.error("the editor's helper ended with %s", code)
    while not waiting.empty():
        future = waiting.get()
        if not future.done():
            future.set_exception(_stopped(code))


def _resolve(future: Future[dict[str, Any]], line: str) -> None:
    told = json.loads(line)
    if "problem" in told:
        future.set_exception(Said(Words(told["problem"]["zh"], told["problem"]["en"])))
    else:
        future.set_result(told)


def _stopped(code: int) -> StationProblem:
    what = Words("检查没有做完", "the check has stopped half-way")
    return StationProblem(what, f"exit {code}", Words("再试一次", "try again"))
