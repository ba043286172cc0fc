from __future__ import annotations

import errno
import os
import random
import shutil
from pathlib import Path

import pytest
from hostile import HOSTILE
from switching import BOTH, build_both, kill_once, state_of
from tiny_packs import pair, tree, write

from quizzes.fault import PackFaults
from quizzes.glowpack import durable
from quizzes.glowpack.build import build, sign
from quizzes.glowpack.installed import Installed
from quizzes.glowpack.signing import new_key, public_key, read_key


def version(folder: Path, number: str, seq: int, *pairs: str) -> Path:
    data = tree(*(pair(name) for name in pairs or ("f01-1",)))
    data |= {"version": number, "seq": str(seq)}
    return build(write(folder / f"{number}-{seq}", data), folder)


def take(packs: Installed, path: Path) -> None:
    packs.switch(packs.stage(path))


def refused(packs: Installed, path: Path) -> list[str]:
    with pytest.raises(PackFaults) as caught:
        take(packs, path)
    return [fault.kind for fault in caught.value.faults]


@pytest.fixture
def packs(tmp_path: Path) -> Installed:
    return Installed(tmp_path / "packs")


def test_at_first_nothing_is_in_use(packs: Installed) -> None:
    assert packs.choices() == {}
    assert packs.folder("tiny") is None
    with pytest.raises(KeyError):
        packs.pack("tiny")


def test_a_staged_pack_is_not_in_use_until_it_is_switched_to(
    packs: Installed, tmp_path: Path
) -> None:
    manifest = packs.stage(version(tmp_path, "1.0.0", 1))
    assert packs.folder("tiny") is None
    packs.switch(manifest)
    assert packs.pack("tiny").name == "tiny@1.0.0"


def test_undo_goes_back_to_the_version_before_and_undo_again_goes_forward(
    packs: Installed, tmp_path: Path
) -> None:
    take(packs, version(tmp_path, "1.0.0", 1))
    take(packs, version(tmp_path, "1.1.0", 2))
    assert packs.undo("tiny") == "tiny@1.0.0"
    assert packs.pack("tiny").version == "1.0.0"
    assert packs.undo("tiny") == "tiny@1.1.0"


def test_undo_of_the_first_version_leaves_none(packs: Installed, tmp_path: Path) -> None:
    take(packs, version(tmp_path, "1.0.0", 1))
    assert packs.undo("tiny") is None
    assert packs.folder("tiny") is None


def test_what_is_switched_off_comes_back_by_undo(packs: Installed, tmp_path: Path) -> None:
    take(packs, version(tmp_path, "1.0.0", 1))
    packs.switch_off("tiny")
    packs.switch_off("tiny")
    assert packs.folder("tiny") is None
    assert packs.undo("tiny") == "tiny@1.0.0"


def test_with_nothing_to_undo_that_is_said(packs: Installed) -> None:
    with pytest.raises(PackFaults) as caught:
        packs.undo("tiny")
    assert caught.value.faults[0].kind == "nothing_to_undo"


def test_an_older_version_is_refused_also_after_an_undo(packs: Installed, tmp_path: Path) -> None:
    take(packs, version(tmp_path, "1.0.0", 1))
    take(packs, version(tmp_path, "1.2.0", 3))
    assert refused(packs, version(tmp_path, "1.1.0", 2)) == ["pack_older"]
    packs.undo("tiny")
    assert refused(packs, version(tmp_path, "1.1.0", 2)) == ["pack_older"]
    take(packs, tmp_path / "tiny-1.2.0.glowpack")
    assert packs.pack("tiny").version == "1.2.0"


def test_other_content_under_the_same_number_is_refused(packs: Installed, tmp_path: Path) -> None:
    take(packs, version(tmp_path, "1.0.0", 1))
    assert refused(packs, version(tmp_path, "1.0.1", 1)) == ["pack_changed"]
    assert refused(packs, version(tmp_path, "1.0.0", 2, "f01-1", "f01-2")) == ["pack_changed"]


def test_the_same_pack_again_changes_nothing(packs: Installed, tmp_path: Path) -> None:
    path = version(tmp_path, "1.0.0", 1)
    take(packs, path)
    take(packs, version(tmp_path, "1.1.0", 2))
    before = packs.choices()
    take(packs, tmp_path / "tiny-1.1.0.glowpack")
    assert packs.choices() == before


def test_a_damaged_version_is_mended_by_taking_it_again(packs: Installed, tmp_path: Path) -> None:
    path = version(tmp_path, "1.0.0", 1)
    take(packs, path)
    folder = packs.folder("tiny")
    assert folder is not None
    (folder / "pairs.json").write_bytes(b"lost")
    take(packs, path)
    assert packs.pack("tiny").version == "1.0.0"


def test_a_version_whose_folder_was_emptied_is_mended_too(packs: Installed, tmp_path: Path) -> None:
    path = version(tmp_path, "1.0.0", 1)
    take(packs, path)
    shutil.rmtree(packs.root / "tiny@1.0.0")
    take(packs, path)
    assert packs.pack("tiny").version == "1.0.0"


def test_only_trusted_keys_come_in(packs: Installed, tmp_path: Path) -> None:
    path, key = version(tmp_path, "1.0.0", 1), read_key(new_key())
    with pytest.raises(PackFaults):
        packs.stage(path, [public_key(key)])
    sign(path, key)
    packs.switch(packs.stage(path, [public_key(key)]))
    assert (packs.root / "tiny@1.0.0" / "MANIFEST.sig").exists()


@pytest.mark.parametrize("name", [name for name in HOSTILE if "bomb" not in name])
def test_nothing_of_a_hostile_pack_stays(packs: Installed, good: Path, name: str) -> None:
    good.write_bytes(HOSTILE[name][0](good.read_bytes()))
    assert refused(packs, good)
    assert not packs.root.exists() or {p.name for p in packs.root.iterdir()} <= {".lock"}


def test_a_full_disk_changes_nothing(
    packs: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(packs, version(tmp_path, "1.0.0", 1))
    before = packs.choices(), sorted(packs.root.iterdir())

    def full(handle: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(durable.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        take(packs, version(tmp_path, "1.1.0", 2))
    assert (packs.choices(), sorted(packs.root.iterdir())) == before


def test_what_a_power_cut_left_is_cleared_away_and_words_of_all_versions_stay(
    packs: Installed, tmp_path: Path
) -> None:
    for number, seq in (("1.0.0", 1), ("1.1.0", 2), ("1.2.0", 3)):
        take(packs, version(tmp_path, number, seq))
    (packs.root / ".stage-x").mkdir()
    for number in ("1.0.0", "1.1.0"):
        (packs.root / f"tiny@{number}" / "art").mkdir()
    packs.clear()
    kept = {path.name for path in packs.root.iterdir() if path.is_dir()}
    assert kept == {"tiny@1.0.0", "tiny@1.1.0", "tiny@1.2.0"}
    assert not (packs.root / "tiny@1.0.0" / "art").exists()
    assert (packs.root / "tiny@1.1.0" / "art").exists()


def test_an_installation_tells_how_far_it_is(packs: Installed, tmp_path: Path) -> None:
    told: list[float] = []
    packs.stage(version(tmp_path, "1.0.0", 1), progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_a_station_may_have_a_reason_of_its_own_to_refuse(packs: Installed, tmp_path: Path) -> None:
    def no(_checked: object) -> None:
        raise PackFaults([])

    with pytest.raises(PackFaults):
        packs.stage(version(tmp_path, "1.0.0", 1), judge=no)
    assert not packs.root.exists()


@pytest.mark.parametrize("written", [b"", b"[]", b"{", b'{"tiny": {"colour": 1}}', b'{"tiny": 1}'])
def test_a_pointer_that_can_not_be_read_is_a_fault_in_words(
    packs: Installed, written: bytes
) -> None:
    packs.root.mkdir()
    (packs.root / "active.json").write_bytes(written)
    with pytest.raises(PackFaults):
        packs.choices()


def test_a_damaged_pointer_is_made_anew_from_what_lies_there(
    packs: Installed, tmp_path: Path
) -> None:
    assert not packs.mend()
    for number, seq in (("1.0.0", 1), ("1.1.0", 2), ("1.10.0", 3)):
        take(packs, version(tmp_path, number, seq))
    before = packs.choices()
    assert not packs.mend()
    (packs.root / "active.json").write_bytes(b"\0" * 40)
    assert packs.mend()
    assert packs.choices() == before
    assert packs.pack("tiny").version == "1.10.0"


def test_a_killed_switch_leaves_the_old_state_or_the_new_one(tmp_path: Path) -> None:
    rng = random.Random(4)
    build_both(tmp_path)
    seen = {state_of(kill_once(tmp_path, rng.uniform(0, 0.08))) for _ in range(12)}
    assert seen <= BOTH


def test_a_lock_held_by_another_process_is_waited_for(packs: Installed, tmp_path: Path) -> None:
    path = version(tmp_path, "1.0.0", 1)
    child = os.fork()
    if child == 0:
        take(packs, path)
        os._exit(0)
    take(packs, path)
    assert os.waitpid(child, 0)[1] == 0
    assert packs.pack("tiny").version == "1.0.0"
