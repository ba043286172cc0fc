"""Where the table of words comes from."""

import sys

import pytest
from PySide6.QtTest import QTest

from kiosk.doctor.keyboard import check_keyboard
from kiosk.keyboard import table_file
from kiosk.keyboard.syllables import Part
from kiosk.keyboard.table_file import TableFile


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A station without a table, whose helper finds a list of two words."""
    monkeypatch.setattr(table_file, "set_up_file", lambda: tmp_path / "none")
    monkeypatch.setattr(table_file, "own_file", lambda: tmp_path / "cache" / "table")
    package = tmp_path / "packages" / "jieba"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("raise SystemExit('only its list is read')\n")
    (package / "dict.txt").write_text("诈骗 842 v\n行长 30 n\n", "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(package.parent))
    return package


def wait_for(file):
    for _ in range(1500):
        if not file.is_making:
            return
        QTest.qWait(20)


def test_a_helper_makes_a_missing_table_and_the_kiosk_imports_neither_package(qapp, bare):
    file = TableFile()
    assert file.open() is None
    wait_for(file)
    table = file.open()
    assert table is not None
    parts = [Part("hang", True, 4), Part("zhang", True, 5)]
    assert [one.words for one in table.words(parts)] == ["行长"]
    table.close()
    assert "jieba" not in sys.modules


def test_without_the_packages_there_is_no_table_and_no_second_try(qapp, bare, monkeypatch):
    (bare / "dict.txt").unlink()
    file = TableFile()
    assert file.open() is None
    wait_for(file)
    assert file.open() is None and not file.is_making


def test_the_doctor_says_how_to_get_the_words(monkeypatch, tmp_path):
    monkeypatch.setattr("kiosk.doctor.keyboard.set_up_file", lambda: tmp_path / "none")
    monkeypatch.setattr("kiosk.doctor.keyboard.own_file", lambda: tmp_path / "none")
    found = check_keyboard()
    assert found.state == "attention" and "scripts/setup --pinyin" in found.do.en
    (tmp_path / "none").touch()
    assert check_keyboard().state == "ok"
