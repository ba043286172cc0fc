"""The desk's key pair: anybody may seal a recording, only a staff PIN opens one.

`desk.public` seals. The secret half lies in a box for each staff number, whose own key is locked
by argon2id of that person's PIN; so a new PIN gets its box as soon as somebody who can open one
is at the desk, and nobody needs to know another's PIN. No PIN left, no recording left.
"""

from __future__ import annotations

import json
import logging
import os
import threading
from pathlib import Path
from typing import Any

from kiosk.problems import StationProblem, Words
from kiosk.programmes.sealed_programme import sync_folder

log = logging.getLogger(__name__)

PUBLIC = "desk.public"
KEY_BYTES = 32
# RFC 9106 asks for more where it can be had; 0.2 s here, on top of the check of the PIN
PASSES, MEMORY_BYTES = 3, 64 << 20


class DeskKeys:
    """Usable from any thread. While open, the secret key is in this process's memory."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self._secret: bytes | None = None

    @property
    def public(self) -> bytes | None:
        """What recordings are sealed with; None before the first staff PIN."""
        try:
            key = (self._folder / PUBLIC).read_bytes()
        except OSError:
            return None
        return key if len(key) == KEY_BYTES else None

    @property
    def is_open(self) -> bool:
        """Whether recordings can be listened to now."""
        return self._secret is not None

    @property
    def secret(self) -> bytes:
        """The secret key. Raises StationProblem while no staff PIN has opened it."""
        secret = self._secret
        if secret is None:
            raise StationProblem(
                Words("录音锁着", "the recordings are locked"),
                Words("童声播报站", "broadcast booth"),
                Words(
                    "先输入能打开录音的工作人员密码",
                    "first enter a staff PIN that opens them",
                ),
            )
        return secret

    def pin_known(self, number: int, digits: str) -> bool:
        """Staff number so-and-so has just proved this PIN, or been given it. Takes about 0.2 s.

        Opens the keys where the PIN does, makes them where there are none, and lets everybody
        in who was waiting for that. Whether they are open now. Raises OSError.
        """
        with self._lock:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            mine = self._read(self._file(number))
            private = _unlocked(mine, digits) if mine else None
            if private and mine and mine["desk"]:
                self._open_with(private, mine)
            if private is None:
                self._set_aside(number, mine)
                self._make_own(number, digits)
            if self._secret is None and self.public is None:
                self._make_pair()
            if self._secret is not None:
                self._let_in_who_waits(self._secret)
            return self.is_open

    @property
    def has_earlier(self) -> bool:
        """Whether a PIN that was changed while nobody could open them would still open them."""
        return any(self._folder.glob("was-*.json"))

    def open_with_earlier(self, digits: str) -> bool:
        """Opens the keys with a PIN that was changed since, and lets in who waits for that."""
        with self._lock:
            for file in self._folder.glob("was-*.json"):
                was = self._read(file)
                private = _unlocked(was, digits) if was else None
                if private and was:
                    self._open_with(private, was)
            if self._secret is not None:
                self._let_in_who_waits(self._secret)
            return self.is_open

    def forget_all(self) -> None:
        """Throws the keys away: what was sealed with them can't be opened by anybody."""
        with self._lock:
            self._secret = None
            for file in self._folder.glob("*"):
                file.unlink(missing_ok=True)

    def lock(self) -> None:
        """Nobody is at the desk: the secret key leaves this process's reach."""
        with self._lock:
            self._secret = None

    def keep_only(self, numbers: list[int]) -> None:
        """Takes away the boxes of staff numbers that have no PIN any more."""
        with self._lock:
            kept = {f"{number:02d}" for number in numbers}
            for file in [*self._folder.glob("staff-*.json"), *self._folder.glob("was-*.json")]:
                if file.stem.rpartition("-")[2] not in kept:
                    file.unlink(missing_ok=True)

    def _open_with(self, private: bytes, mine: dict[str, Any]) -> None:
        from nacl.exceptions import CryptoError
        from nacl.public import PrivateKey, SealedBox

        try:
            self._secret = SealedBox(PrivateKey(private)).decrypt(bytes.fromhex(mine["desk"]))
        except CryptoError:
            log.warning("a box with the desk's key is damaged")
            return
        if self.public is None:
            self._write(PUBLIC, bytes(PrivateKey(self._secret).public_key))

    def _make_pair(self) -> None:
        from nacl.public import PrivateKey

        secret = PrivateKey.generate()
        self._secret = bytes(secret)
        self._let_in_who_waits(self._secret)  # first the way in, then what needs it
        self._write(PUBLIC, bytes(secret.public_key))

    def _make_own(self, number: int, digits: str) -> None:
        from nacl.public import PrivateKey
        from nacl.secret import SecretBox
        from nacl.utils import random

        private, salt = PrivateKey.generate(), random(16)
        key = _stretched(digits, salt, PASSES, MEMORY_BYTES)
        made = {
            "public": bytes(private.public_key).hex(),
            "salt": salt.hex(),
            "passes": PASSES,
            "memory_bytes": MEMORY_BYTES,
            "locked": bytes(SecretBox(key).encrypt(bytes(private))).hex(),
            "desk": "",
        }
        self._write_own(self._file(number), made)

    def _set_aside(self, number: int, mine: dict[str, Any] | None) -> None:
        """A PIN changed while the keys were locked must not lock everybody out for good."""
        if mine and mine["desk"] and self._secret is None:
            self._write(f"was-{number:02d}.json", json.dumps(mine).encode())

    def _let_in_who_waits(self, secret: bytes) -> None:
        from nacl.public import PublicKey, SealedBox

        for file in self._folder.glob("staff-*.json"):
            theirs = self._read(file)
            if theirs and not theirs["desk"]:
                box = SealedBox(PublicKey(bytes.fromhex(theirs["public"]))).encrypt(secret)
                self._write_own(file, theirs | {"desk": box.hex()})
        for file in self._folder.glob("was-*.json"):
            file.unlink()

    def _file(self, number: int) -> Path:
        return self._folder / f"staff-{number:02d}.json"

    def _read(self, file: Path) -> dict[str, Any] | None:
        try:
            told = json.loads(file.read_text("ascii"))
        except (OSError, ValueError):
            return None
        return told if isinstance(told, dict) and "desk" in told else None

    def _write_own(self, file: Path, told: dict[str, Any]) -> None:
        self._write(file.name, json.dumps(told).encode())

    def _write(self, name: str, content: bytes) -> None:
        unfinished = self._folder / f".{name}.unfinished"
        unfinished.unlink(missing_ok=True)
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(self._folder / name)
        sync_folder(self._folder)


def _unlocked(mine: dict[str, Any], digits: str) -> bytes | None:
    """The person's own private key, where this is the PIN that locked it."""
    from nacl.exceptions import CryptoError
    from nacl.secret import SecretBox

    salt = bytes.fromhex(mine["salt"])
    key = _stretched(digits, salt, mine["passes"], mine["memory_bytes"])
    try:
        return SecretBox(key).decrypt(bytes.fromhex(mine["locked"]))
    except CryptoError:
        return None


def _stretched(digits: str, salt: bytes, passes: int, memory_bytes: int) -> bytes:
    from nacl.pwhash import argon2id

    return argon2id.kdf(KEY_BYTES, digits.encode(), salt, opslimit=passes, memlimit=memory_bytes)
