"""The command line says in one clear sentence why the station can't open; no traceback."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def kiosk(*arguments, **env):
    whole = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **env}
    whole = {key: value for key, value in whole.items() if value is not None}
    command = [sys.executable, "-m", "kiosk", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=whole, timeout=60)


def test_an_unknown_option_is_misuse():
    done = kiosk("--fullscream")
    assert done.returncode == 2 and "--fullscream" in done.stderr


def test_a_size_that_is_none_is_misuse_and_says_how_to_write_one(tmp_path):
    done = kiosk("--data", tmp_path, "--windowed", "big")
    assert done.returncode == 2 and "1280x800" in done.stderr


def test_no_display_is_said_with_what_to_do(tmp_path):
    nothing = {"QT_QPA_PLATFORM": None, "DISPLAY": None, "WAYLAND_DISPLAY": None}
    done = kiosk("--data", tmp_path, **nothing)
    assert done.returncode == 1
    assert "scripts/run" in done.stderr and "Traceback" not in done.stderr


def test_a_data_folder_that_is_a_file_is_said_with_its_path(tmp_path):
    file = tmp_path / "data"
    file.write_text("not a folder")
    done = kiosk("--data", file)
    assert done.returncode == 1
    assert str(file) in done.stderr and "Traceback" not in done.stderr


def test_a_log_that_cannot_be_written_is_said_with_its_path(tmp_path):
    (tmp_path / "kiosk.log").mkdir()
    done = kiosk("--data", tmp_path)
    assert done.returncode == 1
    assert "kiosk.log" in done.stderr and "Traceback" not in done.stderr


def test_a_second_start_raises_the_first_and_ends(tmp_path):
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "kiosk", "--data", str(tmp_path), "--windowed", "640x480"]
    first = subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True)
    try:
        while not (tmp_path / "station.db").exists():
            assert first.poll() is None
        second = kiosk("--data", tmp_path)
        assert second.returncode == 1 and "already running" in second.stderr
        assert first.poll() is None
    finally:
        first.terminate()
        assert first.wait(timeout=30) == 0
