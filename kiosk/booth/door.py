"""The door of the booth: an adult opens the microphone, or the child only practises."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import Future
from importlib import import_module

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.part import BoothPart
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

READY_MS = 600  # after the stories have come up

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("made by the booth")
class DoorPart(BoothPart):
    """The microphone stays off until the adult's button; both ways on are equally large."""

    changed = Signal()
    idle_seconds = 45

    def enter(self) -> None:
        """Looks for a microphone; until it is known, there is one."""
        self._has_microphone = True
        if self.equipment.may_record:
            self.equipment.hand_over.when(self.equipment.look_for_microphone(), self._looked)

    def _looked(self, found: Future[bool]) -> None:
        self._has_microphone = found.result()
        self.tell()
        self.aloudChanged.emit()

    @Slot()
    def openMicrophone(self) -> None:
        """The adult's button: recording is allowed in this visit, and finishing is made ready."""
        self.visit.is_reading_only = False
        QTimer.singleShot(READY_MS, self, self._make_ready)
        self.goAsked.emit("stories")

    def _make_ready(self) -> None:
        """Beside the stories: loading numpy would hold up the glass at the touch."""
        if self.visit.is_over:
            return
        threading.Thread(
            target=import_module, args=("media.recording.recorder",), daemon=True
        ).start()
        try:
            self.equipment.finisher.start()
        except OSError as fault:  # tried again with the first take
            log.warning("the finishing process can't be started: %s", fault)

    @Slot()
    def onlyRead(self) -> None:
        """「不录音，只练读」."""
        self.visit.is_reading_only = True
        self.goAsked.emit("stories")

    def spoken(self) -> list[Text]:
        """The question, what becomes of a recording, both ways."""
        if not self._can_record:
            return [self._sentence, self.text("only_read")]
        ways = [self.text("with_adult"), self.text("only_read")]
        return [self.text("door_hello"), self._sentence, *ways]

    def soon(self) -> list[Text]:
        """The next step's question."""
        return [self.text("choose_story"), self.text("listen_first")]

    @property
    def _can_record(self) -> bool:
        return self.equipment.may_record and self._has_microphone

    @property
    def _sentence(self) -> Text:
        if not self.equipment.may_record:
            return self.text("not_switched_on")
        if not self._has_microphone:
            return self.text("no_microphone")
        return self.text("promise_kept" if self.equipment.may_save else "promise")

    def _get_can_record(self) -> bool:
        return self._can_record

    def _get_sentence(self) -> dict[str, str]:
        return self.line(self._sentence)

    canRecord = Property(bool, _get_can_record, notify=changed)
    sentence = Property(QVariant, _get_sentence, notify=changed)
