"""Goodbye, or the kind stop after a quarter of an hour; goes to attract by itself or by a touch."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

GOODBYE_MS = 5_000
REST_MS = 20_000  # FACTS §6.4: 「看看远处 20 秒」


@QmlElement
@QmlUncreatable("made by the station")
class GoodbyeScreen(ScreenModel):
    """Shows one sentence, then is over."""

    qml = qml_beside(__file__, "GoodbyeScreen.qml")
    changed = Signal()
    idle_seconds = 0
    bed = ""
    bar_has_goodbye = False
    bar_has_home = False

    over = Signal()

    def __init__(self, reading: Reading, is_rest: bool) -> None:
        super().__init__(reading, words_beside(__file__))
        self._key = "rest" if is_rest else "goodbye"
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.over)
        self._timer.start(REST_MS if is_rest else GOODBYE_MS)

    @Slot()
    def goOn(self) -> None:
        """A touch: the next child is waiting."""
        self._timer.stop()
        self.over.emit()

    def leave(self) -> None:
        """No late goodbye."""
        self._timer.stop()

    def spoken(self) -> list[Text]:
        """The sentence."""
        return [self.text(self._key)]

    def _sentence(self) -> dict[str, str]:
        return self.line(self.text(self._key))

    def _is_rest(self) -> bool:
        return self._key == "rest"

    sentence = Property(QVariant, _sentence, notify=changed)
    isRest = Property(bool, _is_rest, constant=True)
