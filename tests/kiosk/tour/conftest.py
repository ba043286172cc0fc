"""Both tours set out when the tests are collected: they wait more than they work.

Where pytest runs in several processes, the first sets both out, and leaves word where the others
can see it.
"""

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TOURS = {"wide-zh": ("1920x1080", "zh"), "tall-en": ("1080x1920", "en")}
_away = {}


def _folder(config):
    shared = getattr(config, "workerinput", {}).get("testrunuid", str(os.getpid()))
    return Path(tempfile.gettempdir()) / f"glow-test-tours-{shared}"


def pytest_collection_finish(session):
    wanted = any("tours" in getattr(item, "fixturenames", ()) for item in session.items)
    is_first = getattr(session.config, "workerinput", {}).get("workerid", "gw0") == "gw0"
    if not wanted or not is_first or session.config.option.collectonly:
        return
    folder = _folder(session.config)
    folder.mkdir()
    for name, (size, language) in TOURS.items():
        command = [sys.executable, "-m", "kiosk", "tour", "--out", str(folder / name)]
        command += ["--size", size, "--lang", language, "--json"]
        told = folder / name
        line = f"{shlex.join(command)} > {told}.part; mv {told}.part {told}.json"
        _away[name] = subprocess.Popen(
            ["bash", "-c", line],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            start_new_session=True,
        )


def pytest_sessionfinish(session):
    for process in _away.values():
        if session.shouldstop or session.shouldfail:
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()  # another process may wait for its pictures


@pytest.fixture(scope="session")
def tours(pytestconfig, request):
    """The folder of pictures and what each tour told, when both are back."""
    folder = _folder(pytestconfig)
    told = {name: folder / f"{name}.json" for name in TOURS}
    while not all(file.exists() for file in told.values()):
        time.sleep(0.2)
    yield {name: (folder / name, json.loads(file.read_text())) for name, file in told.items()}
    if not request.session.testsfailed:  # else somebody will want to look at the pictures
        shutil.rmtree(folder, ignore_errors=True)
