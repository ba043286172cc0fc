"""换地怪: the door flies open, and behind it is nothing but a brick wall."""

from __future__ import annotations

import random

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.standing import at_end, breathing
from games.stage.motion import clamp, ease_out
from games.stage.particles import burst
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, bounce, ease_in, ease_in_out, overshoot, swing

LEAF = Keys((0.0, 1.0), (0.14, 1.0), (0.36, 0.1, ease_in))
OPEN = Keys((0.36, 0.12), (0.54, 1.0, overshoot))
SIGN = Keys((0.4, 0.0), (0.66, 1.0, bounce))
SNAIL = Keys((0.6, 0.2), (0.76, 1.0, overshoot))
ARM = Keys((0.36, 0.0), (0.7, 112.0, bounce))
ASIDE = Keys((0.34, 0.0), (0.5, -22.0, ease_out))  # room for the open door
RATTLE = Keys((0.0, 0.0), (0.05, 1.0), (0.2, 1.0), (0.36, 0.0))
LEAN = Keys((0.36, 0.0), (0.46, 5.0, ease_out), (0.66, 0.0, ease_in_out))
WEAR = {"arm_left": "arm_left_up", "arm_right": "arm_right_up", "leg_right": "leg_right_planted"}
STARE = {"eyes": "eyes_caught", "brows": "brows_caught", "mouth": "mouth_caught"}
CAUGHT = Pose(parts={"sign": Put(turn=16)}, wear=WEAR | STARE, show=frozenset({"sweat_caught"}))


def pose(share: float) -> Pose:
    """It rattles at the lock, swings open, and a snail looks out from before the wall."""
    rattle, is_open = RATTLE.at(share) * swing(share, 10), share >= 0.36
    fall = SIGN.at(share)
    parts = {
        "frame": Put(ASIDE.at(share), turn=2.4 * rattle + LEAN.at(share)),
        "leaf": Put(wide=LEAF.at(share)),
        "leaf_open": Put(wide=OPEN.at(share), y=3 * swing(share, 5) * clamp((0.8 - share) * 4)),
        "sign": Put(-100 * fall, 66 * fall, 16 - 78 * fall),
        "snail": Put(wide=SNAIL.at(share), high=SNAIL.at(share)),
        "arm_left": Put(turn=-ARM.at(share) - 8 * rattle),
        "arm_right": Put(turn=ARM.at(share) - 8 * rattle),
    }
    wear = WEAR | STARE
    show = {"wall"} if share > 0.14 else set()
    if is_open:
        gone = ("leaf", "knob", "eyes", "brows", "mouth")
        wear |= dict.fromkeys(gone, "")
        show.add("leaf_open")
    else:
        show.add("sweat_caught")
    if share > 0.6:
        show.add("snail")
    return Pose(parts, wear, frozenset(show), is_quick=0.02 < share < 0.66)


CHANCE = random.Random(3)
ACT = Act(
    "move_away",
    1.8,
    pose,
    motes=burst(
        CHANCE,
        ("puff", "star_small", "puff", "glint_pale"),
        12,
        born=(0.36, 0.44),
        life=(0.2, 0.3),
        at=((-90, 110), (-120, -40)),
        way=((-110, 120), (-70, 10)),
        fall=20,
        size=(0.7, 1.2),
    ),
    cue_at=0.14,
)
BLINK = {"eyes": "eyes_shut"}
WAVES = {"arm_right": 8.0, "arm_left": 3.0, "sign": 3.0}
STANDING = {
    "idle": breathing("move_away", Pose(), body="frame", sways=WAVES, blink=BLINK),
    "talking": breathing("move_away", Pose(), body="frame", sways=WAVES, mouth="mouth"),
    "caught": breathing("move_away", CAUGHT, body="frame", sways={"sign": 4.0}),
    "defeat": breathing("move_away", at_end(pose), body="frame", sways={"sign": 5.0, "snail": 3.0}),
}
