"""The packs of one station: what is in use, what a file would change, install, undo.

DATA/packs/      installed versions, which of them are in use, whom staff trust
DATA/checked/    the checked form of the program's own pack
"""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.packs.changes import Changes, changes, ids_of
from kiosk.packs.in_use import FOLDER, FORMS, packs_in_use
from kiosk.packs.publishers import Publishers
from kiosk.problems import StationProblem, Words
from quizzes.fault import PackFaults, fault
from quizzes.glowpack.build import build
from quizzes.glowpack.check import Checked, check_glowpack
from quizzes.glowpack.core import core_pack
from quizzes.glowpack.installed import Installed, Progress
from quizzes.glowpack.manifest import Manifest
from quizzes.message import Pack
from quizzes.text import Text


@dataclass(frozen=True, slots=True)
class Preview:
    """A pack that may come in, and what it would change. `old` is the version it replaces."""

    checked: Checked
    old: Pack | None
    changes: Changes
    is_in_use: bool


@dataclass(frozen=True, slots=True)
class InUse:
    """One pack of the station. `version` None: installed, then undone.

    `title` is that of the version in use, or before. `back_to` is what undo goes back to: a
    version, "" for none at all, None where undo can do nothing.
    """

    id: str
    pack: Pack | None
    title: Text | None
    version: str | None
    back_to: str | None
    publisher: bytes | None
    is_program: bool = False


class StationPacks:
    """The packs in a data folder. PackFaults say what is wrong with a pack, StationProblem with
    the station."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self.installed = Installed(data / FOLDER)
        self.publishers = Publishers(data / FOLDER)

    def in_use(self) -> list[Pack]:
        """The packs that children play, the program's own first."""
        return packs_in_use(self._core(), self._data, lambda name, faults: None)

    def preview(self, path: Path, progress: Progress = lambda done: None) -> Preview:
        """What a `.glowpack` would change; nothing is written.

        Raises PackFaults for one that `install` would refuse.
        """
        checked = check_glowpack(path, self.publishers.all(), progress)
        self._judge(checked)
        old = next((pack for pack in self.in_use() if pack.id == checked.pack.id), None)
        is_in_use = old is not None and old.name == checked.pack.name
        return Preview(checked, old, changes(old, checked.pack), is_in_use)

    def install(
        self,
        path: Path,
        progress: Progress = lambda done: None,
        announce: Callable[[Manifest], object] = lambda manifest: None,
    ) -> Manifest:
        """Checks a `.glowpack`, lays it down and takes it into use; all of it or nothing.

        `announce` is called before the switch, so that no switch goes without a line in the audit.
        """
        trusted = self.publishers.all()
        try:
            self.installed.mend()
            self.installed.clear()
            manifest = self.installed.stage(path, trusted, progress, self._judge)
            announce(manifest)
            self.installed.switch(manifest)
        except OSError as broken:
            raise _disk(self.installed.root, broken) from broken
        return manifest

    @contextmanager
    def as_glowpack(self, path: Path) -> Iterator[Path]:
        """The path of a `.glowpack`; a source folder is built, signed by the station's own key."""
        if not path.is_dir():
            yield path
            return
        with tempfile.TemporaryDirectory(prefix="glow-own-") as made:
            yield build(path, Path(made), self.publishers.own_key())

    def install_own(self, source: Path, progress: Progress = lambda done: None) -> Manifest:
        """Takes a source folder into use that was written on this station."""
        with self.as_glowpack(source) as built:
            return self.install(built, progress)

    def undo(self, pack_id: str) -> str | None:
        """Goes back to the version before, which may be none or the program's own; gives its name.

        A second undo goes forward again. Raises PackFaults where there is nothing to go back to.
        """
        try:
            self.installed.mend()
            back = self.installed.undo(pack_id)
        except OSError as broken:
            raise _disk(self.installed.root, broken) from broken
        core = self._core()
        return core.name if back is None and pack_id == core.id else back

    def switch_off(self, pack_id: str) -> None:
        """Takes a pack out of use; undo takes it into use again."""
        try:
            self.installed.mend()
            self.installed.switch_off(pack_id)
        except OSError as broken:
            raise _disk(self.installed.root, broken) from broken

    def rows(self) -> list[InUse]:
        """The program's pack and every installed one; those left off have no `pack`.

        A pointer that can't be read is mended first.
        """
        try:
            self.installed.mend()
        except OSError as broken:
            raise _disk(self.installed.root, broken) from broken
        packs = {pack.id: pack for pack in self.in_use()}
        core = self._core()
        choices = self.installed.choices()
        rows = []
        if packs[core.id].name == core.name:
            rows.append(InUse(core.id, core, core.title, core.version, None, None, is_program=True))
        for pack_id, choice in sorted(choices.items()):
            if pack_id == core.id and packs[core.id].name == core.name:
                continue
            can_undo = choice.active is not None or choice.previous is not None
            back = _version(choice.previous) or "" if can_undo else None
            if back == "" and pack_id == core.id:
                back = core.version
            version = _version(choice.active)
            who = self._publisher(choice.active) if choice.active else None
            pack = packs.get(pack_id) if choice.active else None
            title = pack.title if pack else self._title(choice.active or choice.previous)
            rows.append(InUse(pack_id, pack, title, version, back, who))
        return rows

    def _title(self, folder: str | None) -> Text | None:
        from quizzes.glowpack.checked import load

        try:
            return None if folder is None else load(self.installed.root / folder).title
        except PackFaults:
            return None

    def _core(self) -> Pack:
        return core_pack(forms=self._data / FORMS)

    def _judge(self, checked: Checked) -> None:
        """What only this station can say against a pack. Raises PackFaults."""
        pack = checked.pack
        core = self._core()
        if pack.id == core.id and pack.seq <= core.seq:
            new, old = f"seq {pack.seq}", f"seq {core.seq}"
            raise PackFaults([fault("pack_older", pack.name, new=new, old=old)])
        self.installed.refuse_older(checked.manifest)
        others = [other for other in self.in_use() if other.id != pack.id]
        there = {one: other.name for other in others for one in ids_of(other)}
        twice = [
            fault("id_elsewhere", pack.name, name=one, pack=there[one])
            for one in ids_of(pack)
            if one in there
        ]
        if twice:
            raise PackFaults(twice)

    def _publisher(self, folder: str) -> bytes | None:
        from quizzes.glowpack.names import MANIFEST, SIGNATURE
        from quizzes.glowpack.signing import signer

        place = self.installed.root / folder
        try:
            return signer((place / MANIFEST).read_bytes(), (place / SIGNATURE).read_bytes())
        except (OSError, PackFaults):
            return None


def _version(folder: str | None) -> str | None:
    return None if folder is None else folder.partition("@")[2].partition("~")[0]


def _disk(root: Path, broken: OSError) -> StationProblem:
    if broken.errno in (errno.ENOSPC, errno.EDQUOT):
        what = Words("磁盘满了，内容包没有装上，原来的照常用",
                     "the disk is full; nothing was installed, what was in use stays")  # fmt: skip
        return StationProblem(what, str(root), Words("清理磁盘再试", "make room and try again"))
    why = broken.strerror or str(broken)
    return StationProblem(
        Words(
            f"写不进去（{why}），原来的照常用", f"it can't be written ({why}); all stays as it was"
        ),
        str(root),
        Words("检查磁盘和权限，再试一次", "check the disk and its rights, then try again"),
    )
