"""`kiosk pack …` in a process of its own, so that the glass never waits for a pack."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from kiosk.problems import StationProblem, Words

log = logging.getLogger(__name__)

PROGRAM = Path(__file__).parents[2]
PROGRESS = "progress "
MOST_FAULTS = 50

Progress = Callable[[float], object]


class Refused(Exception):
    """A pack that may not come in: `faults` as `--json` gives them."""

    def __init__(self, faults: Sequence[dict[str, Any]]) -> None:
        super().__init__(faults)
        self.faults = list(faults)


def start(
    data: Path, words: Sequence[str], progress: Progress = lambda done: None
) -> Future[dict[str, Any]]:
    """Runs `kiosk pack WORDS`; the future gives its JSON.

    It raises Refused for faults of the pack, StationProblem for anything else that is not our
    fault. `progress` is called from another thread. When the kiosk ends first, the child goes on:
    it leaves the old state or the new one.
    """
    future: Future[dict[str, Any]] = Future()

    def work() -> None:
        try:
            future.set_result(run(data, words, progress))
        except BaseException as fault:  # noqa: BLE001 - handed to who waits for the future
            future.set_exception(fault)

    threading.Thread(target=work, name="pack-child", daemon=True).start()
    return future


def run(data: Path, words: Sequence[str], progress: Progress = lambda done: None) -> dict[str, Any]:
    """The same, waited for."""
    command = [sys.executable, "-m", "kiosk", "pack", *words, "--data", str(data), "--json"]
    paths = [str(PROGRAM), *filter(None, [os.environ.get("PYTHONPATH")])]
    child = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"},
    )
    told: list[str] = []
    hearing = threading.Thread(target=_hear, args=(child, progress, told), daemon=True)
    hearing.start()
    assert child.stdout
    with child.stdout:
        written = child.stdout.read()
    code = child.wait()
    hearing.join()
    try:
        outcome = json.loads(written)
    except ValueError:
        outcome = {}
    if code == 0 and isinstance(outcome, dict):
        return outcome
    if outcome.get("faults"):
        raise Refused(outcome["faults"][:MOST_FAULTS])
    if outcome.get("problem"):
        raise Said(Words(outcome["problem"]["zh"], outcome["problem"]["en"]))
    raise _stopped(code, told)


def _hear(child: subprocess.Popen[str], progress: Progress, told: list[str]) -> None:
    assert child.stderr
    with child.stderr:
        for line in child.stderr:
            if not line.startswith(PROGRESS):
                told.append(line.strip())
                continue
            try:
                progress(float(line.removeprefix(PROGRESS)))
            except ValueError:
                continue


def _stopped(code: int, told: list[str]) -> StationProblem:
    log.error("the pack's process ended with %s: %s", code, " | ".join(told[-5:]))
    what = Words("没有做完就停了，原来的照常用", "it stopped half-way; all stays as it was")
    return StationProblem(what, f"exit {code}", Words("再试一次", "try again"))


class Said(StationProblem):
    """A problem that the child has put into a whole sentence."""

    def __init__(self, sentence: Words) -> None:
        super().__init__(sentence, "", Words("", ""))

    def in_language(self, language: Any) -> str:
        """The sentence."""
        return self.what.zh if language == "zh" else self.what.en
