"""Erasing programmes: keys first, one by one with proof, and what has expired or is half there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.programmes.sealed_programme import SUFFIX, erase_file, has_its_key, is_old
from kiosk.programmes.takes import Takes
from kiosk.programmes.wall import Wall
from kiosk.store.programmes import Programme, told_of

if TYPE_CHECKING:
    from kiosk.store import Role, Store


class Eraser:
    """The only way by which a programme goes. `folder` holds the programmes' files."""

    def __init__(self, store: Store, folder: Path, takes: Takes, wall: Wall) -> None:
        self._store = store
        self._folder = folder
        self._takes = takes
        self._wall = wall

    def file(self, id_: bytes) -> Path:
        """Where a programme lies."""
        return self._folder / f"{id_.hex()}{SUFFIX}"

    def erase(self, id_: bytes, why: str, role: Role = "staff") -> str:
        """Keys first, then files, then the row; the line of proof, empty when there was none."""
        programme = self._store.programme(id_)
        sizes = [self._wall.take_down(id_), erase_file(self.file(id_))]
        if programme is None:
            return ""
        files = sum(size > 0 for size in sizes)
        gone = f"keys overwritten, {files} files removed, {sum(sizes)} bytes"
        proof = f"erased {told_of(programme)}: {why}; {gone if files else 'no file was there'}"
        self._store.erase_programme(id_, proof, role).result()
        return proof

    def purge(self, now: int, *, is_start: bool = False) -> int:
        """What a crash or a restored backup left: a row without its file goes, and the reverse.

        While the station runs, another process may be about to write the row of a new file.
        """
        erased = self._takes.purge(now, is_start=is_start)
        rows = {one.id: one for one in self._store.programmes()}
        for one in rows.values():
            if now >= one.expires:
                self.erase(one.id, "expired")
            elif not has_its_key(self.file(one.id)):
                self.erase(one.id, "its file was erased before")
            else:
                self._finish_taking_down(one)
                continue
            erased += 1
        hung = {one.id for one in rows.values() if one.is_on_wall}
        for folder, known in ((self._folder, set(rows)), (self._wall.folder, hung)):
            names = {f"{id_.hex()}{SUFFIX}" for id_ in known}
            for file in folder.glob(f"*{SUFFIX}*"):
                if file.name not in names and (is_start or is_old(file)):
                    erased += erase_file(file) > 0
        return erased

    def _finish_taking_down(self, one: Programme) -> None:
        """A kill came between the wall's copy and its row."""
        if one.is_on_wall and not has_its_key(self._wall.file(one.id)):
            self._wall.take_down(one.id)
            self._store.unhang_programme(one.id).result()
