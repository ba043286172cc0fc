"""The cloak in its parts, and how one way of coming off is drawn with who was under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

import pygame

from games.monster_trail.finishing import FinishingMove
from games.monster_trail.finishing.act import ART, bits
from games.monster_trail.finishing.act import UNITS as FIGURE_UNITS
from games.stage.motion import clamp, there_and_back
from games.stage.particles import Mote, draw_motes, motes_box
from games.stage.sprites import Pose, Put, Sprite

UNITS = 520.0  # height of the cloak's drawing
HOP = 22.0  # units: how high who was under it hops for joy or fright
MOMENTS = 40  # at which copies are made ready
WORN = ("shadow", "boots", "cloak", "face", "held")  # the parts that show by themselves


def _nothing(_share: float) -> Pose | None:
    return None


@dataclass(frozen=True, slots=True)
class Fall:
    """`pose` gives the cloak at a share of the time, 0 to 1; `behind` what is behind the figure.

    From the share `shown_from` on the figure stands there, before it nobody but the cloak.
    """

    seconds: float
    shown_from: float
    pose: Callable[[float], Pose]
    behind: Callable[[float], Pose | None] = _nothing
    motes: tuple[Mote, ...] = ()


@lru_cache(maxsize=1)
def cloak() -> Sprite:
    """The cloak, whole, halved, heaped and made of light."""
    return Sprite(ART / "cloak.svg", by_need=True)


def only(*parts: str, **puts: Put) -> Pose:
    """A pose that shows these parts of the cloak and no others."""
    return Pose(puts, {part: "" for part in WORN if part not in parts}, frozenset(parts))


def by_steps(value: float, step: float) -> float:
    """Rounded: each size and turn of a large part is a copy of it, and there is room for few."""
    return round(value / step) * step


def make_ready_for(falls: Iterable[Fall], height: float) -> None:
    """Rasterises the cloak and makes the copies that those falls show."""
    nowhere = pygame.Surface((1, 1), pygame.SRCALPHA, 32)
    nowhere.set_clip((0, 0, 0, 0))
    cloak().make_ready(height)
    for fall in falls:
        for moment in range(MOMENTS + 1):
            for pose in (fall.behind(moment / MOMENTS), fall.pose(moment / MOMENTS)):
                if pose is not None:
                    cloak().draw(nowhere, (0, 0), height, pose)


def draw_fall(
    fall: Fall,
    on: pygame.Surface,
    feet: tuple[float, float],
    height: float,
    share: float,
    who: FinishingMove,
    breath: float,
) -> None:
    """The cloak at a share of its fall, and `who` was under it at a share of a breath."""
    behind, is_shown = fall.behind(share), share >= fall.shown_from
    if behind is not None:
        cloak().draw(on, feet, height, behind)
    if is_shown:
        hop = _hop(fall, share) * height / UNITS
        who.draw(on, (feet[0], feet[1] - hop), height, breath)
    cloak().draw(on, feet, height, fall.pose(share))
    bits().make_ready(height)
    draw_motes(on, fall.motes, bits(), feet, height / FIGURE_UNITS, share)


def fall_box(
    fall: Fall,
    feet: tuple[float, float],
    height: float,
    shares: tuple[float, float],
    who: FinishingMove,
) -> pygame.Rect:
    """Holds all that differs between two shares of the fall."""
    boxes = []
    for share in (clamp(shares[0]), clamp(shares[1])):
        poses = (fall.pose(share), fall.behind(share))
        boxes += [cloak().box(feet, height, pose) for pose in poses if pose is not None]
        boxes.append(motes_box(fall.motes, bits(), feet, height / FIGURE_UNITS, share))
        if share >= fall.shown_from:
            hop = _hop(fall, share) * height / UNITS
            boxes.append(who.box((feet[0], feet[1] - hop), height))
    shown = [box for box in boxes if box.width]
    return shown[0].unionall(shown[1:]).inflate(6, 6) if shown else pygame.Rect(*feet, 1, 1)


def _hop(fall: Fall, share: float) -> float:
    return HOP * there_and_back((share - fall.shown_from) / (1.0 - fall.shown_from))
