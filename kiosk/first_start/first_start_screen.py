"""The first start on the glass: one step after the other, and the list of all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.first_start.children import GuestsStep, RetentionStep
from kiosk.first_start.contents import ContentsStep
from kiosk.first_start.looks import LanguageStep, NameStep, ScreenStep
from kiosk.first_start.pins import PinStep
from kiosk.first_start.senses import SoundStep, TouchStep
from kiosk.first_start.step import Given, Step
from kiosk.first_start.steps import PUT_OFF, STEPS, states
from kiosk.keyboard.pinyin_keys import PinyinKeys
from kiosk.shell.hand_over import HandOver
from kiosk.shell.idle import DESK_SECONDS
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside

if TYPE_CHECKING:
    from kiosk.first_start.lent import Lent
    from kiosk.store import Settings, Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

QML_TYPES = (PinyinKeys,)  # registered by being imported
LIST = "list"
NOBODY_YET_SECONDS = 600  # before there is a PIN to lock with


@QmlElement
@QmlUncreatable("made by the station")
class FirstStartScreen(ScreenModel):
    """Owns the steps and says which is on the glass. `left` when staff have had enough for now."""

    qml = qml_beside(__file__, "FirstStartScreen.qml")
    changed = Signal()
    has_bar = False
    bed = ""

    left = Signal()
    toneAsked = Signal()
    conventionAsked = Signal()
    recoveryAsked = Signal()
    idleChanged = Signal()

    def __init__(
        self,
        reading: Reading,
        store: Store,
        hand_over: HandOver,
        apply: Callable[[Settings], object],
        lent: Lent,
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self._store = store
        self._lent = lent
        given = Given(reading, store, hand_over, self.texts, apply)
        self.language_step = LanguageStep(given)
        self.name_step = NameStep(given)
        self.screen_step = ScreenStep(given, lent.glass_px, lent.px_per_mm)
        self.touch_step = TouchStep(given)
        self.sound_step = SoundStep(given)
        self.staff_step = PinStep(given, "staff")
        self.teacher_step = PinStep(given, "teacher")
        self.guests_step = GuestsStep(given)
        self.retention_step = RetentionStep(given)
        self.contents_step = ContentsStep(given, lent)
        self._steps: Mapping[str, Step] = {
            "language": self.language_step,
            "name": self.name_step,
            "screen": self.screen_step,
            "touch": self.touch_step,
            "sound": self.sound_step,
            "microphone": self.contents_step,
            "staff_pin": self.staff_step,
            "teacher_pin": self.teacher_step,
            "recovery": self.contents_step,
            "guests": self.guests_step,
            "retention": self.retention_step,
            "packs": self.contents_step,
            "convention": self.contents_step,
        }
        self.sound_step.toneAsked.connect(self.toneAsked)
        self.contents_step.conventionAsked.connect(self.conventionAsked)
        self.contents_step.recoveryAsked.connect(self.recoveryAsked)
        for step in {id(one): one for one in self._steps.values()}.values():
            own: Any = step
            own.changed.connect(self.changed)
        self._states = dict(states(store))
        self._at = LIST
        self._is_busy = False
        self._is_gone = False
        self._set_idle()

    @Slot()
    def begin(self) -> None:
        """「开始」: the first step that is not done."""
        self.openStep(next((s for s in STEPS if self._states.get(s) != "done"), STEPS[0]))

    @Slot(str)
    def openStep(self, step: str) -> None:
        """A card of the list was touched."""
        if step in self._steps and not self._is_busy:
            self._come_to(step)

    @Slot()
    def goOn(self) -> None:
        """「下一步」: what was set is kept, and the step is done."""
        if self._at == LIST or not self._can_go_on():
            return
        self._is_busy = True
        step = self._at
        self._steps[step].go_on(lambda: self._mark(step, "done"))
        self._is_busy = False
        self.changed.emit()

    @Slot()
    def later(self) -> None:
        """「以后再做」."""
        if self._at != LIST:
            self._mark(self._at, "later")

    @Slot()
    def goBack(self) -> None:
        """To the step before, and from the first one to the list."""
        if self._at == LIST:
            return
        at = STEPS.index(self._at)  # type: ignore[arg-type]
        self._come_to(STEPS[at - 1] if at else LIST)

    @Slot()
    def showList(self) -> None:
        """All steps."""
        self._come_to(LIST)

    @Slot()
    def allLater(self) -> None:
        """「以后再做，先开门」, or 「完成」: staff are reminded of what is left."""
        if not self._store.has_pin("staff"):
            self._store.mark_step(PUT_OFF, "later")
        self.left.emit()

    @Slot()
    def toggleLanguage(self) -> None:
        """中文 ↔ English."""
        self.reading.toggle_language()

    def leave(self) -> None:
        """Nothing that was typed is lost; the microphone is let go, digits are forgotten."""
        self._is_gone = True
        self._close_step()

    def _mark(self, step: str, state: str) -> None:
        self._store.mark_step(step, state)  # type: ignore[arg-type]
        if self._states.get(step) != "done":
            self._states[step] = state  # type: ignore[assignment]
        if self._is_gone or step != self._at:
            return
        at = STEPS.index(step)  # type: ignore[arg-type]
        self._come_to(STEPS[at + 1] if at + 1 < len(STEPS) else LIST)

    def _come_to(self, step: str) -> None:
        self._close_step()
        self._at = step
        if step == LIST:
            self._states.update(states(self._store))
        else:
            self._steps[step].said = ""
            if self._steps[step] is self.contents_step:
                self.contents_step.about = step
            self.touch_step.glass_mm = self.screen_step.sides_mm
            self._steps[step].open()
        self._set_idle()
        self.changed.emit()

    def _close_step(self) -> None:
        if self._at != LIST:
            self._steps[self._at].close()

    def _set_idle(self) -> None:
        seconds = DESK_SECONDS if self._store.has_pin("staff") else NOBODY_YET_SECONDS
        if seconds != self.idle_seconds:
            self.idle_seconds = seconds
            self.idleChanged.emit()

    def _can_go_on(self) -> bool:
        if self._at == LIST or self._is_busy:
            return False
        return self._steps[self._at].can_go_on()

    def _get_at(self) -> str:
        return self._at

    def _get_rows(self) -> list[dict[str, object]]:
        language = self.reading.text_language
        return [
            {
                "id": step,
                "label": self.text(f"step_{step}").in_language(language),
                "state": self._states.get(step, ""),
                "isHere": step == self._at,
            }
            for step in STEPS
        ]

    def _get_title(self) -> str:
        key = "title" if self._at == LIST else f"title_{self._at}"
        return self.text(key).in_language(self.reading.text_language)

    def _get_place(self) -> str:
        if self._at == LIST:
            return ""
        at = STEPS.index(self._at) + 1  # type: ignore[arg-type]
        return self.text("place", n=at, all=len(STEPS)).in_language(self.reading.text_language)

    def _get_message(self) -> str:
        return self._steps[self._at].said if self._at != LIST else ""

    def _is_all_done(self) -> bool:
        return all(self._states.get(step) == "done" for step in STEPS)

    def _has_begun(self) -> bool:
        return bool(self._states)

    def _is_first(self) -> bool:
        return not self._lent.is_from_desk

    def _language_step(self) -> QObject:
        return self.language_step

    def _name_step(self) -> QObject:
        return self.name_step

    def _screen_step(self) -> QObject:
        return self.screen_step

    def _touch_step(self) -> QObject:
        return self.touch_step

    def _sound_step(self) -> QObject:
        return self.sound_step

    def _staff_step(self) -> QObject:
        return self.staff_step

    def _teacher_step(self) -> QObject:
        return self.teacher_step

    def _guests_step(self) -> QObject:
        return self.guests_step

    def _retention_step(self) -> QObject:
        return self.retention_step

    def _contents_step(self) -> QObject:
        return self.contents_step

    at = Property(str, _get_at, notify=changed)
    rows = Property(QVariantList, _get_rows, notify=changed)
    title = Property(str, _get_title, notify=changed)
    place = Property(str, _get_place, notify=changed)
    message = Property(str, _get_message, notify=changed)
    canGoOn = Property(bool, _can_go_on, notify=changed)
    isAllDone = Property(bool, _is_all_done, notify=changed)
    hasBegun = Property(bool, _has_begun, notify=changed)
    isFirst = Property(bool, _is_first, constant=True)
    language = Property(LanguageStep, _language_step, constant=True)
    name = Property(NameStep, _name_step, constant=True)
    screen = Property(ScreenStep, _screen_step, constant=True)
    touch = Property(TouchStep, _touch_step, constant=True)
    sound = Property(SoundStep, _sound_step, constant=True)
    staff = Property(PinStep, _staff_step, constant=True)
    teachers = Property(PinStep, _teacher_step, constant=True)
    guests = Property(GuestsStep, _guests_step, constant=True)
    retention = Property(RetentionStep, _retention_step, constant=True)
    contents = Property(ContentsStep, _contents_step, constant=True)
