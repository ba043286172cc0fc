"""What packs cost: 5,000 items checked as source and as `.glowpack`, switched to, and loaded."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kiosk.bench.rows import Row, at_most

T = TypeVar("T")
ITEMS = 5_000
SOURCE_CHECK_S, COMPILED_CHECK_S = 4.0, 1.0
SWITCH_MS, LOAD_MS = 100.0, 100.0
ROUNDS = 5
# Modules are loaded before the clock starts: a station has them from its own pack already.
LOADING = """
import json, sys, time
from pathlib import Path
from quizzes.glowpack import checked
folder = Path(sys.argv[1])
begin = time.perf_counter()
pack = checked.load_checked(folder)
loaded = time.perf_counter()
items = sum(1 for _ in pack.items())
print(json.dumps([loaded - begin, time.perf_counter() - loaded, items]))
"""


def packs_rows(items: int = ITEMS) -> list[Row]:
    """Rows of a pack of so many items, made of the core pack's, in a folder that is removed."""
    from kiosk.bench.many_items import write_many
    from quizzes.glowpack.build import art_of, write_glowpack
    from quizzes.glowpack.check import check_glowpack
    from quizzes.glowpack.installed import Installed
    from quizzes.pack import read_pack
    from quizzes.rules import faults_of

    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name:
        folder = Path(name)
        source = write_many(folder / "source", items // 2)
        pack, read_s = _timed(lambda: read_pack(source))
        faults, rules_s = _timed(lambda: faults_of(pack))
        assert not faults, faults[0]
        art = art_of(pack, source)
        built, build_s = _timed(lambda: write_glowpack(pack, art, folder))
        check_s = statistics.median(_timed(lambda: check_glowpack(built))[1] for _ in range(3))
        packs = Installed(folder / "packs")
        manifest, stage_s = _timed(lambda: packs.stage(built))
        switch_s = statistics.median(
            _timed(lambda: packs.switch(manifest))[1] for _ in range(ROUNDS)
        )
        loads = [_load(packs.root / manifest.name) for _ in range(ROUNDS)]
    counted = {n for _, _, n in loads}
    load_s, all_s = (statistics.median(times) for times in list(zip(*loads, strict=True))[:2])
    return [
        Row("packs_items", counted.pop(), "items"),
        at_most("packs_source_check", read_s + rules_s, "s", SOURCE_CHECK_S),
        Row("packs_build", round(build_s, 3), "s"),
        at_most("packs_compiled_check", check_s, "s", COMPILED_CHECK_S),
        Row("packs_stage", round(stage_s, 3), "s"),
        at_most("packs_switch", switch_s * 1000, "ms", SWITCH_MS),
        at_most("packs_load", load_s * 1000, "ms", LOAD_MS),
        Row("packs_all_records", round(all_s * 1000, 3), "ms"),
    ]


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    begin = time.perf_counter()
    done = work()
    return done, time.perf_counter() - begin


def _load(folder: Path) -> tuple[float, float, int]:
    """Seconds to load in a fresh process, to make every record after it, and how many items."""
    command = [sys.executable, "-c", LOADING, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    load_s, all_s, items = json.loads(done.stdout)
    return load_s, all_s, items
