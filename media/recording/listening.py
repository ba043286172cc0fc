"""One stretch of listening to one microphone: from opening it until it is lost."""

from __future__ import annotations

from media.recording.microphones import Microphone
from media.recording.port_audio import Chunk, Stream
from media.recording.take import RATE_HZ
from media.recording.troubles import (
    MicrophoneGone,
    MicrophoneMuted,
    MicrophoneSilent,
    MicrophoneStalled,
    SoundServerGone,
    Trouble,
)
from media.recording.watch import Watch

POLL_SECONDS = 0.05
STALLED_AFTER = 20  # polls in a row with nothing: a second in which this thread did run
SILENT_SAMPLES = RATE_HZ


class Listening:
    """Chunks from this microphone and from nothing else; raises the trouble that ends it.

    Raises MicrophoneGone, SoundServerGone, NoRecordingParts when it cannot be opened.
    """

    def __init__(self, microphone: Microphone) -> None:
        self._stream = Stream(None if microphone.via_server else microphone.name)
        self._watch = Watch(microphone.name) if microphone.via_server else None
        self._empty_polls = 0
        self._zeros = 0
        self._overflows = 0

    @property
    def sure_until(self) -> float | None:
        """Up to when (monotonic) all chunks were our microphone's; None: nobody can tell."""
        return self._watch.sight.right_at if self._watch else None

    def has_overflown(self) -> bool:
        """Whether the device had to drop samples since this was asked last."""
        before, self._overflows = self._overflows, self._stream.overflows
        return self._overflows > before

    @property
    def doubt(self) -> Trouble | None:
        """What is odd about the sound that comes."""
        if self._watch and self._watch.sight.is_muted:
            return MicrophoneMuted()
        return MicrophoneSilent() if self._zeros >= SILENT_SAMPLES else None

    def next_chunk(self) -> Chunk | None:
        """What came, or None when there is nothing yet.

        Raises MicrophoneGone, SoundServerGone, MicrophoneStalled when it is over.
        """
        chunk = self._stream.next_chunk(POLL_SECONDS)
        where = self._watch.sight.where if self._watch else "right"
        if where in ("gone", "elsewhere"):
            raise MicrophoneGone(where)
        if where == "no server" or self._stream.has_died:
            raise SoundServerGone if self._watch else MicrophoneGone
        if chunk is None:
            self._empty_polls += 1
            if self._empty_polls >= STALLED_AFTER:
                raise MicrophoneStalled
            return None
        self._empty_polls = 0
        arrived, samples = chunk
        self._zeros = 0 if samples.any() else self._zeros + len(samples)
        return chunk if self._is_ours(arrived) else None

    def _is_ours(self, arrived: float) -> bool:
        if self._watch is None:
            return True
        since = self._watch.sight.right_since
        return since is not None and arrived >= since

    def close(self) -> None:
        """Lets the microphone go."""
        if self._watch:
            self._watch.end()
        self._stream.close()
