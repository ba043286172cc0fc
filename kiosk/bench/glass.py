"""A private X screen whose pixels can be read without asking anybody, and that can be touched.

Xvfb keeps its picture in a file (`-fbdir`, XWD format), so that looking costs the programs under
measurement nothing. Touches are XTest clicks by one xdotool that reads its commands from a pipe.
"""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
import time
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType
from typing import Any

WIDTH, HEIGHT = 1920, 1080
Box = tuple[int, int, int, int]  # left, top, right, bottom in pixels
WHOLE: Box = (0, 0, WIDTH, HEIGHT)


class NoGlass(RuntimeError):
    """Xvfb or xdotool is missing, or Xvfb does not start."""


class PrivateGlass:
    """Use in a `with`; `environment` is for the programs that are to be seen on it."""

    def __enter__(self) -> PrivateGlass:
        for tool in ("Xvfb", "xdotool"):
            if shutil.which(tool) is None:
                raise NoGlass(f"{tool} is not installed: apt-get install xvfb xdotool")
        self._folder = Path(mkdtemp(prefix="glow-glass-"))
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24",
             "-fbdir", str(self._folder), "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(write)
        with os.fdopen(read) as said:
            number = said.readline().strip()
        if not number:
            raise NoGlass("Xvfb did not start")
        self.environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self._hand = subprocess.Popen(
            ["xdotool", "-"], stdin=subprocess.PIPE, env=self.environment, text=True
        )
        self._map_pixels()
        return self

    def _map_pixels(self) -> None:
        import numpy

        with (self._folder / "Xvfb_screen0").open("rb") as file:
            self._file = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", self._file[:100])  # X11/XWDFile.h
        start = header[0] + header[19] * 12
        pixels: Any = numpy.frombuffer(
            self._file, numpy.uint8, count=header[12] * HEIGHT, offset=start
        )
        self._pixels = pixels.reshape(HEIGHT, -1)[:, : WIDTH * 4].reshape(HEIGHT, WIDTH, 4)

    def picture(self, box: Box = WHOLE, step: int = 4) -> Any:
        """A copy of every `step`th pixel of a part of the screen, (height, width, 3) in 0–255."""
        left, top, right, bottom = box
        return self._pixels[top:bottom:step, left:right:step, :3].astype("int16")

    def touch(self, x: int, y: int) -> None:
        """A click; returns at once."""
        assert self._hand.stdin is not None
        self._hand.stdin.write(f"mousemove {x} {y} click 1\n")
        self._hand.stdin.flush()

    def wait_until_still(self, box: Box = WHOLE, seconds: float = 1.0, longest: float = 20) -> Any:
        """Waits until a part of the screen, not one colour, stays alike; gives its picture."""
        end = time.monotonic() + longest
        last, since = self.picture(box), time.monotonic()
        while time.monotonic() < end:
            time.sleep(0.1)
            now = self.picture(box)
            if (now != last).any():
                last, since = now, time.monotonic()
            elif now.std() > 1 and time.monotonic() - since >= seconds:
                return now
        return last

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        del self._pixels
        assert self._hand.stdin is not None
        self._hand.stdin.close()
        for process in (self._hand, self._server):
            process.terminate()
            process.wait(10)
        shutil.rmtree(self._folder, ignore_errors=True)
