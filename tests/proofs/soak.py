"""Ten minutes of random touches on the real station: no crash, memory grows by 5 MiB at most.

A hand inside the station's own process sends real touch events to its window on a private X
screen: on buttons and on nothing, drags, two taps at once, the hidden corner, a window of another
shape. Its own memory (anonymous PSS: the share of common libraries moves with what other programs
do) is read whenever it has come back to attract; the median of the second minute (or of the second
quarter of a short try) is compared with that of the last.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from kiosk.bench.glass import PrivateGlass
from kiosk.store import open_store

HAND = Path(__file__).with_name("hand.py")
MIB_OF_GROWTH = 5.0
FAULTS = r"Traceback|Fatal Python|Segmentation|CRITICAL|ERROR"


def main(arguments: list[str]) -> int:
    """Touch for some minutes; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    if options.seconds < 30:
        parser.error("--seconds: at least 30")
    shed = Path(tempfile.mkdtemp(prefix="glow-soak-"))
    set_up(shed / "data")
    code = touch(shed, options.seconds, options.seed)
    faults = crashes_in(shed)
    report = shed / "report.json"
    seen = json.loads(report.read_text()) if report.exists() else {}
    growth = growth_of(seen.get("rests", []), options.seconds)
    held = code == 0 and not faults and growth is not None and growth <= MIB_OF_GROWTH
    if held:
        shutil.rmtree(shed)
    else:
        print("\n".join(faults[:20]), f"All of it lies in {shed}.", sep="\n")
    print(told(seen, options, len(faults), growth, code))
    return 0 if held else 1


def set_up(data: Path) -> None:
    """A station as in a centre: PINs, and a class whose seats may sign in."""
    with open_store(data) as store:
        for role, digits in (("staff", "204816"), ("teacher", "618402")):
            store.set_pin(role, 1, digits).result()
        made = store.new_class("三（2）班", 12, "3-4").result()
        store.change_settings("staff", class_seats_on=True).result()
        for seat in store.seats(made.id):
            store.set_consent(seat.id, f"T-{seat.number}", "staff").result()


def touch(shed: Path, seconds: float, seed: int) -> int:
    """Run the station with the hand in it; give its exit code."""
    command = [sys.executable, "-X", "faulthandler", HAND, shed, str(seconds), str(seed)]
    with PrivateGlass() as glass, (shed / "said.log").open("w") as said:
        path = os.pathsep.join([str(HAND.parents[2]), *sys.path])
        environment = {**glass.environment, "PYTHONPATH": path}
        return subprocess.run(
            command, stdout=said, stderr=said, env=environment, timeout=seconds + 120
        ).returncode


def crashes_in(shed: Path) -> list[str]:
    """Give every line that a crash leaves in what the station said and logged."""
    logs = [shed / "said.log", *shed.glob("data/*.log*")]
    return [
        f"{log.name}: {line}"
        for log in logs
        for line in log.read_text(errors="replace").splitlines()
        if re.search(FAULTS, line)
    ]


def growth_of(rests: list[list[float]], seconds: float) -> float | None:
    """MiB between the second minute (or quarter) and the last; None with too few readings."""
    span = min(60.0, seconds / 4)
    early = [mib for at, mib in rests if span <= at < 2 * span]
    late = [mib for at, mib in rests if at >= seconds - span]
    return statistics.median(late) - statistics.median(early) if early and late else None


def told(
    seen: dict, options: argparse.Namespace, faults: int, growth: float | None, code: int
) -> str:
    """One line with all numbers."""
    rests = [mib for _, mib in seen.get("rests", [])] or [0.0]
    grown = "unknown" if growth is None else f"{growth:+.1f} MiB"
    return (
        f"{seen.get('acts', 0)} acts on {seen.get('screens', 0)} screens in "
        f"{options.seconds:g} s (seed {options.seed}), {faults} faults logged, "
        f"own memory on attract {min(rests):.0f} to {max(rests):.0f} MiB, "
        f"growth {grown}, ended with {code}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
