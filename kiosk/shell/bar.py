"""The bar that is on every screen: home, read aloud, pinyin, language, goodbye."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, words_beside

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the station")
class BarModel(QObject):
    """What the bar shows for the screen on stage, and what its buttons ask for."""

    changed = Signal()
    homeAsked = Signal()
    goodbyeAsked = Signal()

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading
        self._screen: ScreenModel | None = None
        self._words = words_beside(__file__)
        reading.changed.connect(self.changed)

    def follow(self, screen: ScreenModel) -> None:
        """Another screen is on the stage."""
        self._screen = screen
        self.changed.emit()

    def _is_shown(self) -> bool:
        return self._screen is not None and self._screen.has_bar

    def _has_home(self) -> bool:
        return self._screen is not None and self._screen.bar_has_home

    def _has_goodbye(self) -> bool:
        return self._screen is not None and self._screen.bar_has_goodbye

    def _line(self, key: str) -> dict[str, str]:
        return {"words": self._words[key].in_language(self._reading.text_language), "pinyin": ""}

    def _goodbye_line(self) -> dict[str, str]:
        return self._line("goodbye")

    def _pinyin_line(self) -> dict[str, str]:
        return self._line("pinyin")

    def _language_line(self) -> dict[str, str]:
        return self._line("other_language")

    def _pinyin_shown(self) -> bool:
        return bool(self._reading.pinyinShown)

    def _is_chinese(self) -> bool:
        return self._reading.text_language == "zh"

    def _aloud(self) -> bool:
        return bool(self._reading.aloud)

    def _band(self) -> str:
        return str(self._reading.band)

    def _is_calm(self) -> bool:
        return self._reading.is_calm

    def _is_low(self) -> bool:
        shown = self._screen
        is_reached = shown is not None and shown.has_bar and not shown.fills_glass
        return is_reached and self._reading.is_low

    isShown = Property(bool, _is_shown, notify=changed)
    hasHome = Property(bool, _has_home, notify=changed)
    hasGoodbye = Property(bool, _has_goodbye, notify=changed)
    goodbyeLine = Property(QVariant, _goodbye_line, notify=changed)
    pinyinLine = Property(QVariant, _pinyin_line, notify=changed)
    languageLine = Property(QVariant, _language_line, notify=changed)
    pinyinShown = Property(bool, _pinyin_shown, notify=changed)
    isChinese = Property(bool, _is_chinese, notify=changed)
    aloud = Property(bool, _aloud, notify=changed)
    band = Property(str, _band, notify=changed)
    isCalm = Property(bool, _is_calm, notify=changed)
    isLow = Property(bool, _is_low, notify=changed)

    @Slot()
    def goHome(self) -> None:
        """The home button."""
        self.homeAsked.emit()

    @Slot()
    def sayGoodbye(self) -> None:
        """The goodbye button."""
        self.goodbyeAsked.emit()

    @Slot()
    def toggleAloud(self) -> None:
        """读."""
        self._reading.toggle_aloud()

    @Slot()
    def togglePinyin(self) -> None:
        """拼."""
        self._reading.toggle_pinyin()

    @Slot()
    def toggleLanguage(self) -> None:
        """中文 ↔ English."""
        self._reading.toggle_language()
