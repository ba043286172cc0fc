"""What stands along the path, from far to near: each thing drawn once at the size it has there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import pygame

from games.monster_trail.places import PATH_MIDDLE
from games.stage.camera import Camera

BANK = 9.0  # paces to the far bank
PATH = (-0.475, 1.343)  # paces: the path's edges


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing on the ground: paces to the right, paces away, paces high."""

    name: str
    across: float
    distance: float
    height: float


FOOT = {  # share of a picture's height at which its foot stands
    "bollard": 0.93, "boat": 0.82, "bush": 0.93, "house_lit": 0.93, "lantern_post": 0.968,
    "lotus": 0.945, "moon_gate": 0.955, "quay_house": 0.96, "reeds": 0.93, "tall_reeds": 0.955,
    "willow": 0.972,
}  # fmt: skip
MARK_FOOT = 0.845
POST = 1.9  # paces
POSTS = tuple(  # in the order in which they are lit
    Prop("lantern_post", across, distance, POST)
    for across, distance in ((-0.62, 1.25), (1.72, 1.45), (-0.66, 2.25), (1.62, 2.9), (-0.68, 4.1))
)
BOLLARDS = tuple(
    Prop("bollard", edge, distance, 0.27)
    for distance in (0.6, 0.8, 1.06, 1.4, 1.86, 2.5, 3.3, 4.4, 5.8)
    for edge in (PATH[0] - 0.03, PATH[1] + 0.03)
)
LOTUS = tuple(
    Prop("lotus", across, distance, height)
    for across, distance, height in (
        (-1.85, 1.2, 0.3), (-3.5, 0.95, 0.32), (-2.95, 0.88, 0.22), (-1.62, 2.35, 0.32),
        (-2.35, 0.68, 0.28), (-4.8, 1.72, 0.34), (-6.1, 2.6, 0.36),
    )
)  # fmt: skip
THINGS = (
    Prop("moon_gate", PATH_MIDDLE, 8.6, 2.9),
    Prop("quay_house", 4.2, 7.4, 3.9), Prop("house_lit", 6.4, 6.6, 3.0),
    Prop("willow", 2.55, 6.2, 3.4), Prop("house_lit", 3.3, 5.2, 2.7),
    Prop("quay_house", 4.3, 3.7, 3.9), Prop("willow", 2.75, 2.3, 4.1),
    Prop("bush", 1.85, 4.4, 0.5), Prop("bush", 2.25, 3.2, 0.6), Prop("bush", 1.9, 2.05, 0.5),
    Prop("bush", 2.5, 1.5, 0.6), Prop("bush", 2.15, 1.02, 0.55),
    Prop("boat", -17.5, 7.2, 1.4), Prop("boat", -8.4, 4.4, 1.15), Prop("boat", -6.6, 2.3, 0.95),
    Prop("boat", -3.6, 4.0, 1.0), Prop("reeds", -1.12, 5.2, 0.5), Prop("reeds", -1.1, 3.4, 0.5),
    Prop("tall_reeds", -1.2, 2.6, 0.8), Prop("tall_reeds", -1.26, 1.72, 0.75),
    Prop("tall_reeds", -1.42, 1.05, 0.62), Prop("tall_reeds", -4.3, 0.74, 0.8),
    Prop("tall_reeds", -3.5, 0.63, 0.75), Prop("tall_reeds", -1.72, 0.6, 0.5),
)  # fmt: skip


def everything(landmark: str) -> list[Prop]:
    """All that stands still in the world, farthest first."""
    mark = Prop(f"mark_{landmark}", -318 / 332 * BANK, BANK, 6.4)
    return sorted((mark, *THINGS, *BOLLARDS, *LOTUS, *POSTS), key=lambda p: -p.distance)


def box_of(prop: Prop, camera: Camera, picture: pygame.Surface) -> pygame.Rect:
    """Where its picture lies on the glass."""
    x, y = camera.place(prop.across, prop.distance)
    foot = MARK_FOOT if prop.name.startswith("mark_") else FOOT[prop.name]
    wide, high = picture.get_size()
    return pygame.Rect(round(x - wide / 2), round(y - high * foot), wide, high)


def moving_order(
    placed: Sequence[tuple[Prop, pygame.Rect]],
    walkers: Sequence[tuple[float, pygame.Rect]],
    posts: Collection[Prop] = POSTS,
) -> set[Prop]:
    """The things that a walker passes behind, and what stands before those: drawn each time.

    `walkers` are the walker's distances and boxes along the way; `posts` are drawn each time
    too. All else lies behind for good and can be painted once.
    """
    wide = [(prop, box.inflate(box.width // 4 + 24, 0)) for prop, box in placed]
    found = {
        prop
        for prop, box in wide
        if prop in posts
        or any(away > prop.distance and box.colliderect(who) for away, who in walkers)
    }
    for prop, box in sorted(wide, key=lambda one: -one[0].distance):
        if any(prop.distance < far.distance and box.colliderect(there)
               for far, there in wide if far in found):  # fmt: skip
            found.add(prop)
    return found
