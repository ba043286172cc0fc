"""Recordings: what is kept, listen, approve, the wall, a stick, erase; the booth's switch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.problems import StationProblem
from kiosk.programmes import CHECKS, Programmes
from kiosk.programmes.opening_hours import open_until
from kiosk.shell.hand_over import HandOver
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList, QVariantMap
from kiosk.shell.reading import Reading
from kiosk.staff_desk.desk_page import DeskPage
from kiosk.staff_desk.recording_deeds import Place, RecordingDeeds
from kiosk.staff_desk.recording_lines import clock_time, facts_of, row_of, state_of
from kiosk.store.programmes import LeftTake, Programme
from quizzes.text import Text
from quizzes.words import read_words

if TYPE_CHECKING:
    from kiosk.shell.recording_player import RecordingPlayer
    from kiosk.store import Store
    from media.finishing.process import Finisher

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

MOST_DIGITS = 12


@QmlElement
@QmlUncreatable("made by the desk")
class RecordingsPage(DeskPage):
    """list → one → checks, wall, sticks or erase. `lend` gives it what it works with."""

    changed = Signal()
    wallChanged = Signal()

    def __init__(
        self, reading: Reading, store: Store, hand_over: HandOver, texts: Mapping[str, Text]
    ) -> None:
        own = read_words(Path(__file__).with_name("recordings.yaml"))
        super().__init__(reading, store, hand_over, {**texts, **own})
        self._own = own
        self._deeds: RecordingDeeds | None = None
        self._view = "list"
        self._all: list[LeftTake | Programme] = []
        self._one: LeftTake | Programme | None = None
        self._ticked: set[str] = set()
        self._typed = ""
        self._places: list[Place] = []

    def lend(
        self,
        programmes: Programmes,
        player: RecordingPlayer | None,
        number: int,
        make_finisher: Callable[[], Finisher] | None = None,
    ) -> None:
        """Whose number is at the desk, and what plays and finishes."""
        self._deeds = RecordingDeeds(self.store, programmes, player, number, make_finisher)
        if player is not None:
            player.changed.connect(self.changed)
            player.failed.connect(self._not_played)

    @property
    def deeds(self) -> RecordingDeeds:
        """What can be done."""
        if self._deeds is None:
            self._deeds = RecordingDeeds(self.store)
        return self._deeds

    @property
    def programmes(self) -> Programmes:
        """What is kept."""
        return self.deeds.programmes

    def open(self) -> None:
        """The list."""
        self.deeds.hush()
        self._one = None
        self._go("list")

    def leave(self) -> None:
        """Nobody is at the desk any more."""
        if self._deeds is not None:
            self._deeds.leave()

    def _learn(self) -> None:
        self._all = [*self.programmes.takes.left(), *self.programmes.all()]
        if self._one is not None:
            mine = self._one.id
            self._one = next((one for one in self._all if one.id == mine), None)
            if self._one is None and self._view != "list":
                self._view = "list"

    @Slot(int)
    def openBooth(self, hours: int) -> None:
        """Takes of consenting seats are saved for so long; 0: until the day ends."""
        until = open_until(self.store.now_ms(), hours or None)
        self.after(self.store.open_booth(until), lambda _: self._learn())

    @Slot()
    def closeBooth(self) -> None:
        """Every take is gone at goodbye again."""
        self.after(self.store.open_booth(0), lambda _: self._learn())

    @Slot(int)
    def choose(self, index: int) -> None:
        """One of the list."""
        self._one = self._all[index]
        self._go("one")

    @Slot()
    def listen(self) -> None:
        """Play it, or stop."""
        if self._one is not None:
            self.deeds.listen(self._one)

    @Slot(str)
    def show(self, view: str) -> None:
        """checks, wall, sticks, erase, earlier or anew."""
        self._ticked, self._typed = set(), ""
        if view == "sticks":
            return self._look_for_places()
        if view == "wall" and isinstance(self._one, Programme) and self._one.wall_consent:
            return self._hang(self._one.wall_consent)
        return self._go(view)

    @Slot(str)
    def tick(self, check: str) -> None:
        """Confirmed, or taken back."""
        self._ticked ^= {check}
        self.changed.emit()

    @Slot()
    def approve(self) -> None:
        """Once both are confirmed."""
        if self._one is not None and self._can_approve():
            deed = self.programmes.approve(self._one.id, self.deeds.number, self._ticked)
            self._do(deed, "approved_now")

    @Slot()
    def takeDown(self) -> None:
        """Off the wall."""
        if self._one is not None:
            self._do(self.programmes.take_off_wall(self._one.id), "taken_down", is_wall=True)

    @Slot(int)
    def export(self, index: int) -> None:
        """To that stick."""
        if isinstance(self._one, Programme):
            self._say_working()
            self._do(self.deeds.export(self._one, self._places[index]), "exported")

    @Slot()
    def erase(self) -> None:
        """Key, file, row."""
        if self._one is not None:
            self._do(self.deeds.erase(self._one), "erased", is_wall=True)

    @Slot()
    def keepLeft(self) -> None:
        """Finishes what a crash left, and keeps it."""
        deed = self.deeds.keep_left(self._one) if isinstance(self._one, LeftTake) else None
        if deed is not None:
            self._say_working()
            self._do(deed, "kept_now")

    @Slot()
    def startAnew(self) -> None:
        """All PINs are lost."""
        self._do(self.programmes.start_anew(), "started_anew", is_wall=True)

    @Slot(str)
    def eraseOfConsent(self, number: str) -> None:
        """A guardian took the consent back: all that was kept by it goes."""
        deed = self.programmes.erase_of_consent(number, "recording consent taken back")
        self._do(deed, "erased_of_consent", is_wall=True)

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One key of the pad."""
        if len(self._typed) < MOST_DIGITS:
            self._typed += digit
            self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """Takes the last digit back."""
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        """A wall consent's number, or the earlier PIN."""
        typed, self._typed = self._typed, ""
        if self._view == "wall" and typed:
            self._hang(typed)
        elif self._view == "earlier" and typed:
            deed = self.store.aside(lambda: self.programmes.keys.open_with_earlier(typed))
            self.after(deed, self._tried_earlier)

    @Slot()
    def goBack(self) -> None:
        """To the page before."""
        if self._view in ("one", "earlier", "anew"):
            self.open()
        else:
            self._go("one")

    def _hang(self, consent: str) -> None:
        assert self._one is not None
        self._say_working()
        self._do(self.programmes.put_on_wall(self._one.id, consent), "hung", is_wall=True)

    def _look_for_places(self) -> None:
        self._places = []
        self._go("sticks")
        self._say_working()

        def found(places: list[Place]) -> None:
            self._places, self.said = places, ""

        self.after(self.deeds.places(), found)

    def _tried_earlier(self, is_open: bool) -> None:
        self._go("list" if is_open else "earlier")
        self.said = self.say("opened_again" if is_open else "earlier_wrong")

    def _do(self, deed: Future[Any], done: str, *, is_wall: bool = False) -> None:
        def told(outcome: Any) -> None:
            if done == "erased_of_consent":
                return  # said at the seat; what the disk refuses is said here
            fill = {"exported": "place", "erased": "proof"}.get(done)
            self._go("list" if done in ("erased", "kept_now", "started_anew") else "one")
            self.said = self.say(done, **({fill: outcome} if fill else {}))
            if is_wall:
                self.wallChanged.emit()

        self.after(deed, told)

    def _go(self, view: str) -> None:
        self._view, self.said = view, ""
        self._learn()
        self.changed.emit()

    def _say_working(self) -> None:
        self.said = self.say("working")
        self.changed.emit()

    @Slot(object)
    def _not_played(self, fault: BaseException) -> None:
        if not isinstance(fault, StationProblem):
            raise fault
        self.said = fault.in_language(self.reading.text_language)
        self.changed.emit()

    def _can_approve(self) -> bool:
        return self._ticked == set(CHECKS)

    def _get_state(self) -> str:
        return state_of(self._one) if self._one is not None else ""

    def _get_rows(self) -> list[dict[str, object]]:
        now, language = self.store.now_ms(), self.reading.text_language
        rows = (row_of(one, now, self.say, language) for one in self._all)
        return [{"index": index, **row} for index, row in enumerate(rows)]

    def _get_facts(self) -> list[str]:
        return facts_of(self._one, self.store.now_ms(), self.say) if self._one else []

    def _get_title(self) -> str:
        if self._one is None:
            return ""
        row = row_of(self._one, 0, self.say, self.reading.text_language)
        return str(row["title"])

    def _get_switch(self) -> str:
        until = self.store.booth_open_until()
        return (
            self.say("booth_open", until=clock_time(until)) if until else self.say("booth_closed")
        )

    def _get_lock(self) -> str:
        keys = self.programmes.keys
        if keys.is_open or keys.public is None:
            return ""
        return "earlier" if keys.has_earlier else "colleague"

    def _get_words(self) -> dict[str, str]:
        language = self.reading.text_language
        return {key: text.in_language(language) for key, text in self._own.items()}

    def _get_message(self) -> str:
        return self.said

    def _get_view(self) -> str:
        return self._view

    def _get_count(self) -> str:
        return self.say("count", n=len(self._all))

    def _get_is_booth_open(self) -> bool:
        return bool(self.store.booth_open_until())

    def _get_is_playing(self) -> bool:
        return self.deeds.is_playing

    def _get_ticked(self) -> list[str]:
        return sorted(self._ticked)

    def _get_can_approve(self) -> bool:
        return self._can_approve()

    def _get_typed(self) -> str:
        return self._typed

    def _get_sticks(self) -> list[str]:
        return [one.stick.label for one in self._places]

    message = Property(str, _get_message, notify=changed)
    words = Property(QVariantMap, _get_words, notify=changed)
    view = Property(str, _get_view, notify=changed)
    count = Property(str, _get_count, notify=changed)
    isBoothOpen = Property(bool, _get_is_booth_open, notify=changed)
    switchLine = Property(str, _get_switch, notify=changed)
    lock = Property(str, _get_lock, notify=changed)
    rows = Property(QVariantList, _get_rows, notify=changed)
    state = Property(str, _get_state, notify=changed)
    title = Property(str, _get_title, notify=changed)
    facts = Property(QVariantList, _get_facts, notify=changed)
    isPlaying = Property(bool, _get_is_playing, notify=changed)
    ticked = Property(QVariantList, _get_ticked, notify=changed)
    canApprove = Property(bool, _get_can_approve, notify=changed)
    typed = Property(str, _get_typed, notify=changed)
    sticks = Property(QVariantList, _get_sticks, notify=changed)
