"""催催怪: rings wildly and runs down, until its hands hang and a spring pops out."""

from __future__ import annotations

import random

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.standing import at_end, breathing
from games.stage.motion import ease_out
from games.stage.particles import burst
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, bounce, overshoot, swing

RING = Keys((0.0, 0.0), (0.05, 1.0), (0.4, 1.0), (0.64, 0.0, ease_out))
SIT = Keys((0.62, 0.0), (0.78, 1.0, bounce))
HAND_LEFT = Keys((0.0, 0.0), (0.58, -720.0, ease_out), (0.8, -772.0, bounce))
HAND_RIGHT = Keys((0.0, 0.0), (0.58, 720.0, ease_out), (0.82, 806.0, bounce))
ARM = Keys((0.0, 0.0), (0.5, 0.0), (0.78, 108.0, bounce))
POP = Keys((0.72, 0.15), (0.88, 1.0, overshoot))
CAUGHT = Pose(
    parts={"arm_left": Put(turn=8), "arm_right": Put(turn=-8)},
    wear={
        "leg_left": "",
        "leg_right": "legs_planted",
        "eyes": "eyes_caught",
        "brows": "brows_caught",
        "mouth": "mouth_caught",
        "sweat": "sweat_caught",
        "ringing": "",
    },
)


def pose(share: float) -> Pose:
    """Ringing, running down, sitting down."""
    ring, sit, pop = RING.at(share), SIT.at(share), POP.at(share)
    shake, is_down = swing(share, 9) * ring, share > 0.66
    parts = {
        "body": Put(9 * shake, 34 * sit - 10 * ring * abs(swing(share, 9)), 4 * round(1.4 * shake)),
        "bell_left": Put(turn=16 * swing(share, 13) * ring - 26 * sit, x=-6 * sit),
        "bell_right": Put(turn=-16 * swing(share, 13) * ring + 22 * sit, x=6 * sit),
        "hammer": Put(turn=34 * swing(share, 13) * ring),
        "hand_left": Put(turn=HAND_LEFT.at(share)),
        "hand_right": Put(turn=HAND_RIGHT.at(share)),
        "arm_left": Put(turn=8 + 14 * shake - ARM.at(share)),
        "arm_right": Put(turn=-8 + 14 * shake + ARM.at(share)),
        "spring": Put(high=pop, turn=10 * swing(share, 4) * (1.0 - share) * 4),
        "gear": Put(wide=pop, high=pop),
        "eyes_dizzy_left": Put(turn=360 * (share - 1.0)),
        "eyes_dizzy_right": Put(turn=360 * (share - 1.0)),
        "mouth_caught": Put(high=1.0 + 0.15 * shake),
    }
    wear = {"leg_left": "", "leg_right": "legs_planted", "sweat": "sweat_caught"}
    wear |= {"eyes": "eyes_caught", "brows": "brows_caught", "mouth": "mouth_caught"}
    if ring < 0.5:
        wear["ringing"] = ""
    if is_down:
        wear |= {"leg_right": "legs_sitting", "mouth": "mouth_tired", "sweat": ""}
        wear |= {"eyes": "", "brows": "brows_sorry"}
    show = {"eyes_dizzy_left", "eyes_dizzy_right", "soles"} if is_down else set()
    if share > 0.72:
        wear["hammer"] = "spring"
        show.add("gear")
    return Pose(parts, wear, frozenset(show), is_quick=ring > 0.2)


CHANCE = random.Random(11)
ACT = Act(
    "hurry",
    1.9,
    pose,
    motes=(
        *burst(
            CHANCE,
            ("squeak",),
            3,
            born=(0.06, 0.34),
            life=(0.12, 0.13),
            at=((140, 150), (-370, -350)),
            way=((16, 24), (-12, 0)),
        ),
        *burst(
            CHANCE,
            ("squeak_left",),
            3,
            born=(0.06, 0.34),
            life=(0.12, 0.13),
            at=((-150, -140), (-370, -350)),
            way=((-24, -16), (-12, 0)),
        ),
        *burst(
            CHANCE,
            ("star", "star_small", "glint"),
            12,
            born=(0.03, 0.4),
            life=(0.16, 0.22),
            at=((-90, 90), (-350, -330)),
            way=((-120, 120), (-90, -20)),
            spin=90,
            size=(0.6, 1.0),
        ),
        *burst(
            CHANCE,
            ("puff",),
            6,
            born=(0.68, 0.72),
            life=(0.2, 0.26),
            at=((-110, 110), (-34, -26)),
            way=((-70, 70), (-30, -8)),
            size=(0.8, 1.3),
        ),
    ),
    cue_at=0.03,
)
SWAYS = {"arm_left": 4.0, "arm_right": -4.0}
BLINK = {"eyes": "eyes_shut"}
IDLE = Pose()
STANDING = {
    "idle": breathing("hurry", IDLE, sways=SWAYS | {"hammer": 8.0}, blink=BLINK),
    "talking": breathing("hurry", IDLE, sways=SWAYS | {"hammer": 16.0}, blink=BLINK, mouth="mouth"),
    "caught": breathing("hurry", CAUGHT, sways=SWAYS),
    "defeat": breathing("hurry", at_end(pose), sways={"gear": 10.0}, lying=ACT.motes),
}
