from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hostile import entries

from quizzes.fault import PackFaults
from quizzes.glowpack.build import build, sign
from quizzes.glowpack.signing import (
    NeedsPassphrase,
    NoKey,
    fingerprint,
    is_locked,
    new_key,
    public_key,
    read_key,
)


def test_the_same_source_gives_the_same_bytes(tiny: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(tiny, copy)
    for file in copy.rglob("*"):
        os.utime(file, (1, 1))
    key = read_key(new_key())
    first = build(tiny, tmp_path / "a.glowpack", key)
    second = build(copy, tmp_path / "b.glowpack", key)
    assert first.read_bytes() == second.read_bytes()


def test_a_folder_as_target_gets_a_file_named_after_the_pack(tiny: Path, tmp_path: Path) -> None:
    assert build(tiny, tmp_path).name == "tiny-1.0.0.glowpack"


def test_one_record_stands_on_one_line(good: Path) -> None:
    lines = entries(good.read_bytes())["pairs.json"].splitlines()
    assert (lines[0], lines[-1], len(lines)) == (b"[", b"]", 4)


def test_a_source_with_a_content_fault_is_not_built(tiny: Path, tmp_path: Path) -> None:
    messages = tiny / "messages" / "f01.yaml"
    messages.write_text(messages.read_text("utf-8").replace("你好！", "你好!"), "utf-8")
    with pytest.raises(PackFaults):
        build(tiny, tmp_path)
    assert list(tmp_path.glob("*.glowpack")) == []


def test_signing_changes_nothing_but_the_signature(good: Path) -> None:
    before = entries(good.read_bytes())
    sign(good, read_key(new_key()))
    after = entries(good.read_bytes())
    del after["MANIFEST.sig"]
    assert after == before


@pytest.mark.parametrize("name", ["run.sh", "art.json", "notes.txt"])
def test_art_that_is_no_picture_is_a_fault(tiny: Path, tmp_path: Path, name: str) -> None:
    (tiny / "art").mkdir()
    (tiny / "art" / name).write_bytes(b"x")
    with pytest.raises(PackFaults) as caught:
        build(tiny, tmp_path)
    assert [(f.kind, f.file) for f in caught.value.faults] == [("picture_name", f"art/{name}")]


def test_a_link_in_art_is_not_followed(tiny: Path, tmp_path: Path) -> None:
    (tiny / "art").mkdir()
    (tiny / "art" / "a.png").symlink_to("/etc/hostname")
    with pytest.raises(PackFaults):
        build(tiny, tmp_path)


def test_hidden_files_in_art_are_passed_over(tiny: Path, tmp_path: Path) -> None:
    (tiny / "art").mkdir()
    (tiny / "art" / ".DS_Store").write_bytes(b"x")
    assert "art/.DS_Store" not in entries(build(tiny, tmp_path).read_bytes())


def test_a_fingerprint_is_short_enough_to_be_read_aloud() -> None:
    words = fingerprint(public_key(read_key(new_key()))).split()
    assert [len(word) for word in words] == [4, 4, 4, 4]


def test_what_is_no_key_is_told() -> None:
    with pytest.raises(NoKey):
        read_key(b"no key")


def test_a_locked_key_opens_with_its_passphrase_alone() -> None:
    pem = new_key("江边的 24 盏灯")
    assert is_locked(pem)
    read_key(pem, "江边的 24 盏灯")
    for other in ("", "江边的 25 盏灯"):
        with pytest.raises(NeedsPassphrase):
            read_key(pem, other)
    with pytest.raises(NoKey):
        read_key(pem.replace(b"argon2id-1 ", b"argon2id-1 x"), "江边的 24 盏灯")
