"""The lantern sways and glows, and small sky lanterns rise around it."""

from __future__ import annotations

import random

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.friends.glad import ARMS_UP, GLAD, standing_of
from games.stage.motion import clamp
from games.stage.particles import Mote, burst
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, ease_in_out, swing

GLOW = Keys(
    (0.0, 0.7), (0.35, 1.0, ease_in_out), (0.65, 0.75, ease_in_out), (0.85, 1.0), (1.0, 1.0)
)


def pose(share: float) -> Pose:
    """A slow dance from one foot to the other."""
    left = clamp((1.0 - share) * 4)
    lean, glow = swing(share, 2) * left, GLOW.at(share)
    parts = {
        "aura": Put(alpha=glow),
        "arm_left": Put(turn=-10 * lean),
        "arm_right": Put(turn=-10 * lean),
        "top": Put(turn=4 * lean),
        "leg_left": Put(y=-12 * clamp(lean)),
        "leg_right": Put(y=-12 * clamp(-lean)),
        "body": Put(14 * lean, -8 * abs(lean), 4 * lean),
    }
    return Pose(parts, GLAD | ARMS_UP)


CHANCE = random.Random(13)


def _lanterns(side: int) -> tuple[Mote, ...]:
    """Small lanterns that rise on one side."""
    return burst(
        CHANCE,
        ("lantern", "glint_pale", "lantern", "glint"),
        8,
        born=(0.02, 0.5),
        life=(0.42, 0.5),
        at=((side * 200, side * 130), (-170, -60)),
        way=((-40, 40), (-300, -200)),
        sway=14,
        size=(0.9, 1.4),
    )


ACT = Act(
    "friend_threat",
    2.0,
    pose,
    behind=(*_lanterns(-1), *_lanterns(1)),
    motes=burst(
        CHANCE,
        ("star_small", "glint", "heart"),
        7,
        born=(0.2, 0.66),
        life=(0.24, 0.3),
        at=((-140, 140), (-340, -240)),
        way=((-30, 30), (-60, -20)),
        size=(0.6, 0.9),
    ),
    cue_at=0.04,
)
SWAYS = {"arm_left": 4.0, "arm_right": -4.0}
STANDING = standing_of("friend_threat", pose(1.0), SWAYS, {"arm_left": 8.0, "arm_right": -8.0})
