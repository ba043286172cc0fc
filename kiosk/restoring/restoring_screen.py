"""A backup is being put back: the data is closed, nothing else can be touched."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.problems import StationProblem, Words
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

QUIET_SECONDS = 60


@QmlElement
@QmlUncreatable("made by the station")
class RestoringScreen(ScreenModel):
    """working → done or failed, and then the way out."""

    qml = qml_beside(__file__, "RestoringScreen.qml")
    changed = Signal()
    progressed = Signal()
    idleChanged = Signal()
    moved = Signal(float)  # from any thread
    idle_seconds = 0
    has_bar = False
    bed = ""

    over = Signal()

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading, words_beside(__file__))
        self._state, self._done = "working", 0.0
        self._told: Words | None = None
        self.moved.connect(self._move)

    def tell(self, told: Words | StationProblem) -> None:
        """What came of it; the data is open again."""
        if isinstance(told, StationProblem):
            self._state = "failed"
            self._told = Words(told.in_language("zh"), told.in_language("en"))
        else:
            self._state, self._told = "done", told
        self.idle_seconds = QUIET_SECONDS
        self.changed.emit()
        self.idleChanged.emit()

    @Slot()
    def close(self) -> None:
        """「好」."""
        if self._state != "working":
            self.over.emit()

    @Slot(float)
    def _move(self, done: float) -> None:
        self._done = max(self._done, done)
        self.progressed.emit()

    def _say(self, key: str) -> str:
        return self.text(key).in_language(self.reading.text_language)

    def _get_state(self) -> str:
        return self._state

    def _title(self) -> str:
        return self._say(self._state)

    def _lines(self) -> list[str]:
        if self._told is None:
            return [self._say("working_why")]
        told = self._told.en if self.reading.text_language == "en" else self._told.zh
        return [told, *([self._say("done_undo")] if self._state == "done" else [])]

    def _get_done(self) -> float:
        return self._done

    def _close_label(self) -> str:
        return self._say("close")

    state = Property(str, _get_state, notify=changed)
    title = Property(str, _title, notify=changed)
    lines = Property(QVariantList, _lines, notify=changed)
    done = Property(float, _get_done, notify=progressed)
    closeLabel = Property(str, _close_label, notify=changed)
