"""Traffic lights in words and shapes, what happened lately, and a file for the technician."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.backups.beside import start
from kiosk.health import morning
from kiosk.health.deeds import in_words
from kiosk.health.light import Light
from kiosk.problems import StationProblem
from kiosk.shell.hand_over import HandOver
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList
from kiosk.shell.reading import Reading
from kiosk.staff_desk.desk_page import DeskPage
from kiosk.staff_desk.notices_page import notice_words, when
from kiosk.take_away.places import Place, places, sources_of_this_machine
from kiosk.usb.sticks import Sticks
from quizzes.text import Text
from quizzes.words import read_words

if TYPE_CHECKING:
    from kiosk.store import Store

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

MOST_EVENTS = 60
WORST = ("mend", "watch", "ok")
ACTIONS = {
    "lights": ("look_again", "events", "support"),
    "events": ("back",),
    "places": ("back", "find_again"),
    "written": ("close",),
    "failed": ("back",),
}


@QmlElement
@QmlUncreatable("made by the desk")
class HealthPage(DeskPage):
    """lights → events, or places → writing → written. Looks when it is opened and when asked."""

    changed = Signal()
    workingChanged = Signal(bool, arguments=["isWorking"])

    def __init__(
        self, reading: Reading, store: Store, hand_over: HandOver, texts: Mapping[str, Text]
    ) -> None:
        own = read_words(Path(__file__).with_name("health.yaml"))
        super().__init__(reading, store, hand_over, {**texts, **own})
        self.sources: list[Sticks] = sources_of_this_machine()
        self._view = "lights"
        self._lights: list[Light] | None = None
        self._places: list[Place] = []
        self._written = ""
        self._problem: StationProblem | None = None

    def open(self) -> None:
        """Looks anew, beside the glass; a file that is being written goes on."""
        if self._view == "writing":
            return
        from kiosk.health.looking import lights

        self._view, self._lights, self.said = "lights", None, ""
        self.after(start(lambda: lights(self.store)), self._learn)
        self.changed.emit()

    @Slot(str)
    def act(self, action: str) -> None:
        """A button that the view shows."""
        if action in ACTIONS.get(self._view, ()):
            getattr(self, f"_{action}")()

    @Slot(int)
    def choose(self, index: int) -> None:
        """A stick to write to."""
        if self._view == "places" and index < len(self._places):
            place = self._places[index]
            self._show("writing")
            self.workingChanged.emit(True)
            self._hand_over.when(start(lambda: _write(self.store, place)), self._ended)

    def _look_again(self) -> None:
        self.open()

    def _events(self) -> None:
        self._show("events")

    def _support(self) -> None:
        self._find_again()

    def _find_again(self) -> None:
        self._places = []
        self._show("places")
        self.after(start(lambda: places(self.sources, self.store.folder)), self._found)

    def _found(self, found: list[Place]) -> None:
        self._places = [place for place in found if not place.is_here]

    def _back(self) -> None:
        self._show("lights")

    def _close(self) -> None:
        self._show("lights")

    def _ended(self, finished: Future[str]) -> None:
        self.workingChanged.emit(False)
        fault = finished.exception()
        if isinstance(fault, StationProblem):
            self._problem = fault
            self._show("failed")
        else:
            self._written = finished.result()
            self._show("written")

    def _show(self, view: str) -> None:
        self._view, self.said = view, ""
        self.changed.emit()

    def _learn(self, found: list[Light]) -> None:
        self._lights = found

    def _rows(self) -> list[dict[str, object]]:
        if self._view == "lights":
            worst_first = sorted(self._lights or [], key=lambda light: WORST.index(light.state))
            return [self._light_row(light) for light in worst_first]
        if self._view == "events":
            return self._event_rows()
        if self._view == "places":
            return [{"says": place.label} for place in self._places]
        return []

    def _light_row(self, light: Light) -> dict[str, object]:
        pick: Callable[[Any], str] = lambda words: words.en if self._is_english() else words.zh  # noqa: E731
        between = " " if self._is_english() else ""
        return {
            "about": light.about,
            "title": self.say(light.about),
            "state": light.state,
            "stateWord": self.say(f"state_{light.state}"),
            "says": pick(light.says),
            "do": pick(light.do) if light.do else "",
            "told": between.join(filter(None, (pick(light.says), light.do and pick(light.do)))),
        }

    def _event_rows(self) -> list[dict[str, object]]:
        told = [
            (one.last_happened, notice_words(self.say, self._texts, one.kind, one.detail))
            for one in self.store.all_notices(MOST_EVENTS)
        ]
        for deed in self.store.deeds(MOST_EVENTS):
            words = in_words(deed.role, deed.what)
            told.append((deed.happened, words.en if self._is_english() else words.zh))
        told.sort(key=lambda one: -one[0])
        return [{"when": when(at), "says": says} for at, says in told[:MOST_EVENTS]]

    def _lines(self) -> list[str]:
        if self._view == "lights":
            return [self._morning()]
        if self._view == "events":
            return [] if self._rows() else [self.say("nothing_happened")]
        if self._view == "places":
            why = [self.say("support_why")]
            return why if self._places else [*why, self.say("no_stick")]
        if self._view == "written":
            return [self.say("written", name=self._written)]
        if self._view == "failed" and self._problem is not None:
            return [self._problem.in_language(self.reading.text_language)]
        return []

    def _morning(self) -> str:
        last = morning.last(self.store)
        if last is None:
            return self.say("morning_none")
        key = "morning_mend" if last.mend else "morning_fine"
        return self.say(key, when=when(last.at), n=len(last.mend))

    def _is_english(self) -> bool:
        return self.reading.text_language == "en"

    def _title(self) -> str:
        return self.say(f"title_{self._view}")

    def _actions(self) -> list[dict[str, str]]:
        return [{"id": one, "label": self.say(one)} for one in ACTIONS.get(self._view, ())]

    def _get_view(self) -> str:
        return self._view

    def _get_message(self) -> str:
        is_looking = self._view == "lights" and self._lights is None and not self.said
        return self.say("looking") if is_looking else self.said

    view = Property(str, _get_view, notify=changed)
    title = Property(str, _title, notify=changed)
    lines = Property(QVariantList, _lines, notify=changed)
    rows = Property(QVariantList, _rows, notify=changed)
    actions = Property(QVariantList, _actions, notify=changed)
    message = Property(str, _get_message, notify=changed)


def _write(store: Store, place: Place) -> str:
    """Onto a stick, which may be taken out when this returns; the file's name."""
    from kiosk.support.bundle import write_bundle

    with place.open(writable=True) as folder:
        return write_bundle(store, folder).name
