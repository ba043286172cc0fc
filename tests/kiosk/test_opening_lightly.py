"""What a station that has just opened has not loaded: each costs time at the start, or memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.shell.font_files import READING_FONTS

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import gc, json, os, signal, sys, threading, time, types

def look():
    last = {"sqlite_utils.db", "pygame.mixer"}  # the data is open, and sound is ready
    while not (gc.get_freeze_count() and last <= set(sys.modules)):
        time.sleep(0.05)
    loaded = [name for name, module in sys.modules.items() if type(module) is types.ModuleType]
    mapped = open("/proc/self/maps").read()
    print(json.dumps({"loaded": loaded, "mapped": mapped, "collects": gc.isenabled()}), flush=True)
    os.kill(os.getpid(), signal.SIGTERM)

threading.Thread(target=look, daemon=True).start()
from kiosk.__main__ import main
main(["--data", sys.argv[1], "--windowed", "1280x800"])
"""


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    folder = tmp_path_factory.mktemp("station")
    silent = {"QT_QPA_PLATFORM": "offscreen", "SDL_AUDIODRIVER": "dummy"}
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder)],
        env={**os.environ, **silent, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return json.loads(ended.stdout)


@pytest.mark.parametrize(
    "name",
    [
        "click",  # begin.py and store/driver.py
        "_hashlib",  # begin.py: OpenSSL
        "numpy",  # store/driver.py
        "pluggy",
        "dateutil.parser._parser",
        "yaml",  # quizzes/words.py
        pytest.param(  # shell/modules_later.py
            "inspect",
            marks=pytest.mark.skipif(
                sys.version_info >= (3, 13), reason="its data classes ask inspect for annotations"
            ),
        ),
        "pickle",
        "socket",
        "ipaddress",
        "bz2",
        "lzma",
        "pydantic",  # packs, which the first game brings
        "pygame.surface",  # shell/pygame_parts.py
        "kiosk.play.play_screen",  # rounds.py
        "shibokensupport.signature.parser",  # shell/signatures_later.py
    ],
)
def test_it_has_not_loaded(opened, name):
    assert name not in opened["loaded"]


@pytest.mark.parametrize(
    "library",
    ["libcrypto.so", "libLLVM", "libgallium", "QtWidgets", "QtOpenGL.abi3", "QtNetwork.abi3"],
)
def test_it_has_not_mapped(opened, library):
    assert library not in opened["mapped"]


def test_its_letters_lie_side_by_side(opened):
    assert not any(font in opened["mapped"] for font in READING_FONTS)  # shell/small_font.py


def test_garbage_is_collected_once_it_has_opened(opened):
    assert opened["collects"]
