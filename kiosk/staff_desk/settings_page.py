"""Settings: language at the start, longest visit, motion, sound, the size of the screen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.qml_types import Property, QmlUncreatable
from kiosk.staff_desk.desk_page import DeskPage
from kiosk.store import Settings

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

MM_PER_INCH = 25.4
SMALLEST_TENTHS, LARGEST_TENTHS = 70, 980
MOST_DIGITS = 3


def sides_mm(inches: float, width_px: int, height_px: int) -> tuple[float, float]:
    """Width and height in mm of a screen with square pixels, from its diagonal."""
    diagonal_px = (width_px**2 + height_px**2) ** 0.5
    mm = inches * MM_PER_INCH / diagonal_px
    return round(width_px * mm, 1), round(height_px * mm, 1)


def diagonal_inches(settings: Settings) -> float | None:
    """The diagonal that staff have set; None where they have not."""
    if settings.width_mm is None or settings.height_mm is None:
        return None
    return float((settings.width_mm**2 + settings.height_mm**2) ** 0.5 / MM_PER_INCH)


@QmlElement
@QmlUncreatable("made by the desk")
class SettingsPage(DeskPage):
    """Each change is kept and audited at once."""

    changed = Signal()
    settingsChanged = Signal(object, arguments=["settings"])
    toneAsked = Signal()
    glass_px = (1920, 1080)
    _typed: str | None = None

    def open(self) -> None:
        """Reads the settings."""
        self._typed = None
        self._settings = self.store.settings()
        self.changed.emit()

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """The language in which the station starts."""
        if language in ("zh", "en"):
            self._change(language=language)

    @Slot(int)
    def addMinutes(self, minutes: int) -> None:
        """Longer or shorter visits, 10 to 20 minutes."""
        asked = self._now().visit_minutes + minutes
        if 10 <= asked <= 20:
            self._change(visit_minutes=asked)

    @Slot(int)
    def addKeepDays(self, days: int) -> None:
        """How long a seat's rows stay after its last visit, 30 to 180 days."""
        asked = self._now().keep_days + days
        if 30 <= asked <= 180:
            self._change(keep_days=asked)

    @Slot(bool)
    def chooseLessMotion(self, is_less: bool) -> None:
        """Things stand where they else would walk, hop or wave."""
        self._change(less_motion=is_less)

    @Slot(int)
    def chooseVolume(self, step: int) -> None:
        """How loud everything is, 0 (silent) to 4, below the cap."""
        if step in range(5):
            self._change(volume=step)

    @Slot()
    def playTone(self) -> None:
        """The test tone: as loud as anything gets, to set the amplifier by."""
        self.toneAsked.emit()

    @Slot(bool)
    def chooseMusic(self, is_on: bool) -> None:
        """The music behind the screens."""
        self._change(music_on=is_on)

    @Slot(bool)
    def chooseCaptions(self, is_on: bool) -> None:
        """What a sound says, in a line on the glass."""
        self._change(captions_on=is_on)

    @Slot(bool)
    def chooseRecording(self, is_on: bool) -> None:
        """Whether the booth records; else it is for practising."""
        self._change(recording_on=is_on)

    @Slot()
    def measureScreen(self) -> None:
        """The pad for the diagonal comes up."""
        self._typed, self.said = "", ""
        self.changed.emit()

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One key of the pad; the last digit is the tenth of an inch."""
        if self._typed is not None and len(self._typed) < MOST_DIGITS:
            self._typed = (self._typed + digit).lstrip("0")
            self.said = ""
            self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """Takes the last digit back."""
        if self._typed:
            self._typed = self._typed[:-1]
            self.changed.emit()

    @Slot()
    def send(self) -> None:
        """Keeps the size, or says what range is possible."""
        tenths = int(self._typed or 0)
        if not SMALLEST_TENTHS <= tenths <= LARGEST_TENTHS:
            self.said = self.say("screen_range")
            self.changed.emit()
            return
        self._typed = None
        width, height = sides_mm(tenths / 10, *self.glass_px)
        self._change(width_mm=width, height_mm=height)

    @Slot()
    def goBack(self) -> None:
        """The size stays as it was."""
        self._typed, self.said = None, ""
        self.changed.emit()

    def _change(self, **changes: Any) -> None:
        self.after(self.store.change_settings("staff", **changes), self._changed)

    def _changed(self, settings: Settings) -> None:
        self._settings = settings
        self.said = self.say("saved")
        self.settingsChanged.emit(settings)

    def _now(self) -> Settings:
        return getattr(self, "_settings", None) or Settings()

    def _get_language(self) -> str:
        return self._now().language

    def _get_keep_days(self) -> str:
        return self.say("keep_days_value", n=self._now().keep_days)

    def _get_minutes(self) -> str:
        return self.say("minutes_value", n=self._now().visit_minutes)

    def _can_add(self) -> bool:
        return self._now().visit_minutes < 20

    def _can_take(self) -> bool:
        return self._now().visit_minutes > 10

    def _has_less_motion(self) -> bool:
        return self._now().less_motion

    def _get_volume(self) -> int:
        return self._now().volume

    def _has_music(self) -> bool:
        return self._now().music_on

    def _has_captions(self) -> bool:
        return self._now().captions_on

    def _has_recording(self) -> bool:
        return self._now().recording_on

    def _get_screen(self) -> str:
        now = self._now()
        inches = diagonal_inches(now)
        if inches is None or now.width_mm is None or now.height_mm is None:
            return self.say("screen_unknown")
        width, height = round(now.width_mm), round(now.height_mm)
        return self.say("screen_value", inches=f"{inches:.1f}", width=width, height=height)

    def _is_typing(self) -> bool:
        return self._typed is not None

    def _get_shown(self) -> str:
        return f"{int(self._typed) / 10:.1f}" if self._typed else ""

    def _get_message(self) -> str:
        return self.said

    message = Property(str, _get_message, notify=changed)
    language = Property(str, _get_language, notify=changed)
    minutes = Property(str, _get_minutes, notify=changed)
    keepDays = Property(str, _get_keep_days, notify=changed)
    canAdd = Property(bool, _can_add, notify=changed)
    canTake = Property(bool, _can_take, notify=changed)
    hasLessMotion = Property(bool, _has_less_motion, notify=changed)
    volume = Property(int, _get_volume, notify=changed)
    hasMusic = Property(bool, _has_music, notify=changed)
    hasCaptions = Property(bool, _has_captions, notify=changed)
    hasRecording = Property(bool, _has_recording, notify=changed)
    screen = Property(str, _get_screen, notify=changed)
    isTyping = Property(bool, _is_typing, notify=changed)
    shown = Property(str, _get_shown, notify=changed)
