from pathlib import Path

from kiosk.read_ahead import qt_files, read_ahead


def test_the_files_that_are_read_ahead_are_there():
    missing = [file.name for file in qt_files() if not file.is_file()]
    assert missing == []


def test_a_file_that_is_not_there_is_no_trouble(tmp_path):
    read_ahead((tmp_path / "no.ttf", Path("/proc/nowhere")))
