from __future__ import annotations

import random
import struct
import zipfile
from pathlib import Path

import pytest
from hostile import HOSTILE, edited_with_its_manifest, entries, with_entry, zipped

from quizzes.fault import PackFaults
from quizzes.fault_words import SAYS
from quizzes.glowpack.archive import open_archive
from quizzes.glowpack.build import build, sign
from quizzes.glowpack.check import check_glowpack
from quizzes.glowpack.signing import new_key, public_key, read_key
from quizzes.pack import read_pack

KEY, OTHER_KEY = read_key(new_key()), read_key(new_key())


def kinds(path: Path, trusted: list[bytes] | None = None) -> set[str]:
    with pytest.raises(PackFaults) as caught:
        check_glowpack(path, trusted)
    assert all(fault.kind in SAYS for fault in caught.value.faults)
    return {fault.kind for fault in caught.value.faults}


def test_a_built_pack_holds_what_its_source_says(good: Path, tiny: Path) -> None:
    read, source = check_glowpack(good).pack, read_pack(tiny)
    assert read.model_copy(update={"places": {}}) == source.model_copy(update={"places": {}})
    assert read.place_of("f01-2-a") == ("pairs.json", 3)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pack_is_refused_in_plain_words(good: Path, tmp_path: Path, name: str) -> None:
    make, expected = HOSTILE[name]
    bad = tmp_path / "bad.glowpack"
    bad.write_bytes(make(good.read_bytes()))
    before = sorted(tmp_path.rglob("*"))
    assert kinds(bad) == expected
    assert sorted(tmp_path.rglob("*")) == before
    assert not (tmp_path.parent / "escaped.json").exists()


def test_mode_bits_without_a_type_are_let_pass(good: Path) -> None:
    good.write_bytes(zipped(entries(good.read_bytes())))
    with zipfile.ZipFile(good) as made:
        assert {info.external_attr >> 16 for info in made.infolist()} == {0o600}
    assert check_glowpack(good).pack.id == "tiny"


def test_a_pack_signed_by_a_trusted_key_is_taken(good: Path) -> None:
    sign(good, KEY)
    keys = [public_key(OTHER_KEY), public_key(KEY)]
    assert check_glowpack(good, keys).publisher == public_key(KEY)


def test_every_byte_of_a_signed_pack_counts_dates_and_modes_too(good: Path) -> None:
    sign(good, KEY)
    signed = good.read_bytes()
    for place in range(0, len(signed), len(signed) // 150):
        spoilt = bytearray(signed)
        spoilt[place] ^= 1
        good.write_bytes(bytes(spoilt))
        assert kinds(good), f"byte {place} was changed unseen"
    listing = signed.index(b"PK\1\2")
    for place in range(listing, len(signed)):
        spoilt = bytearray(signed)
        spoilt[place] ^= 1
        good.write_bytes(bytes(spoilt))
        with pytest.raises(PackFaults), open_archive(good) as archive:
            archive.refuse_rewritten()


def test_a_signed_pack_that_was_packed_anew_is_refused(good: Path) -> None:
    sign(good, KEY)
    good.write_bytes(zipped(entries(good.read_bytes())))
    assert kinds(good) == {"zip_damaged"}


def test_a_pack_signed_by_somebody_else_or_by_nobody_is_refused(good: Path) -> None:
    assert kinds(good, [public_key(KEY)]) == {"unsigned"}
    sign(good, OTHER_KEY)
    assert kinds(good, [public_key(KEY)]) == {"publisher_unknown"}


def test_what_was_edited_after_signing_is_refused_even_where_any_signer_will_do(good: Path) -> None:
    sign(good, KEY)
    good.write_bytes(edited_with_its_manifest(good.read_bytes()))
    assert kinds(good) == {"signature_wrong"}


def test_a_signature_that_is_none_is_refused(good: Path) -> None:
    good.write_bytes(with_entry(good.read_bytes(), "MANIFEST.sig", b"trust me"))
    assert kinds(good) == {"signature_broken"}


def test_a_fault_in_a_record_is_told_with_its_file_line_and_field(tmp_path: Path) -> None:
    from hostile import listed
    from tiny_packs import pair, tree, write

    made = build(write(tmp_path / "s", tree(pair("f01-1"), pair("f01-2"))), tmp_path)
    files = entries(made.read_bytes())
    first, second = files["pairs.json"].split(b",\n")
    files["pairs.json"] = first + b",\n" + second.replace(b'"fear":0', b'"fear":9', 1)
    made.write_bytes(zipped(listed(files)))
    with pytest.raises(PackFaults) as caught:
        check_glowpack(made)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line, fault.field) == ("pairs.json", 3, "f01-2-r.fear")


def test_content_rules_hold_for_compiled_packs_too(tmp_path: Path) -> None:
    from hostile import listed
    from tiny_packs import pair, tree, write

    made = build(write(tmp_path / "s", tree(pair("f01-1"))), tmp_path)
    files = entries(made.read_bytes())
    files["pairs.json"] = files["pairs.json"].replace("你好！".encode(), "你好!".encode(), 1)
    made.write_bytes(zipped(listed(files)))
    assert "half_width" in kinds(made)


def test_a_file_that_is_not_there_is_one_fault(tmp_path: Path) -> None:
    assert kinds(tmp_path / "nothing.glowpack") == {"file_missing"}
    assert kinds(tmp_path) == {"file_unreadable"}


def test_three_hundred_damaged_packs_are_refused_or_whole(good: Path, tmp_path: Path) -> None:
    sign(good, KEY)
    whole, rng = good.read_bytes(), random.Random(4)
    pack = check_glowpack(good).pack
    bad = tmp_path / "bad.glowpack"
    refused = 0
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(rng.choice((1, 3, 20))):
            data[rng.randrange(len(data))] = rng.randrange(256)
        if rng.random() < 0.2:
            struct.pack_into("<I", data, len(data) - 6, rng.getrandbits(32))
        bad.write_bytes(data)
        try:
            assert check_glowpack(bad).pack == pack  # a byte that nothing depends on
        except PackFaults as found:
            refused += 1
            assert all(fault.kind in SAYS for fault in found.faults)
    assert refused > 200
