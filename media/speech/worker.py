"""The speech worker: JSON lines in, JSON lines out, sound into files.

In:  {"id", "text", "pinyin", "language": "zh"|"en", "pace", "out": "….opus"|"….wav", "urgent"}
Out: {"ready": engine}           once, when the first engine can speak
     {"engine": engine, "reason"} once, when Kokoro is loaded or known to be missing
     {"alive": id}               a few times a second while it works on a request
     {"id", "ok": true, "engine", "seconds", "marks": [[first, length, start, end]…]}
     or {"id", "ok": false, "error"}

espeak-ng is ready at once and answers what is urgent while Kokoro loads in a thread. Everything
runs at nice 10 and on one thread, so that the glass always comes first.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import IO, Any

from media.speech import driver

BEAT_SECONDS = 0.2
HEAD_START_SECONDS = 0.5  # for the request that waits already, before Kokoro loads beside it
NICE = 10


class Worker:
    """Answers requests one by one."""

    def __init__(self, voice_folder: Path | None, out: IO[str]) -> None:
        import pyttsx3

        self._out = out
        self._writing = threading.Lock()
        self._working_on = threading.Event()
        self._answered = threading.Event()
        self._request: Any = None
        driver.register()
        self._engine = pyttsx3.init("kiosk")
        self._driver: driver.KioskDriver = self._engine.proxy._driver
        self._errors: list[str] = []
        self._engine.connect("error", self._note_error)
        threading.Thread(target=self._beat, daemon=True).start()
        self._tell({"ready": self._driver.best_engine})
        threading.Thread(target=self._load, args=(voice_folder,), daemon=True).start()

    def answer(self, line: str) -> None:
        """Does what one line asks and tells."""
        request = json.loads(line)
        self._request = request["id"]
        self._working_on.set()
        try:
            self._tell(self._render(request))
        finally:
            self._working_on.clear()
            self._answered.set()

    def _render(self, request: dict[str, Any]) -> dict[str, Any]:
        self._errors.clear()
        for name in ("language", "pinyin"):
            self._engine.setProperty(name, request[name])
        self._engine.setProperty("wait", not request.get("urgent", False))
        self._engine.setProperty("rate", request["pace"])
        self._engine.save_to_file(request["text"], request["out"])
        self._engine.runAndWait()
        if self._errors:
            return {"id": request["id"], "ok": False, "error": self._errors[0]}
        made = {"engine": self._driver.engine, "seconds": round(self._driver.seconds, 3)}
        return {"id": request["id"], "ok": True, **made, "marks": self._driver.marks}

    def _load(self, voice_folder: Path | None) -> None:
        self._answered.wait(HEAD_START_SECONDS)
        self._driver.load_kokoro(voice_folder)
        reason = "; ".join(self._driver.reasons)
        self._tell({"engine": self._driver.best_engine, "reason": reason})

    def _beat(self) -> None:
        while self._working_on.wait():
            self._tell({"alive": self._request})
            time.sleep(BEAT_SECONDS)

    def _note_error(self, name: str | None, exception: Exception) -> None:
        self._errors.append(f"{type(exception).__name__}: {exception}")

    def _tell(self, message: dict[str, Any]) -> None:
        with self._writing:
            self._out.write(json.dumps(message, ensure_ascii=False) + "\n")
            self._out.flush()


def main() -> None:
    """Runs until stdin ends."""
    parser = argparse.ArgumentParser(prog="python -m media.speech.worker", description=__doc__)
    parser.add_argument("--voice", type=Path, help="folder with Kokoro's model and voices")
    options = parser.parse_args()
    if hasattr(os, "nice"):
        os.nice(NICE)
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # keeps stray prints of libraries off the protocol
    worker = Worker(options.voice, out)
    for line in sys.stdin:
        worker.answer(line)


if __name__ == "__main__":
    main()
