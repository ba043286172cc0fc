"""Nothing of a guest's take is left: not on disk, not in memory that was given back."""

import os
import subprocess
import sys

import pytest

from media.recording.tape import Tape

SEARCH = """
import contextlib, sys, time
from media.recording.recorder import Recorder
recorder = Recorder("kiosk_mic")
recorder.start()
while recorder.snapshot().seconds < 0.1:
    time.sleep(0.01)
print("recording", flush=True)
inverted = sys.stdin.buffer.read()
wanted = recorder.snapshot().seconds + 1
while recorder.snapshot().seconds < wanted:
    time.sleep(0.01)
take = recorder.stop()
if sys.argv[1] == "forget":
    take.forget()
recorder.close()
spaces = []
with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
    for line in maps:
        bounds, rights = line.split()[:2]
        if rights.startswith("rw"):
            start, end = (int(word, 16) for word in bounds.split("-"))
            with contextlib.suppress(OSError):  # a device's
                memory.seek(start)
                spaces.append(memory.read(end - start))
pieces = [bytes(255 - b for b in inverted[at : at + 24]) for at in range(0, len(inverted), 24)]
print(sum(any(piece in space for space in spaces) for piece in pieces))
"""
PIECES = 6
PATIENCE_SECONDS = 60


@pytest.mark.parametrize(("then", "found"), [("keep", PIECES), ("forget", 0)])
def test_the_sound_of_a_take_is_in_memory_until_it_is_forgotten(card, noise, then, found):
    """The search knows the sound only with all bits turned over, so it does not find itself."""
    spoken = noise(1)
    places = range(9_600, 38_400, 28_800 // PIECES)
    inverted = b"".join((~spoken[at : at + 12]).tobytes() for at in places)
    command = [sys.executable, "-c", SEARCH, then]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, env=environment, **pipes) as process:
        assert process.stdout.readline() == b"recording\n"
        card.speak(spoken)
        told, _ = process.communicate(inverted, PATIENCE_SECONDS)
    assert int(told) == found


def test_a_tape_is_in_no_core_dump_and_in_no_forked_child():
    tape = Tape(1.0)
    address = tape._samples.__array_interface__["data"][0]
    with open("/proc/self/smaps") as maps:  # noqa: PTH123
        mine = None
        for line in maps:
            first = line.split()[0]
            if "-" in first and not first.endswith(":"):
                start, end = (int(word, 16) for word in first.split("-"))
                mine = start <= address < end
            if mine and first == "VmFlags:":
                assert {"dd", "dc"} <= set(line.split()[1:])
                return
    raise AssertionError("the tape's memory was not found")


def test_a_forgotten_tape_is_empty_for_everybody():
    import numpy as np

    tape = Tape(1.0)
    tape.append(np.full(100, 7, dtype=np.int16), 0.0)
    take = tape.take()
    tape.forget()
    assert not take.samples.any()
    assert len(tape.take().samples) == 0


def test_forgetting_leaves_the_tape_usable_for_nothing_old():
    import numpy as np

    tape = Tape(1.0)
    tape.append(np.full(100, 7, dtype=np.int16), 0.0)
    tape.forget()
    tape.append(np.full(10, 3, dtype=np.int16), 1.0)
    assert list(np.unique(tape.take().samples)) == [3]
