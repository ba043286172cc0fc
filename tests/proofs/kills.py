"""A thousand times kill -9 while responses are recorded: nothing acknowledged is lost or torn."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(__file__).parents[1] / "kiosk/store/kills.py"


def main(arguments: list[str]) -> int:
    """Kill so many times; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args(arguments)
    command = [
        sys.executable,
        str(PROGRAM),
        "--times",
        str(options.times),
        "--seed",
        str(options.seed),
    ]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    counted = json.loads(done.stdout.splitlines()[-1])
    print(", ".join(f"{number} {name.replace('_', ' ')}" for name, number in counted.items()))
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
