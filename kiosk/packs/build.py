"""`kiosk pack build`, `sign` and `key`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.packs.telling import Telling, not_written
from kiosk.problems import StationProblem, Words
from quizzes.glowpack.archive import open_archive
from quizzes.glowpack.build import build, sign
from quizzes.glowpack.signing import NoKey, fingerprint, new_key, public_key, read_key

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def build_pack(telling: Telling, folder: Path, out: Path | None, key: Path | None) -> int:
    """Builds the pack of a source folder; a pack with faults is not built."""

    def deed() -> dict[str, Any]:
        secret = None if key is None else _read(key)
        target = out or folder.resolve().parent
        try:
            made = build(folder, target, secret)
        except OSError as fault:
            raise not_written(target, fault) from fault
        return _told(telling, made)

    return telling.carried_out(deed)


def sign_pack(telling: Telling, file: Path, key: Path) -> int:
    """Signs a built pack in place."""

    def deed() -> dict[str, Any]:
        secret = _read(key)
        try:
            sign(file, secret)
        except OSError as fault:
            raise not_written(file, fault) from fault
        return _told(telling, file)

    return telling.carried_out(deed)


def make_key(telling: Telling, file: Path) -> int:
    """A new private key, readable by its owner alone; a file that is there is left alone."""

    def deed() -> dict[str, Any]:
        pem = new_key()
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as written:
                written.write(pem)
        except OSError as fault:
            raise not_written(file, fault) from fault
        mark = fingerprint(public_key(read_key(pem)))
        telling.say(
            Words(
                f"新密钥：{file}\n指纹：{mark}\n请保密，不要放进内容包或 U 盘。",
                f"New key: {file}\nFingerprint: {mark}\nKeep it secret, off packs and sticks.",
            )
        )
        return {"key": str(file), "fingerprint": mark}

    return telling.carried_out(deed)


def _told(telling: Telling, file: Path) -> dict[str, Any]:
    with open_archive(file) as archive:
        manifest, publisher = archive.manifest, archive.publisher
    size = file.stat().st_size
    mark = fingerprint(publisher) if publisher else ""
    signed = Words(f"签名 {mark}", f"signed by {mark}") if mark else Words("未签名", "not signed")
    telling.say(
        Words(
            f"{manifest.name}：{file}（{size / 1000:.0f} kB），{signed.zh}",
            f"{manifest.name}: {file} ({size / 1000:.0f} kB), {signed.en}",
        )
    )
    told = {"file": str(file), "id": manifest.id, "version": manifest.version}
    return {**told, "seq": manifest.seq, "bytes": size, "signed_by": mark or None}


def _read(key: Path) -> Ed25519PrivateKey:
    do = Words("用 kiosk pack key 做一个新的", "make a new one with kiosk pack key")
    try:
        return read_key(key.read_bytes())
    except OSError as fault:
        why = fault.strerror or str(fault)
        what = Words(f"密钥打不开：{why}", f"the key can't be opened: {why}")
        raise StationProblem(what, str(key), do) from fault
    except NoKey as fault:
        what = Words("这不是 Ed25519 私钥", "this is no Ed25519 private key")
        raise StationProblem(what, str(key), do) from fault
