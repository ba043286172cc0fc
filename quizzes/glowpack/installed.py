"""The packs of a station: versions side by side, switched by one step, undone by another.

    ROOT/ID@VERSION/    the unpacked files, MANIFEST.json, CHECKED.json
    ROOT/active.json    which of them are in use, and which were before

A folder gets its name when all of it is on the disk, and `active.json` is replaced whole, so that
a power cut leaves the old state or the new one.
"""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from itertools import count, takewhile
from pathlib import Path

from quizzes.fault import PackFaults, fault
from quizzes.glowpack import durable
from quizzes.glowpack.archive import open_archive
from quizzes.glowpack.canonical import canonical
from quizzes.glowpack.check import Checked, check_archive
from quizzes.glowpack.checked import STAMP, load, write_stamp
from quizzes.glowpack.manifest import Manifest, read_manifest
from quizzes.glowpack.names import ART, MANIFEST, SIGNATURE
from quizzes.glowpack.pointer import POINTER, Choice, read_choices
from quizzes.message import Pack

CHECKING = 0.6  # of the time of an installation
Progress = Callable[[float], object]  # how much of it is done, 0 to 1


class Installed:
    """The packs in a folder, which need not exist yet."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def choices(self) -> dict[str, Choice]:
        """What is in use, by pack id. Raises PackFaults when the pointer can't be read."""
        return read_choices(self.root)

    def folder(self, pack_id: str) -> Path | None:
        """Where the version in use lies; None when there is none."""
        choice = self.choices().get(pack_id, Choice())
        return self.root / choice.active if choice.active else None

    def pack(self, pack_id: str) -> Pack:
        """The version in use, from its checked form. Raises PackFaults; KeyError when none is."""
        folder = self.folder(pack_id)
        if folder is None:
            raise KeyError(pack_id)
        return load(folder)

    def stage(
        self,
        path: Path,
        trusted: Collection[bytes] | None = None,
        progress: Progress = lambda done: None,
        judge: Callable[[Checked], object] = lambda checked: None,
    ) -> Manifest:
        """Checks a `.glowpack` and lays it beside the others, not yet in use.

        `judge` sees the checked pack before anything is written, and raises PackFaults where it
        may not come in for a reason of the station's own. Raises PackFaults for one that may not
        come in, OSError for a disk that can't take it; either way nothing has changed.
        """
        with open_archive(path, trusted) as archive:
            manifest, listed = archive.manifest, archive.manifest_bytes
            self._refuse_older(manifest, listed)
            judge(check_archive(archive, lambda done: progress(done * CHECKING)))
            with self._alone():
                if self._whole(manifest, listed) is not None:
                    progress(1.0)
                    return manifest
                staged = Path(tempfile.mkdtemp(prefix=".stage-", dir=self.root))
                try:
                    for number, name in enumerate(manifest.files, 1):
                        durable.write(staged / name, archive.read(name))
                        part = number / len(manifest.files)
                        progress(CHECKING + (1 - CHECKING) * part)
                    durable.write(staged / MANIFEST, listed)
                    if archive.signature is not None:
                        durable.write(staged / SIGNATURE, archive.signature)
                    write_stamp(staged)
                    durable.sync(staged / STAMP)
                    durable.sync_all(staged)
                    staged.rename(next(f for f in self._folders(manifest) if not f.exists()))
                    durable.sync(self.root)
                finally:
                    shutil.rmtree(staged, ignore_errors=True)
        return manifest

    def switch(self, manifest: Manifest) -> None:
        """Takes a staged version into use. Raises PackFaults when it is older or not there."""
        listed = manifest.written()
        with self._alone():
            self._refuse_older(manifest, listed)
            folder = self._whole(manifest, listed)
            if folder is None:
                raise PackFaults([fault("folder_missing", manifest.name)])
            choices = self.choices()
            choice = choices.get(manifest.id, Choice())
            if choice.active != folder.name:
                choice = replace(choice, active=folder.name, previous=choice.active)
            highest = replace(choice, highest_seq=manifest.seq, highest_manifest=_sum(listed))
            self._point({**choices, manifest.id: highest})

    def undo(self, pack_id: str) -> str | None:
        """Goes back to what was in use before the last switch, which may be nothing.

        Gives its folder's name. A second undo goes forward again. Raises PackFaults when there is
        nothing to go back to.
        """
        with self._alone():
            choices = self.choices()
            choice = choices.get(pack_id, Choice())
            if choice.active is choice.previous is None:
                raise PackFaults([fault("nothing_to_undo", pack_id)])
            back = replace(choice, active=choice.previous, previous=choice.active)
            self._point({**choices, pack_id: back})
        return back.active

    def switch_off(self, pack_id: str) -> None:
        """Takes the version in use out of it; undo takes it into use again."""
        with self._alone():
            choices = self.choices()
            choice = choices.get(pack_id, Choice())
            if choice.active is not None:
                off = replace(choice, active=None, previous=choice.active)
                self._point({**choices, pack_id: off})

    def clear(self) -> None:
        """Removes what a power cut left half done, and the pictures of versions out of use.

        Their words stay, so that results can still say what was asked (`asked.py`).
        """
        with self._alone():
            named = {name for c in self.choices().values() for name in (c.active, c.previous)}
            for path in self.root.iterdir():
                if not path.is_dir() or path.name in named:
                    continue
                is_version = "@" in path.name and "~" not in path.name
                shutil.rmtree(path / ART if is_version else path, ignore_errors=True)

    def mend(self) -> bool:
        """Makes a pointer that can't be read anew, from the versions that lie there.

        The newest of each pack comes into use, the one before is what undo goes back to. Gives
        whether there was anything to mend; the damaged pointer is kept beside it.
        """
        with self._alone():
            try:
                self.choices()
                return False
            except PackFaults:
                pointer = self.root / POINTER
            pointer.replace(pointer.with_suffix(".damaged"))
            versions: dict[str, list[tuple[int, str, str]]] = {}
            for manifest, name, listed in self._versions():
                versions.setdefault(manifest.id, []).append((manifest.seq, name, _sum(listed)))
            self._point({pack_id: _newest(some) for pack_id, some in versions.items()})
        return True

    def next_seq(self, pack_id: str) -> int:
        """The number for a new version: above all that were in use, and all that lie there.

        A power cut between staging and the switch leaves a version that was never in use.
        """
        there = (one.seq for one, _, _ in self._versions() if one.id == pack_id)
        return 1 + max(self.choices().get(pack_id, Choice()).highest_seq, *there, 0)

    def _versions(self) -> Iterator[tuple[Manifest, str, bytes]]:
        """Each version that lies there: manifest, folder's name, the manifest as written."""
        for folder in self.root.glob("*@*"):
            try:
                listed = (folder / MANIFEST).read_bytes()
                yield read_manifest(listed), folder.name, listed
            except (OSError, PackFaults):
                continue

    def refuse_older(self, manifest: Manifest) -> None:
        """Raises PackFaults for a version older than what was in use, or that took its number."""
        self._refuse_older(manifest, manifest.written())

    def _refuse_older(self, manifest: Manifest, listed: bytes) -> None:
        choice = self.choices().get(manifest.id, Choice())
        if manifest.seq < choice.highest_seq:
            new, old = f"seq {manifest.seq}", f"seq {choice.highest_seq}"
            raise PackFaults([fault("pack_older", manifest.name, new=new, old=old)])
        if manifest.seq == choice.highest_seq and _sum(listed) != choice.highest_manifest:
            raise PackFaults([fault("pack_changed", manifest.name, new=manifest.version)])

    def _folders(self, manifest: Manifest) -> Iterator[Path]:
        """Where a version may lie: under its name, or beside a damaged copy of itself."""
        yield self.root / manifest.name
        yield from (self.root / f"{manifest.name}~{number}" for number in count(2))

    def _whole(self, manifest: Manifest, listed: bytes) -> Path | None:
        """The folder that holds this very version undamaged; None when there is none.

        Raises PackFaults when the version's name is taken by other content.
        """
        for folder in takewhile(Path.exists, self._folders(manifest)):
            try:
                there = (folder / MANIFEST).read_bytes()
                sums = manifest.files.items()
                if there == listed and all(
                    sum_.fits((folder / n).read_bytes()) for n, sum_ in sums
                ):
                    return folder
            except OSError:
                continue
            if there != listed and _is_manifest(there):
                raise PackFaults([fault("pack_changed", manifest.name, new=manifest.version)])
        return None

    def _point(self, choices: dict[str, Choice]) -> None:
        written = canonical({pack_id: asdict(choice) for pack_id, choice in choices.items()})
        durable.replace(self.root / POINTER, written)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One process at a time; a killed one lets go by itself."""
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _newest(versions: list[tuple[int, str, str]]) -> Choice:
    """The choice that the versions of a pack suggest, each told as seq, folder and sum."""
    (seq, active, listed), *before = sorted(versions, reverse=True)
    return Choice(active, before[0][1] if before else None, seq, listed)


def _is_manifest(written: bytes) -> bool:
    try:
        read_manifest(written)
    except PackFaults:
        return False
    return True


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
