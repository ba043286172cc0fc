"""CPU that the kiosk takes while nobody touches it."""

from __future__ import annotations

import time

from kiosk.bench.glass import PrivateGlass
from kiosk.bench.processes import cpu_seconds, tree, without_speech
from kiosk.bench.programs import KIOSK, Running
from kiosk.bench.rows import Row, at_most
from kiosk.bench.visit import TO_HOME, walk

SECONDS = 10.0
SETTLED_SECONDS = 3.0


def idle_rows(seconds: float = SECONDS) -> list[Row]:
    """Percent of one core on attract and on home, over some seconds each."""
    with PrivateGlass() as glass:
        kiosk = Running(glass, KIOSK)
        try:
            kiosk.start()
            walk(kiosk, *TO_HOME, to="HomeScreen")
            home = _share(kiosk, seconds)
            kiosk.stop()
            kiosk.start()
            glass.wait_until_still(kiosk.program.seen_in)
            attract = _share(kiosk, seconds)
        finally:
            kiosk.forget()
    return [at_most("idle_home", home, "%", 1.0), at_most("idle_attract", attract, "%", 15.0)]


def _share(kiosk: Running, seconds: float) -> float:
    time.sleep(SETTLED_SECONDS)
    pids = without_speech(tree(kiosk.pid))
    before, began = cpu_seconds(pids), time.monotonic()
    time.sleep(seconds)
    return 100 * (cpu_seconds(pids) - before) / (time.monotonic() - began)
