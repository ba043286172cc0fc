"""A finished programme as the kiosk holds it: in memory, without numpy."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

RATE_HZ = 48_000
BYTES_A_FRAME = 4  # two channels of 16 bits
FRAMES_A_SECOND = 25  # of the film and of `mouths`


@dataclass(frozen=True, slots=True)
class Programme:
    """What a take has become.

    `samples` are 16-bit stereo at 48 kHz, as pygame.mixer takes them. `line_starts` are the
    seconds at which each line of the script begins in the programme, `mouths` holds a shape
    (an index into media.film.mouth.SHAPES) for each 40 ms. `snr_db` is None where nobody speaks.
    """

    samples: bytearray = field(repr=False)
    voice_start: float
    voice_end: float
    line_starts: tuple[float, ...]
    mouths: bytes = field(repr=False)
    lufs: float
    true_peak_db: float
    snr_db: float | None
    was_gated: bool

    @property
    def seconds(self) -> float:
        """How long it plays."""
        return len(self.samples) / BYTES_A_FRAME / RATE_HZ

    def mouth_at(self, seconds: float) -> int:
        """The mouth's shape at a moment of the programme; closed before and after it."""
        at = int(seconds * FRAMES_A_SECOND)
        return self.mouths[at] if 0 <= at < len(self.mouths) else 0

    def line_at(self, seconds: float) -> int:
        """Which line is being read, counted from 0; the first one before the voice begins."""
        begun = sum(start <= seconds for start in self.line_starts)
        return max(0, begun - 1)

    def forget(self) -> None:
        """Overwrites the sound with silence, for everybody who holds it."""
        self.samples[:] = bytes(len(self.samples))

    def about(self) -> dict[str, Any]:
        """Everything but the sound, for JSON."""
        rest = asdict(self) | {"mouths": self.mouths.hex()}
        del rest["samples"]
        return rest


def programme_from(about: dict[str, Any], samples: bytearray) -> Programme:
    """The programme that `about` described."""
    rest = about | {
        "mouths": bytes.fromhex(about["mouths"]),
        "line_starts": tuple(about["line_starts"]),
    }
    return Programme(samples=samples, **rest)
