"""The letter box lifts its cap and letters flutter out, each with a heart."""

from __future__ import annotations

import random

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.friends.glad import ARMS_UP, GLAD, standing_of
from games.stage.motion import clamp, ease_out
from games.stage.particles import burst
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, bounce, ease_in_out, swing

CAP = Keys((0.06, 0.0), (0.2, -20.0, ease_out), (0.66, -16.0), (0.82, 0.0, bounce))
LETTER = Keys((0.0, 0.0), (0.1, 0.0), (0.3, -14.0, ease_out), (0.8, 0.0, bounce))
PRESS = Keys(
    (0.0, 0.0),
    (0.1, 1.0, ease_in_out),
    (0.22, -0.8, ease_out),
    (0.4, 0.0),
    (0.82, 0.0),
    (0.86, 0.5),
    (1.0, 0.0),
)


def pose(share: float) -> Pose:
    """Takes a breath, pops its cap, waves with both arms."""
    left, press = clamp((1.0 - share) * 4), PRESS.at(share)
    parts = {
        "body": Put(wide=1.0 + 0.04 * press, high=1.0 - 0.06 * press),
        "cap": Put(turn=CAP.at(share), y=CAP.at(share) * 0.5),
        "letter": Put(y=LETTER.at(share)),
        "arm_left": Put(turn=-14 * swing(share, 4) * left),
        "arm_right": Put(turn=18 * swing(share, 4) * left),
    }
    return Pose(parts, GLAD | ARMS_UP)


CHANCE = random.Random(41)
ACT = Act(
    "friend_code_grabber",
    1.7,
    pose,
    behind=burst(
        CHANCE,
        ("letter", "bird", "letter", "heart", "letter", "bird_pink"),
        17,
        born=(0.14, 0.58),
        life=(0.34, 0.4),
        at=((-60, 60), (-320, -290)),
        way=((-180, 180), (-210, -110)),
        fall=70,
        spin=40,
        sway=14,
        size=(0.8, 1.2),
    ),
    motes=burst(
        CHANCE,
        ("star", "star_small", "glint"),
        8,
        born=(0.2, 0.6),
        life=(0.2, 0.3),
        at=((-150, 150), (-360, -260)),
        way=((-30, 30), (-40, -10)),
        size=(0.6, 0.9),
    ),
    cue_at=0.1,
)
STANDING = standing_of(
    "friend_code_grabber", pose(1.0), {"arm_right": 5.0, "arm_left": 3.0}, {"arm_right": 10.0}
)
