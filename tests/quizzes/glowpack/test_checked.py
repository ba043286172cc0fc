from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import quizzes.core_folder
from quizzes.fault import PackFaults
from quizzes.glowpack import checked
from quizzes.glowpack.checked import STAMP, load, load_checked
from quizzes.glowpack.compiled import compiled
from quizzes.glowpack.core import core_pack
from quizzes.glowpack.installed import Installed
from quizzes.message import Pack
from quizzes.pack import read_pack


def without_places(pack: Pack) -> Pack:
    return pack.model_copy(update={"places": {}})


@pytest.fixture
def folder(good: Path, tmp_path: Path) -> Path:
    """An unpacked pack with its stamp."""
    packs = Installed(tmp_path / "packs")
    packs.switch(packs.stage(good))
    found = packs.folder("tiny")
    assert found is not None
    return found


@pytest.fixture
def source(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small source in place of the program's own."""
    monkeypatch.setattr(quizzes.core_folder, "core_pack_folder", lambda: tiny)
    return tiny


def test_the_checked_form_gives_the_same_values_as_the_source(folder: Path, tiny: Path) -> None:
    loaded, read = load_checked(folder), read_pack(tiny)
    assert loaded is not None
    assert loaded == without_places(read)
    assert without_places(read) == loaded
    assert [type(item) for item in loaded.items()] == [type(item) for item in read.items()]
    assert loaded.item("f01-2-a") == read.item("f01-2-a")
    assert loaded.pairs[1:] == read.pairs[1:]


def test_records_are_made_when_they_are_asked_for(folder: Path) -> None:
    loaded = load_checked(folder)
    assert loaded is not None
    assert repr(loaded.pairs) == "<2 records, 0 of them made>"
    assert loaded.pairs[1] is loaded.pairs[1]
    assert repr(loaded.pairs) == "<2 records, 1 of them made>"


def test_a_checked_pack_that_differs_is_not_equal(folder: Path, tiny: Path) -> None:
    loaded, read = load_checked(folder), without_places(read_pack(tiny))
    assert loaded != read.model_copy(update={"pairs": read.pairs[:1]})
    assert loaded != read.model_copy(update={"pairs": read.pairs[::-1]})


def test_changed_bytes_are_not_loaded_but_told(folder: Path) -> None:
    pairs = folder / "pairs.json"
    pairs.write_bytes(pairs.read_bytes().replace(b'"fear":0', b'"fear":1', 1))
    assert load_checked(folder) is None
    with pytest.raises(PackFaults) as caught:
        load(folder)
    assert [fault.kind for fault in caught.value.faults] == ["zip_damaged"]


def test_another_program_checks_anew_and_stamps_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = load_checked(folder)
    monkeypatch.setattr(checked, "checker", lambda: "another")
    assert load_checked(folder) is None
    assert without_places(load(folder)) == before
    assert json.loads((folder / STAMP).read_bytes())["checker"] == "another"
    assert load_checked(folder) == before


@pytest.mark.parametrize("stamp", [b"", b"null", b"[" * 9999, b'{"checker": 1}'])
def test_a_stamp_that_is_none_means_checking_anew(folder: Path, stamp: bytes) -> None:
    (folder / STAMP).write_bytes(stamp)
    assert load_checked(folder) is None
    assert load(folder).id == "tiny"


def test_the_core_pack_is_read_from_its_source_once(source: Path, tmp_path: Path) -> None:
    first, second = core_pack(forms=tmp_path / "forms"), core_pack(forms=tmp_path / "forms")
    assert first == read_pack(source)
    assert second == without_places(first)
    assert repr(second.pairs).startswith("<2 records")


def test_a_changed_source_makes_a_new_form_and_removes_the_old_one_of_its_version(
    source: Path, tmp_path: Path
) -> None:
    core_pack(forms=tmp_path / "forms")
    header = source / "pack.yaml"
    header.write_text(header.read_text("utf-8").replace("1.0.0", "1.0.1"), "utf-8")
    assert core_pack(forms=tmp_path / "forms").version == "1.0.1"
    assert len(list((tmp_path / "forms").iterdir())) == 2  # results of 1.0.0 are told by it
    header.write_text(header.read_text("utf-8") + "# a remark\n", "utf-8")
    assert core_pack(forms=tmp_path / "forms").version == "1.0.1"
    assert len(list((tmp_path / "forms").iterdir())) == 2


def test_a_damaged_form_is_made_anew(source: Path, tmp_path: Path) -> None:
    core_pack(forms=tmp_path / "forms")
    (form,) = (tmp_path / "forms").iterdir()
    (form / "pairs.json").write_bytes(b"[\n\n]\n")
    assert len(core_pack(forms=tmp_path / "forms").pairs) == 2
    assert load_checked(form) is not None


def test_where_no_form_can_be_made_the_source_is_read(source: Path, tmp_path: Path) -> None:
    no_folder = tmp_path / "file"
    no_folder.write_bytes(b"")
    assert core_pack(forms=no_folder) == core_pack(forms=None) == read_pack(source)


def test_a_core_pack_with_faults_tells_them(source: Path, tmp_path: Path) -> None:
    shutil.rmtree(source / "messages")
    with pytest.raises(PackFaults):
        core_pack(forms=tmp_path / "forms")
    assert not (tmp_path / "forms").exists()


def test_one_of_each_kind_comes_through_unchanged(tmp_path: Path) -> None:
    specimen = Path(__file__).parents[1] / "one_of_each"
    if not specimen.is_dir():
        pytest.skip("there is no specimen of each kind yet")
    read = without_places(read_pack(specimen))
    assert checked.pack_of(compiled(read)) == read
