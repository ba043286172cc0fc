"""The active packs of a station: from their checked form, else from their source."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import quizzes.core_folder
from kiosk.content import Content

sys.path.insert(0, str(Path(__file__).parents[1] / "quizzes"))  # for tiny_packs


@pytest.fixture
def tiny_source(tmp_path, monkeypatch):
    """A small source in place of the program's own."""
    from tiny_packs import pair, tree, write

    source = write(tmp_path / "tiny", tree(pair("f01-1"), pair("f01-2", key="A")))
    monkeypatch.setattr(quizzes.core_folder, "core_pack_folder", lambda: source)


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
    header = quizzes.core_folder.core_pack_folder() / "pack.yaml"
    header.write_text(header.read_text("utf-8").replace("1.0.0", "2.0.0"), "utf-8")
    (pack,) = content(tmp_path / "forms").packs()
    assert pack.name == "tiny@2.0.0"


def install(folder, tmp_path, number, seq, *pairs, **header):
    from tiny_packs import tree, write

    from quizzes.glowpack.build import build
    from quizzes.glowpack.installed import Installed

    data = tree(*pairs) | {"id": "town", "version": number, "seq": str(seq)} | header
    packs = Installed(folder / "packs")
    packs.switch(packs.stage(build(write(tmp_path / f"town-{number}", data), tmp_path)))
    return packs


def test_installed_packs_are_played_beside_the_programs_own(tmp_path, tiny_source):
    from tiny_packs import pair

    install(tmp_path / "data", tmp_path, "1.0.0", 1, pair("t01-1"))
    assert [pack.name for pack in content(tmp_path / "data").packs()] == [
        "tiny@1.0.0",
        "town@1.0.0",
    ]
    assert [one.id for one in content(tmp_path / "data").pairs()] == ["f01-1", "f01-2", "t01-1"]


def test_a_newer_version_of_the_programs_own_pack_takes_its_place(tmp_path, tiny_source):
    from tiny_packs import pair

    install(tmp_path / "data", tmp_path, "1.0.1", 2, pair("t01-1"), id="tiny")
    assert [pack.name for pack in content(tmp_path / "data").packs()] == ["tiny@1.0.1"]


def test_what_is_in_use_goes_on_until_nobody_is_there(tmp_path, tiny_source):
    from tiny_packs import pair

    read = content(tmp_path / "data")
    before = read.packs()
    packs = install(tmp_path / "data", tmp_path, "1.0.0", 1, pair("t01-1"))
    assert read.packs() is before
    read.refresh()
    assert len(read.packs()) == 2
    assert read.packs() is read.packs()
    packs.undo("town")
    read.refresh()
    assert len(read.packs()) == 1


def test_a_damaged_pack_is_left_off_and_staff_are_told(tmp_path, tiny_source):
    from tiny_packs import pair

    packs = install(tmp_path / "data", tmp_path, "1.0.0", 1, pair("t01-1"))
    (packs.root / "town@1.0.0" / "pairs.json").write_bytes(b"lost")
    told = []
    read = Content(lambda kind, detail: told.append((kind, detail["pack"])), tmp_path / "data")
    assert len(read.packs()) == 1
    assert told == [("pack_left_off", "town@1.0.0")]
    (packs.root / "active.json").write_bytes(b"{")
    read.refresh()
    assert len(read.packs()) == 1
