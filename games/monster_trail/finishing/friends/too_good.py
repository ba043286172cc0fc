"""The rice ball bounces, and two small fireworks of petals open above it."""

from __future__ import annotations

import random
from math import cos, pi, sin

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.friends.glad import ARMS_UP, GLAD, standing_of
from games.stage.motion import clamp, ease_out
from games.stage.particles import Mote
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, ease_in, overshoot, swing

LIFT = Keys(
    (0.1, 0.0),
    (0.26, 52.0, ease_out),
    (0.42, 0.0, ease_in),
    (0.5, 0.0),
    (0.64, 36.0, ease_out),
    (0.78, 0.0, ease_in),
)
PRESS = Keys(
    (0.0, 0.0),
    (0.09, 1.0),
    (0.16, -0.8),
    (0.28, 0.0),
    (0.42, -0.3),
    (0.46, 1.0),
    (0.54, -0.6),
    (0.66, 0.0),
    (0.78, -0.2),
    (0.82, 0.8),
    (1.0, 0.0, overshoot),
)


def pose(share: float) -> Pose:
    """Squash and stretch, twice, the leaves whirring."""
    left, press, lift = clamp((1.0 - share) * 4), PRESS.at(share), LIFT.at(share)
    parts = {
        "body": Put(wide=1.0 + 0.08 * press, high=1.0 - 0.1 * press),
        "leaf": Put(turn=16 * swing(share, 6) * left),
        "arm_left": Put(turn=-14 * swing(share, 4) * left),
        "arm_right": Put(turn=14 * swing(share, 4) * left),
        "shadow": Put(wide=1.0 - lift / 400),
    }
    return Pose(parts, GLAD | ARMS_UP, whole=Put(y=-lift))


def _firework(at: tuple[float, float], born: float, colours: tuple[str, ...]) -> list[Mote]:
    """Two rings of petals that open from one point and sink a little."""
    motes = []
    for count, reach in ((7, 62.0), (11, 112.0)):
        for number in range(count):
            way = 2 * pi * number / count
            motes.append(
                Mote(
                    colours[number % len(colours)],
                    born,
                    0.36,
                    at,
                    (reach * sin(way), -reach * cos(way)),
                    fall=46.0,
                    spin=360 * number / count,
                    size=0.8,
                )
            )
    return motes


CHANCE = random.Random(1)
ACT = Act(
    "friend_too_good",
    1.8,
    pose,
    behind=(
        *_firework((-140, -376), 0.2, ("petal", "star_small")),
        *_firework((136, -390), 0.56, ("petal_gold", "petal_leaf")),
    ),
    cue_at=0.18,
)
SWAYS = {"leaf": 4.0, "arm_right": 5.0}
STANDING = standing_of("friend_too_good", pose(1.0), SWAYS, {"leaf": 6.0, "arm_right": 9.0})
