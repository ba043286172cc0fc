"""Packs killed, attacked, on a full disk, the stick pulled: always the old state or the new."""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import pack_trials
from edit_trials import edit_kills
from pack_trials import NEW, OLD, attacks, full_disk, kills, pulled_sticks
from switching import BOTH, build_both, kill_once, state_of


def main(arguments: list[str]) -> int:
    """Runs the trials; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--fuzzed", type=int, default=300)
    parser.add_argument("--pulls", type=int, default=10)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args(arguments)
    rng = random.Random(asked.seed)
    told, wrong = [f"seed {asked.seed}"], 0

    for name, seen, good in (
        ("installs and undos of a station", kills(asked.times, rng), {OLD, NEW}),
        ("edits", edit_kills(asked.times, rng), {"old", "new"}),
        ("switches", _switches(asked.times, rng), BOTH),
    ):
        lost = sum(n for state, n in seen.items() if state not in good)
        wrong += lost
        states = ", ".join(f"{state} {n}" for state, n in sorted(seen.items()))
        told.append(f"{asked.times} kills of {name} ({states}), incomplete or lost {lost}")

    refused, bad = attacks(asked.fuzzed, rng)
    wrong += len(bad)
    print(*bad, sep="\n", end="\n" * bool(bad))
    told.append(
        f"{len(pack_trials.HOSTILE)} hostile kinds and {asked.fuzzed} fuzzed: {refused} refused"
        f" in words, wrong {len(bad)}"
    )
    for name, trial in (("full disk", _full_disk), ("stick pulled", _pulled)):
        try:
            said, faults = trial(asked.pulls, rng)
        except (OSError, subprocess.CalledProcessError) as fault:
            told.append(f"{name}: not tried, this machine allows no mounts ({fault})")
            continue
        wrong += faults
        told.append(f"{name}: {said}")
    print("; ".join(told))
    return int(wrong > 0)


def _full_disk(_times: int, _rng: random.Random) -> tuple[str, int]:
    wrong = full_disk()
    return wrong or "told, nothing left lying, a smaller pack came in afterwards", int(bool(wrong))


def _pulled(times: int, rng: random.Random) -> tuple[str, int]:
    refused, whole, wrong = pulled_sticks(times, rng)
    print(*wrong, sep="\n", end="\n" * bool(wrong))
    said = f"{times} times, {refused} refused, {whole} whole before, wrong {len(wrong)}"
    return said, len(wrong)


def _switches(times: int, rng: random.Random) -> Counter[str]:
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="glow-packs-") as name:
        folder = Path(name)
        build_both(folder)
        for _ in range(times):
            seen[_state(kill_once(folder, rng.uniform(0, 0.25)))] += 1
    return seen


def _state(packs: object) -> str:
    try:
        return state_of(packs)  # type: ignore[arg-type]
    except Exception as fault:  # noqa: BLE001 - any kind of it is what the proof looks for
        print(f"kill left: {fault!r}")
        return "broken"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
