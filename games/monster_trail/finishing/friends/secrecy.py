"""The chick flaps and sings: song notes rise."""

from __future__ import annotations

import random

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.friends.glad import GLAD, standing_of
from games.stage.motion import clamp
from games.stage.particles import burst
from games.stage.sprites import Pose, Put
from games.stage.tween import swing

WINGS = {"wing_left": "wing_left_up", "wing_right": "wing_right_up"}


def pose(share: float) -> Pose:
    """Three hops, wings beating, the beak open to the sky."""
    left = clamp((1.0 - share) * 5)
    hop, beat = abs(swing(share, 2)), swing(share, 5)
    parts = {
        "wing_left": Put(turn=24 * beat * left),
        "wing_right": Put(turn=-24 * beat * left),
        "crest": Put(turn=14 * swing(share, 4) * left),
        "tail": Put(turn=10 * beat * left),
        "mouth_happy": Put(high=1.0 + 0.2 * beat * left),
        "shadow": Put(wide=1.0 - 0.15 * hop),
    }
    return Pose(parts, GLAD | WINGS, whole=Put(y=-34 * hop))


CHANCE = random.Random(17)
ACT = Act(
    "friend_secrecy",
    1.7,
    pose,
    motes=burst(
        CHANCE,
        ("note", "note_gold", "note_pink", "heart", "note_gold"),
        14,
        born=(0.04, 0.6),
        life=(0.34, 0.4),
        at=((-100, 100), (-340, -290)),
        way=((-170, 170), (-170, -100)),
        sway=18,
        spin=20,
        size=(0.8, 1.4),
    ),
    cue_at=0.04,
)
SWAYS = {"tail": 4.0, "wing_left": 3.0, "wing_right": -3.0}
FLAPS = {"wing_left": 9.0, "wing_right": -9.0, "tail": 5.0}
STANDING = standing_of("friend_secrecy", pose(1.0), SWAYS, FLAPS)
