"""The format of a sealed take: a head, then encrypted records, each whole or not there.

Head: `GLOWTAKE1`, a sealed box (X25519, XSalsa20-Poly1305) with the take's own key, for the
station's public key, and the stream's header. Record: length (4 bytes, little endian) and one
message of libsodium's secretstream (XChaCha20-Poly1305), which is bound to those before it; the
first byte says what it is. The last record carries the stream's final tag.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

from nacl import bindings
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from media.recording.troubles import NotReadable

MAGIC = b"GLOWTAKE1"
KEY_BYTES = bindings.crypto_secretstream_xchacha20poly1305_KEYBYTES
HEADER_BYTES = bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES
ADDED_BYTES = bindings.crypto_secretstream_xchacha20poly1305_ABYTES
MESSAGE = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
FINAL = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
BOX_BYTES = KEY_BYTES + bindings.crypto_box_SEALBYTES
HEAD_BYTES = len(MAGIC) + BOX_BYTES + HEADER_BYTES
LENGTH = struct.Struct("<I")
LONGEST_RECORD = 1 << 20


class StationKeys(NamedTuple):
    """Who has the public one can seal takes; only who has the secret one can open them."""

    public: bytes
    secret: bytes


def new_station_keys() -> StationKeys:
    """A new pair, 32 bytes each. Where they are kept is the caller's business."""
    secret = PrivateKey.generate()
    return StationKeys(bytes(secret.public_key), bytes(secret))


class Encryption:
    """Makes records. The take's key is in this object's memory alone."""

    def __init__(self, station_public_key: bytes) -> None:
        key = os.urandom(KEY_BYTES)
        self._state = bindings.crypto_secretstream_xchacha20poly1305_state()
        header = bindings.crypto_secretstream_xchacha20poly1305_init_push(self._state, key)
        self.head = MAGIC + SealedBox(PublicKey(station_public_key)).encrypt(key) + header

    def record(self, kind: bytes, content: bytes, is_last: bool = False) -> bytes:
        """One record as it goes to disk."""
        tag = FINAL if is_last else MESSAGE
        sealed = bindings.crypto_secretstream_xchacha20poly1305_push(
            self._state, kind + content, None, tag
        )
        return LENGTH.pack(len(sealed)) + sealed


def whole_bytes(file: bytes) -> int:
    """How much of the file is head and whole records: a torn one at the end is not counted.

    Needs no key. 0 where not even the head is whole.
    """
    if not file.startswith(MAGIC) or len(file) < HEAD_BYTES:
        return 0
    return max((end for _, end in _spans(file)), default=HEAD_BYTES)


def records(file: bytes, station_secret_key: bytes) -> Iterator[tuple[bytes, bytes, bool]]:
    """Kind, content and whether it is the last, as far as the file is whole and untouched.

    Raises NotReadable when the key does not fit or this is no sealed take.
    """
    state = _opened(file, station_secret_key)
    for start, end in _spans(file):
        try:
            content, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(
                state, file[start:end], None
            )
        except (CryptoError, RuntimeError):  # damaged here; nothing behind it can be trusted
            return
        yield content[:1], content[1:], tag == FINAL


def _opened(file: bytes, station_secret_key: bytes) -> Any:
    if not file.startswith(MAGIC) or len(file) < HEAD_BYTES:
        raise NotReadable("no head")
    box, header = file[len(MAGIC) : HEAD_BYTES - HEADER_BYTES], file[:HEAD_BYTES][-HEADER_BYTES:]
    try:
        key = SealedBox(PrivateKey(station_secret_key)).decrypt(box)
    except CryptoError as fault:
        raise NotReadable("another key") from fault
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
    return state


def _spans(file: bytes) -> Iterator[tuple[int, int]]:
    """Where each whole record's message lies."""
    at = HEAD_BYTES
    while at + LENGTH.size <= len(file):
        (length,) = LENGTH.unpack_from(file, at)
        start, at = at + LENGTH.size, at + LENGTH.size + length
        if not ADDED_BYTES < length <= LONGEST_RECORD or at > len(file):
            return
        yield start, at
