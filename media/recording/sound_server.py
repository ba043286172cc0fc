"""PulseAudio or PipeWire, asked through libpulse; never started by us."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from media.recording.troubles import SoundServerGone

CONNECT_SECONDS = 2.0


def is_expected() -> bool:
    """Whether this machine has a sound server at all, up or down."""
    if "PULSE_SERVER" in os.environ or "PULSE_RUNTIME_PATH" in os.environ:
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
    return (Path(runtime) / "pulse").exists()


@contextmanager
def connected(name: str) -> Iterator[Any]:
    """A pulsectl.Pulse. Raises SoundServerGone, also from inside, when it does not answer."""
    try:
        import pulsectl
    except OSError as fault:  # libpulse is not installed
        raise SoundServerGone(str(fault)) from fault
    try:
        with pulsectl.Pulse(name, connect=False) as pulse:
            _connect(pulse, pulsectl.PulseError)
            yield pulse
    except (pulsectl.PulseError, pulsectl.PulseDisconnected) as fault:
        raise SoundServerGone(f"{type(fault).__name__}: {fault}") from fault


def _connect(pulse: Any, error: type[Exception]) -> None:
    """In a thread of its own: pulsectl 24.12 always waits for the whole of its own timeout."""
    faults: list[Exception] = []

    def connect() -> None:
        try:
            pulse.connect()
        except (error, RuntimeError) as fault:  # RuntimeError: closed by us, as it took too long
            faults.append(fault)

    connecting = threading.Thread(target=connect, name="booth-connect", daemon=True)
    connecting.start()
    connecting.join(CONNECT_SECONDS)
    if connecting.is_alive():
        raise SoundServerGone("it hangs")
    if faults:
        raise SoundServerGone(str(faults[0]))
