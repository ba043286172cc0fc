"""Whose packs a station takes: publishers that staff trust, and the station itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.problems import StationProblem, Words
from quizzes.glowpack import durable
from quizzes.glowpack.canonical import canonical
from quizzes.glowpack.signing import NoKey, fingerprint, new_key, public_key, read_key

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

TRUSTED = "trusted.json"
OWN_KEY = "station.key"


class Publishers:
    """The keys in a station's folder of packs, which need not exist yet.

    Every verb raises StationProblem for a file that can't be read or written.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    def trusted(self) -> list[bytes]:
        """The public keys that staff trust, in the order in which they came."""
        path = self._root / TRUSTED
        try:
            return [bytes.fromhex(key) for key in json.loads(path.read_bytes())]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError) as fault:
            raise _unreadable(path) from fault

    def all(self) -> set[bytes]:
        """Every key whose packs may come in, the station's own among them."""
        own = self.own()
        return {*self.trusted(), *([own] if own is not None else [])}

    def trust(self, public: bytes) -> None:
        """Takes packs of this publisher from now on."""
        trusted = self.trusted()
        if public not in trusted:
            self._keep([*trusted, public])

    def distrust(self, mark: str) -> bool:
        """Takes no more packs of the publisher with this fingerprint; False for one unknown.

        What is installed stays.
        """
        trusted = self.trusted()
        left = [key for key in trusted if not is_marked(key, mark)]
        if left == trusted:
            return False
        self._keep(left)
        return True

    def own(self) -> bytes | None:
        """The public key of the station itself; None until it has made a pack."""
        key = self._own_key()
        return None if key is None else public_key(key)

    def own_key(self) -> Ed25519PrivateKey:
        """The key that signs what is made on this station; made when it is first asked for."""
        key = self._own_key()
        if key is None:
            pem = new_key()
            self._write(OWN_KEY, pem, 0o600)
            key = read_key(pem)
        return key

    def _own_key(self) -> Ed25519PrivateKey | None:
        path = self._root / OWN_KEY
        try:
            return read_key(path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, NoKey) as fault:
            raise _unreadable(path) from fault

    def _keep(self, keys: list[bytes]) -> None:
        self._write(TRUSTED, canonical([key.hex() for key in keys]), 0o644)

    def _write(self, name: str, data: bytes, mode: int) -> None:
        path = self._root / name
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            durable.replace(path, data, mode)
        except OSError as fault:
            why = fault.strerror or str(fault)
            raise StationProblem(
                Words(f"写不出来：{why}", f"it can't be written: {why}"),
                str(path),
                Words("检查磁盘空间和权限", "check the disk's space and rights"),
            ) from fault


def is_marked(public: bytes, mark: str) -> bool:
    """Whether a key has this fingerprint, however it was typed."""
    return fingerprint(public).replace(" ", "") == "".join(mark.split()).casefold()


def _unreadable(path: Path) -> StationProblem:
    return StationProblem(
        Words("这个文件坏了", "this file is damaged"),
        str(path),
        Words("把它移走，再重新信任发布者", "move it away and trust the publishers anew"),
    )
