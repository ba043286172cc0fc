"""馅饼怪: the pie crumbles to crumbs; it was hollow, but for a rubber duck."""

from __future__ import annotations

import random

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.standing import at_end, breathing
from games.stage.motion import clamp, ease_out
from games.stage.particles import burst
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, bounce, ease_in, overshoot, swing

SILK_TURN = Keys((0.0, -8.0), (0.28, -40.0, ease_in))
SILK_HIGH = Keys((0.0, 1.0), (0.28, 0.3, ease_in))
SILK_Y = Keys((0.0, 0.0), (0.28, 70.0, ease_in))
SILK_ALPHA = Keys((0.16, 1.0), (0.3, 0.0))
SHAKE = Keys((0.0, 0.0), (0.08, 1.0), (0.26, 1.0), (0.34, 0.0))
PIECE_X = Keys((0.28, 0.0), (0.56, 44.0, ease_out))
PIECE_Y = Keys((0.28, 0.0), (0.36, -34.0, ease_out), (0.6, 132.0, bounce))
PIECE_TURN = Keys((0.28, 0.0), (0.58, 74.0, ease_out))
LID_Y = Keys((0.28, 0.0), (0.42, -96.0, ease_out))
LID_ALPHA = Keys((0.36, 1.0), (0.42, 0.0))
FACE_Y = Keys((0.28, -88.0), (0.42, 0.0, bounce))
DUCK = Keys((0.46, 0.25), (0.6, 1.0, overshoot))
DUCK_Y = Keys((0.46, 60.0), (0.6, 0.0, overshoot))
BERRY_Y = Keys((0.28, 0.0), (0.44, -110.0, ease_out), (0.62, -60.0, bounce))
BERRY_X = Keys((0.28, 0.0), (0.62, 30.0))
ARM = Keys((0.28, 0.0), (0.5, 58.0, bounce))
SORRY = {"eyes": "eyes_sorry", "brows": "brows_sorry", "mouth": "mouth_sorry"}
STARE = {"eyes": "eyes_caught", "brows": "brows_caught", "mouth": "mouth_caught"}
CAUGHT = Pose(parts={"parachute": Put(turn=-8)}, wear=STARE | {"lures": ""})


def pose(share: float) -> Pose:
    """The parachute sags, the crust bursts, and up bobs the duck."""
    shake, is_burst = SHAKE.at(share) * swing(share, 12), share > 0.28
    duck = DUCK.at(share)
    bob = 8 * swing((share - 0.6) / 0.4, 2) * (1.0 - share) * 2 if share > 0.6 else 0.0
    face = Put(y=FACE_Y.at(share))
    parts = {
        "body": Put(turn=3 * shake, y=-4 * abs(shake)),
        "piece_left": Put(-PIECE_X.at(share), PIECE_Y.at(share), -PIECE_TURN.at(share)),
        "piece_right": Put(PIECE_X.at(share), PIECE_Y.at(share), PIECE_TURN.at(share)),
        "piece_middle": Put(
            0, LID_Y.at(share), 40 * clamp(share * 5 - 1.4), alpha=LID_ALPHA.at(share)
        ),
        "berry": Put(BERRY_X.at(share), BERRY_Y.at(share), 380 * clamp((share - 0.28) * 3)),
        "duck": Put(y=DUCK_Y.at(share) + bob, wide=duck, high=duck, turn=3 * bob / 4),
        "eyes_sorry": face,
        "brows_sorry": face,
        "arm_left": Put(turn=-ARM.at(share) * 0.4 + 10 * shake),
        "arm_right": Put(turn=ARM.at(share) + 10 * shake),
    }
    parts["parachute"] = Put(
        0, SILK_Y.at(share), SILK_TURN.at(share), 1.0, SILK_HIGH.at(share), SILK_ALPHA.at(share)
    )
    wear = (SORRY if is_burst else STARE) | {"lures": ""}
    if share > 0.76:
        wear["mouth"] = "mouth_smile"
    show = set()
    if is_burst:
        wear |= {"dome": "", "rim": ""}
        show = {"hollow", "rim_broken", "piece_left", "piece_right", "piece_middle"}
    if share > 0.46:
        show.add("duck")
    return Pose(parts, wear, frozenset(show), is_quick=0.02 < share < 0.6)


CHANCE = random.Random(21)
ACT = Act(
    "too_good",
    2.0,
    pose,
    motes=(
        *burst(
            CHANCE,
            ("crumb", "crumb", "crumb_big"),
            18,
            born=(0.28, 0.36),
            life=(0.26, 0.4),
            at=((-110, 110), (-230, -180)),
            way=((-110, 110), (-120, -40)),
            fall=330,
            floor=-22,
            spin=260,
            size=(0.5, 1.0),
        ),
        *burst(
            CHANCE,
            ("puff",),
            5,
            born=(0.28, 0.3),
            life=(0.16, 0.24),
            at=((-100, 100), (-210, -180)),
            way=((-60, 60), (-60, -20)),
            size=(0.8, 1.3),
        ),
        *burst(
            CHANCE,
            ("squeak",),
            2,
            born=(0.58, 0.74),
            life=(0.14, 0.16),
            at=((104, 112), (-250, -244)),
            way=((20, 26), (-6, 0)),
            size=(0.8, 1.0),
        ),
    ),
    cue_at=0.27,
)
BLINK = {"eyes": "eyes_shut"}
SWAYS = {"parachute": 3.0, "arm_right": 6.0}
STANDING = {
    "idle": breathing("too_good", Pose(), sways=SWAYS, blink=BLINK),
    "talking": breathing("too_good", Pose(), sways=SWAYS, mouth="mouth"),
    "caught": breathing("too_good", CAUGHT, sways={"parachute": 4.0}),
    "defeat": breathing("too_good", at_end(pose), sways={"duck": 4.0}, lying=ACT.motes),
}
