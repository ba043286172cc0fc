from pathlib import Path

from kiosk.read_ahead import qt_files, read_ahead


def test_the_files_that_are_read_ahead_are_there():
    missing = [file.name for file in qt_files() if not file.is_file()]
    assert missing == []


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path):
    read_ahead(tmp_path / "none")


def test_what_cannot_be_read_is_no_trouble(tmp_path):
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    read_ahead(tmp_path)
    read_ahead(Path("/proc/nowhere"))
