"""Ten minutes of random touches on the real station: no crash, memory grows by 5 MiB at most.

Touches come through VNC, as a person's would. A game takes memory and gives it back, so the lowest
reading of the last third is compared with the lowest of the middle third; the first warms up.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from vnc_look import VncScreen

REPOSITORY = Path(__file__).resolve().parents[2]
MIB_OF_GROWTH = 5.0
TOUCHES_A_SECOND = 4


def main(arguments: list[str]) -> int:
    """Touch for some minutes; the last line printed is the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    shed = Path(tempfile.mkdtemp(prefix="glow-soak-"))
    station = open_station(shed)
    try:
        port = int(said_by_station(r"vncviewer localhost::(\d+)", shed, station))
        process = kiosk_process(station)
        readings, touches = touch_for(options.minutes * 60, port, process, options.seed)
        lives = process.is_running()
    finally:
        station.terminate()
        station.wait(30)
    faults = crashes_in(shed)
    growth = min(readings[len(readings) * 2 // 3 :]) - min(
        readings[len(readings) // 3 : len(readings) * 2 // 3]
    )
    held = lives and not faults and growth <= MIB_OF_GROWTH and station.returncode == 0
    if held:
        shutil.rmtree(shed)
    else:
        print("\n".join(faults[:20]), f"All of it lies in {shed}.", sep="\n")
    print(
        f"{touches} touches in {options.minutes:g} min, {len(faults)} crashes, memory (PSS) "
        f"{min(readings):.0f} to {max(readings):.0f} MiB, growth {growth:+.1f} MiB, "
        f"{'ended' if lives else 'died'} with {station.returncode}"
    )
    return 0 if held else 1


def open_station(shed: Path) -> subprocess.Popen[bytes]:
    """Open the station on a virtual screen of its own, with new data."""
    without_screen = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"}
    }
    (shed / "runtime").mkdir(mode=0o700)
    places = {"KIOSK_DATA": str(shed / "data"), "XDG_RUNTIME_DIR": str(shed / "runtime")}
    with (shed / "said.log").open("w") as log:
        return subprocess.Popen(
            [REPOSITORY / "scripts/run"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**without_screen, **places},
        )


def said_by_station(pattern: str, shed: Path, station: subprocess.Popen[bytes]) -> str:
    """Wait for a line on its output."""
    log = shed / "said.log"
    while station.poll() is None:
        found = re.search(pattern, log.read_text())
        if found:
            return found[1]
        time.sleep(0.2)
    raise SystemExit(f"scripts/run ended with {station.returncode}:\n{log.read_text()}")


def kiosk_process(station: subprocess.Popen[bytes]) -> psutil.Process:
    """Give the kiosk among the children of scripts/run."""
    for _ in range(100):
        for child in psutil.Process(station.pid).children():
            if any(part.endswith("/bin/kiosk") for part in child.cmdline()):
                time.sleep(3)
                return child
        time.sleep(0.1)
    raise SystemExit("scripts/run never started the kiosk")


def touch_for(
    seconds: float, port: int, process: psutil.Process, seed: int
) -> tuple[list[float], int]:
    """Touch at random; give readings of its memory in MiB, one a second, and the touches made."""
    chance = random.Random(seed)
    screen = VncScreen(port)
    readings: list[float] = []
    touches = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.is_running():
        for _ in range(TOUCHES_A_SECOND):
            screen.tap(chance.randrange(screen.width), chance.randrange(screen.height))
            touches += 1
            time.sleep(1 / TOUCHES_A_SECOND)
        try:
            readings.append(process.memory_full_info().pss / 2**20)
        except psutil.Error:
            break
    screen.close()
    return readings, touches


def crashes_in(shed: Path) -> list[str]:
    """Give every line that a crash leaves in what the station said and logged."""
    logs = [shed / "said.log", *shed.rglob("data/**/*.log*")]
    return [
        f"{log.name}: {line}"
        for log in logs
        for line in log.read_text(errors="replace").splitlines()
        if re.search(r"Traceback|Fatal Python|Segmentation|CRITICAL", line)
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
