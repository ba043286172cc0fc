"""Trying a microphone at the staff's desk: two quiet seconds, a sentence, and nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Literal, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.shell.hand_over import HandOver

if TYPE_CHECKING:
    from media.recording.recorder import Snapshot
    from media.recording.room import Limits, Room
    from media.recording.take import Take
    from media.recording.troubles import Trouble

POLL_MS = 50
QUIET_SECONDS = 2.0
LONGEST_SENTENCE_SECONDS = 8.0
STANDS_OUT_DB = 9.0  # over the quiet seconds: a voice
SPOKEN_SECONDS, STILL_SECONDS = 1.0, 1.0  # so much voice, then so much silence: it was said
LOWEST_DBFS = -60.0  # the meter's left end; its right end is full scale
State = Literal["closed", "opening", "quiet", "speak", "ending"]


class TrialMicrophone(Protocol):
    """What is lent: open from `start` to `close`, and meanwhile the glass is silent."""

    def start(self) -> None:
        """Opens it and hears from the first sample that comes."""

    def snapshot(self) -> Snapshot | None:
        """How it stands."""

    def turn_line(self) -> None:
        """The sentence begins."""

    def stop(self) -> Future[Take]:
        """What was heard, soon."""

    def close(self) -> None:
        """Overwrites what it holds and lets the microphone go."""

    def limits(self) -> Limits:
        """How soft and how loud a voice may be."""


class MicrophoneTrial(QObject):
    """`heard` gives the measured room; `moved` says that the level differs, `changed` the rest."""

    changed = Signal()
    moved = Signal()
    heard = Signal(object, arguments=["room"])

    def __init__(self, microphone: TrialMicrophone, hand_over: HandOver) -> None:
        super().__init__()
        self._microphone = microphone
        self._hand_over = hand_over
        self.state: State = "closed"
        self.trouble: Trouble | None = None
        self.level = 0.0  # a share of the meter
        self._loudest_quiet = LOWEST_DBFS
        self._spoken = self._still = self._speak_from = 0.0
        self._polls = QTimer(self)
        self._polls.setInterval(POLL_MS)
        self._polls.timeout.connect(self.poll)

    def start(self) -> None:
        """Opens the microphone: quiet first."""
        self.state = "opening"
        self._microphone.start()
        self._polls.start()
        self.changed.emit()

    @Slot()
    def poll(self) -> None:
        """Looks how the recorder stands, twenty times a second."""
        shot = self._microphone.snapshot()
        if shot is None:
            return
        before = (self.state, self.trouble)
        self.trouble = shot.trouble or self._doubt(shot)
        self.level = share_of(shot.level.rms_dbfs) if shot.hears else 0.0
        if shot.trouble is None and shot.hears:
            self._hear(shot)
        self.moved.emit()
        if before != (self.state, self.trouble):
            self.changed.emit()

    def _doubt(self, shot: Snapshot) -> Trouble | None:
        """Plain zeros are nothing odd while nobody speaks; being muted is."""
        from media.recording.troubles import MicrophoneSilent

        may_be_still = self.state != "speak" or self._spoken > 0
        return None if may_be_still and isinstance(shot.doubt, MicrophoneSilent) else shot.doubt

    def _hear(self, shot: Snapshot) -> None:
        if self.state in ("opening", "quiet"):
            self.state = "quiet"
            self._loudest_quiet = max(self._loudest_quiet, shot.level.rms_dbfs)
            if shot.seconds >= QUIET_SECONDS:
                self._microphone.turn_line()
                self.state, self._speak_from = "speak", shot.seconds
        elif self.state == "speak":
            is_voice = shot.level.rms_dbfs > self._loudest_quiet + STANDS_OUT_DB
            self._spoken += POLL_MS / 1000 if is_voice else 0.0
            self._still = 0.0 if is_voice else self._still + POLL_MS / 1000
            was_said = self._spoken >= SPOKEN_SECONDS and self._still >= STILL_SECONDS
            if was_said or shot.seconds - self._speak_from >= LONGEST_SENTENCE_SECONDS:
                self.end()

    def end(self) -> None:
        """It was read: measures what was heard."""
        if self.state != "speak":
            return
        self.state, self.level = "ending", 0.0
        self._polls.stop()
        self._hand_over.when(self._microphone.stop(), self._stopped)
        self.changed.emit()

    def _stopped(self, stopped: Future[Any]) -> None:
        take = None if stopped.exception() else stopped.result()
        try:
            if self.state == "ending" and take is not None:
                self.close()
                self.heard.emit(room_of(take))
        finally:
            if take is not None:
                take.forget()

    def close(self) -> None:
        """The microphone is let go; what it heard is overwritten."""
        self._polls.stop()
        if self.state != "closed":
            self.state, self.level = "closed", 0.0
            self._microphone.close()


def room_of(take: Take) -> Room:
    """What was measured, judged by the widest limits that a hall may have."""
    from media.recording.calibration import BOUNDS
    from media.recording.room import check_room

    at = take.line_starts[1] if len(take.line_starts) > 1 else len(take.samples)
    return check_room(take.samples[:at], take.samples[at:], BOUNDS)


def share_of(dbfs: float) -> float:
    """A level as a share of the meter, 0 to 1."""
    return min(1.0, max(0.0, 1 - dbfs / LOWEST_DBFS))


MakeMicrophone = Callable[[], TrialMicrophone]
