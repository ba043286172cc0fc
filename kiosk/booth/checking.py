"""The check before recording: a quiet second, a spoken sentence, one honest piece of advice."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.booth.booth_visit import BoothVisit
from kiosk.booth.equipment import Equipment
from kiosk.booth.live_voice import LiveVoice
from kiosk.booth.microphone_troubles import trouble_key
from kiosk.booth.part import BoothPart
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from quizzes.text import Text

if TYPE_CHECKING:
    from media.recording.recorder import Snapshot
    from media.recording.room import Limits, Room
    from media.recording.take import Take

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

POLL_MS = 50
QUIET_SECONDS = 1.3
LONGEST_SENTENCE_SECONDS = 8.0
STANDS_OUT_DB = 9.0  # over the quiet second: a voice
SPOKEN_SECONDS, STILL_SECONDS = 1.0, 1.0  # so much voice, then so much silence: it was said
SHOWN = {  # what to do, as a picture
    "good": "told_level",
    "too_quiet": "told_come_closer",
    "too_loud": "told_further_away",
    "clipping": "told_further_away",
    "too_noisy": "told_wait_for_quiet",
    "quiet_again": "booth_quiet",
    "say_it_again": "booth_speak",
}
State = Literal["ready", "quiet", "speak", "ending", "told"]


@QmlElement
@QmlUncreatable("made by the booth")
class CheckPart(BoothPart):
    """The microphone is open from `begin` until the advice, and nothing of it is kept."""

    changed = Signal()
    bed = ""

    def __init__(self, visit: BoothVisit, equipment: Equipment, words: Mapping[str, Text]) -> None:
        super().__init__(visit, equipment, words)
        self._state: State = "ready"
        self._advice = self._trouble = ""
        self._loudest_quiet = 0.0
        self._spoken = self._still = 0.0
        self._speak_from = 0.0
        self._turn = 0  # counts up with each try; a late answer of an old one is dropped
        self._voice = LiveVoice(equipment.microphone, equipment.hand_over, equipment.reading)
        self._voice.setParent(self)
        self._polls = QTimer(self)
        self._polls.setInterval(POLL_MS)
        self._polls.timeout.connect(self.poll)

    def enter(self) -> None:
        """What is going to happen; the microphone is still closed."""
        self._state, self._advice, self._trouble = "ready", "", ""

    def leave(self) -> None:
        """The microphone closes, what it heard is overwritten."""
        self._turn += 1
        self._polls.stop()
        self._voice.stop()
        self.equipment.microphone.close()

    @Slot()
    def begin(self) -> None:
        """「开始试音」: a quiet second first."""
        self._turn += 1
        self._state, self._trouble = "quiet", ""
        self._loudest_quiet, self._spoken, self._still = -96.0, 0.0, 0.0
        self.equipment.microphone.start()
        self._voice.start()
        self._polls.start()
        self._told()

    @Slot()
    def poll(self) -> None:
        """Looks how the recorder stands, twenty times a second."""
        shot = self.equipment.microphone.snapshot()
        key = trouble_key(shot, may_be_still=self._state == "quiet" or self._spoken > 0)
        if key != self._trouble:
            self._trouble = key
            self.report(key)
            self.tell()
        if shot is None or shot.trouble is not None:
            return
        if self._state == "quiet":
            self._hear_quiet(shot)
        elif self._state == "speak":
            self._hear_sentence(shot)

    def _hear_quiet(self, shot: Snapshot) -> None:
        self._loudest_quiet = max(self._loudest_quiet, shot.level.rms_dbfs)
        if shot.seconds >= QUIET_SECONDS:
            self.equipment.microphone.turn_line()
            self._state, self._speak_from = "speak", shot.seconds
            self.tell()

    def _hear_sentence(self, shot: Snapshot) -> None:
        is_voice = shot.level.rms_dbfs > self._loudest_quiet + STANDS_OUT_DB
        step = POLL_MS / 1000
        self._spoken += step if is_voice else 0.0
        self._still = 0.0 if is_voice else self._still + step
        was_said = self._spoken >= SPOKEN_SECONDS and self._still >= STILL_SECONDS
        if was_said or shot.seconds - self._speak_from >= LONGEST_SENTENCE_SECONDS:
            self.said()

    @Slot()
    def said(self) -> None:
        """「说完了」, or it was heard to be."""
        if self._state != "speak":
            return
        self._state = "ending"
        self._polls.stop()
        self._voice.stop()
        stopped = self.equipment.microphone.stop()
        self.equipment.hand_over.when(stopped, partial(self._stopped, self._turn))
        self.tell()

    def _stopped(self, turn: int, stopped: Future[Take]) -> None:
        take = None if stopped.exception() else stopped.result()
        if turn == self._turn and take is not None:
            self.equipment.microphone.close()
            room = room_of(take, self.equipment.microphone.limits())
            if room.advice not in ("quiet_again", "say_it_again"):
                self.visit.noise_dbfs = room.noise_dbfs
            self._state, self._advice = "told", room.advice
            self._told()
        if take is not None:
            take.forget()

    @Slot()
    def record(self) -> None:
        """「去录音」, also against the advice: never stuck."""
        self.goAsked.emit("record")

    @Slot()
    def onlyRead(self) -> None:
        """「不录音，只练读」: the microphone is off again."""
        self.visit.is_reading_only = True
        self.goAsked.emit("practise")

    def spoken(self) -> list[Text]:
        """Before and after; while the microphone is open the booth says nothing anyway."""
        return [self._hint]

    def soon(self) -> list[Text]:
        """The likely advice."""
        return [self.text("advice_good"), self.text("record_ready")]

    def _told(self) -> None:
        self.tell()
        self.aloudChanged.emit()

    @property
    def _hint(self) -> Text:
        if self._trouble:
            return self.text(self._trouble)
        if self._state == "told":
            return self.text(f"advice_{self._advice}")
        keys = {"ready": "check_ready", "quiet": "check_quiet", "speak": "check_speak"}
        return self.text(keys.get(self._state, "check_speak"))

    def _get_state(self) -> str:
        return self._state

    def _get_hint(self) -> dict[str, str]:
        return self.line(self._hint)

    def _get_picture(self) -> str:
        return SHOWN.get(self._advice, "booth_microphone")

    def _is_good(self) -> bool:
        return self._advice == "good"

    def _has_trouble(self) -> bool:
        return self._trouble != ""

    def _get_voice(self) -> Any:
        return self._voice

    state = Property(str, _get_state, notify=changed)
    hint = Property(QVariant, _get_hint, notify=changed)
    picture = Property(str, _get_picture, notify=changed)
    isGood = Property(bool, _is_good, notify=changed)
    hasTrouble = Property(bool, _has_trouble, notify=changed)
    voice = Property(LiveVoice, _get_voice, constant=True)


def room_of(take: Take, limits: Limits) -> Room:
    """The advice for a take whose second line is the spoken sentence."""
    from media.recording.room import check_room

    at = take.line_starts[1] if len(take.line_starts) > 1 else len(take.samples)
    return check_room(take.samples[:at], take.samples[at:], limits)
