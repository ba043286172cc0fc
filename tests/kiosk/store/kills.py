"""Kills a recording kiosk again and again, and counts what was lost of what it had acknowledged.

    python tests/kiosk/store/kills.py --times 1000

prints one JSON object; ends with 1 when anything was lost.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from kiosk.store import Response, open_store


def record_for_ever(folder: Path) -> None:
    """Records responses and prints each `seq` once its future has resolved."""
    store = open_store(folder)
    visit = store.start_visit("3-4", "zh").result()
    round_id = store.start_round(visit, "monster_trail", "1", "p@1", 1).result()
    while True:
        response = Response(
            visit, "monster_trail", "f01-1-r", 1, "f01-1", "F01", "R", "answer", "stop", 1.0, 900,
            round_id,
        )  # fmt: skip
        print(store.record(response).result(), flush=True)


def kill_once(folder: Path, after_seconds: float) -> list[int]:
    """Starts a recorder, kills it that long after its first answer; what it acknowledged."""
    command = [sys.executable, __file__, "--record", str(folder)]
    recorder = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert recorder.stdout
    first = recorder.stdout.readline()
    time.sleep(after_seconds)
    recorder.kill()
    rest = recorder.stdout.read()
    recorder.wait()
    return [int(line) for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]


def kills(times: int, folder: Path, seed: int = 7) -> dict[str, int]:
    """Kills a recorder so many times; what was acknowledged, lost, torn, and left open."""
    rng = random.Random(seed)
    acknowledged: set[int] = set()
    left_open = unequal = 0
    for _ in range(times):
        acknowledged.update(kill_once(folder, rng.uniform(0.0, 0.15)))
        with open_store(folder) as store:
            left_open += len(store.open_visits())
            unequal += store.class_by_skill(None) != store.class_by_skill_from_counts(None)
    with open_store(folder) as store:
        kept = {row[0] for row in store.read("select seq from response")}
        torn = store.read("pragma integrity_check") != [("ok",)]
    return {
        "kills": times,
        "acknowledged": len(acknowledged),
        "kept": len(kept),
        "lost": len(acknowledged - kept),
        "gaps": max(kept) - len(kept),
        "visits_left_open": left_open,
        "counts_unequal": unequal,
        "torn": int(torn),
    }


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--times", type=int, default=1000)
    asked.add_argument("--seed", type=int, default=7)
    asked.add_argument("--record", type=Path)
    given = asked.parse_args()
    if given.record:
        record_for_ever(given.record)
    with tempfile.TemporaryDirectory(prefix="glow-kills-") as folder:
        tally = kills(given.times, Path(folder), given.seed)
    print(json.dumps(tally))
    wrong = ("lost", "gaps", "visits_left_open", "counts_unequal", "torn")
    return int(any(tally[name] for name in wrong))


if __name__ == "__main__":
    sys.exit(main())
