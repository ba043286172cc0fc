"""The wheel, installed into an empty environment, opens the station away from the clone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
LOCK = REPOSITORY / "scripts/locks/run.lock"
SECONDS_TO_OPEN = 15


def main(arguments: list[str]) -> int:
    """Build, install and open it; with names of Pythons as arguments, with each of them."""
    with tempfile.TemporaryDirectory(prefix="glow-wheel-") as shed:
        wheel = build_wheel(Path(shed))
        said = [
            opened_with(python, wheel, Path(shed) / f"environment-{number}")
            for number, python in enumerate(arguments or [sys.executable])
        ]
    print("; ".join(said))
    return 0


def build_wheel(folder: Path) -> Path:
    """Give the wheel of the work tree as it is, built with the locked hatchling."""
    pip_wheel = [sys.executable, "-m", "pip", "wheel", "-qq", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip_wheel, "--no-index", "-w", folder, REPOSITORY], check=True)
    return next(folder.glob("*.whl"))


def opened_with(python: str, wheel: Path, environment: Path) -> str:
    """Install into a new environment of that Python and open the station with no screen."""
    subprocess.run([python, "-m", "venv", environment], check=True)
    pip_install = [str(environment / "bin/python"), "-m", "pip", "install", "-qq", "--no-deps"]
    subprocess.run([*pip_install, "--require-hashes", "-r", LOCK], check=True)
    subprocess.run([*pip_install, "--no-index", wheel], check=True)
    kiosk = environment / "bin/kiosk"
    away = environment / "away"
    away.mkdir()
    outside = {
        "PATH": os.environ["PATH"],
        "HOME": str(away),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "SDL_AUDIODRIVER": "dummy",
        "XDG_RUNTIME_DIR": str(away),
    }
    away.chmod(0o700)
    version = subprocess.run(
        [kiosk, "--version"], cwd=away, env=outside, check=True, capture_output=True, text=True
    ).stdout.strip()
    complaints = stays_open([str(kiosk), "--data", str(away / "data")], away, outside)
    size = sum(file.stat().st_size for file in environment.rglob("*") if file.is_file())
    shutil.rmtree(environment)
    if complaints:
        print(complaints, file=sys.stderr)
        print(f"{version} complains when it opens: {complaints.splitlines()[0]}")
        raise SystemExit(1)
    found = subprocess.run(
        [python, "-V"], check=True, capture_output=True, text=True
    ).stdout.strip()
    sizes = f"a wheel of {wheel.stat().st_size >> 10} KiB, {size >> 20} MiB installed"
    return f"{found}: {version} opens from {sizes}"


def stays_open(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    """Open the station, end it with TERM; give its complaints, none when all went well."""
    station = subprocess.Popen(
        command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True
    )
    end = time.monotonic() + SECONDS_TO_OPEN
    while time.monotonic() < end and station.poll() is None:
        time.sleep(0.5)
    ended_by_itself = station.poll() is not None
    station.terminate()
    _, said = station.communicate(timeout=20)
    if ended_by_itself or station.returncode != 0:
        return f"kiosk ended with {station.returncode}: {said[-1000:]}"
    return "\n".join(line for line in said.splitlines() if "Cannot open" in line or "rror" in line)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
