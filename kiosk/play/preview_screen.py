"""Two messages that staff have just written, in the real game; no answer is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.play.play_screen import PlayScreen, StartGame
from kiosk.shell.idle import DESK_SECONDS
from kiosk.shell.qml_types import QmlUncreatable
from kiosk.shell.reading import Reading
from kiosk.shell.screen import qml_beside
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the station")
class PreviewScreen(PlayScreen):
    """The game's screen with a way back to the writing; `back` is what its button says."""

    qml = qml_beside(__file__, "PreviewScreen.qml")
    idle_seconds = DESK_SECONDS
    has_bar = False

    backAsked = Signal()

    def __init__(self, reading: Reading, start: StartGame, back: Text) -> None:
        super().__init__(reading, start, lambda answer, done: done(answer.number))
        self.texts = {"back": back}

    @Slot()
    def goBack(self) -> None:
        """「回到编辑」."""
        self.backAsked.emit()
