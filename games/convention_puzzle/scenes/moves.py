"""How a layer of a scene moves: its name says it.

| a name beginning with | moves |
|---|---|
| `sway_` | swings a little around its pivot: lanterns, kites, willows |
| `wave_` | waves three times around its pivot, then rests: arms |
| `spin_` | turns around its pivot: pinwheels |
| `bob_` | floats up and down: boats, bubbles |
| `drift_` | floats slowly and wide: lights in the sky |
| `glint_`, `mote_` | fades and comes back: light on water, fireflies |
| `blink_NAME` | gives way to the hidden `shut_NAME` for a moment: eyes |

Everything is at rest at 0 seconds, and every moment follows from the seconds alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from zlib import crc32

MOVES = ("sway_", "wave_", "spin_", "bob_", "drift_", "glint_", "mote_", "blink_")
SHUT = "shut_"
SWAY_DEGREES, WAVE_DEGREES = 3.0, 8.0
BOB, DRIFT = 6.0, (10.0, 14.0)  # units of the sheet
SHUT_SECONDS = 0.16
FAINTEST = 0.35


@dataclass(frozen=True, slots=True)
class Put:
    """Where a layer is: moved in units, turned clockwise, so much of it to be seen."""

    x: float = 0.0
    y: float = 0.0
    degrees: float = 0.0
    alpha: float = 1.0


def moves(name: str) -> bool:
    """Whether a layer of that name moves."""
    return name.startswith(MOVES)


def put_at(name: str, seconds: float) -> Put:
    """Where the layer is then. Each has a pace of its own, taken from its name."""
    own = crc32(name.encode()) % 97 / 97
    kind = name.partition("_")[0]
    if kind == "sway":
        return Put(degrees=SWAY_DEGREES * _swing(seconds, 4.4 + 2 * own))
    if kind == "wave":
        return Put(degrees=WAVE_DEGREES * _waving(seconds, 4.8 + 1.6 * own))
    if kind == "spin":
        return Put(degrees=seconds / (5 + own) * 360 % 360)
    if kind == "bob":
        return Put(y=-BOB * _swing(seconds, 3.6 + 1.8 * own))
    if kind == "drift":
        x, y = DRIFT
        return Put(x * _swing(seconds, 11 + 4 * own), -y * _swing(seconds, 8 + 3 * own))
    if kind in ("glint", "mote"):
        return Put(alpha=_glow(seconds, 3.2 + 1.6 * own))
    if kind == "blink":
        return Put(alpha=0.0 if is_shut(name, seconds) else 1.0)
    return Put()


def is_shut(name: str, seconds: float) -> bool:
    """Whether those eyes are shut for their moment."""
    own = crc32(name.encode()) % 89 / 89
    every = 3.4 + 1.8 * own
    return seconds % every > every - SHUT_SECONDS


def _swing(seconds: float, period: float) -> float:
    return sin(2 * pi * seconds / period)


def _waving(seconds: float, period: float) -> float:
    """Three times there and back in half of the period, then still."""
    share = seconds % period / period * 2
    return sin(share * 6 * pi) * sin(share * pi) if share < 1 else 0.0


def _glow(seconds: float, period: float) -> float:
    return FAINTEST + (1 - FAINTEST) * (0.5 + 0.5 * cos(2 * pi * seconds / period))
