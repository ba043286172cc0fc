"""Private keys of publishers: `kiosk pack key`, and reading one with its passphrase."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.packs.telling import Telling, not_written
from kiosk.problems import StationProblem, Words
from quizzes.glowpack.signing import (
    NeedsPassphrase,
    NoKey,
    fingerprint,
    is_locked,
    new_key,
    public_key,
    read_key,
)

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SHORTEST_PASSPHRASE = 12
ASKED = "口令 · Passphrase"


def make_key(telling: Telling, file: Path, passphrase_file: Path | None, is_open: bool) -> int:
    """A new private key, readable by its owner alone; a file that is there is left alone.

    `is_open`: without a passphrase, for keys that are locked away by other means.
    """

    def deed() -> dict[str, Any]:
        passphrase = "" if is_open else _new_passphrase(passphrase_file)
        pem = new_key(passphrase)
        try:
            handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as written:
                written.write(pem)
        except OSError as fault:
            raise not_written(file, fault) from fault
        mark = fingerprint(public_key(read_key(pem, passphrase)))
        telling.say(
            Words(
                f"新密钥：{file}\n指纹：{mark}\n请保密，不要放进内容包或 U 盘；指纹可以告诉各站。",
                f"New key: {file}\nFingerprint: {mark}\nKeep it secret, off packs and sticks;"
                " tell the fingerprint to the stations.",
            )
        )
        return {"key": str(file), "fingerprint": mark}

    return telling.carried_out(deed)


def open_key(file: Path, passphrase_file: Path | None) -> Ed25519PrivateKey:
    """The private key in a file; a locked one asks for its passphrase. Raises StationProblem."""
    do = Words("用 kiosk pack key 做一个新的", "make a new one with kiosk pack key")
    try:
        pem = file.read_bytes()
        passphrase = ""
        if is_locked(pem):
            passphrase = _typed(passphrase_file, confirm=False)
        return read_key(pem, passphrase)
    except OSError as fault:
        why = fault.strerror or str(fault)
        what = Words(f"密钥打不开：{why}", f"the key can't be opened: {why}")
        raise StationProblem(what, str(file), do) from fault
    except NeedsPassphrase as fault:
        what = Words("口令不对", "the passphrase does not fit")
        again = Words("再试一次", "try again")
        raise StationProblem(what, str(file), again) from fault
    except NoKey as fault:
        what = Words("这不是 Ed25519 私钥", "this is no Ed25519 private key")
        raise StationProblem(what, str(file), do) from fault


def _new_passphrase(file: Path | None) -> str:
    passphrase = _typed(file, confirm=True)
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise StationProblem(
            Words("口令太短", "the passphrase is too short"),
            Words("密钥", "key"),
            Words(
                f"至少写 {SHORTEST_PASSPHRASE} 个字符，比如几个不相干的词",
                f"take {SHORTEST_PASSPHRASE} signs or more, as words that don't belong together",
            ),
        )
    return passphrase


def _typed(file: Path | None, confirm: bool) -> str:
    """The first line of a file, or what a person types."""
    if file is None:
        return str(click.prompt(ASKED, hide_input=True, confirmation_prompt=confirm, err=True))
    return (file.read_text("utf-8").splitlines() or [""])[0]
