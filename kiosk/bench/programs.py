"""The kiosk and its rival as programs on a private glass: how each is started and first touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from kiosk.bench.glass import HEIGHT, WIDTH, Box, PrivateGlass
from kiosk.bench.processes import cpu_seconds, tree

GCOMPRIS = "/usr/games/gcompris-qt"
LONGEST_START = 30.0
TOUCH_AGAIN = 0.5


@dataclass(frozen=True)
class Program:
    """`touch` is where a finger first goes, `seen_in` the part of the screen that answers it."""

    name: str
    command: Callable[[Path], Sequence[str]]
    touch: tuple[int, int]
    seen_in: Box
    prepare: Callable[[Path], None] = lambda home: None


def _set_pin(home: Path) -> None:
    """A station that has been set up, else its first start asks staff for a PIN."""
    from kiosk.store import open_store

    with open_store(home / "data") as store:
        store.set_pin("staff", 1, "204816").result()


KIOSK = Program(
    "kiosk",
    lambda home: [
        sys.executable, "-m", "kiosk", "--windowed", f"{WIDTH}x{HEIGHT}",
        "--data", str(home / "data"),
    ],
    (960, 700),  # attract starts wherever it is touched
    (100, 120, 500, 420),  # night sky on attract, the guide on the welcome screen
    _set_pin,
)  # fmt: skip

RIVAL = Program(
    "GCompris",
    lambda home: [GCOMPRIS, "--software-renderer", "--mute", "--fullscreen"],
    (1070, 90),  # a section of its home's bar
    (1010, 10, 1130, 190),  # that section, which is framed once it is chosen
)


def rival() -> Program | None:
    """GCompris where it is installed with its pictures, else None: then nothing is compared."""
    svg = list(Path("/usr/lib").glob("*/qt5/plugins/imageformats/libqsvg.so"))
    return RIVAL if Path(GCOMPRIS).exists() and svg else None


@dataclass
class Running:
    """A program on the glass, in a home of its own."""

    glass: PrivateGlass
    program: Program
    home: Path = field(default_factory=lambda: Path(mkdtemp(prefix="glow-bench-home-")))
    process: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        self.program.prepare(self.home)

    def start(self) -> float:
        """Starts it; gives the time it was started, by the monotonic clock."""
        places = {"HOME": self.home, "XDG_RUNTIME_DIR": self.home / "run"}
        for place in places.values():
            place.mkdir(mode=0o700, exist_ok=True)
        environment = {
            name: value
            for name, value in self.glass.environment.items()
            if not name.startswith(("XDG_", "PYTHON", "KIOSK_"))
        }
        environment |= {name: str(place) for name, place in places.items()}
        environment["QT_QUICK_BACKEND"] = "software"
        environment["PYTHONPATH"] = os.pathsep.join(sys.path)
        began = time.monotonic()
        self.process = subprocess.Popen(
            self.program.command(self.home),
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return began

    @property
    def pid(self) -> int:
        """Of the running process."""
        assert self.process is not None
        return self.process.pid

    def stop(self) -> None:
        """Ends it and waits."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
        self.process = None

    def forget(self) -> None:
        """Ends it and removes its home."""
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def learn_answer(self) -> tuple[Any, Any]:
        """How the watched part looks at rest and after the first touch (untimed; also warms)."""
        self.start()
        at_rest = self.glass.wait_until_still(self.program.seen_in, 2.0)
        self.glass.touch(*self.program.touch)
        time.sleep(1)
        touched = self.glass.wait_until_still(self.program.seen_in)
        self.stop()
        if (at_rest == touched).mean() > 0.99:
            raise RuntimeError(f"{self.program.name} did not answer the touch")
        return at_rest, touched

    def first_answer(self, looks: tuple[Any, Any]) -> tuple[float, float]:
        """Process start → the picture that answers a touch stands: seconds, and CPU seconds.

        Touched as soon as its first picture stands, as by a person who touches what can be
        seen, and again every half second. (More often would open one of GCompris' activities.)
        """
        at_rest, touched = looks
        differs = (at_rest != touched).any(axis=2)

        def shows(look: Any, seen: Any) -> bool:
            return bool((seen == look).all(axis=2)[differs].mean() > 0.8)

        began = self.start()
        last_touch: float | None = None
        try:
            while (now := time.monotonic()) - began < LONGEST_START:
                seen = self.glass.picture(self.program.seen_in)
                if shows(touched, seen):
                    return time.monotonic() - began, cpu_seconds(tree(self.pid))
                if last_touch is None and shows(at_rest, seen):
                    last_touch = 0.0
                if last_touch is not None and now - last_touch >= TOUCH_AGAIN:
                    self.glass.touch(*self.program.touch)
                    last_touch = now
                time.sleep(0.004)
        finally:
            self.stop()
        raise RuntimeError(f"{self.program.name} did not answer within {LONGEST_START:.0f} s")
