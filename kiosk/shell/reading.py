"""How the child at the glass reads: language, pinyin, reading aloud, grade band."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.shell.qml_types import Property
from quizzes.text import Language, Text


class Reading(QObject):
    """The switches of the bar. They go back to the station's defaults at each goodbye."""

    changed = Signal()

    def __init__(self, language: Language = "zh", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home_language: Language = language
        self._language: Language = language
        self._pinyin_shown = True
        self._aloud = False
        self._band = "3-4"
        self._by_hand: set[str] = set()
        self._is_calm = self._is_low = False
        self._pinyin = "by_grade"

    def reset(self) -> None:
        """Back to the station's defaults: nothing is left behind for the next child."""
        self._language, self._pinyin_shown = self._home_language, self._pinyin != "never"
        self._aloud, self._band = False, "3-4"
        self._by_hand.clear()
        self.changed.emit()

    def start_in(self, language: Language) -> None:
        """The station's language at the start, as staff have set it."""
        if language != self._home_language:
            self._home_language = self._language = language
            self.changed.emit()

    def be_calm(self, is_calm: bool) -> None:
        """Less motion on every screen and in every game, as staff have set it."""
        if is_calm != self._is_calm:
            self._is_calm = is_calm
            self.changed.emit()

    def lie_low(self, is_low: bool) -> None:
        """All that a child touches in the lower part of the glass, as staff have set it."""
        if is_low != self._is_low:
            self._is_low = is_low
            self.changed.emit()

    def show_pinyin_as(self, setting: str) -> None:
        """`by_grade`, `always` or `never`, as staff have set it, until somebody switches."""
        if setting != self._pinyin:
            self._pinyin = setting
            self._pinyin_shown = setting != "never"
            self.changed.emit()

    def choose_band(self, band: str) -> None:
        """Sets the grade band; the youngest get reading aloud at once, and pinyin by grade.

        What somebody has switched by hand since the last goodbye stays as it is.
        """
        self._band = band
        if "pinyin" not in self._by_hand:
            is_young = self._pinyin == "by_grade" and band in ("1-2", "3-4")
            self._pinyin_shown = is_young or self._pinyin == "always"
        if "aloud" not in self._by_hand:
            self._aloud = band == "1-2"
        self.changed.emit()

    def toggle_language(self) -> None:
        """中文 ↔ English."""
        self._language = "en" if self._language == "zh" else "zh"
        self.changed.emit()

    def toggle_pinyin(self) -> None:
        """Pinyin on or off."""
        self._pinyin_shown = not self._pinyin_shown
        self._by_hand.add("pinyin")
        self.changed.emit()

    def toggle_aloud(self) -> None:
        """Reading aloud on or off."""
        self._aloud = not self._aloud
        self._by_hand.add("aloud")
        self.changed.emit()

    @property
    def is_calm(self) -> bool:
        """Whether staff have asked for less motion."""
        return self._is_calm

    @property
    def is_low(self) -> bool:
        """Whether staff have asked for low reach."""
        return self._is_low

    @property
    def text_language(self) -> Language:
        """The language as the content's functions take it."""
        return self._language

    def _get_language(self) -> str:
        return self._language

    def _get_pinyin_shown(self) -> bool:
        return self._pinyin_shown

    def _get_aloud(self) -> bool:
        return self._aloud

    def _get_band(self) -> str:
        return self._band

    language = Property(str, _get_language, notify=changed)
    pinyinShown = Property(bool, _get_pinyin_shown, notify=changed)
    aloud = Property(bool, _get_aloud, notify=changed)
    band = Property(str, _get_band, notify=changed)

    def line(self, text: Text) -> dict[str, str]:
        """A text as QML's RubyText takes it: words and the pinyin to show."""
        pinyin = text.pinyin_for(self._language) if self._pinyin_shown else ""
        return {"words": text.in_language(self._language), "pinyin": pinyin}
