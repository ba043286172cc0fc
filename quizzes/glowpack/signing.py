"""Who made a pack: Ed25519 signatures over MANIFEST.json's bytes, and the keys for them.

MANIFEST.sig is one line: `ed25519 PUBLIC-KEY SIGNATURE`, both in hexadecimal. The key in it says
who claims to have made the pack; whether that one is trusted is for the reader to decide.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from quizzes.fault import PackFaults, fault
from quizzes.glowpack.names import SIGNATURE

LOCKED_WITH = "glow-key argon2id-1"  # 1: the numbers in `_stretched`
_SALT = re.compile(rf"{LOCKED_WITH} ([0-9a-f]{{32}})")
_LINE = re.compile(rb"ed25519 ([0-9a-f]{64}) ([0-9a-f]{128})\n")


class NoKey(ValueError):
    """The bytes are no Ed25519 private key in PEM."""


class NeedsPassphrase(NoKey):
    """The key is locked, and the passphrase is missing or wrong."""


def new_key(passphrase: str = "") -> bytes:
    """A new private key in PEM; locked where a passphrase is given.

    PEM itself makes guessing cheap (PBKDF2, 2,048 rounds), so what locks it is the passphrase
    stretched by argon2id; its salt stands in a line above.
    """
    made = Ed25519PrivateKey.generate()
    if not passphrase:
        return made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    salt = os.urandom(16)
    lock = BestAvailableEncryption(_stretched(passphrase, salt))
    head = f"{LOCKED_WITH} {salt.hex()}\n".encode()
    return head + made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock)


def is_locked(pem: bytes) -> bool:
    """Whether a key file asks for a passphrase."""
    return pem.startswith(LOCKED_WITH.encode())


def read_key(pem: bytes, passphrase: str = "") -> Ed25519PrivateKey:
    """The private key in a key file. Raises NoKey; NeedsPassphrase where that is at fault."""
    password = None
    if is_locked(pem):
        head, _, pem = pem.partition(b"\n")
        salt = _SALT.fullmatch(head.decode("ascii", "replace"))
        if salt is None:
            raise NoKey("the line above the key is damaged")
        if not passphrase:
            raise NeedsPassphrase("the key has a passphrase")
        password = _stretched(passphrase, bytes.fromhex(salt.group(1)))
    try:
        key = load_pem_private_key(pem, password)
    except (ValueError, TypeError, UnsupportedAlgorithm) as broken:
        if password is not None and b"ENCRYPTED" in pem:
            raise NeedsPassphrase("the passphrase does not fit") from broken
        raise NoKey("no private key in PEM") from broken
    if not isinstance(key, Ed25519PrivateKey):
        raise NoKey("not an Ed25519 key")
    return key


def _stretched(passphrase: str, salt: bytes) -> bytes:
    """A key out of a passphrase; 0.4 s and 256 MiB, for who signs and for who guesses."""
    from argon2.low_level import Type, hash_secret_raw

    typed = unicodedata.normalize("NFC", passphrase).encode()
    made = hash_secret_raw(typed, salt, 3, 256 * 1024, 4, 32, Type.ID)
    return made.hex().encode()


def public_key(key: Ed25519PrivateKey) -> bytes:
    """The 32 bytes by which others know the key."""
    return key.public_key().public_bytes_raw()


def fingerprint(public: bytes) -> str:
    """What people compare: the first 16 hexadecimal digits of the key's SHA-256, in fours."""
    digits = hashlib.sha256(public).hexdigest()[:16]
    return " ".join(digits[at : at + 4] for at in range(0, 16, 4))


def signature(manifest: bytes, key: Ed25519PrivateKey) -> bytes:
    """MANIFEST.sig for these bytes of MANIFEST.json."""
    return f"ed25519 {public_key(key).hex()} {key.sign(manifest).hex()}\n".encode()


def signer(manifest: bytes, written: bytes) -> bytes:
    """The public key that signed the manifest. Raises PackFaults when the signature is wrong."""
    line = _LINE.fullmatch(written)
    if line is None:
        raise PackFaults([fault("signature_broken", SIGNATURE)])
    public, signed = (bytes.fromhex(part.decode()) for part in line.groups())
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signed, manifest)
    except (InvalidSignature, ValueError) as wrong:
        raise PackFaults([fault("signature_wrong", SIGNATURE)]) from wrong
    return public
