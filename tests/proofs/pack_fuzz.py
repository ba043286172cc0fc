"""Thousands of spoilt packs, tables and archives: never a traceback, only faults in plain words."""

from __future__ import annotations

import argparse
import faulthandler
import json
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "bad_packs"))
from click.testing import CliRunner
from fuzz import fuzz

from kiosk.command_line import main as kiosk

HANGS_AFTER_SECONDS = 60


def check_as_staff_do(path: Path) -> None:
    """`kiosk pack check --json` ends with 0 or 1, and what it prints is JSON."""
    done = CliRunner().invoke(kiosk, ["pack", "check", str(path), "--json"])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code in (0, 1), done.output
    assert {"faults", "counts"} <= json.loads(done.stdout).keys()


def main(arguments: list[str]) -> int:
    """Reads so many spoilt files; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0, help="the first of the seeds")
    options = parser.parse_args(arguments)
    read, refused, kinds, broken = Counter[str](), Counter[str](), set[str](), 0
    slowest = 0.0
    for seed in range(options.seed, options.seed + options.files):
        faulthandler.dump_traceback_later(HANGS_AFTER_SECONDS, exit=True)
        begun = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            try:
                spoilt = fuzz(seed, Path(folder))
                check_as_staff_do(spoilt.path)
            except Exception:  # noqa: BLE001 — any exception is what is looked for
                broken += 1
                print(f"seed {seed}:\n{traceback.format_exc()}")
                continue
        slowest = max(slowest, time.perf_counter() - begun)
        read[spoilt.sort] += 1
        refused[spoilt.sort] += bool(spoilt.faults)
        kinds |= {fault.kind for fault in spoilt.faults}
    faulthandler.cancel_dump_traceback_later()
    sorts = ", ".join(f"{sort} {refused[sort]} of {n}" for sort, n in sorted(read.items()))
    print(
        f"{options.files} spoilt files from seed {options.seed}: {broken} tracebacks; refused: "
        f"{sorts}; {len(kinds)} kinds of fault; slowest {slowest:.2f} s"
    )
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
