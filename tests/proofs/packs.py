"""Packs switched and undone under kill -9: always the old version or the new one, and whole."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "quizzes/glowpack"), str(Path(__file__).parents[2])]

from switching import BOTH, build_both, kill_once, state_of


def main(arguments: list[str]) -> int:
    """Kill so many times; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args(arguments)
    rng = random.Random(asked.seed)
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="glow-packs-") as name:
        folder = Path(name)
        build_both(folder)
        for _ in range(asked.times):
            seen[_state(kill_once(folder, rng.uniform(0, 0.25)))] += 1
    wrong = sum(n for state, n in seen.items() if state not in BOTH)
    told = ", ".join(f"{state} {n}" for state, n in sorted(seen.items()))
    print(f"{asked.times} kills (seed {asked.seed}): {told}; incomplete or lost {wrong}")
    return int(wrong > 0)


def _state(packs: object) -> str:
    try:
        return state_of(packs)  # type: ignore[arg-type]
    except Exception as fault:  # noqa: BLE001 - any kind of it is what the proof looks for
        print(f"kill left: {fault!r}")
        return "broken"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
