"""A bed that is streamed over and over, written by SDL into a file instead of a sound card."""

import os
import subprocess
import sys

import numpy as np
import pytest

from media.sounds import bed_file
from media.sounds.make import write_wav

RATE_HZ, FREQUENCY_HZ = 48_000, 441.0
SECONDS = 5
PLAY = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from kiosk.shell.loudspeaker import Loudspeaker
from kiosk.shell.volume import LOUDEST_STEP

app = QCoreApplication([])
speaker, out = Loudspeaker(Path(sys.argv[1])), Path(sys.argv[2])
speaker.set_volume(LOUDEST_STEP)
assert speaker.start_bed("attract")
speaker.set_bed_gain(1.0)
while not out.exists() or out.stat().st_size < int(sys.argv[3]):
    QTest.qWait(50)
speaker.close()
"""


def test_where_a_bed_begins_again_nothing_jumps_or_is_left_out(tmp_path):
    """Two seconds of whole waves; nothing is heard in real time, so no busy machine spoils it."""
    at = np.arange(2 * RATE_HZ) / RATE_HZ
    tone = bed_file(tmp_path / "sounds", "attract")
    tone.parent.mkdir(parents=True)
    write_wav(tone, 0.4 * np.sin(2 * np.pi * FREQUENCY_HZ * at))
    out = tmp_path / "heard.raw"
    size = RATE_HZ * 4 * (SECONDS + 2)
    told = {"SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": str(out), "SDL_DISKAUDIODELAY": "1"}
    subprocess.run(
        [sys.executable, "-c", PLAY, tmp_path, out, str(size)],
        env={**os.environ, **told, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
        timeout=300,
    )
    whole = np.frombuffer(out.read_bytes()[:size], "<i2").reshape(-1, 2)[:, 0] / 32768
    heard = whole[-SECONDS * RATE_HZ :]
    at = np.arange(len(heard)) / RATE_HZ
    angle = 2 * np.pi * FREQUENCY_HZ * at
    waves = np.stack([np.sin(angle), np.cos(angle)], 1)
    fit, *_ = np.linalg.lstsq(waves, heard, rcond=None)
    assert np.hypot(*fit) == pytest.approx(0.2, rel=0.05)
    assert np.abs(heard - waves @ fit).max() < 0.02
