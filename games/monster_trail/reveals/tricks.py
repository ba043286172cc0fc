"""The six tricks: each gives itself away by how its cloak comes off."""

from __future__ import annotations

import random

from games.monster_trail.reveals.cloak import Fall, by_steps, only
from games.stage.motion import ease_out
from games.stage.particles import burst
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, bounce, ease_in, ease_in_out, overshoot, swing

AWAY = -780.0  # units: out over the upper edge of any glass
DRESSED = ("shadow", "boots", "cloak", "face", "held")
CHANCE = random.Random(53)
PUFFS = burst(
    CHANCE, ("puff", "glint", "star_small"), 10, born=(0.3, 0.4), life=(0.3, 0.4),
    at=((-120, 120), (-420, -120)), way=((-170, 170), (-60, 20)), spin=60, size=(0.8, 1.4),
)  # fmt: skip

RATTLE_UNTIL, SPRING_AT = 0.42, 0.5
SPRUNG = Keys((SPRING_AT, 0.0), (0.95, AWAY, ease_in))


def _rings_and_springs_off(share: float) -> Pose:
    """催催怪: bells come out, the cloak rattles like an alarm and is sprung off."""
    if share < SPRING_AT:
        is_ringing = share < RATTLE_UNTIL
        shake = 9 * swing(share / RATTLE_UNTIL, 5) if is_ringing else 0.0
        squash = 1.0 if is_ringing else 0.88
        ring = ("ringing",) if is_ringing else ()
        return only(*DRESSED, "bells", *ring, cloak=Put(shake, high=squash))
    if share >= 0.95:
        return only()
    y = SPRUNG.at(share)
    return only("spring", "cloak", "held", cloak=Put(y=y - 30), spring=Put(y=y))


OPENS_AT, OPEN_AT = 0.14, 0.58
PULL = Keys((0.0, 0.0), (OPENS_AT, 0.0), (OPEN_AT, 206.0, ease_in_out))
LEAN = Keys((OPENS_AT, 0.0), (OPEN_AT, 12.0, ease_in_out))
DROP = Keys((OPEN_AT, 1.0), (0.95, 0.2, ease_in))


def _unzips(share: float) -> Pose:
    """保密怪: a zip runs down from the chin, and the halves drop to both sides."""
    if share < OPENS_AT:
        return only(*DRESSED, "zip", "pull")
    lean, high = by_steps(LEAN.at(share), 4.0), by_steps(DROP.at(share), 0.2)
    side = 60 * (1.0 - DROP.at(share))
    halves = {"half_left": Put(-side, turn=-lean, high=high)}
    halves["half_right"] = Put(side, turn=lean, high=high)
    if share >= 0.95:
        return only()
    pull = ("pull",) if share < OPEN_AT else ()
    return only("half_left", "half_right", *pull, pull=Put(y=PULL.at(share)), **halves)


SWING = Keys((0.12, 1.0), (0.66, 0.1, ease_in_out))
FRAME = Keys((0.82, 1.0), (1.0, 0.0))


def _swings_open(share: float) -> Pose:
    """换地怪: the cloak turns on its left edge like a door."""
    if share < 0.12:
        return only("shadow", "boots", "door")
    wide = by_steps(SWING.at(share), 0.1)
    return only("door", door=Put(wide=wide)) if share < 0.82 else only()


def _doorway(share: float) -> Pose | None:
    fade = by_steps(FRAME.at(share), 0.25)
    return only("arch", arch=Put(alpha=fade)) if fade else None


REACH = Keys((0.0, -430.0), (0.34, 0.0, ease_out))
LIFT = Keys((0.46, 0.0), (1.0, AWAY, ease_in))


def _is_grabbed(share: float) -> Pose:
    """要码怪: a claw comes from above, grabs the hood and lifts the cloak off."""
    if share >= 1.0:
        return only()
    claw = "claw_open" if share < 0.38 else "claw_shut"
    lift = LIFT.at(share)
    dressed = DRESSED if share < 0.46 else ("cloak", "held")
    puts = {"claw_arm": Put(y=REACH.at(share) + lift), "pole": Put(high=16.0)}
    return only(*dressed, "claw_arm", "pole", claw, cloak=Put(y=lift), **puts)


SLUMP = Keys((0.16, 1.0), (0.44, 0.3, ease_in))
LID = Keys((0.44, -70.0), (0.66, 0.0, bounce))
LID_FADE = Keys((0.84, 1.0), (1.0, 0.0))


def _drops_like_a_lid(share: float) -> Pose:
    """馅饼怪: the cloak slumps into a pie's lid, crumbs fly, and the pie looks out."""
    if share < 0.16:
        return only(*DRESSED, cloak=Put(y=-110 * share))
    if share < 0.44:
        return only("cloak", cloak=Put(high=by_steps(SLUMP.at(share), 0.14)))
    fade = by_steps(LID_FADE.at(share), 0.25)
    return only("lid", lid=Put(y=LID.at(share), alpha=fade)) if fade else only()


BLOW = Keys((0.0, 0.0), (0.32, 1.0, overshoot), (0.44, 1.0))
SLIP = Keys((0.44, 0.0), (0.84, 1.0, ease_in))
HEAP_FADE = Keys((0.88, 1.0), (1.0, 0.0))


def _blows_up_and_slips(share: float) -> Pose:
    """吓人怪: the cloak blows up like a sheet in the wind, then slips off sideways."""
    if share < 0.44:
        blow = by_steps(BLOW.at(share), 0.34)
        wide, high = 1.0 + 0.15 * blow, 1.0 + 0.06 * blow
        return only(*DRESSED[2:4], cloak=Put(x=5 * swing(share, 5), wide=wide, high=high))
    slip = SLIP.at(share)
    if slip < 0.9:
        high = by_steps(1.0 - 0.7 * slip, 0.14)
        return only("cloak", cloak=Put(150 * slip, 0, wide=1.0, high=high))
    fade = by_steps(HEAP_FADE.at(share), 0.25)
    return only("heap", heap=Put(150, alpha=fade)) if fade else only()


CRUMBS = burst(
    CHANCE, ("crumb", "crumb_big", "crumb"), 18, born=(0.42, 0.5), life=(0.35, 0.45),
    at=((-130, 130), (-70, -30)), way=((-230, 230), (-260, -90)), fall=300, spin=200,
    size=(0.9, 1.5),
)  # fmt: skip
GLINTS = burst(
    CHANCE, ("glint", "star_small"), 8, born=(0.2, 0.5), life=(0.3, 0.4),
    at=((-110, 110), (-420, -160)), way=((-90, 90), (-60, 10)), spin=40, size=(0.8, 1.3),
)  # fmt: skip
TRICKS = {
    "hurry": Fall(0.95, SPRING_AT, _rings_and_springs_off, motes=PUFFS),
    "secrecy": Fall(1.0, OPENS_AT, _unzips, motes=GLINTS),
    "move_away": Fall(0.95, 0.12, _swings_open, _doorway, GLINTS),
    "code_grabber": Fall(0.95, 0.46, _is_grabbed, motes=PUFFS),
    "too_good": Fall(0.95, 0.2, _drops_like_a_lid, motes=CRUMBS),
    "threat": Fall(1.0, 0.44, _blows_up_and_slips, motes=PUFFS),
}
