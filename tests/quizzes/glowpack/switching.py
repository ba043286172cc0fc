"""Switches packs for ever in a process that is killed; says what state it left.

    python tests/quizzes/glowpack/switching.py FOLDER

goes round: take version 1.1.0, undo, remove, take again. FOLDER holds what `build_both` makes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parents[1])]

from tiny_packs import pair, tree, write

from quizzes.glowpack.build import build
from quizzes.glowpack.installed import Installed

BOTH = {"tiny@1.0.0", "tiny@1.1.0"}


def build_both(folder: Path) -> None:
    """Two versions as files, the older one in use."""
    for number, seq in (("1.0.0", "1"), ("1.1.0", "2")):
        data = tree(*(pair(f"f01-{n}") for n in range(1, 30)))
        build(write(folder / f"source-{number}", data | {"version": number, "seq": seq}), folder)
    packs = Installed(folder / "packs")
    packs.switch(packs.stage(folder / "tiny-1.0.0.glowpack"))


def switch_for_ever(folder: Path) -> None:
    """Installs and undoes; the version that is not in use is removed to be staged anew."""
    packs = Installed(folder / "packs")
    print("ready", flush=True)
    while True:
        if packs.choices()["tiny"].active != "tiny@1.1.0":
            packs.switch(packs.stage(folder / "tiny-1.1.0.glowpack"))
        list(packs.pack("tiny").pairs)  # as a station would
        packs.undo("tiny")
        shutil.rmtree(packs.root / "tiny@1.1.0")


def kill_once(folder: Path, after_seconds: float) -> Installed:
    """Starts a switching process and kills it; the packs that it leaves behind."""
    command = [sys.executable, __file__, str(folder)]
    switching = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert switching.stdout
    switching.stdout.readline()
    time.sleep(after_seconds)
    switching.kill()
    switching.wait()
    switching.stdout.close()
    return Installed(folder / "packs")


def state_of(packs: Installed) -> str:
    """The name of the version in use, which loads with all of its content; then tidied up."""
    pack = packs.pack("tiny")
    assert len(list(pack.pairs)) == 29
    packs.clear()
    return pack.name


if __name__ == "__main__":
    switch_for_ever(Path(sys.argv[1]))
