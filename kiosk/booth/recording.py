"""Recording: 3-2-1, the red light, the teleprompter; nothing interrupts it, nothing is lost."""

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
from kiosk.booth.teleprompter import Teleprompter
from kiosk.shell.qml_types import Property, QmlUncreatable, QVariant
from quizzes.text import Text

if TYPE_CHECKING:
    from media.recording.recorder import Snapshot
    from media.recording.take import Take

QML_IMPORT_NAME = "KioskTypes"
QML_IMPORT_MAJOR_VERSION = 1

POLL_MS = 50
COUNT_MS = 900
HEARD_DBFS = -70.0  # something does come from the microphone
LEAST_SECONDS = 1.0  # shorter is no take
HELD_UP_SECONDS = 180  # nobody is there to go on, or to mend it: then silence counts again
State = Literal["ready", "count", "opening", "recording", "paused", "ending"]


@QmlElement
@QmlUncreatable("made by the booth")
class RecordPart(BoothPart):
    """The microphone is open from the end of the count until the child has read.

    While sound is recorded the visit never ends by silence; only in a pause, or while recording
    is held up for minutes.
    """

    changed = Signal()
    moved = Signal()
    bed = ""

    def __init__(self, visit: BoothVisit, equipment: Equipment, words: Mapping[str, Text]) -> None:
        super().__init__(visit, equipment, words)
        self._state: State = "ready"
        self._count = 3
        self._trouble = ""
        self._seconds = 0.0
        self._is_paced = self._was_empty = self._was_heard = False
        self._turn = 0
        self.prompter = Teleprompter()
        self._voice = LiveVoice(equipment.microphone, equipment.hand_over, equipment.reading)
        self._voice.setParent(self)
        self._counts = QTimer(self)
        self._counts.setInterval(COUNT_MS)
        self._counts.timeout.connect(self.count_down)
        self._polls = QTimer(self)
        self._polls.setInterval(POLL_MS)
        self._polls.timeout.connect(self.poll)

    def enter(self) -> None:
        """The first line stands there; the microphone is still closed."""
        self._was_empty = False
        self._stand_ready()

    def leave(self) -> None:
        """The microphone closes; what is not yet a take is overwritten."""
        self._turn += 1
        self._counts.stop()
        self._polls.stop()
        self._voice.stop()
        self.equipment.microphone.close()
        self._state = "ready"

    def _stand_ready(self) -> None:
        self._trouble, self._seconds, self._count = "", 0.0, 3
        self._was_heard = False
        self.prompter.begin(self.visit)
        self._become("ready")

    def _become(self, state: State) -> None:
        self._state = state
        is_live = state in ("count", "opening", "recording", "ending") and not self._trouble
        self.idle_seconds = 0 if is_live else HELD_UP_SECONDS
        self.tell()
        self.moodChanged.emit()

    @Slot()
    def start(self) -> None:
        """The red button: three, two, one."""
        if self._state == "ready":
            self._was_empty = False
            self.equipment.hush()
            self._become("count")
            self._counts.start()
            self.equipment.speaker.cue("count")

    @Slot()
    def count_down(self) -> None:
        """One count less; after the last the microphone opens, and the loudspeakers are still."""
        self._count -= 1
        if self._count:
            self.equipment.speaker.cue("count")
            self.tell()
            return
        self._counts.stop()
        self._become("opening")
        self.equipment.microphone.start(self.equipment.seal())
        self._voice.start()
        self._polls.start()

    @Slot()
    def poll(self) -> None:
        """Looks how the recorder stands, twenty times a second."""
        shot = self.equipment.microphone.snapshot()
        if shot is None or self._state == "ending":
            return
        self._was_heard = self._was_heard or shot.level.rms_dbfs > HEARD_DBFS
        key = trouble_key(shot, may_be_still=self._was_heard)
        if key != self._trouble:
            self._trouble = key if shot.doing != "full" else ""
            self.report(self._trouble)
            self._become(self._state)
        if self._state == "opening" and shot.hears:
            self._become("recording")
        if self._state == "recording" and shot.trouble is None:
            self._go_on(shot)
        self._seconds = shot.seconds
        self.moved.emit()

    def _go_on(self, shot: Snapshot) -> None:
        if shot.doing == "full":
            self.finish()
        elif self._is_paced and self.prompter.advance(shot.seconds - self._seconds):
            if self.prompter.is_last:
                self.finish()
            else:
                self._turn_line()

    @Slot()
    def turnLine(self) -> None:
        """「下一句」."""
        if self._state == "recording" and not self.prompter.is_last:
            self._turn_line()

    def _turn_line(self) -> None:
        self.prompter.turn()
        self.equipment.microphone.turn_line()
        self.tell()

    @Slot()
    def pause(self) -> None:
        """「停一下」: nothing is recorded."""
        if self._state == "recording":
            self.equipment.microphone.pause()
            self._become("paused")

    @Slot()
    def resume(self) -> None:
        """「接着读」."""
        if self._state == "paused":
            self.equipment.microphone.resume()
            self._become("recording")

    @Slot()
    def startOver(self) -> None:
        """「重新来」: what was begun is overwritten; whole takes stay."""
        self.leave()
        self._stand_ready()

    @Slot()
    def finish(self) -> None:
        """「读完了」, also before the last line."""
        if self._state not in ("recording", "paused"):
            return
        self._polls.stop()
        self._voice.stop()
        self._become("ending")
        stopped = self.equipment.microphone.stop()
        self.equipment.hand_over.when(stopped, partial(self._stopped, self._turn))

    def _stopped(self, turn: int, stopped: Future[Take]) -> None:
        take = None if stopped.exception() else stopped.result()
        if take is None or turn != self._turn:
            if take is not None:
                take.forget()
            return
        self.equipment.microphone.close()
        if take.seconds < LEAST_SECONDS:
            take.forget()
            self._was_empty = True
            self._stand_ready()
            self.aloudChanged.emit()
            return
        language = self.visit.speech.text.shown_in(self.reading.text_language)
        self.visit.add(take, language)
        self.goAsked.emit("listen")

    @Slot(bool)
    def choosePaced(self, is_paced: bool) -> None:
        """The child turns the lines itself, or a light goes along at the band's pace."""
        self._is_paced = is_paced
        self.tell()

    @Slot()
    def onlyRead(self) -> None:
        """「不录音，只练读」: the microphone closes; what was begun is overwritten."""
        self.visit.is_reading_only = True
        self.goAsked.emit("practise")

    def spoken(self) -> list[Text]:
        """Only before it begins."""
        return [self._hint] if self._state == "ready" else []

    @property
    def _hint(self) -> Text:
        if self._trouble:
            return self.text(self._trouble)
        if self._state == "ready" and self._was_empty:
            return self.text("record_nothing")
        return self.text({"recording": "record_now"}.get(self._state, f"record_{self._state}"))

    def _get_state(self) -> str:
        return self._state

    def _get_hint(self) -> dict[str, str]:
        return self.line(self._hint)

    def _has_trouble(self) -> bool:
        return self._trouble != ""

    def _get_count(self) -> int:
        return self._count

    def _get_now(self) -> dict[str, Any]:
        return self.prompter.now(self.reading)

    def _get_next(self) -> dict[str, Any]:
        return self.prompter.following(self.reading)

    def _get_at(self) -> int:
        return self.prompter.at

    def _get_lines(self) -> int:
        return self.prompter.count

    def _is_last(self) -> bool:
        return self.prompter.is_last

    def _get_paced(self) -> bool:
        return self._is_paced

    def _get_light(self) -> int:
        return self.prompter.lit_until(self.reading) if self._is_paced else -1

    def _get_clock(self) -> str:
        return f"{int(self._seconds) // 60}:{int(self._seconds) % 60:02d}"

    def _get_voice(self) -> Any:
        return self._voice

    state = Property(str, _get_state, notify=changed)
    hint = Property(QVariant, _get_hint, notify=changed)
    hasTrouble = Property(bool, _has_trouble, notify=changed)
    counted = Property(int, _get_count, notify=changed)
    nowLine = Property(QVariant, _get_now, notify=changed)
    nextLine = Property(QVariant, _get_next, notify=changed)
    at = Property(int, _get_at, notify=changed)
    count = Property(int, _get_lines, notify=changed)
    isLast = Property(bool, _is_last, notify=changed)
    isPaced = Property(bool, _get_paced, notify=changed)
    light = Property(int, _get_light, notify=moved)
    clock = Property(str, _get_clock, notify=moved)
    voice = Property(LiveVoice, _get_voice, constant=True)
