"""`kiosk pack build` and `sign`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.packs.keys import open_key
from kiosk.packs.telling import Telling, not_written
from kiosk.problems import Words
from quizzes.glowpack.archive import open_archive
from quizzes.glowpack.build import build, sign
from quizzes.glowpack.signing import fingerprint


def build_pack(
    telling: Telling,
    folder: Path,
    out: Path | None,
    key: Path | None,
    passphrase_file: Path | None = None,
) -> int:
    """Builds the pack of a source folder; a pack with faults is not built."""

    def deed() -> dict[str, Any]:
        secret = None if key is None else open_key(key, passphrase_file)
        target = out or folder.resolve().parent
        try:
            made = build(folder, target, secret)
        except OSError as fault:
            raise not_written(target, fault) from fault
        return _told(telling, made)

    return telling.carried_out(deed)


def sign_pack(telling: Telling, file: Path, key: Path, passphrase_file: Path | None) -> int:
    """Signs a built pack in place."""

    def deed() -> dict[str, Any]:
        secret = open_key(key, passphrase_file)
        try:
            sign(file, secret)
        except OSError as fault:
            raise not_written(file, fault) from fault
        return _told(telling, file)

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
