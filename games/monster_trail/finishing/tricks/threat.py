"""吓人怪: its badge peels off, the sheet sinks, and under it sits somebody small and shy."""

from __future__ import annotations

import random

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.standing import at_end, breathing
from games.stage.motion import ease_out
from games.stage.particles import burst
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, bounce, ease_in, ease_in_out, overshoot, swing

BADGE_TURN = Keys((0.0, 32.0), (0.2, 64.0, ease_in_out), (0.42, 78.0, bounce))
BADGE_X = Keys((0.0, 8.0), (0.2, 10.0), (0.42, 118.0))
BADGE_Y = Keys((0.0, 10.0), (0.2, 16.0), (0.42, 112.0, bounce))
SINK = Keys((0.36, 1.0), (0.56, 0.6, ease_in))
ARM = Keys((0.3, 0.0), (0.5, 80.0, ease_in_out))
RISE = Keys((0.56, 0.72), (0.72, 1.0, overshoot))
LIFT = Keys((0.56, 0.82), (0.7, 1.0, ease_out))
STARE = {"eyes": "eyes_caught", "brows": "brows_caught", "mouth": "mouth_caught"}
TALL = ("feet", "arm_left", "arm_right", "body", "patch", "eyes", "brows", "mouth")
SMALL = {"shy", "shy_feet", "sheet_open", "painted_face", "shy_brows", "shy_cheeks", "shy_arm_left"}
CAUGHT = Pose(
    parts={"badge": Put(8, 10, 32)}, wear=STARE, show=frozenset({"badge_mark", "sweat_caught"})
)


def pose(share: float) -> Pose:
    """The badge swings on its last stitch and drops; the sheet follows; hello there."""
    dangle = 16 * swing(share, 6) * max(0.0, 1.0 - share * 4)
    sink, rise = SINK.at(share), RISE.at(share)
    parts = {
        "badge": Put(BADGE_X.at(share), BADGE_Y.at(share), BADGE_TURN.at(share) + dangle),
        "body": Put(high=sink, wide=1.0 + (1.0 - sink) * 0.3),
        "arm_left": Put(turn=-ARM.at(share)),
        "arm_right": Put(turn=ARM.at(share)),
        "sheet_open": Put(high=LIFT.at(share), wide=2.0 - LIFT.at(share)),
        "shy": Put(high=rise, wide=2.0 - rise),
        "shy_wave": Put(turn=14 * swing((share - 0.74) / 0.26, 2) if share > 0.74 else 0.0),
    }
    if share <= 0.56:
        show = {"badge_mark"} | ({"sweat_caught"} if share < 0.3 else set())
        return Pose(parts, STARE, frozenset(show))
    is_shut = 0.64 < share < 0.7
    show = SMALL | {"shy_eyes_shut" if is_shut else "shy_eyes"}
    show |= {"shy_smile", "shy_wave"} if share > 0.74 else {"shy_mouth", "shy_arm_right"}
    return Pose(parts, dict.fromkeys(TALL, ""), frozenset(show))


CHANCE = random.Random(2)
ACT = Act(
    "threat",
    2.0,
    pose,
    motes=(
        *burst(
            CHANCE,
            ("puff",),
            6,
            born=(0.54, 0.58),
            life=(0.2, 0.26),
            at=((-150, 150), (-50, -30)),
            way=((-60, 60), (-30, -8)),
            size=(0.8, 1.2),
        ),
        *burst(
            CHANCE,
            ("puff", "star_small", "glint_pale"),
            6,
            born=(0.7, 0.76),
            life=(0.2, 0.24),
            at=((-60, 90), (-250, -200)),
            way=((-70, 70), (-80, -40)),
            size=(0.5, 0.8),
        ),
    ),
    cue_at=0.2,
)
SWAYS = {"arm_left": 5.0, "arm_right": -5.0}
BLINK = {"eyes": "eyes_shut"}
STANDING = {
    "idle": breathing("threat", Pose(), sways=SWAYS, blink=BLINK),
    "talking": breathing("threat", Pose(), sways=SWAYS, mouth="mouth"),
    "caught": breathing("threat", CAUGHT, sways=SWAYS | {"badge": 6.0}),
    "defeat": breathing(
        "threat",
        at_end(pose),
        body="shy",
        sways={"shy_wave": 9.0},
        blink={"shy_eyes": "shy_eyes_shut"},
    ),
}
