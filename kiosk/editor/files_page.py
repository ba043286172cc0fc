"""From a table or quiz on a stick to drafts, and the station's own pack onto a stick."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.editor.stick_files import StickFiles
from kiosk.local_pack import SOURCE
from kiosk.packs.child import Refused
from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.usb.sticks import sticks_of_this_machine

if TYPE_CHECKING:
    from kiosk.local_pack.helper import Helper
    from kiosk.store import Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

EVERY_MS = 2000
MOST_SHOWN = 8
Told = dict[str, Any]


@QmlElement
@QmlUncreatable("made by the editor")
class FilesPage(QObject):
    """files → read (a dry run, nothing kept) → drafts. `sticks.sources` are where files come from.

    `drafted` is emitted when all that was read has become drafts.
    """

    changed = Signal()
    drafted = Signal()

    def __init__(
        self,
        reading: Reading,
        store: Store,
        hand_over: HandOver,
        helper: Helper,
        say: Callable[..., str],
        number: int,
    ) -> None:
        super().__init__()
        self._reading, self._store, self._hand_over = reading, store, hand_over
        self._helper, self._say, self._number = helper, say, number
        self.sticks = StickFiles(sticks_of_this_machine(), store.folder)
        self._files: list[Path] = []
        self._found: Told | None = None
        self._said = ""
        self._is_busy = self._is_open = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)
        reading.changed.connect(self.changed)

    def open(self) -> None:
        """Looks what is plugged in, now and every two seconds."""
        self._files, self._found, self._said = [], None, ""
        self._is_open, self._is_busy = True, False
        self._timer.start()
        self._look()

    def close(self) -> None:
        """The sticks are let go of."""
        if self._is_open:
            self._is_open = False
            self._timer.stop()
            self.sticks.let_go()

    @Slot(str)
    def read(self, path: str) -> None:
        """A file was touched: what would it bring?"""
        if not self._is_busy:
            self._begin("reading_file")
            self._hand_over.when(self._helper.ask("read", file=path), self._have_read)

    @Slot()
    def makeDrafts(self) -> None:
        """Each pair becomes a draft, to be looked at and approved like any other."""
        if self._found is None or self._is_busy:
            return
        self._is_busy = True
        pairs = self._found["pairs"]
        made = [self._store.new_draft("pair", pair, self._number) for pair in pairs]
        if made:
            self._hand_over.when(made[-1], self._have_drafted)

    @Slot(str)
    def export(self, kind: str) -> None:
        """「导出」 as xlsx, csv or gift."""
        if self._can_export() and not self._is_busy:
            self._begin("exporting")
            self._hand_over.when(self.sticks.export(kind), self._have_exported)

    def _begin(self, said: str) -> None:
        self._is_busy, self._said = True, self._say(said)
        self._timer.stop()
        self.changed.emit()

    @Slot()
    def _look(self) -> None:
        self._hand_over.when(self.sticks.look(), self._saw)

    def _saw(self, looked: Future[list[Path]]) -> None:
        if self._is_open and looked.result() != self._files:
            self._files = looked.result()
            self.changed.emit()

    def _have_read(self, answer: Future[Told]) -> None:
        if self._ended(answer):
            self._found = answer.result()

        self.changed.emit()

    def _have_exported(self, answer: Future[Path]) -> None:
        if self._ended(answer):
            self._said = self._say("exported", name=answer.result().name)
        self._timer.start()
        self.changed.emit()

    def _have_drafted(self, answer: Future[Any]) -> None:
        if self._ended(answer):
            self.drafted.emit()
        self.changed.emit()

    def _ended(self, answer: Future[Any]) -> bool:
        """Whether it went well; else what went wrong is said."""
        self._is_busy, self._said = False, ""
        fault = answer.exception()
        language = self._reading.text_language
        if isinstance(fault, Refused):
            self._said = str(fault.faults[0]["says"][language])
        elif isinstance(fault, StationProblem):
            self._said = fault.in_language(language)
        else:
            answer.result()
        return fault is None

    def _get_files(self) -> list[Told]:
        return [{"path": str(file), "name": file.name} for file in self._files]

    def _get_lines(self) -> list[str]:
        """What the file would bring, a paragraph each."""
        found = self._found
        if found is None:
            return []
        language = self._reading.text_language
        lines = [self._say("would_bring", n=len(found["pairs"]))]
        if found["missed"]:
            lines.append(self._say("would_miss", n=found["missed"]))
        if found["faults"]:
            lines.append(self._say("would_mend", n=len(found["faults"])))
            lines += [fault[language] for fault in found["faults"][:MOST_SHOWN]]
        return lines

    def _has_read(self) -> bool:
        return self._found is not None

    def _can_draft(self) -> bool:
        return self._found is not None and bool(self._found["pairs"]) and not self._is_busy

    def _can_export(self) -> bool:
        return (self._store.folder / SOURCE).is_dir()

    def _get_said(self) -> str:
        if self._said or self._found is not None:
            return self._said
        return "" if self._files else self._say("no_files")

    files = Property(QVariantList, _get_files, notify=changed)
    lines = Property(QVariantList, _get_lines, notify=changed)
    hasRead = Property(bool, _has_read, notify=changed)
    canDraft = Property(bool, _can_draft, notify=changed)
    canExport = Property(bool, _can_export, notify=changed)
    said = Property(str, _get_said, notify=changed)
