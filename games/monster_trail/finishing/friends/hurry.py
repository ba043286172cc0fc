"""The little pocket watch turns a somersault in a rain of petals."""

from __future__ import annotations

import random
from math import cos, radians, sin

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.friends.glad import ARMS_UP, GLAD, standing_of
from games.stage.motion import ease_out
from games.stage.particles import burst
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, ease_in, ease_in_out, overshoot, swing

WAIST = 192.0  # from the foot to the middle it turns around
TURN = Keys((0.16, 0.0), (0.56, 360.0, ease_in_out))
LIFT = Keys((0.14, 0.0), (0.36, 70.0, ease_out), (0.58, 0.0, ease_in))
SQUASH = Keys(
    (0.0, 0.0),
    (0.12, 1.0, ease_in_out),
    (0.18, -0.5),
    (0.3, 0.0),
    (0.58, 0.0),
    (0.63, 1.0),
    (0.8, 0.0, overshoot),
)


def pose(share: float) -> Pose:
    """Bends its knees, over it goes, and lands with both arms up."""
    turn, press = TURN.at(share) % 360, SQUASH.at(share)
    way = radians(turn)
    whole = Put(
        -WAIST * sin(way),
        WAIST * (cos(way) - 1.0) - LIFT.at(share),
        turn,
        1.0 + 0.06 * press,
        1.0 - 0.08 * press,
    )
    wave = 16 * swing((share - 0.64) / 0.36, 2) if share > 0.64 else 0.0
    parts = {
        "arm_left": Put(turn=-wave),
        "arm_right": Put(turn=wave),
        "hand_long": Put(turn=360 * ease_out(share)),
        "leaf": Put(turn=14 * swing(share, 3) * (1.0 - share)),
        "ring": Put(turn=8 * swing(share, 4) * (1.0 - share)),
        "shadow": Put(wide=1.0 - LIFT.at(share) / 300),
    }
    return Pose(parts, GLAD | ARMS_UP, whole=whole, is_quick=turn != 0)


CHANCE = random.Random(31)
ACT = Act(
    "friend_hurry",
    1.7,
    pose,
    motes=burst(
        CHANCE,
        ("petal", "petal_gold", "petal_leaf", "star_small"),
        22,
        born=(0.2, 0.62),
        life=(0.3, 0.38),
        at=((-60, 60), (-330, -250)),
        way=((-200, 200), (-150, -60)),
        fall=190,
        spin=260,
        sway=16,
        size=(0.7, 1.1),
    ),
    cue_at=0.14,
)
STANDING = standing_of(
    "friend_hurry", pose(1.0), {"leaf": 5.0, "arm_right": 5.0}, {"arm_right": 9.0, "leaf": 6.0}
)
