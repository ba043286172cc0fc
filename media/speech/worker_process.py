"""The worker's process as its client sees it: started, asked, watched, ended."""

from __future__ import annotations

import json
import logging
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)

PACKAGES = Path(__file__).parents[2]  # where `media` can be imported from


class WorkerGone(RuntimeError):
    """The worker's process has ended."""


class WorkerSilent(RuntimeError):
    """Nothing was heard from the worker for too long."""


class WorkerProcess:
    """One running worker. Messages are dicts as in media.speech.worker.

    `on_message` is called in the reading thread with each message, and with None at the end,
    right after the message was queued for `next_message`.
    """

    def __init__(
        self, voice: Path | None, on_message: Callable[[dict[str, Any] | None], None]
    ) -> None:
        """Starts the process; raises OSError when it can't be started."""
        command = [sys.executable, "-m", "media.speech.worker"]
        command += ["--voice", str(voice)] if voice else []
        path = os.pathsep.join([str(PACKAGES), *filter(None, [os.environ.get("PYTHONPATH")])])
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": path, "PYTHONUTF8": "1"},
        )
        self._messages: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._on_message = on_message
        self._has_ended = self._has_spoken = False
        threading.Thread(target=self._read, name="speech worker's answers", daemon=True).start()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    @property
    def has_spoken(self) -> bool:
        """Whether anything was heard from it yet."""
        return self._has_spoken

    @property
    def has_ended(self) -> bool:
        """Whether the process is known to have ended."""
        return self._has_ended

    def send(self, request: dict[str, Any]) -> None:
        """Hands a request over. Raises WorkerGone."""
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(request, ensure_ascii=False).encode() + b"\n")
            self._process.stdin.flush()
        except OSError as gone:
            raise WorkerGone from gone

    def next_message(self, patience_seconds: float) -> dict[str, Any]:
        """The next message. Raises WorkerSilent after the patience, or WorkerGone."""
        try:
            message = self._messages.get(timeout=patience_seconds)
        except queue.Empty:
            raise WorkerSilent from None
        if message is None:
            raise WorkerGone
        return message

    def end(self) -> None:
        """Kills the process, whatever state it is in, and waits until it is gone."""
        self._process.kill()
        self._process.wait()
        if self._process.stdin:
            try:
                self._process.stdin.close()
            except OSError:
                log.debug("the speech worker had left a request unread")

    def _read(self) -> None:
        assert self._process.stdout
        with self._process.stdout as lines:
            for line in lines:
                if not line.endswith(b"\n"):
                    break  # killed in the middle of a word
                message = json.loads(line)
                self._has_spoken = True
                self._messages.put(message)
                self._on_message(message)
        self._has_ended = True
        self._messages.put(None)
        self._on_message(None)
