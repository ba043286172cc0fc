"""The friends: the cloak turns into light and rises in petals, notes, letters or stars."""

from __future__ import annotations

import random

from games.monster_trail.reveals.cloak import Fall, by_steps, only
from games.stage.particles import Mote, burst
from games.stage.sprites import Pose, Put
from games.stage.tween import Keys, ease_in_out

DRESSED = ("shadow", "boots", "cloak", "face", "held")
ALIGHT = 0.34  # share at which the cloak is all light
GLOWS = Keys((0.06, 0.0), (ALIGHT, 1.0, ease_in_out), (0.52, 1.0), (0.76, 0.0))
RISES = Keys((ALIGHT, 0.0), (0.9, -36.0, ease_in_out))
RAYS = Keys((0.26, 0.0), (0.34, 1.0), (0.7, 1.0), (0.8, 0.0))
FADE_STEP = 0.125


def _turns_to_light(share: float) -> Pose:
    """The cloak brightens until it is light, and the light floats up and is gone."""
    alpha = by_steps(GLOWS.at(share), FADE_STEP)
    light = ("light",) if alpha else ()
    worn = DRESSED if share < ALIGHT else ()
    return only(*worn, *light, light=Put(y=RISES.at(share), alpha=alpha))


def _rays(share: float) -> Pose | None:
    alpha = by_steps(RAYS.at(share), FADE_STEP)
    return only("rays", rays=Put(alpha=alpha)) if alpha else None


def _risen(seed: int, *pictures: str) -> tuple[Mote, ...]:
    """What the light becomes: it rises all around and sways."""
    return burst(
        random.Random(seed), pictures, 12, born=(0.24, 0.52), life=(0.38, 0.46),
        at=((-110, 110), (-340, -40)), way=((-130, 130), (-150, -70)), spin=140, sway=16,
        size=(0.9, 1.4),
    )  # fmt: skip


def _warm(seed: int, *pictures: str) -> Fall:
    return Fall(1.0, ALIGHT, _turns_to_light, _rays, _risen(seed, *pictures))


FRIENDS = {
    "hurry": _warm(61, "petal", "petal_gold", "petal_leaf"),
    "secrecy": _warm(62, "note", "note_gold", "note_pink"),
    "move_away": _warm(63, "lantern", "petal_gold", "glint"),
    "code_grabber": _warm(64, "letter", "glint", "petal_gold"),
    "too_good": _warm(65, "petal_leaf", "star_small", "petal"),
    "threat": _warm(66, "star", "star_small", "lantern"),
}
