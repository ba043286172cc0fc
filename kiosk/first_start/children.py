"""The steps about the children: guests only or class seats too, and how long answers are kept."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.first_start.step import Done, Given, Step
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

NEEDED = ("rules", "assessment")  # before class seats may be on: PIPL, articles 31 and 55
CONFIRMED = "confirmed: the centre has written rules and an impact assessment"
FEWEST_DAYS, MOST_DAYS, STEP_DAYS = 30, 180, 10


@QmlElement
@QmlUncreatable("made by the first start")
class GuestsStep(Step):
    """Guests only, which needs nothing; or class seats too, once two things are confirmed."""

    changed = Signal()

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._chosen = ""
        self._ticked: set[str] = set()

    def open(self) -> None:
        """What is set: guests only where nobody has chosen yet."""
        self._chosen = "classes" if self.store.settings().class_seats_on else "guests"
        self._ticked = set(NEEDED) if self._chosen == "classes" else set()
        self.changed.emit()

    @Slot(str)
    def choose(self, who: str) -> None:
        """guests or classes."""
        if who in ("guests", "classes"):
            self._chosen = who
            self.changed.emit()

    @Slot(str)
    def tick(self, sentence: str) -> None:
        """A sentence is confirmed, or taken back."""
        if sentence in NEEDED:
            self._ticked ^= {sentence}
            self.changed.emit()

    def can_go_on(self) -> bool:
        """Class seats need both sentences."""
        return self._chosen == "guests" or self._ticked == set(NEEDED)

    def go_on(self, done: Done) -> None:
        """Keeps it; what was confirmed is audited."""
        is_on = self._chosen == "classes"
        if is_on == self.store.settings().class_seats_on:
            return done()
        if is_on:
            self.store.note_deed("staff", CONFIRMED)
        return self.change(lambda _: done(), class_seats_on=is_on)

    def _get_chosen(self) -> str:
        return self._chosen

    def _get_sentences(self) -> list[dict[str, object]]:
        return [
            {"id": one, "says": self.say(f"confirm_{one}"), "isTicked": one in self._ticked}
            for one in NEEDED
        ]

    chosen = Property(str, _get_chosen, notify=changed)
    sentences = Property(QVariantList, _get_sentences, notify=changed)


@QmlElement
@QmlUncreatable("made by the first start")
class RetentionStep(Step):
    """How many days a seat's answers stay after its last visit."""

    changed = Signal()

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self._days = 0

    def open(self) -> None:
        """The days that are set."""
        self._days = self.store.settings().keep_days
        self.changed.emit()

    @Slot(int)
    def add(self, steps: int) -> None:
        """Longer or shorter."""
        self._days = min(MOST_DAYS, max(FEWEST_DAYS, self._days + steps * STEP_DAYS))
        self.changed.emit()

    def go_on(self, done: Done) -> None:
        """Keeps the days."""
        if self._days == self.store.settings().keep_days:
            return done()
        return self.change(lambda _: done(), keep_days=self._days)

    def _get_told(self) -> str:
        return self.say("days", n=self._days)

    told = Property(str, _get_told, notify=changed)
