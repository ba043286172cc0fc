"""How figures stand about: breathing, blinking, talking. Loops that end where they began."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from games.monster_trail.finishing.act import Act
from games.stage.particles import Mote
from games.stage.sprites import Pose, Put
from games.stage.tween import swing

BREATH_SECONDS = 3.0
Joints = Mapping[str, float]  # part -> degrees that it sways


def breathing(
    figure: str,
    still: Pose,
    *,
    body: str = "body",
    sways: Joints | None = None,
    blink: Mapping[str, str] | None = None,
    mouth: str = "",
    lying: tuple[Mote, ...] = (),
) -> Act:
    """A pose that breathes: its body rises and sinks, `sways` swing, `blink` is worn shortly.

    With a `mouth` it talks: the mouth opens and shuts twice a second.
    """

    def pose(share: float) -> Pose:
        beat = swing(share, 1)
        parts = dict(still.parts)
        before = parts.get(body, Put())
        parts[body] = replace(before, y=before.y - 3.0 * beat)
        for part, degrees in (sways or {}).items():
            put = parts.get(part, Put())
            parts[part] = replace(put, turn=put.turn + degrees * beat)
        if mouth:
            said = parts.get(mouth, Put())
            parts[mouth] = replace(said, high=said.high * (1.0 - 0.3 * abs(swing(share, 3))))
        wear = dict(still.wear)
        if blink and 0.6 < share < 0.66:
            wear |= blink
        return replace(still, parts=parts, wear=wear)

    return Act(figure, BREATH_SECONDS, pose, loops=True, lying=lying)


def at_end(pose: Callable[[float], Pose]) -> Pose:
    """The pose in which an act ends."""
    return pose(1.0)
