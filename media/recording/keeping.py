"""What becomes of the sound that comes: kept, not kept, or known to be missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Protocol

from media.recording.take import RATE_HZ, Samples, Seam, Take
from media.recording.tape import Tape
from media.recording.troubles import Trouble

TAIL_SECONDS = 0.1  # what is still on its way from the microphone when a child touches stop
State = Literal["recording", "paused", "stopping", "full", "done"]


class Seal(Protocol):
    """Where a consented take is written while it is recorded (media.recording.sealed)."""

    def write(self, samples: Samples) -> None:
        """Adds samples. Like all of these, raises Trouble when the disk gives way."""

    def turn_line(self, at: int) -> None:
        """A line begins at this sample."""

    def note_seam(self, seam: Seam) -> None:
        """Something is missing here."""

    def cut(self, samples: int) -> None:
        """Takes the last of them back."""


class Keeping:
    """One take in the making. Times are monotonic seconds; knows no thread and no device."""

    def __init__(self, limit_seconds: float, seal: Seal | None = None) -> None:
        self.state: State = "recording"
        self.seal_trouble: Trouble | None = None
        self._tape = Tape(limit_seconds)
        self._seal = seal
        self._away: tuple[float, Literal["paused", "lost"]] | None = None
        self._stop_at = 0.0

    @property
    def seconds(self) -> float:
        """How much is kept."""
        return len(self._tape) / RATE_HZ

    def hear(self, arrived: float, samples: Samples) -> None:
        """Keeps what belongs to the take."""
        if self.state == "stopping" and arrived > self._stop_at + TAIL_SECONDS:
            self.state = "done"
        if self.state not in ("recording", "stopping"):
            return
        self._come_back(arrived - len(samples) / RATE_HZ)
        fitted = self._tape.append(samples, arrived)
        self._to_seal(lambda seal: seal.write(samples[:fitted]))
        if self._tape.is_full:
            self.state = "full"

    def overflow(self) -> None:
        """The device dropped samples; nobody knows how many."""
        if self.state in ("recording", "stopping"):
            self._note(Seam(0, 0.0, "lost"))

    def lose(self, now: float, sure_until: float | None = None) -> None:
        """No more sound comes. What came after `sure_until` may not be the microphone's."""
        if sure_until is not None:
            cut = self._tape.cut_what_came_after(sure_until)
            if cut:
                self._to_seal(lambda seal: seal.cut(cut))
        if self.state == "recording" and self._away is None:
            self._away = (now, "lost")
        if self.state == "stopping":
            self.state = "done"

    def pause(self, now: float) -> None:
        """Keeps nothing until `resume`."""
        if self.state == "recording":
            self._come_back(now)
            self._away = (now, "paused")
            self.state = "paused"

    def resume(self) -> None:
        """Goes on where it was paused."""
        if self.state == "paused":
            self.state = "recording"

    def turn_line(self) -> None:
        """The next line begins here."""
        if self.state in ("recording", "paused"):
            at = self._tape.turn_line()
            self._to_seal(lambda seal: seal.turn_line(at))

    def stop(self, now: float, hears: bool) -> None:
        """Ends the take, at once or, where sound still comes, when its tail has come."""
        if self.state == "recording" and hears:
            self._stop_at, self.state = now, "stopping"
            return
        if self.state == "recording":
            self._come_back(now)
        if self.state != "full":
            self.state = "done"

    def take(self) -> Take:
        """What there is, sharing the tape's memory."""
        return self._tape.take()

    def forget(self) -> None:
        """Overwrites it."""
        self.state = "done"
        self._tape.forget()

    def _come_back(self, now: float) -> None:
        if self._away:
            since, why = self._away
            self._away = None
            self._note(Seam(0, max(0.0, now - since), why))

    def _note(self, seam: Seam) -> None:
        placed = self._tape.note_seam(seam)
        self._to_seal(lambda seal: seal.note_seam(placed))

    def _to_seal(self, do: Callable[[Seal], None]) -> None:
        """What is on disk ends where the disk gives way; memory goes on."""
        if self._seal is None:
            return
        try:
            do(self._seal)
        except Trouble as trouble:
            self.seal_trouble, self._seal = trouble, None
