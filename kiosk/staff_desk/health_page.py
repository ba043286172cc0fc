"""Traffic lights in words and shapes, not in colour alone."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.staff_desk.desk_page import DeskPage
from kiosk.staff_desk.health import Light, lights

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the desk")
class HealthPage(DeskPage):
    """Looks when it is opened and when asked."""

    changed = Signal()
    _lights: list[Light] | None = None

    def open(self) -> None:
        """Looks anew, beside the glass."""
        self._lights = None
        path = self.store.path
        self.after(self.store.aside(lambda: lights(path)), self._learn)
        self.changed.emit()

    @Slot()
    def lookAgain(self) -> None:
        """「再查一次」."""
        self.open()

    def _learn(self, found: list[Light]) -> None:
        self._lights = found

    def _rows(self) -> list[dict[str, object]]:
        return [
            {
                "about": light.about,
                "title": self.say(light.about),
                "state": light.state,
                "stateWord": self.say(f"state_{light.state}"),
                "says": self.say(light.says, free=light.free),
            }
            for light in self._lights or []
        ]

    def _get_message(self) -> str:
        return self.said if self._lights is not None else self.say("looking")

    rows = Property(QVariantList, _rows, notify=changed)
    message = Property(str, _get_message, notify=changed)
