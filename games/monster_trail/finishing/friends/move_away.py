"""The little house tips its roof like a hat; hearts puff up, flowers grow."""

from __future__ import annotations

import random

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.friends.glad import ARMS_UP, GLAD, standing_of
from games.stage.motion import clamp, ease_out
from games.stage.particles import burst
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, bounce, ease_in_out, overshoot, swing

ROOF_Y = Keys(
    (0.06, 0.0),
    (0.22, -46.0, ease_out),
    (0.46, 0.0, bounce),
    (0.52, 0.0),
    (0.64, -20.0, ease_out),
    (0.8, 0.0, bounce),
)
ROOF_TURN = Keys(
    (0.06, 0.0),
    (0.22, -12.0, ease_out),
    (0.44, 0.0, ease_in_out),
    (0.52, 0.0),
    (0.64, 6.0),
    (0.78, 0.0),
)
GROW = Keys((0.1, 1.0), (0.4, 1.5, overshoot))


def pose(share: float) -> Pose:
    """Up goes the roof, twice."""
    left = clamp((1.0 - share) * 4)
    press = swing(share, 3) * left
    parts = {
        "body": Put(wide=1.0 + 0.03 * press, high=1.0 - 0.04 * press),
        "roof": Put(y=ROOF_Y.at(share), turn=ROOF_TURN.at(share)),
        "lamp": Put(turn=18 * swing(share, 3) * left),
        "flowers": Put(wide=GROW.at(share), high=GROW.at(share), turn=6 * swing(share, 3) * left),
        "arm_left": Put(turn=-12 * swing(share, 4) * left),
        "arm_right": Put(turn=16 * swing(share, 4) * left),
    }
    return Pose(parts, GLAD | ARMS_UP)


CHANCE = random.Random(23)
ACT = Act(
    "friend_move_away",
    1.7,
    pose,
    behind=burst(
        CHANCE,
        ("heart", "puff", "heart", "star_small"),
        13,
        born=(0.08, 0.62),
        life=(0.32, 0.38),
        at=((68, 84), (-400, -380)),
        way=((-70, 60), (-150, -80)),
        sway=18,
        size=(0.6, 1.1),
    ),
    motes=burst(
        CHANCE,
        ("petal", "petal_gold", "glint_pale"),
        9,
        born=(0.16, 0.5),
        life=(0.3, 0.36),
        at=((120, 150), (-80, -50)),
        way=((-40, 70), (-130, -60)),
        fall=60,
        spin=200,
        size=(0.6, 0.9),
    ),
    cue_at=0.06,
)
SWAYS = {"lamp": 6.0, "arm_right": 5.0, "flowers": 3.0}
STANDING = standing_of("friend_move_away", pose(1.0), SWAYS, {"lamp": 6.0, "arm_right": 10.0})
