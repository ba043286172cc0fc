"""Every level of every game on every glass, for every band, language and motion."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

GAMES = Path(__file__).parents[1] / "games"
sys.path[:0] = [str(GAMES / "contract"), str(GAMES), str(Path(__file__).parents[2])]

from played import play
from promises import PROMISES
from rasterised_once import pictures_rasterised_once
from shelf_cases import EVERY_LEVEL, Case, every_case

SHOWN = 3  # of the faults of one promise in one round


def faults_of(case: Case) -> list[str]:
    """Plays a round and gives what it breaks."""
    try:
        done = play(case)
    except Exception:  # noqa: BLE001 - any exception is what is looked for
        return [f"crashed: {traceback.format_exc()}"]
    return [
        f"{promise.__name__}: {fault}"
        for promise in PROMISES
        for fault in sorted(set(promise(done)))[:SHOWN]
    ]


def tests_hold() -> bool:
    """The contract tests, each at every level."""
    told = [sys.executable, "-m", "pytest", str(GAMES / "contract"), "-q", "--tb=short"]
    return subprocess.run(told, env=os.environ | {EVERY_LEVEL: "1"}, check=False).returncode == 0


def main(arguments: list[str]) -> int:
    """Plays all of them, or a share; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=1, help="rounds of each combination")
    parser.add_argument("--of", type=int, default=1, help="play one round in so many")
    parser.add_argument("--level", help="only this one")
    asked = parser.parse_args(arguments)
    cases = [one for one in every_case(asked.seeds) if asked.level in (None, one.level)]
    cases = cases[:: asked.of]
    begun, broken, kinds = time.monotonic(), 0, Counter[str]()
    tests = tests_hold()
    with pictures_rasterised_once():
        for case in cases:
            faults = faults_of(case)
            broken += bool(faults)
            for fault in faults:
                kinds[fault.split(":")[0]] += 1
                print(f"{case}, seed {case.seed}: {fault}", flush=True)
    told = ", ".join(f"{kind} {n}" for kind, n in kinds.most_common()) or "no promise broken"
    print(
        f"{len(cases)} rounds of {len({(c.game, c.level) for c in cases})} levels, "
        f"{len(PROMISES)} promises each, in {time.monotonic() - begun:.0f} s: "
        f"{broken} rounds with faults; {told}; the tests at every level "
        f"{'held' if tests else 'did NOT hold'}"
    )
    return 0 if tests and not broken else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
