"""Settings: groups of lines made from the schema; each change is kept and audited at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.keyboard.pinyin_keys import PinyinKeys
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList, QVariantMap
from kiosk.staff_desk.desk_page import DeskPage
from kiosk.staff_desk.setting_rows import (
    SCREEN,
    Row,
    day_with_state,
    days_of,
    moved,
    picked,
    picks_of,
    rows_of,
    stepped,
    sub_view,
)
from kiosk.station_settings.lines import GROUPS, line_of, lines_of, setting_words
from kiosk.station_settings.said import Names
from kiosk.station_settings.screen_size import (
    LARGEST_TENTHS,
    MOST_DIGITS,
    SMALLEST_TENTHS,
    diagonal_inches,
    sides_mm,
)
from kiosk.station_settings.typed import closes_all
from kiosk.store import Settings
from kiosk.store.setting_kinds import Choice, Switch, Whole
from quizzes.text import Text

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

QML_TYPES = (PinyinKeys,)  # of the keyboard; registered by being imported


@QmlElement
@QmlUncreatable("made by the desk")
class SettingsPage(DeskPage):
    """`find_names` gives what games and packs bring, for the settings that name such a thing."""

    changed = Signal()
    settingsChanged = Signal(object, arguments=["settings"])
    toneAsked = Signal()
    glass_px = (1920, 1080)
    find_names: Callable[[], Names] = staticmethod(lambda: {})
    _group = GROUPS[0]
    _at = ""  # the setting that has a view of its own now
    _typed: str | None = None
    _names: Names | None = None

    def __init__(self, reading: Any, store: Any, hand_over: Any, texts: Mapping[str, Text]) -> None:
        super().__init__(reading, store, hand_over, {**texts, **setting_words()})

    def open(self) -> None:
        """Reads the settings."""
        self._at, self._typed, self._names = "", None, None
        self._settings = self.store.settings()
        self.changed.emit()

    @Slot(str)
    def openGroup(self, group: str) -> None:
        """Another group of settings."""
        if group in GROUPS:
            self._group, self._at, self._typed, self.said = group, "", None, ""
            self.changed.emit()

    @Slot(str)
    def turn(self, name: str) -> None:
        """A switch was touched."""
        if isinstance(line_of(name).kind, Switch):
            self._change(**{name: not getattr(self._now(), name)})

    @Slot(str, str)
    def choose(self, name: str, value: str) -> None:
        """One of the values, or a step of a small number."""
        line, chosen = line_of(name), value
        if isinstance(line.kind, Choice) and line.kind.takes(value):
            self._change(**{name: chosen})
        elif isinstance(line.kind, Whole) and value.isdecimal() and line.kind.takes(int(value)):
            self._choose_step(name, int(value))

    def _choose_step(self, name: str, step: int) -> None:
        now = self._now()
        if name == "volume_cap":  # what is above it comes down
            self._change(volume_cap=step, volume=min(step, now.volume))
        elif name != "volume" or step <= now.volume_cap:
            self._change(**{name: step})

    @Slot(str, int)
    def add(self, name: str, steps: int) -> None:
        """More or less of a number, by its step."""
        line = line_of(name)
        if isinstance(line.kind, Whole):
            before = getattr(self._now(), name)
            asked = stepped(line.kind, before, steps)
            if asked != before:
                self._change(**{name: asked})

    @Slot(str)
    def reset(self, name: str) -> None:
        """Back to the first value."""
        self._change(**_first_values([line_of(name)]))

    @Slot()
    def resetGroup(self) -> None:
        """All of the group that is shown back to their first values."""
        self._change(**_first_values(lines_of(self._group)))

    @Slot(str)
    def change(self, name: str) -> None:
        """「更改」: a view of its own."""
        view = sub_view(line_of(name))
        if view:
            self._at, self.said = name, ""
            self._typed = "" if view == "screen" else None
            self.changed.emit()

    @Slot()
    def goBack(self) -> None:
        """To the lines of the group."""
        self._at, self._typed, self.said = "", None, ""
        self.changed.emit()

    @Slot(str)
    def keepLine(self, written: str) -> None:
        """The line that was typed is kept; back to the group."""
        if self.view == "line":
            name, self._at = self._at, ""
            kind = line_of(name).kind
            line = " ".join(written.split())
            if kind.takes(line):
                self._change(**{name: line})

    @Slot(str)
    def pick(self, id_: str) -> None:
        """One of what can be chosen was touched; the last one that is open stays open."""
        if self.view != "pick":
            return
        line, names = line_of(self._at), self._known()
        after = picked(line, getattr(self._now(), line.name), id_, names)
        if line.name == "bands" and not after:
            self._say("one_band")
        elif line.name == "places_off" and closes_all(after, names.get("place", {})):
            self._say("one_place")
        else:
            self._change(**{line.name: after})

    @Slot(int, str)
    def setDay(self, day: int, state: str) -> None:
        """A weekday is open all day, at hours, or shut."""
        self._change_day(day, lambda _: day_with_state(state))

    @Slot(int, str, int)
    def moveDay(self, day: int, which: str, steps: int) -> None:
        """A weekday opens or closes half an hour earlier or later."""
        self._change_day(day, lambda hours: moved(hours, which, steps))

    @Slot(int)
    def useEveryDay(self, day: int) -> None:
        """The hours of that weekday on all seven."""
        hours = self._now().opening_hours[day]
        if hours:
            self._change(opening_hours=(hours,) * 7)

    def _change_day(self, day: int, change: Callable[[str], str]) -> None:
        week = list(self._now().opening_hours)
        week[day] = change(week[day])
        if not any(week):
            self._say("one_day")
        else:
            self._change(opening_hours=tuple(week))

    @Slot()
    def playTone(self) -> None:
        """The test tone: as loud as anything gets, to set the amplifier by."""
        self.toneAsked.emit()

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
            return self._say("screen_range")
        self._at, self._typed = "", None
        width, height = sides_mm(tenths / 10, *self.glass_px)
        return self._change(width_mm=width, height_mm=height)

    def _change(self, **changes: Any) -> None:
        self.after(self.store.change_settings("staff", **changes), self._changed)

    def _changed(self, settings: Settings) -> None:
        self._settings = settings
        self.said = self.say("saved")
        self.settingsChanged.emit(settings)

    def _say(self, key: str) -> None:
        self.said = self.say(key)
        self.changed.emit()

    def _now(self) -> Settings:
        return getattr(self, "_settings", None) or Settings()

    def _known(self) -> Names:
        if self._names is None:
            self._names = self.find_names()
        return self._names

    def _get_groups(self) -> list[Row]:
        language = self.reading.text_language
        return [
            {
                "id": group,
                "label": setting_words()[f"group_{group}"].in_language(language),
                "isOpen": group == self._group,
            }
            for group in GROUPS
        ]

    def _get_rows(self) -> list[Row]:
        language = self.reading.text_language
        names = self._known() if self._group == "content" else {}
        rows = rows_of(self._group, self._now(), language, names)
        return [{**row, **self._screen()} if row["name"] == SCREEN else row for row in rows]

    def _screen(self) -> Mapping[str, object]:
        now = self._now()
        inches = diagonal_inches(now)
        unknown = self.say("screen_unknown")
        told = {"title": self.say("screen"), "says": self.say("screen_why"), "first": unknown}
        if inches is None or now.width_mm is None or now.height_mm is None:
            return {**told, "value": unknown}
        sides = {"width": round(now.width_mm), "height": round(now.height_mm)}
        return {**told, "value": self.say("screen_value", inches=f"{inches:.1f}", **sides)}

    def _get_view(self) -> str:
        return sub_view(line_of(self._at)) if self._at else "rows"

    def _get_picks(self) -> list[Row]:
        if self.view != "pick":
            return []
        line, language = line_of(self._at), self.reading.text_language
        return picks_of(line, getattr(self._now(), self._at), language, self._known())

    def _get_days(self) -> list[Row]:
        return days_of(self._now().opening_hours, self.reading.text_language)

    def _get_title(self) -> str:
        words = setting_words().get(self._at)
        return words.in_language(self.reading.text_language) if words else ""

    def _get_sentence(self) -> str:
        words = setting_words().get(f"{self._at}_says")
        return words.in_language(self.reading.text_language) if words else ""

    def _can_reset_group(self) -> bool:
        now = self._now()
        first = _first_values(lines_of(self._group))
        return any(getattr(now, name) != value for name, value in first.items())

    def _get_line(self) -> str:
        return str(getattr(self._now(), self._at)) if self.view == "line" else ""

    def _get_shown(self) -> str:
        return f"{int(self._typed) / 10:.1f}" if self._typed else ""

    def _get_message(self) -> str:
        return self.said

    def _get_words(self) -> dict[str, str]:
        language = self.reading.text_language
        return {key: text.in_language(language) for key, text in setting_words().items()}

    words = Property(QVariantMap, _get_words, notify=changed)
    message = Property(str, _get_message, notify=changed)
    groups = Property(QVariantList, _get_groups, notify=changed)
    rows = Property(QVariantList, _get_rows, notify=changed)
    view = Property(str, _get_view, notify=changed)
    picks = Property(QVariantList, _get_picks, notify=changed)
    days = Property(QVariantList, _get_days, notify=changed)
    title = Property(str, _get_title, notify=changed)
    sentence = Property(str, _get_sentence, notify=changed)
    canResetGroup = Property(bool, _can_reset_group, notify=changed)
    shown = Property(str, _get_shown, notify=changed)
    line = Property(str, _get_line, notify=changed)


def _first_values(lines: Any) -> dict[str, Any]:
    """The first values; both sides of the screen go together."""
    first = {line.name: line.default for line in lines}
    return {**first, "height_mm": None} if SCREEN in first else first
