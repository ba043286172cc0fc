"""The end of the booth: everything is erased, or staff make a programme of the chosen take."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from concurrent.futures import CancelledError, Future
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.booth_visit import BoothTake, BoothVisit
from kiosk.booth.equipment import Equipment
from kiosk.booth.keep_form import DAYS, PURPOSES, KeepForm
from kiosk.booth.making import Making
from kiosk.booth.part import LISTENING_SECONDS, BoothPart
from kiosk.booth.pin_question import PinQuestion
from kiosk.problems import StationProblem
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant, QVariantList
from quizzes.text import Text

if TYPE_CHECKING:
    from kiosk.programmes.kept import Kept

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

View = Literal["ask", "pin", "number", "terms", "wall", "making", "kept"]
LOOK_MS = 200
STEPS_BACK: dict[View, View] = {"pin": "ask", "number": "ask", "terms": "number", "wall": "terms"}


@QmlElement
@QmlUncreatable("made by the booth")
class KeepPart(BoothPart):
    """ask → pin → number → terms (→ wall) → making → kept. To leave erases what is not kept.

    From the PIN on a grown-up of the staff stands there; what they read has no pinyin.
    """

    changed = Signal()
    termsChanged = Signal()  # their words; a choice leaves the buttons where they are

    def __init__(self, visit: BoothVisit, equipment: Equipment, words: Mapping[str, Text]) -> None:
        super().__init__(visit, equipment, words)
        self.reading.changed.connect(self.termsChanged)
        self._view: View = "ask"
        self._pin: PinQuestion | None = None
        self._form = KeepForm()
        self._message = ""
        self._making: Making | None = None
        self._is_storing = False
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_MS)
        self._looks.timeout.connect(self.changed)

    def enter(self) -> None:
        """The child is asked."""
        self._form = KeepForm()
        self._go("ask")

    def leave(self) -> None:
        """Digits and numbers are forgotten, the keys locked, nothing is made any more."""
        self._looks.stop()
        self._drop_pin()
        if self._making is not None and not self._is_storing:
            self._making.cancel()
        self._making = None
        self._form = KeepForm()
        if self.equipment.programmes is not None and not self._is_storing:
            self.equipment.programmes.lock()

    @Slot()
    def erase(self) -> None:
        """「不留，删掉」, or the end after keeping: the visit is over for the booth."""
        self.homeAsked.emit()

    @Slot()
    def askStaff(self) -> None:
        """「请工作人员来，留下来」: the PIN pad."""
        if self._can_keep():
            assert self.equipment.store is not None
            self._pin = PinQuestion(
                self.equipment.store, self.equipment.hand_over, self.tell, self._let_in
            )
            self._go("pin")

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if self._view == "pin" and self._pin is not None:
            self._pin.digit(digit)
        else:
            self._form.digit(digit)
            self._message = ""
        self.tell()

    @Slot()
    def takeBack(self) -> None:
        """Takes the last digit back."""
        if self._pin is not None:
            self._pin.take_back()
        self._form.take_back()
        self.tell()

    @Slot()
    def send(self) -> None:
        """The green tick."""
        if self._view == "pin" and self._pin is not None:
            self._pin.send()
        elif self._view == "number" and self._form.typed:
            self._form.consent = self._form.typed
            self._go("terms")
        elif self._view == "wall" and self._form.take_wall_number():
            self.keep()
        elif self._view == "wall":
            self._message = self._say("same_number")
        self.tell()

    @Slot(str)
    def choosePurpose(self, purpose: str) -> None:
        """What it is for."""
        self._form.choose_purpose(purpose)
        self._message = ""
        self.tell()

    @Slot(int)
    def chooseDays(self, days: int) -> None:
        """How long it is kept."""
        self._form.choose_days(days)
        self.tell()

    @Slot()
    def keep(self) -> None:
        """「留下这段播报」: it is made, then sealed."""
        if self._view not in ("terms", "wall") or self.visit.chosen is None:
            return None
        if self._form.needs_wall_number:
            return self._go("wall")
        try:
            self._making = self._begin_making(self.visit.chosen)
        except OSError as fault:
            log.warning("no process to make a film: %s", fault)
            return self._fail(self._say("not_made"))
        self.equipment.hand_over.when(self._making.kept, self._made)
        return self._go("making")

    def _begin_making(self, chosen: BoothTake) -> Making:
        look, lent = (self.visit.figure, self.visit.studio), self.equipment
        with_pinyin = self.reading.pinyinShown
        return Making(chosen, self.visit.band, look, lent.finisher, lent.fonts, with_pinyin)

    @Slot()
    def goBack(self) -> None:
        """To the view before; from the first to what was said about the take."""
        if self._view == "ask":
            self.goAsked.emit("feedback")
            return
        back = STEPS_BACK.get(self._view)
        if back is not None:
            self._go(back)

    def _go(self, view: View) -> None:
        if view == "ask":
            self._drop_pin()
            if self.equipment.programmes is not None:
                self.equipment.programmes.lock()
        self._view, self._message = view, ""
        form = self._form
        form.typed = {"number": form.consent, "wall": form.wall_consent}.get(view, "")
        self.idle_seconds = 0 if view == "making" else LISTENING_SECONDS
        if view in ("pin", "making"):
            self._looks.start()  # how long the pad is locked, how far the film is
        else:
            self._looks.stop()
        self.moodChanged.emit()
        self.tell()
        self.aloudChanged.emit()

    def _let_in(self, number: int) -> None:
        store = self.equipment.store
        assert store is not None
        seat = self.visit.seat
        self._form.consent = (store.recording_consent(seat) or "") if seat is not None else ""
        self._drop_pin()
        self._go("number")

    def _drop_pin(self) -> None:
        if self._pin is not None:
            self._pin.forget()
            self._pin = None

    def _made(self, made: Future[Kept]) -> None:
        if self._making is None or made is not self._making.kept:
            return
        from media.finishing.process import FinishingFailed

        fault = made.exception()
        if isinstance(fault, (FinishingFailed, CancelledError)):
            self._fail(self._say("not_made"))
            return
        programmes = self.equipment.programmes
        assert programmes is not None
        form = self._form
        stored = programmes.keep(
            made.result(), form.consent, form.purpose, form.days, form.wall_number
        )
        self._is_storing = True
        self.equipment.hand_over.when(stored, self._stored)

    def _stored(self, stored: Future[bytes]) -> None:
        self._is_storing = False
        if self._making is None:
            return
        fault = stored.exception()
        if isinstance(fault, StationProblem):
            self._fail(fault.in_language(self.reading.text_language))
            return
        stored.result()
        self._making = None
        self.equipment.speaker.cue("stamp")
        self._go("kept")

    def _fail(self, sentence: str) -> None:
        self._making = None
        self._go("terms")
        self._message = sentence
        self.tell()

    def spoken(self) -> list[Text]:
        """What the child is asked and told; not what is the staff's."""
        if self._view == "ask":
            if not self._can_keep():
                return [self.text("keep_only_erase")]
            keys = ("keep_ask", "keep_erase", "keep_erase_what", "keep_keep", "keep_keep_what")
            return [self.text(key) for key in keys]
        return {
            "making": [self.text("making_child")],
            "kept": [self.text("kept_child")],
        }.get(self._view, [])

    def _can_keep(self) -> bool:
        """Whether there is anybody on the staff with a PIN, and a place to keep it."""
        store, chosen = self.equipment.store, self.visit.chosen
        if store is None or self.equipment.programmes is None or chosen is None:
            return False
        return chosen.programme is not None and store.has_pin("staff")

    def _say(self, key: str, **fill: object) -> str:
        return self.text(key, **fill).in_language(self.reading.text_language)

    def _get_view(self) -> str:
        return self._view

    def _get_asked(self) -> str:
        keys = {"number": "consent_number", "wall": "wall_number", "terms": "terms"}
        if self._view == "pin":
            is_busy = self._pin is not None and self._pin.is_busy
            return self._say("pin_checking" if is_busy else "staff_pin")
        return self._say(keys.get(self._view, "terms"))

    def _get_message(self) -> str:
        pin = self._pin
        if self._view != "pin" or pin is None:
            return self._message
        if pin.wait_seconds:
            return self._say("pin_wait", n=pin.wait_seconds)
        if pin.problem is not None:
            return pin.problem.in_language(self.reading.text_language)
        return self._say("pin_wrong") if pin.is_wrong else ""

    def _get_typed(self) -> int:
        return len(self._pin.digits if self._pin is not None else self._form.typed)

    def _get_shown(self) -> str:
        return "" if self._view == "pin" else self._form.typed

    def _is_secret(self) -> bool:
        return self._view == "pin"

    def _can_send(self) -> bool:
        if self._view == "pin":
            return self._pin is not None and self._pin.can_send
        return bool(self._form.typed)

    def _get_purposes(self) -> list[dict[str, Any]]:
        return [{"name": one, "says": self._say(f"purpose_{one}")} for one in PURPOSES]

    def _get_terms(self) -> list[dict[str, Any]]:
        return [
            {"days": n, "says": self._say("day_one") if n == 1 else self._say("days_n", n=n)}
            for n in DAYS
        ]

    def _get_purpose(self) -> str:
        return self._form.purpose

    def _get_days(self) -> int:
        return self._form.days

    def _get_progress(self) -> float:
        return self._making.progress if self._making is not None else 0.0

    def _get_kept(self) -> str:
        days = self._form.days
        return self._say("kept_until_one") if days == 1 else self._say("kept_until", days=days)

    def _get_hint(self) -> dict[str, str]:
        keys = {"making": "making_child", "kept": "kept_child"}
        ask = "keep_ask" if self._can_keep() else "keep_only_erase"
        return self.line(self.text(keys.get(self._view, ask)))

    view = Property(str, _get_view, notify=changed)
    canKeep = Property(bool, _can_keep, notify=changed)
    hint = Property(QVariant, _get_hint, notify=changed)
    asked = Property(str, _get_asked, notify=changed)
    message = Property(str, _get_message, notify=changed)
    typed = Property(int, _get_typed, notify=changed)
    shown = Property(str, _get_shown, notify=changed)
    isSecret = Property(bool, _is_secret, notify=changed)
    canSend = Property(bool, _can_send, notify=changed)
    purposes = Property(QVariantList, _get_purposes, notify=termsChanged)
    terms = Property(QVariantList, _get_terms, notify=termsChanged)
    purpose = Property(str, _get_purpose, notify=changed)
    days = Property(int, _get_days, notify=changed)
    progress = Property(float, _get_progress, notify=changed)
    keptLine = Property(str, _get_kept, notify=changed)
