"""Both tours set out when the tests are collected: they wait more than they work."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TOURS = {"wide-zh": ("1920x1080", "zh"), "tall-en": ("1080x1920", "en")}
_away = {}


def pytest_collection_finish(session):
    wanted = any("tours" in getattr(item, "fixturenames", ()) for item in session.items)
    if not wanted or session.config.option.collectonly:
        return
    folder = Path(tempfile.mkdtemp(prefix="glow-test-tours-"))
    for name, (size, language) in TOURS.items():
        out = folder / name
        command = [sys.executable, "-m", "kiosk", "tour", "--out", str(out), "--size", size]
        command += ["--lang", language, "--json"]
        with (folder / f"{name}.json").open("w") as told:
            process = subprocess.Popen(
                command, stdout=told, env={**os.environ, "PYTHONPATH": str(ROOT)}
            )
        _away[name] = (out, process)


def pytest_sessionfinish(exitstatus):
    for out, process in _away.values():
        if process.poll() is None:
            process.terminate()
        if exitstatus == 0:  # else somebody will want to look at the pictures
            shutil.rmtree(out.parent, ignore_errors=True)


@pytest.fixture(scope="session")
def tours():
    """The folder of pictures and what each tour told, when both are back."""
    for _, process in _away.values():
        process.wait()
    return {
        name: (out, json.loads(out.with_name(f"{name}.json").read_text()))
        for name, (out, _) in _away.items()
    }
