"""Typing a convention in: source → typed → typed again by somebody else → compared → read → in."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.convention_entry.compare import Differs, differences
from kiosk.convention_entry.handing_in import HandingIn, told_fault
from kiosk.convention_entry.pages import CHECKLIST, is_signed, page_after, page_before, typed_by
from kiosk.convention_entry.proposed import Proposed
from kiosk.convention_entry.there_already import asked_record, is_again, there_already
from kiosk.convention_entry.typed import MOST, Typed, lines_of
from kiosk.convention_entry.who import WhoTypes
from kiosk.keyboard.pinyin_keys import PinyinKeys
from kiosk.shell.hand_over import HandOver
from kiosk.shell.idle import DESK_SECONDS
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList, QVariantMap
from kiosk.shell.reading import Reading
from kiosk.shell.screen import ScreenModel, qml_beside, words_beside

if TYPE_CHECKING:
    from kiosk.store import Draft, PinResult, Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

QML_TYPES = (PinyinKeys,)
FEWEST_LINES = 2
KEEP_MS = 500  # after a change; a page that is left keeps at once
Ask = Callable[[dict[str, Any]], Future[dict[str, Any]]]


@QmlElement
@QmlUncreatable("made by the station")
class ConventionEntryScreen(ScreenModel):
    """source → who_first → first → who_second → second → compare → read → done.

    Behind the source comes `again` where that convention is there already: the new one takes its
    place. `ask` gives the helper's view of a record, `put_in` takes approved drafts into use.
    What is typed is in the store within half a second.
    """

    qml = qml_beside(__file__, "ConventionEntryScreen.qml")
    changed = Signal()
    idle_seconds = DESK_SECONDS
    has_bar = False
    bed = ""

    backAsked = Signal()
    gone = Signal()  # the helper may go

    def __init__(
        self,
        reading: Reading,
        store: Store,
        hand_over: HandOver,
        ask: Ask,
        put_in: Callable[[], Future[Any]],
    ) -> None:
        super().__init__(reading, words_beside(__file__))
        self._store = store
        self._hand_over = hand_over
        self._ask = ask
        self._handing_in = HandingIn(store, hand_over, put_in)
        self._typed = Typed.of(store.typed_convention())
        self._view = "source"
        self._who = WhoTypes(store, hand_over)
        self._message = ""
        self._is_busy = self._is_gone = False
        self._differs: list[Differs] = []
        self._proposed: Proposed | None = None
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_MS)
        self._keep.timeout.connect(self._save)

    @Slot(str, str)
    def write(self, field: str, text: str) -> None:
        """What stands in a field now."""
        if field in MOST and text != getattr(self._typed, field):
            self._typed = self._typed.with_text(field, text)
            self._message = ""
            self._keep.start()
            self.changed.emit()

    @Slot()
    def goOn(self) -> None:
        """「下一步」."""
        if not self._can_go_on():
            return
        if self._view == "read":
            self._take_in()
        elif self._view == "done":
            self.backAsked.emit()
        else:
            self._show(page_after(self._view, self._typed, self._is_again()))

    @Slot()
    def goBack(self) -> None:
        """「上一步」: nothing that was typed goes."""
        if self._is_busy:
            return
        before = page_before(self._view)
        if before:
            self._show(before)
        else:
            self.backAsked.emit()

    @Slot(str)
    def mend(self, which: str) -> None:
        """「改第一遍」 or 「改第二遍」 under the comparison."""
        if which in ("first", "second"):
            self._show(which)

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if not self._is_busy:
            self._who.digit(digit)
            self._message = ""
            self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """Takes the last digit back."""
        self._who.take_back()
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        """The green tick: whose PIN is it?"""
        if self._can_send():
            self._is_busy = True
            self._who.send(self._checked)
            self.changed.emit()

    @Slot(str)
    def tick(self, sentence: str) -> None:
        """One sentence of the checklist of a centre where one person works alone."""
        if sentence in CHECKLIST:
            ticked = set(self._typed.ticked) ^ {sentence}
            self._typed = replace(self._typed, ticked=tuple(sorted(ticked)))
            self._keep.start()
            self.changed.emit()

    @Slot(int, int)
    def nextReading(self, text: int, character: int) -> None:
        """Another reading of a doubtful character."""
        if self._proposed is not None:
            self._proposed.turn(text, character)
            self.changed.emit()

    @Slot()
    def toggleLanguage(self) -> None:
        """中文 ↔ English."""
        self.reading.toggle_language()

    def leave(self) -> None:
        """Whoever goes, by whatever way: what was typed is kept, digits are forgotten."""
        self._is_gone, self._who.digits = True, ""
        if self._keep.isActive():
            self._save()
        self.gone.emit()

    def _show(self, view: str) -> None:
        if self._keep.isActive():
            self._save()
        self._view, self._who.digits, self._message = view, "", ""
        if view == "compare":
            first, second = lines_of(self._typed.first), lines_of(self._typed.second)
            self._differs = differences(first, second)
        if view == "read":
            self._proposed, self._is_busy = None, True
            record = asked_record(self._typed, self._there())
            self._hand_over.when(self._ask(record), self._proposed_came)
        self.changed.emit()

    def _checked(self, answer: Future[PinResult]) -> None:
        self._is_busy = False
        if self._is_gone:
            return
        result = answer.result() if not self._trouble(answer) else None
        if result is not None and result.ok:
            self._known(result.number or 0)
        elif result is not None:
            wait = self._store.pin_wait_seconds("staff")
            self._message = self._say("pin_wait", n=wait) if wait else self._say("pin_wrong")
        self.changed.emit()

    def _known(self, number: int) -> None:
        self._typed, view = typed_by(self._typed, self._view, number)
        self._show(view)
        self._save()

    def _proposed_came(self, answer: Future[dict[str, Any]]) -> None:
        self._is_busy = False
        if self._is_gone or self._view != "read":
            return
        if not self._trouble(answer):
            self._proposed = Proposed(answer.result())
        self.changed.emit()

    def _take_in(self) -> None:
        assert self._proposed is not None
        self._is_busy = True
        self._message = ""
        record, there = self._proposed.record, self._there()
        self._handing_in.begin(self._typed, record, there, self._began, self._ended)
        self.changed.emit()

    def _began(self, typed: Typed) -> None:
        self._typed = typed
        self._save()

    def _ended(self, ended: Future[Any]) -> None:
        self._is_busy = False
        if not self._trouble(ended):
            self._typed = Typed()
            self._save()
            self._store.mark_step("convention", "done")
            self._view = "done"
        if not self._is_gone:
            self.changed.emit()

    def _trouble(self, answer: Future[Any]) -> bool:
        """Whether it failed through no fault of ours, which is said; else it flies."""
        fault = answer.exception()
        if fault is None:
            return False
        self._message = told_fault(fault, self.reading.text_language)
        return True

    def _there(self) -> Draft | None:
        return there_already(self._typed, self._store.drafts())

    def _is_again(self) -> bool:
        return is_again(self._typed, self._store.drafts())

    @Slot()
    def _save(self) -> None:
        self._keep.stop()
        self._store.keep_typed_convention(self._typed.kept())

    def _today(self) -> date:
        return datetime.fromtimestamp(self._store.clock(), UTC).date()

    def _say(self, key: str, **fill: object) -> str:
        return self.text(key, **fill).in_language(self.reading.text_language)

    def _can_go_on(self) -> bool:
        if self._is_busy:
            return False
        checks: dict[str, Callable[[], bool]] = {
            "source": lambda: not self._typed.missing(self._today()),
            "again": lambda: True,
            "first": lambda: len(lines_of(self._typed.first)) >= FEWEST_LINES,
            "alone": lambda: is_signed(self._typed),
            "second": lambda: len(lines_of(self._typed.second)) >= FEWEST_LINES,
            "compare": lambda: not self._differs,
            "read": lambda: self._proposed is not None and not self._proposed.has_faults,
            "done": lambda: True,
        }
        return checks.get(self._view, lambda: False)()

    def _get_view(self) -> str:
        return self._view

    def _get_asked(self) -> str:
        if self._is_busy and self._view in ("who_first", "who_second"):
            return self._say("pin_checking")
        return self._say(f"title_{self._view}")

    def _get_message(self) -> str:
        if self._is_busy and self._view == "read":
            return self._say("taking_in" if self._proposed is not None else "reading")
        return self._message

    def _get_typed(self) -> dict[str, str]:
        return {name: str(getattr(self._typed, name)) for name in MOST}

    def _get_note(self) -> str:
        """Why the date does not count, once there are eight digits."""
        is_whole = len(self._typed.day) == MOST["day"]
        return self._say("day_odd") if is_whole and "day" in self._missing() else ""

    def _missing(self) -> list[str]:
        return self._typed.missing(self._today())

    def _get_digits(self) -> int:
        return len(self._who.digits)

    def _can_send(self) -> bool:
        return not self._is_busy and self._who.can_send

    def _get_checklist(self) -> list[dict[str, object]]:
        return [
            {"id": one, "says": self._say(f"check_{one}"), "isTicked": one in self._typed.ticked}
            for one in CHECKLIST
        ]

    def _get_differs(self) -> list[dict[str, object]]:
        return [
            {"number": one.number, "first": one.first, "second": one.second}
            for one in self._differs
        ]

    def _get_texts(self) -> list[list[dict[str, Any]]]:
        return self._proposed.rows() if self._proposed is not None else []

    def _get_faults(self) -> list[str]:
        if self._proposed is None:
            return []
        found = self._proposed.faults(self.reading.text_language)
        return [self._say("fault_at", n=line, says=says) if line else says for line, says in found]

    def _get_signed(self) -> str:
        if self._typed.is_alone:
            return self._say("signed_alone", n=self._typed.first_by)
        return self._say("signed", n=self._typed.first_by, m=self._typed.second_by)

    def _get_again(self) -> str:
        title = self._typed.title.strip(" 《》")
        return self._say("again_told", title=title, year=self._typed.day[:4])

    def _get_busy(self) -> bool:
        return self._is_busy

    view = Property(str, _get_view, notify=changed)
    asked = Property(str, _get_asked, notify=changed)
    message = Property(str, _get_message, notify=changed)
    typed = Property(QVariantMap, _get_typed, notify=changed)
    dayNote = Property(str, _get_note, notify=changed)
    digits = Property(int, _get_digits, notify=changed)
    canSend = Property(bool, _can_send, notify=changed)
    canGoOn = Property(bool, _can_go_on, notify=changed)
    checklist = Property(QVariantList, _get_checklist, notify=changed)
    differs = Property(QVariantList, _get_differs, notify=changed)
    readings = Property(QVariantList, _get_texts, notify=changed)
    faults = Property(QVariantList, _get_faults, notify=changed)
    signed = Property(str, _get_signed, notify=changed)
    againTold = Property(str, _get_again, notify=changed)
    isBusy = Property(bool, _get_busy, notify=changed)
