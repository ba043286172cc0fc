"""The work of a game's frame at 1920×1080, and whether sixty of them a second are held."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from typing import Any

from kiosk.bench.glass import HEIGHT, WIDTH, PrivateGlass
from kiosk.bench.rows import Row, at_least, at_most

FRAMES, CARRIED_FRAMES = 3000, 1800
LONGEST_SECONDS = 600
P50_MS, P99_MS = 4.0, 8.0
FRAMES_A_SECOND = 60 * 0.98  # a display's sixty is rarely exact


def frame_rows(frames: int = FRAMES, carried_frames: int = CARRIED_FRAMES) -> list[Row]:
    """CPU time of a frame (advance, draw, paint, hand over to X) and the rate while walking.

    Of `monster_trail` played, then of a jigsaw whose 25 pieces are dragged. Time of the
    processor, not of the clock: other programs on the machine don't count.
    """
    with PrivateGlass() as glass:
        played = _measured("played_frames", frames, glass)
        dragged = _measured("dragged_pieces", carried_frames, glass)
    shown, seconds = played["walking"]
    return [
        *_work_rows("frame", played["work_ms"]),
        at_least("frames_a_second", shown / max(seconds, 1e-9), "fps", FRAMES_A_SECOND),
        *_work_rows(f"jigsaw_{dragged['pieces']}", dragged["work_ms"]),
    ]


def _work_rows(name: str, work: list[float]) -> list[Row]:
    return [
        at_most(f"{name}_p50", statistics.median(work), "ms", P50_MS),
        at_most(f"{name}_p99", statistics.quantiles(work, n=100)[98], "ms", P99_MS),
        Row(f"{name}_worst", round(max(work), 3), "ms"),
    ]


def _measured(program: str, frames: int, glass: PrivateGlass) -> dict[str, Any]:
    environment = {**glass.environment, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-m", f"kiosk.bench.{program}", str(frames), str(WIDTH), str(HEIGHT)],
        capture_output=True, text=True, env=environment, check=True,
        timeout=LONGEST_SECONDS,
    )  # fmt: skip
    seen: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return seen
