"""Who made a pack: Ed25519 signatures over MANIFEST.json's bytes, and the keys for them.

MANIFEST.sig is one line: `ed25519 PUBLIC-KEY SIGNATURE`, both in hexadecimal. The key in it says
who claims to have made the pack; whether that one is trusted is for the reader to decide.
"""

from __future__ import annotations

import hashlib
import re

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from quizzes.fault import PackFaults, fault
from quizzes.glowpack.names import SIGNATURE

_LINE = re.compile(rb"ed25519 ([0-9a-f]{64}) ([0-9a-f]{128})\n")


class NoKey(ValueError):
    """The bytes are no Ed25519 private key in PEM without a passphrase."""


def new_key() -> bytes:
    """A new private key in PEM."""
    made = Ed25519PrivateKey.generate()
    return made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def read_key(pem: bytes) -> Ed25519PrivateKey:
    """The private key in PEM. Raises NoKey."""
    try:
        key = load_pem_private_key(pem, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as broken:
        raise NoKey("no private key in PEM without a passphrase") from broken
    if not isinstance(key, Ed25519PrivateKey):
        raise NoKey("not an Ed25519 key")
    return key


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
