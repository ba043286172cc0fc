"""Tables and quizzes on sticks, looked for beside the glass; and the way back onto a stick."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.local_pack import SOURCE
from kiosk.packs import child
from kiosk.problems import StationProblem, Words
from kiosk.take_away.places import Place, deliver, places
from kiosk.usb.files import files_on
from kiosk.usb.sticks import Stick, Sticks

KINDS = (".xlsx", ".csv", ".gift")


class StickFiles:
    """Finds files on what is plugged in. What it opened stays open until `let_go`."""

    def __init__(self, sources: Sequence[Sticks], data: Path) -> None:
        self.sources, self._data = list(sources), data
        self._own: dict[str, tuple[Sticks, Stick]] = {}  # mounted by us; the thread's alone
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="editor-sticks")

    def look(self) -> Future[list[Path]]:
        """The files that can be read in, newest first on each stick."""
        return self._aside.submit(self._look)

    def let_go(self) -> Future[None]:
        """The sticks can be taken out after this."""
        return self._aside.submit(self._let_go)

    def export(self, kind: str) -> Future[Path]:
        """The station's own pack as a file of that kind on the first stick; gives the file.

        The future raises StationProblem, and Refused for a source with faults.
        """
        return self._aside.submit(self._export, kind)

    def _look(self) -> list[Path]:
        found: list[Path] = []
        for source in self.sources:
            try:
                sticks = source.sticks()
            except StationProblem:
                continue  # no service for sticks: a folder may take its place
            for stick in sticks:
                found += self._files(source, stick)
        return found

    def _files(self, source: Sticks, stick: Stick) -> list[Path]:
        if not stick.can_be_read:
            return []
        try:
            folder = source.mount(stick)
        except StationProblem:
            return []
        if stick.folder is None:
            self._own[stick.id] = (source, stick)
        return [file for kind in KINDS for file in files_on(folder, kind)]

    def _let_go(self) -> None:
        for source, stick in self._own.values():
            source.unmount(stick)
        self._own.clear()

    def _export(self, kind: str) -> Path:
        self._let_go()
        place = self._first_stick()
        with TemporaryDirectory(prefix="glow-export-") as folder:
            file = Path(folder) / f"{SOURCE}.{kind}"
            words = ["export", str(self._data / SOURCE), "--format", kind, "--out", str(file)]
            child.run(self._data, words)
            return deliver([file], place)[0]

    def _first_stick(self) -> Place:
        for place in places(self.sources, self._data):
            if not place.is_here:
                return place
        raise StationProblem(
            Words("没有找到 U 盘", "there is no stick"),
            Words("导出", "export"),
            Words("插上 U 盘再试一次", "plug one in and try again"),
        )
