"""Bad `.glowpack` files: the hostile ones, made from a good one when they are needed."""

from __future__ import annotations

import sys
from pathlib import Path

from bad_sources import GOOD, HERE

from quizzes.fault import Fault, PackFaults
from quizzes.glowpack.build import build
from quizzes.glowpack.check import check_glowpack

sys.path.insert(0, str(HERE.parent / "quizzes" / "glowpack"))
sys.path.insert(0, str(HERE.parent / "quizzes"))
from hostile import HOSTILE
from tiny_packs import pair, tree, write

HEAVY = {"bomb", "listed bomb"}  # seconds each, and tested where they are made
NAMES = [name for name in HOSTILE if name not in HEAVY]


def good(folder: Path) -> bytes:
    """A pack of two pairs and a picture."""
    source = write(folder / "source", tree(pair("f01-1"), pair("f01-2", key="A")))
    (source / "art").mkdir()
    (source / "art" / "dot.png").write_bytes(b"\x89PNG dot")
    return build(source, folder).read_bytes()


def make(name: str, folder: Path) -> Path:
    made, _ = HOSTILE[name]
    bad = folder / "bad.glowpack"
    bad.write_bytes(made(good(folder)))
    return bad


def faults_in(path: Path) -> list[Fault]:
    """What `kiosk pack check` says of a `.glowpack`."""
    try:
        check_glowpack(path)
    except PackFaults as refused:
        return refused.faults
    return []


def good_town(folder: Path) -> Path:
    """The good pack of this folder as a `.glowpack`."""
    return build(GOOD, folder)
