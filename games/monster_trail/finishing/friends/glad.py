"""What all friends share: the glad face, and how they stand."""

from __future__ import annotations

from collections.abc import Mapping

from games.monster_trail.finishing.act import Act
from games.monster_trail.finishing.standing import breathing
from games.stage.sprites import Pose

GLAD = {"eyes": "eyes_happy", "mouth": "mouth_happy"}
ARMS_UP = {"arm_left": "arm_left_up", "arm_right": "arm_right_up"}
BLINK = {"eyes": "eyes_happy"}


def standing_of(
    name: str, happy: Pose, sways: Mapping[str, float], waves: Mapping[str, float]
) -> dict[str, Act]:
    """A friend stands idle, talks, and is happy as at the end of its joy."""
    return {
        "idle": breathing(name, Pose(), sways=sways, blink=BLINK),
        "talking": breathing(name, Pose(), sways=waves, blink=BLINK),
        "happy": breathing(name, happy, sways=waves),
    }
