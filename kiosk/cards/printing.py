"""Sends the sheet to the printer that CUPS knows, with its own `lpstat` and `lp`."""

from __future__ import annotations

import logging
import subprocess
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from kiosk.problems import StationProblem, Words

log = logging.getLogger(__name__)
T = TypeVar("T")
PATIENCE_SECONDS = 10


def find_printer() -> Future[str]:
    """The name of the first printer; empty where there is none, or no CUPS."""
    return _aside(_first_printer)


def send_to_printer(printer: str, draw: Callable[[Path], None]) -> Future[None]:
    """Prints what `draw` writes as a PDF. Draws at once, sends in another thread.

    The future raises StationProblem where the printer did not take it. The file is gone after.
    """
    folder = TemporaryDirectory(prefix="kiosk-print-")
    file = Path(folder.name) / "sheet.pdf"
    try:
        draw(file)
    except OSError as fault:
        folder.cleanup()
        raise _not_printed(printer, str(fault)) from fault

    def send() -> None:
        with folder:
            _run(["lp", "-d", printer, "-o", "media=A4", str(file)], printer)

    return _aside(send)


def _first_printer() -> str:
    try:
        told = _run(["lpstat", "-e"], "lpstat")
    except StationProblem as none:
        log.info("no printer: %s", none)
        return ""
    return next(iter(told.split()), "")


def _run(command: Sequence[str], printer: str) -> str:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=True
        )
    except subprocess.CalledProcessError as fault:
        raise _not_printed(printer, fault.stderr.strip() or "lp") from fault
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise _not_printed(printer, str(fault)) from fault
    return done.stdout


def _not_printed(printer: str, why: str) -> StationProblem:
    return StationProblem(
        Words(f"没有打印出来：{why}", f"it was not printed: {why}"),
        printer,
        Words("看一看打印机有没有开、有没有纸", "see that the printer is on and has paper"),
    )


def _aside(work: Callable[[], T]) -> Future[T]:
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as fault:  # noqa: BLE001  the caller gets it from the future
            future.set_exception(fault)

    threading.Thread(target=run, name="printing", daemon=True).start()
    return future
