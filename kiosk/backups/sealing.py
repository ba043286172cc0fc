"""A sealed stream of bytes: argon2id of a code, then XChaCha20-Poly1305 chunk by chunk.

    MAGIC · length of the head (2 bytes) · head (JSON) · header of the stream (24 bytes) · chunks

Each chunk is 64 KiB of plain bytes, the last one is shorter and carries the final tag, so that a
file that was cut off is known. The head is authenticated with the first chunk. libsodium's
secretstream: https://doc.libsodium.org/secret-key_cryptography/secretstream
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, BinaryIO

from kiosk.backups.refusals import Refused, refused

MAGIC = b"GLOWBACKUP 1\n"
CHUNK_BYTES = 64 << 10
TAG_BYTES = 17  # of a chunk
LONGEST_HEAD = 4096
PASSES, MEMORY_BYTES = 3, 64 << 20  # 0.2 s; RFC 9106's second choice
MOST_PASSES, MOST_MEMORY_BYTES = 12, 1 << 30  # a file may not ask for more


class Sealing:
    """Writes what it is given into `file`, sealed; `close` ends the stream, not the file."""

    def __init__(self, file: BinaryIO, code: str, about: Mapping[str, Any]) -> None:
        from nacl import bindings
        from nacl.utils import random

        salt = random(16)
        key = _stretched(code, salt, PASSES, MEMORY_BYTES)
        head = {"salt": salt.hex(), "passes": PASSES, "memory_bytes": MEMORY_BYTES,
                "check": _check_of(key), **about}  # fmt: skip
        written = json.dumps(head, sort_keys=True).encode()
        self._file, self._push = file, bindings.crypto_secretstream_xchacha20poly1305_push
        self._state = bindings.crypto_secretstream_xchacha20poly1305_state()
        start = bindings.crypto_secretstream_xchacha20poly1305_init_push(self._state, key)
        file.write(MAGIC + len(written).to_bytes(2, "big") + written + start)
        self._said = written
        self._waiting = bytearray()

    def write(self, data: bytes) -> int:
        """Takes bytes, as a file does."""
        self._waiting += data
        while len(self._waiting) > CHUNK_BYTES:
            self._chunk(bytes(self._waiting[:CHUNK_BYTES]), is_last=False)
            del self._waiting[:CHUNK_BYTES]
        return len(data)

    def close(self) -> None:
        """The last chunk."""
        self._chunk(bytes(self._waiting), is_last=True)

    def _chunk(self, data: bytes, *, is_last: bool) -> None:
        from nacl import bindings

        final, usual = (
            bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL,
            bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
        )
        self._file.write(self._push(self._state, data, self._said, final if is_last else usual))
        self._said = b""


class Unsealing:
    """Reads what `Sealing` wrote. Every verb raises Refused; OSError for a stick that went."""

    def __init__(self, file: BinaryIO, code: str) -> None:
        from nacl import bindings

        head, self._said = _head(file)
        key = _key_of(head, code)
        start = file.read(bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES)
        self._state = bindings.crypto_secretstream_xchacha20poly1305_state()
        try:
            bindings.crypto_secretstream_xchacha20poly1305_init_pull(self._state, start, key)
        except Exception as cut:
            raise refused("damaged") from cut
        self._file = file
        self._left = b""
        self._is_over = False

    def read(self, size: int = -1) -> bytes:
        """So many bytes, or what is left; b"" at the end."""
        parts, have = [self._left], len(self._left)
        while not self._is_over and (size < 0 or have < size):
            parts.append(self._chunk())
            have += len(parts[-1])
        whole = b"".join(parts)
        cut = have if size < 0 else size
        self._left = whole[cut:]
        return whole[:cut]

    def _chunk(self) -> bytes:
        from nacl import bindings
        from nacl.exceptions import CryptoError

        sealed = self._file.read(CHUNK_BYTES + TAG_BYTES)
        try:
            plain, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(
                self._state, sealed, self._said
            )
        except (CryptoError, ValueError) as spoilt:
            raise refused("damaged") from spoilt
        self._said = b""
        self._is_over = tag == bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
        if self._is_over and self._file.read(1):
            raise refused("damaged")
        return bytes(plain)


def about(file: BinaryIO) -> dict[str, Any]:
    """What the head of a sealed file says of itself, not yet proved. Raises Refused, OSError."""
    return _head(file)[0]


def opens(file: BinaryIO, code: str) -> bool:
    """Whether this is the code, by the head alone. Raises Refused, OSError."""
    try:
        _key_of(_head(file)[0], code)
    except Refused as other:
        if other.why != "wrong_code":
            raise
        return False
    return True


def _head(file: BinaryIO) -> tuple[dict[str, Any], bytes]:
    if file.read(len(MAGIC)) != MAGIC:
        raise refused("foreign")
    size = int.from_bytes(file.read(2), "big")
    written = file.read(size) if 0 < size <= LONGEST_HEAD else b""
    try:
        head = json.loads(written)
        if isinstance(head, dict) and len(written) == size:
            return head, written
    except ValueError:
        pass
    raise refused("damaged")


def _key_of(head: Mapping[str, Any], code: str) -> bytes:
    try:
        salt, passes = bytes.fromhex(head["salt"]), int(head["passes"])
        memory, check = int(head["memory_bytes"]), str(head["check"])
    except (KeyError, TypeError, ValueError) as spoilt:
        raise refused("damaged") from spoilt
    is_fair = 1 <= passes <= MOST_PASSES and 1 << 20 <= memory <= MOST_MEMORY_BYTES
    if len(salt) != 16 or not is_fair:
        raise refused("damaged")
    key = _stretched(code, salt, passes, memory)
    if _check_of(key) != check:
        raise refused("wrong_code")
    return key


def _stretched(code: str, salt: bytes, passes: int, memory_bytes: int) -> bytes:
    from nacl.pwhash import argon2id

    return bytes(argon2id.kdf(32, code.encode(), salt, opslimit=passes, memlimit=memory_bytes))


def _check_of(key: bytes) -> str:
    """Tells a wrong code from a spoilt file; says nothing of the key."""
    from nacl.encoding import HexEncoder
    from nacl.hash import blake2b

    made = blake2b(b"is this the code?", digest_size=16, key=key, encoder=HexEncoder)
    return str(made.decode())
