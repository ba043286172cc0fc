"""Looks again and again which sticks are in and what is on them, beside the glass."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.usb.files import files_on
from kiosk.usb.sticks import Stick, Sticks

EVERY_MS = 2000


@dataclass(frozen=True, slots=True)
class Found:
    """A stick and the files of the wanted kind on it; `trouble` is why it could not be opened."""

    stick: Stick
    files: tuple[Path, ...] = ()
    trouble: StationProblem | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """What is plugged in. `trouble`: the service for sticks does not answer."""

    found: tuple[Found, ...] = ()
    trouble: StationProblem | None = None


class StickWatch(QObject):
    """Tells `seen` what is plugged in, from `begin` to `end`; `end` lets go of what it opened."""

    def __init__(self, sources: Sequence[Sticks], suffix: str, hand_over: HandOver) -> None:
        super().__init__()
        self._sources, self._suffix, self._hand_over = tuple(sources), suffix, hand_over
        self._own: dict[str, tuple[Sticks, Stick]] = {}  # mounted by us; the thread's alone
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="sticks")
        self._looking: Future[Look] | None = None
        self._seen: Callable[[Look], object] = lambda look: None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)

    def begin(self, seen: Callable[[Look], object]) -> None:
        """Looks now, and every two seconds."""
        self._seen = seen
        self._timer.start()
        self._look()

    def end(self) -> None:
        """Looks no more. What was mounted stays until `let_go`."""
        self._timer.stop()
        self._seen = lambda look: None

    def let_go(self) -> Future[None]:
        """Unmounts what was mounted here; then the stick can be taken out."""
        self.end()
        return self._aside.submit(self._unmount)

    @Slot()
    def _look(self) -> None:
        if self._looking is not None and not self._looking.done():
            return
        self._looking = self._aside.submit(self._look_aside)
        self._hand_over.when(self._looking, self._tell)

    def _tell(self, looked: Future[Look]) -> None:
        self._seen(looked.result())

    def _look_aside(self) -> Look:
        found: list[Found] = []
        trouble: StationProblem | None = None
        for source in self._sources:
            try:
                sticks = source.sticks()
            except StationProblem as silent:
                trouble = silent
                continue
            found += [self._files(source, stick) for stick in sticks]
        there = {one.stick.id for one in found}
        self._own = {name: own for name, own in self._own.items() if name in there}
        return Look(tuple(found), trouble)

    def _files(self, source: Sticks, stick: Stick) -> Found:
        if not stick.can_be_read:
            return Found(stick)
        try:
            folder = source.mount(stick)
        except StationProblem as shut:
            return Found(stick, trouble=shut)
        if stick.folder is None:
            self._own[stick.id] = (source, stick)
        return Found(stick, tuple(files_on(folder, self._suffix)))

    def _unmount(self) -> None:
        for source, stick in self._own.values():
            source.unmount(stick)
        self._own.clear()
