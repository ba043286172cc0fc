"""The work of a game's frame at 1920×1080, and whether sixty of them a second are held."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys

from kiosk.bench.glass import HEIGHT, WIDTH, PrivateGlass
from kiosk.bench.rows import Row, at_least, at_most

FRAMES = 3000
LONGEST_SECONDS = 600
P50_MS, P99_MS = 4.0, 8.0
FRAMES_A_SECOND = 60 * 0.98  # a display's sixty is rarely exact


def frame_rows(frames: int = FRAMES) -> list[Row]:
    """CPU time of a frame (advance, draw, paint, hand over to X) and the rate while walking.

    Time of the processor, not of the clock: other programs on the machine don't count.
    """
    with PrivateGlass() as glass:
        environment = {**glass.environment, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-m", "kiosk.bench.played_frames",
             str(frames), str(WIDTH), str(HEIGHT)],
            capture_output=True, text=True, env=environment, check=True,
            timeout=LONGEST_SECONDS,
        )  # fmt: skip
    seen = json.loads(done.stdout.splitlines()[-1])
    work = seen["work_ms"]
    shown, seconds = seen["walking"]
    return [
        at_most("frame_p50", statistics.median(work), "ms", P50_MS),
        at_most("frame_p99", statistics.quantiles(work, n=100)[98], "ms", P99_MS),
        Row("frame_worst", round(max(work), 3), "ms"),
        at_least("frames_a_second", shown / max(seconds, 1e-9), "fps", FRAMES_A_SECOND),
    ]
