"""The booth's microphone: which one, a trial of it, and the levels that were measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.shell.hand_over import HandOver
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariantList, QVariantMap
from kiosk.shell.reading import Reading
from kiosk.staff_desk.desk_page import DeskPage
from kiosk.staff_desk.microphone_trial import MakeMicrophone, MicrophoneTrial, share_of
from quizzes.text import Text
from quizzes.words import read_words

if TYPE_CHECKING:
    from kiosk.store import Settings, Store
    from media.recording.microphones import Microphone
    from media.recording.room import Limits, Room
    from media.recording.troubles import Trouble

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

ListMicrophones = Callable[[], Future[Any]]
FORGOTTEN: dict[str, Any] = {"microphone_noise_dbfs": None, "microphone_voice_dbfs": None}


@QmlElement
@QmlUncreatable("made by the desk")
class MicrophonePage(DeskPage):
    """The list; and a trial, during which the glass is silent. `lend` gives it what it needs."""

    changed = Signal()
    moved = Signal()

    def __init__(
        self, reading: Reading, store: Store, hand_over: HandOver, texts: Mapping[str, Text]
    ) -> None:
        own = read_words(Path(__file__).with_name("microphone.yaml"))
        super().__init__(reading, store, hand_over, {**texts, **own})
        self._own = own
        self._list: ListMicrophones | None = None
        self._make: MakeMicrophone | None = None
        self._found: Sequence[Microphone] | None = None  # None: still looking, or it failed
        self._failed: Trouble | None = None
        self._trial: MicrophoneTrial | None = None
        self._settings: Settings | None = None
        self._told = ""  # a key of the words, so that it follows the language

    def lend(self, listed: ListMicrophones, make: MakeMicrophone) -> None:
        """What is plugged in (the future may fail with Trouble), and the chosen one to try."""
        self._list, self._make = listed, make

    def open(self) -> None:
        """Looks for microphones."""
        self._settings = self.store.settings()
        self.lookAgain()

    def close(self) -> None:
        """Another page comes up, or nobody is at the desk: the microphone is let go."""
        if self._trial is not None:
            self._trial.close()
            self._trial = None

    @Slot()
    def lookAgain(self) -> None:
        """「再找一次」."""
        if self._list is None:
            return
        self._found, self._failed, self._told = None, None, ""
        self._hand_over.when(self._list(), self._listed)
        self.changed.emit()

    def _listed(self, listed: Future[Any]) -> None:
        from media.recording.troubles import Trouble

        fault = listed.exception()
        if fault is None:
            self._found = listed.result()
        elif isinstance(fault, Trouble):
            self._failed = fault
        else:
            raise fault
        self.changed.emit()

    @Slot(str)
    def choose(self, name: str) -> None:
        """By its name, "" for the system's default. Levels of another one are forgotten."""
        if name != self._now.microphone and not self._is_trying():
            self._keep("chosen", microphone=name, **FORGOTTEN)

    @Slot()
    def tryIt(self) -> None:
        """「试一试话筒」: quiet, then a sentence."""
        if self._make is None or not self._can_try():
            return
        self._told = ""
        self._trial = MicrophoneTrial(self._make(), self._hand_over)
        self._trial.changed.connect(self.changed)
        self._trial.moved.connect(self.moved)
        self._trial.heard.connect(self._heard)
        self._trial.start()

    @Slot()
    def finish(self) -> None:
        """「读完了」, or it was heard to be."""
        if self._trial is not None:
            self._trial.end()

    @Slot()
    def stop(self) -> None:
        """「停」: nothing was measured."""
        self.close()
        self.changed.emit()

    @Slot()
    def reset(self) -> None:
        """The two levels go; the booth uses the usual range."""
        self._keep("was_reset", **FORGOTTEN)

    @Slot(object)
    def _heard(self, room: Room) -> None:
        from media.recording.calibration import levels_of

        self._trial = None
        levels = levels_of(room)
        if levels is None:
            self._told = f"advice_{room.advice}"
            self.changed.emit()
            return
        noise, voice = levels
        told = f"advice_good{_beyond_the_usual(voice)}"
        self._keep(told, microphone_noise_dbfs=noise, microphone_voice_dbfs=voice)

    def _keep(self, told: str, **changes: Any) -> None:
        def kept(settings: Settings) -> None:
            self._told, self._settings = told, settings

        self.said = ""
        self.after(self.store.change_settings("staff", **changes), kept)

    @property
    def _now(self) -> Settings:
        if self._settings is None:
            self._settings = self.store.settings()
        return self._settings

    def _limits(self) -> Limits:
        from media.recording.calibration import Levels, limits_of

        levels = self._now.microphone_levels
        return limits_of(None if levels is None else Levels(*levels))

    def _is_there(self) -> bool:
        wanted = self._now.microphone
        return any(wanted in ("", one.name) for one in self._found or ())

    def _is_trying(self) -> bool:
        return self._trial is not None

    def _get_words(self) -> dict[str, str]:
        language = self.reading.text_language
        return {key: text.in_language(language) for key, text in self._own.items()}

    def _get_message(self) -> str:
        language = self.reading.text_language
        trouble = self._trial.trouble if self._trial is not None else self._failed
        if trouble is not None:
            return trouble.in_language(language)
        if self.said or self._trial is not None:
            return self.said
        if self._told:
            return self.say(self._told)
        if self._found is None:
            return self.say("looking")
        if not self._found:
            return self.say("none")
        return "" if self._is_there() else self.say("gone")

    def _get_rows(self) -> list[dict[str, object]]:
        if self._found is None:
            return []
        wanted = self._now.microphone
        rows: list[tuple[str, str]] = [("", self.say("system_default"))] if self._found else []
        rows += [(one.name, one.label) for one in self._found]
        if wanted and not self._is_there():
            rows.append((wanted, self.say("not_there", label=wanted)))
        return [{"name": name, "label": said, "isOn": name == wanted} for name, said in rows]

    def _get_state(self) -> str:
        return self._trial.state if self._trial is not None else "closed"

    def _get_asked(self) -> str:
        state = self._get_state()
        return "" if state == "closed" else self.say(state)

    def _can_try(self) -> bool:
        return self._is_there() and not self._is_trying()

    def _get_level(self) -> float:
        return self._trial.level if self._trial is not None else 0.0

    def _get_good_from(self) -> float:
        return share_of(self._limits().quietest_dbfs)

    def _get_good_to(self) -> float:
        return share_of(self._limits().loudest_dbfs)

    def _get_calibration(self) -> str:
        limits, levels = self._limits(), self._now.microphone_levels
        range_dbfs = {
            "quietest": _told_level(limits.quietest_dbfs),
            "loudest": _told_level(limits.loudest_dbfs),
        }
        if levels is None:
            return self.say("not_measured", **range_dbfs)
        noise, voice = (_told_level(level) for level in levels)
        return self.say("measured", noise=noise, voice=voice, **range_dbfs)

    def _is_calibrated(self) -> bool:
        return self._now.microphone_levels is not None

    message = Property(str, _get_message, notify=changed)
    words = Property(QVariantMap, _get_words, notify=changed)
    rows = Property(QVariantList, _get_rows, notify=changed)
    state = Property(str, _get_state, notify=changed)
    asked = Property(str, _get_asked, notify=changed)
    canTry = Property(bool, _can_try, notify=changed)
    level = Property(float, _get_level, notify=moved)
    goodFrom = Property(float, _get_good_from, notify=changed)
    goodTo = Property(float, _get_good_to, notify=changed)
    calibration = Property(str, _get_calibration, notify=changed)
    isCalibrated = Property(bool, _is_calibrated, notify=changed)


def _told_level(dbfs: float) -> str:
    return f"{dbfs:.0f}".replace("-", "−")


def _beyond_the_usual(voice_dbfs: float) -> str:
    from media.recording.room import STARTING_LIMITS

    if voice_dbfs < STARTING_LIMITS.quietest_dbfs:
        return "_low"
    return "_high" if voice_dbfs > STARTING_LIMITS.loudest_dbfs else ""
