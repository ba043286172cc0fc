"""The microphone of the booth: open only while it is needed, and then the glass is silent."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from kiosk.shell.loudspeaker import Loudspeaker

if TYPE_CHECKING:  # numpy, which a child who comes in need not wait for
    from media.recording.keeping import Seal
    from media.recording.recorder import Recorder, Snapshot
    from media.recording.room import Limits
    from media.recording.take import Samples, Take


class LiveMicrophone:
    """Opens with `start`. Until `close` no voice, no cue and no music is heard.

    `make` makes the recorder when it is first needed; `levels` are what staff measured with it,
    noise and voice in dBFS.
    """

    def __init__(
        self,
        speaker: Loudspeaker,
        make: Callable[[], Recorder],
        levels: tuple[float, float] | None = None,
    ) -> None:
        self._speaker = speaker
        self._make = make
        self._levels = levels
        self._recorder: Any = None

    @property
    def is_open(self) -> bool:
        """Whether it listens."""
        return self._recorder is not None

    def limits(self) -> Limits:
        """How soft and how loud a voice may be in this hall."""
        from media.recording.calibration import Levels, limits_of

        return limits_of(None if self._levels is None else Levels(*self._levels))

    def start(self, seal: Seal | None = None) -> None:
        """Opens it and records from the first sample that comes."""
        self.close()
        self._speaker.be_silent(True)
        self._recorder = self._make()
        self._recorder.start(seal)

    def snapshot(self) -> Snapshot | None:
        """How it stands now; None while it is closed."""
        return self._recorder.snapshot() if self._recorder is not None else None

    def heard(self) -> Samples:
        """The last tenth of a second, for a mouth that moves with the voice."""
        assert self._recorder is not None
        return self._recorder.heard()  # type: ignore[no-any-return]

    def turn_line(self) -> None:
        """The next line begins."""
        if self._recorder is not None:
            self._recorder.turn_line()

    def pause(self) -> None:
        """Keeps nothing until `resume`."""
        if self._recorder is not None:
            self._recorder.pause()

    def resume(self) -> None:
        """Goes on."""
        if self._recorder is not None:
            self._recorder.resume()

    def stop(self) -> Future[Take]:
        """What was recorded, soon: a thread waits for the last syllable. `close` comes after.

        The future fails with RuntimeError where it was closed in between.
        """
        take: Future[Take] = Future()
        recorder = self._recorder

        def wait() -> None:
            try:
                take.set_result(recorder.stop())
            except (RuntimeError, AttributeError) as fault:
                take.set_exception(fault)

        threading.Thread(target=wait, name="booth-stop", daemon=True).start()
        return take

    def close(self) -> None:
        """Overwrites what is not yet a take, and lets the microphone go."""
        if self._recorder is not None:
            self._recorder.forget()
            self._recorder.close()
            self._recorder = None
        self._speaker.be_silent(False)
