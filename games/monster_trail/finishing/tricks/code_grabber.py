"""要码怪: the code hops away, the claw drops and closes on air."""

from __future__ import annotations

import random

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.standing import at_end, breathing
from games.stage.motion import ease_out
from games.stage.particles import burst
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, bounce, ease_in, ease_in_out, overshoot, swing

CODE_X = Keys((0.0, -2.0), (0.08, -2.0), (0.4, -284.0))
CODE_Y = Keys((0.0, 56.0), (0.08, 66.0), (0.2, 6.0, ease_out), (0.48, 222.0, bounce))
CODE_TURN = Keys((0.0, 34.0), (0.46, -368.0, ease_out))
DROP = Keys((0.0, 0.0), (0.2, -12.0), (0.42, 178.0, ease_in), (0.52, 178.0), (0.78, 74.0, ease_out))
LOCK = Keys((0.62, 0.1), (0.76, 1.0, overshoot))
FLOP = Keys((0.42, -20.0), (0.6, -64.0, bounce))
SHRINK = Keys((0.46, 0.0), (0.6, 1.0, ease_in_out))
CLAW_UP, CABLE = 16.0, 62.0  # how far the claw hangs below the boom; length of the cable
STARE = {"eyes": "eyes_caught", "brows": "brows_caught", "mouth": "mouth_caught"}
SORRY = {"eyes": "eyes_sorry", "brows": "brows_sorry", "mouth": "mouth_sorry"}
CAUGHT = Pose(
    parts={
        "code": Put(-2, 56, 34),
        "claw_open": Put(0, 0, -8),
        "cable": Put(high=CLAW_UP / CABLE),
        "joystick": Put(turn=-20),
    },
    wear=STARE | {"claw": "claw_open", "lamp": "lamp_caught"},
    show=frozenset({"sweat_caught"}),
)


def pose(share: float) -> Pose:
    """The code gets away, the claw snaps shut on nothing, and that was the last coin."""
    drop, is_shut = DROP.at(share), share > 0.43
    sag = SHRINK.at(share)
    swings = 7 * swing(share, 3) * (1.0 - share)
    parts = {
        "body": Put(wide=1.0 + 0.02 * sag, high=1.0 - 0.04 * sag),
        "code": Put(CODE_X.at(share), CODE_Y.at(share), CODE_TURN.at(share)),
        "code_lock": Put(wide=LOCK.at(share), high=LOCK.at(share)),
        "cable": Put(high=(CLAW_UP + drop) / CABLE),
        "claw": Put(0, drop, -8 * (1.0 - min(1.0, share * 5)) + swings),
        "joystick": Put(turn=FLOP.at(share)),
    }
    wear = (SORRY if share > 0.52 else STARE) | {"claw": "claw_shut" if is_shut else "claw_open"}
    wear["lamp"] = "lamp_off" if share > 0.52 else "lamp_caught"
    show = {"code_lock"} if share > 0.62 else set()
    if not is_shut:
        show.add("sweat_caught")
    return Pose(parts, wear, frozenset(show))


CHANCE = random.Random(8)
ACT = Act(
    "code_grabber",
    2.0,
    pose,
    motes=(
        *burst(
            CHANCE,
            ("star_small", "puff", "star"),
            9,
            born=(0.43, 0.45),
            life=(0.16, 0.24),
            at=((140, 152), (-104, -84)),
            way=((-70, 60), (-70, 40)),
            size=(0.5, 0.8),
        ),
        *burst(
            CHANCE,
            ("puff", "star_small", "glint"),
            7,
            born=(0.68, 0.74),
            life=(0.2, 0.26),
            at=((-150, -118), (-74, -60)),
            way=((-40, 60), (-90, -50)),
            size=(0.5, 0.8),
        ),
    ),
    cue_at=0.4,
)
BLINK = {"eyes": "eyes_shut"}
IDLE = Pose(parts={"cable": Put(high=CLAW_UP / CABLE)})
STANDING = {
    "idle": breathing("code_grabber", IDLE, sways={"joystick": 6.0}, blink=BLINK),
    "talking": breathing("code_grabber", IDLE, sways={"joystick": 12.0}, mouth="mouth"),
    "caught": breathing("code_grabber", CAUGHT, sways={"joystick": 5.0}),
    "defeat": breathing("code_grabber", at_end(pose), sways={"claw": 4.0}),
}
