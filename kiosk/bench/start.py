"""Process start → the first touch is answered, for the kiosk and GCompris on the same glass."""

from __future__ import annotations

import logging
import os
import statistics
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.bench.glass import PrivateGlass
from kiosk.bench.programs import KIOSK, Running, rival
from kiosk.bench.rows import Row, against

log = logging.getLogger(__name__)

BUDGET = 0.5  # of GCompris
WARM_ROUNDS = 5
COLD_ROUNDS = 3


def start_rows(warm: int = WARM_ROUNDS, cold: int = COLD_ROUNDS) -> list[Row]:
    """Warm and cold start; medians of interleaved rounds.

    The touch falls as soon as the first picture stands. The answer is the welcome screen for the
    kiosk, and for GCompris the frame around the section of its home that was touched.
    """
    with PrivateGlass() as glass:
        other = rival()
        programs = [Running(glass, KIOSK)] + ([Running(glass, other)] if other else [])
        try:
            looks = {running.program.name: running.learn_answer() for running in programs}
            for running in programs:  # the first start of all made caches and settings
                looks[running.program.name] = running.learn_answer()
            rows = _rows("start_warm", programs, looks, warm, lambda: None)
            if _can_drop_caches():
                rows += _rows("start_cold", programs, looks, cold, _drop_caches)[:1]
            else:
                rows.append(Row("start_cold", None, "s", budget=BUDGET))
        finally:
            for running in programs:
                running.forget()
    return rows


def _rows(
    name: str,
    programs: list[Running],
    looks: dict[str, tuple[Any, Any]],
    rounds: int,
    before: Callable[[], None],
) -> list[Row]:
    took: dict[str, list[tuple[float, float]]] = {one.program.name: [] for one in programs}
    for _ in range(rounds):
        for running in programs:
            before()
            took[running.program.name].append(running.first_answer(looks[running.program.name]))
    log.info("%s: %s", name, took)
    wall, cpu = (
        {who: statistics.median(pair[n] for pair in pairs) for who, pairs in took.items()}
        for n in (0, 1)
    )
    return [
        against(name, wall[KIOSK.name], wall.get("GCompris"), "s", BUDGET),
        against(f"{name}_cpu", cpu[KIOSK.name], cpu.get("GCompris"), "s", 1.0),
    ]


def _can_drop_caches() -> bool:
    return os.access("/proc/sys/vm/drop_caches", os.W_OK)


def _drop_caches() -> None:
    os.sync()
    Path("/proc/sys/vm/drop_caches").write_text("3")
