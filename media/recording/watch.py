"""Watches where the sound server takes our sound from.

When a microphone is unplugged, the server moves the stream to whatever is there, even to what the
loudspeakers play, and says nothing. So a thread of its own looks after each event and five times a
second; a thread of its own, because a hanging server holds whoever asks it.
"""

from __future__ import annotations

import os
import threading
import time
from dataclasses import dataclass
from typing import Any, Literal

from media.recording.sound_server import connected
from media.recording.troubles import SoundServerGone

LOOK_SECONDS = 0.2
SETTLE_SECONDS = 0.1  # what was on its way when the stream was moved
Where = Literal["unknown", "right", "elsewhere", "gone", "no server"]


@dataclass(frozen=True)
class Sight:
    """What was seen last. Times are monotonic seconds; `right_at` counts from before the look."""

    where: Where = "unknown"
    right_since: float | None = None
    right_at: float | None = None
    is_muted: bool = False


class Watch:
    """Brings our stream to the source `name` once, then tells whether it is still there."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._ended = threading.Event()
        self.sight = Sight()
        threading.Thread(target=self._run, name="booth-watch", daemon=True).start()

    def end(self) -> None:
        """Stops looking; does not wait."""
        self._ended.set()

    def _run(self) -> None:
        try:
            with connected("booth-watch") as pulse:
                pulse.event_mask_set("source", "source_output")
                pulse.event_callback_set(_wake)
                while not self._ended.is_set():
                    self._look(pulse)
                    pulse.event_listen(timeout=LOOK_SECONDS)
        except SoundServerGone:
            self.sight = Sight("no server", self.sight.right_since, self.sight.right_at)

    def _look(self, pulse: Any) -> None:
        begun = time.monotonic()
        source = next((each for each in pulse.source_list() if each.name == self._name), None)
        ours = [each for each in pulse.source_output_list() if _is_ours(each)]
        if source is None:
            self._see("gone", begun)
        elif not ours:
            self._see("unknown", begun)
        elif all(each.source == source.index for each in ours):
            self._see("right", begun, bool(source.mute))
        elif self.sight.right_since is None:
            for each in ours:
                pulse.source_output_move(each.index, source.index)
            self._look_again(pulse)
        else:
            self._see("elsewhere", begun)

    def _look_again(self, pulse: Any) -> None:
        """After a move; what came before it is not from our microphone."""
        begun = time.monotonic() + SETTLE_SECONDS
        here = {each.index for each in pulse.source_list() if each.name == self._name}
        ours = [each for each in pulse.source_output_list() if _is_ours(each)]
        if ours and all(each.source in here for each in ours):
            self._see("right", begun)

    def _see(self, where: Where, begun: float, is_muted: bool = False) -> None:
        since, at = self.sight.right_since, self.sight.right_at
        if where == "right":
            since, at = (begun if since is None else since), begun
        self.sight = Sight(where, since, at, is_muted)


def _is_ours(output: Any) -> bool:
    return bool(output.proplist.get("application.process.id") == str(os.getpid()))


def _wake(event: Any) -> None:
    import pulsectl

    raise pulsectl.PulseLoopStop
