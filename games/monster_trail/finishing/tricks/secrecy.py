"""保密怪: the zip slips open and the secrets fly out, as paper birds and notes."""

from __future__ import annotations

import random

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.standing import at_end, breathing
from games.stage.motion import clamp
from games.stage.particles import Mote, burst
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, bounce, ease_in, ease_in_out, overshoot, swing

PULL_X = Keys((0.0, -88.0), (0.16, -98.0), (0.3, 22.0, ease_in), (0.4, 18.0))
PULL_TURN = Keys((0.0, 38.0), (0.16, 60.0), (0.3, -70.0), (0.62, -14.0, bounce))
OPEN = Keys((0.22, 0.35), (0.38, 1.0, overshoot))
PRESS = Keys((0.0, 0.0), (0.16, 1.0, ease_in_out), (0.26, -0.6), (0.36, 0.0, overshoot))
ARM = Keys((0.16, 0.0), (0.3, -14.0), (0.85, 150.0, ease_in_out))
WEAR = {"arm_left": "arm_left_free", "arm_right": "arm_right_free", "hush": ""}
CAUGHT = Pose(
    parts={"zip_pull": Put(-88, 16, 38), "tuft": Put(turn=-8)},
    wear=WEAR
    | {
        "eyes": "eyes_caught",
        "brows": "brows_caught",
        "mouth": "mouth_half",
        "lock": "",
    },
    show=frozenset({"sweat_caught"}),
)


def pose(share: float) -> Pose:
    """Holding it in, the zip slips, out they fly, and what a relief."""
    press, is_open, flying = PRESS.at(share), share > 0.24, clamp((0.86 - share) * 4)
    breath = 0.03 * swing(share, 7) * flying if is_open else 0.0
    parts = {
        "body": Put(wide=1.0 + 0.05 * press - breath, high=1.0 - 0.07 * press + breath),
        "tuft": Put(turn=-8 + 18 * clamp(share * 4 - 1) + 12 * swing(share, 6) * flying),
        "zip_pull": Put(PULL_X.at(share), 16, PULL_TURN.at(share)),
        "mouth_open": Put(high=OPEN.at(share), wide=0.9 + 0.1 * OPEN.at(share)),
        "arm_left": Put(turn=-ARM.at(share) + 6 * swing(share, 8) * (not is_open)),
        "arm_right": Put(turn=ARM.at(share) + 6 * swing(share, 8) * (not is_open)),
    }
    wear = WEAR | {"lock": "", "eyes": "eyes_caught", "brows": "brows_caught"}
    wear["mouth"] = "mouth_open" if is_open else "mouth_half"
    if share > 0.72:
        wear |= {"eyes": "eyes_glad" if share > 0.82 else "eyes_sorry", "brows": "brows_sorry"}
    show = {"cheeks"} if share > 0.72 else {"sweat_caught"}
    return Pose(parts, wear, frozenset(show))


CHANCE = random.Random(5)
ACT = Act(
    "secrecy",
    2.0,
    pose,
    motes=(
        *burst(
            CHANCE,
            ("bird", "secret", "bird_pink", "note_gold", "bird", "secret", "bird_pink", "note"),
            16,
            born=(0.27, 0.58),
            life=(0.34, 0.4),
            at=((-30, 30), (-150, -120)),
            way=((-230, 230), (-330, -220)),
            spin=24,
            sway=12,
            size=(0.8, 1.2),
        ),
        Mote("bird", 0.56, 0.34, (0, -140), (4, -262), sway=-22, stays=True),
    ),
    cue_at=0.16,
)
SWAYS = {"tuft": 3.0, "zip_pull": 6.0}
BLINK = {"eyes": "eyes_shut"}
STANDING = {
    "idle": breathing("secrecy", Pose(), sways=SWAYS | {"lock": 8.0}, blink=BLINK),
    "talking": breathing("secrecy", Pose(), sways=SWAYS | {"lock": 14.0}, mouth="mouth"),
    "caught": breathing("secrecy", CAUGHT, sways=SWAYS),
    "defeat": breathing("secrecy", at_end(pose), sways=SWAYS, lying=ACT.motes),
}
