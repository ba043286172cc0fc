"""微光灯, the child's lamp: it grows with the glows, and each stage brings one more help."""

from __future__ import annotations

from typing import Literal

LAMP_GLOWS = (4, 12, 24)  # glows, of all visits, at which the lamp is at stage 1, 2 and 3

Help = Literal["light_up", "call", "slow"]
HELPS: tuple[Help, ...] = ("light_up", "call", "slow")  # the help that each stage brings


def lamp_stage(glows: int) -> int:
    """How far the lamp has grown, 0 to 3."""
    return sum(glows >= step for step in LAMP_GLOWS)


def helps_at(stage: int) -> tuple[Help, ...]:
    """What a lamp of that stage can do."""
    return HELPS[: max(0, stage)]
