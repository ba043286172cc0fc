"""The active packs of a station: from their checked form, else from their source."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import quizzes.pack
from kiosk.content import Content

sys.path.insert(0, str(Path(__file__).parents[1] / "quizzes"))  # for tiny_packs


@pytest.fixture
def tiny_source(tmp_path, monkeypatch):
    """A small source in place of the program's own."""
    from tiny_packs import pair, tree, write

    source = write(tmp_path / "tiny", tree(pair("f01-1"), pair("f01-2", key="A")))
    monkeypatch.setattr(quizzes.pack, "core_pack_folder", lambda: source)


def content(forms):
    return Content(lambda kind, detail: None, forms)


def test_the_second_start_makes_no_record_that_is_not_asked_for(tmp_path, tiny_source):
    assert content(tmp_path / "forms").skill_titles().keys() == {"F01"}
    (pack,) = content(tmp_path / "forms").packs()
    assert "0 of them made" in repr(pack.pairs)


def test_the_checked_form_gives_what_the_source_gives(tmp_path, tiny_source):
    content(tmp_path / "forms").packs()
    loaded, read = content(tmp_path / "forms"), content(None)
    assert loaded.pairs() == read.pairs()
    assert loaded.texts_to_say() == read.texts_to_say()
    assert loaded.skill_titles() == read.skill_titles()


def test_a_full_or_read_only_disk_falls_back_to_the_source(tmp_path, tiny_source):
    (tmp_path / "file").write_bytes(b"")
    assert len(content(tmp_path / "file").pairs()) == 2


def test_a_new_program_makes_the_form_anew(tmp_path, tiny_source):
    content(tmp_path / "forms").packs()
    header = quizzes.pack.core_pack_folder() / "pack.yaml"
    header.write_text(header.read_text("utf-8").replace("1.0.0", "2.0.0"), "utf-8")
    (pack,) = content(tmp_path / "forms").packs()
    assert pack.name == "tiny@2.0.0"
