"""The picture of the path: backdrop, lanterns, and who is under the cloak."""

from __future__ import annotations

import random
from math import sin
from pathlib import Path

import pygame

from games.contract import Size
from games.monster_trail.places import FIGURE_SHARE, Places
from games.stage.figures import Figures
from games.stage.look import GLOW, PAPER
from games.stage.motion import between, clamp, ease_out, there_and_back

ART = Path(__file__).parent / "art"
STEPS = 18  # sizes at which the walking traveller is rasterised
TRAVELLER_SHARE = 400 / 520
REVEAL_SECONDS = 1.0
SWELL = 2  # pixels that a lit lantern's glow rises and sinks
Place = tuple[int, int]


def _darkened(picture: pygame.Surface) -> pygame.Surface:
    """A lantern that nobody has lit yet."""
    dark = picture.copy()
    dark.fill((96, 104, 132, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return dark


class Scenery:
    """Draws the world. Before the answer it knows only time, never the message's key."""

    def __init__(self, size: Size, places: Places, seed: int) -> None:
        self._places = places
        self._figures = Figures()
        name, share = ("trail_tall.svg", 9 / 16) if size.is_tall else ("trail.svg", 16 / 9)
        self._backdrop = self._figures.backdrop(ART / name, size.width, size.height, share)
        self._chance = random.Random(seed)
        self._sparks: list[tuple[float, float, float]] = []
        self._width = size.width
        self._posts = self._make_posts(size)

    def _make_posts(self, size: Size) -> list[tuple[pygame.Surface, pygame.Surface, Place]]:
        """Two posts on each side of the path, in perspective: lit, dark, and their place."""
        horizon = self._places.far_feet[1]
        posts = []
        # On tall glass beside the figure in the middle, and above the message.
        far, near = (0.30, 0.62) if size.is_tall else (0.05, 0.42)
        for depth in (0.2, 0.45 if size.is_tall else 0.62):
            height = between(size.height * 0.13, size.height * 0.5, depth)
            y = between(horizon, size.height * 0.94, depth)
            reach = between(size.width * far, size.width * near, depth)
            for side in (-1, 1):
                picture = self._figures.get(ART / "lantern_post.svg", height * 0.4, height)
                x = size.width / 2 + side * reach
                place = (round(x - picture.get_width() / 2), round(y - picture.get_height()))
                posts.append((picture, _darkened(picture), place))
        return posts

    def draw_world(self, on: pygame.Surface, seconds: float, lit: int) -> None:
        """Backdrop and lantern posts; one lantern glows for each lit pair."""
        on.blit(self._backdrop, (0, 0))
        for number, (picture, dark, place) in enumerate(self._posts):
            if number < lit:
                glow, box = self._glow(picture, place)
                on.blit(glow, box.move(0, round(sin(seconds * 2 + number) * SWELL)))
            on.blit(picture if number < lit else dark, place)

    def _glow(
        self, post: pygame.Surface, place: tuple[int, int]
    ) -> tuple[pygame.Surface, pygame.Rect]:
        side = post.get_width() * 1.7
        glow = self._figures.get(ART / "halo.svg", side, side)
        lantern = (place[0] + post.get_width() / 2, place[1] + post.get_height() * 0.14)
        return glow, glow.get_rect(center=lantern)

    def glow_boxes(self, lit: int) -> list[pygame.Rect]:
        """Where the lit lanterns breathe."""
        posts = self._posts[:lit]
        return [self._glow(post, place)[1].inflate(4, 4 + 2 * SWELL) for post, _, place in posts]

    def walking_box(self, share: float) -> pygame.Rect:
        """Holds the traveller at that share of the way."""
        near = ease_out(clamp(share))
        height = self._places.figure_height * between(0.1, 1.0, near) + self._places.mm * 12
        far, feet = self._places.far_feet, self._places.feet
        box = pygame.Rect(0, 0, round(height * TRAVELLER_SHARE), round(height))
        box.midbottom = (
            round(between(far[0], feet[0], near)),
            round(between(far[1], feet[1], near)),
        )
        return box.inflate(8, 8)

    def standing_box(self) -> pygame.Rect:
        """Holds whoever stands before the child, hopping and with sparks."""
        height = self._places.figure_height
        box = pygame.Rect(0, 0, round(height * 1.3), round(height * 1.3 + self._places.mm * 14))
        box.midbottom = (self._places.feet[0], round(self._places.feet[1] + height * 0.1))
        return box.inflate(8, 8)

    def make_ready(self, trick: str) -> None:
        """Rasterises ahead, in one go, what the next message may show: the same for each key."""
        full = self._places.figure_height
        for step in range(1, STEPS + 1):
            self._traveller("traveller.svg", full * between(0.1, 1.0, step / STEPS))
        for name in ("traveller_talking.svg", "traveller_cloak_falling.svg"):
            self._traveller(name, full)
        for name in (f"{trick}_idle", f"{trick}_caught", f"{trick}_defeat"):
            self._figures.get(ART / f"{name}.svg", full * FIGURE_SHARE, full)
        for mood in ("idle", "happy"):
            self._figures.get(ART / f"friend_{trick}_{mood}.svg", full * FIGURE_SHARE, full)

    def _traveller(self, name: str, height: float) -> pygame.Surface:
        return self._figures.get(ART / name, height * TRAVELLER_SHARE, height)

    def draw_walking(self, on: pygame.Surface, share: float, seconds: float) -> None:
        """The cloaked traveller, one and the same for every message, at a share of the way."""
        share = clamp(share)
        near = ease_out(share)
        step = min(STEPS, 1 + round(near * (STEPS - 1)))
        height = self._places.figure_height * between(0.1, 1.0, step / STEPS)
        talking = share >= 1.0 and int(seconds * 2.5) % 4 == 1
        name = "traveller_talking.svg" if talking else "traveller.svg"
        picture = self._traveller(name, height)
        bob = sin(share * 18) * self._places.mm * 1.5 if share < 1.0 else sin(seconds * 1.6)
        far, feet = self._places.far_feet, self._places.feet
        x = between(far[0], feet[0], near)
        y = between(far[1], feet[1], near) - abs(bob)
        on.blit(picture, (x - picture.get_width() / 2, y - picture.get_height()))

    def draw_gesture(self, on: pygame.Surface, shape: pygame.Surface, share: float) -> None:
        """The chosen shape flies from the row to the traveller: the same for each answer."""
        feet = self._places.feet
        x = between(self._places.row.centerx, feet[0], ease_out(share))
        y = between(self._places.row.y, feet[1] - self._places.figure_height * 0.5, ease_out(share))
        on.blit(shape, (x - shape.get_width() / 2, y - shape.get_height() / 2))

    def draw_revealed(
        self, on: pygame.Surface, figure: str, share: float, seconds: float, is_calm: bool
    ) -> None:
        """The cloak falls and shows who was under it."""
        if share < 0.35 and not is_calm:
            self._stand(on, "traveller.svg", TRAVELLER_SHARE, 0.0)
        elif share < 0.6 and not is_calm:
            self._stand(on, "traveller_cloak_falling.svg", TRAVELLER_SHARE, 0.0)
        else:
            hop = there_and_back((share - 0.6) / 0.4) * self._places.mm * 8 if not is_calm else 0
            idle = 0.0 if is_calm else abs(sin(seconds * 1.8)) * self._places.mm
            self._stand(on, f"{figure}.svg", FIGURE_SHARE, hop + idle)
        if not is_calm and 0.35 <= share < 1.0:
            self._draw_sparks(on, share)

    def _stand(self, on: pygame.Surface, name: str, share: float, lift: float) -> None:
        height = self._places.figure_height
        picture = self._figures.get(ART / name, height * share, height)
        x, y = self._places.feet
        on.blit(picture, (x - picture.get_width() / 2, y - picture.get_height() - lift))

    def _draw_sparks(self, on: pygame.Surface, share: float) -> None:
        if not self._sparks:
            self._sparks = [
                (self._chance.uniform(-1, 1), self._chance.uniform(-1, 0.4), self._chance.random())
                for _ in range(24)
            ]
        x, y = self._places.feet
        height = self._places.figure_height
        way = ease_out((share - 0.35) / 0.65)
        for dx, dy, size in self._sparks:
            radius = (1 - way) * self._places.mm * (1 + 2 * size)
            if radius >= 1:
                spot = (x + dx * height * 0.6 * way, y - height * 0.5 + dy * height * 0.5 * way)
                pygame.draw.circle(on, GLOW if size > 0.4 else PAPER, spot, radius)

    def draw_dots(self, on: pygame.Surface, at: int, count: int) -> None:
        """How far the round is: one dot for each message."""
        x, y = self._places.dots
        radius = round(self._places.mm * 2.6)
        for number in range(count):
            spot = (x + radius + number * radius * 3, y + radius)
            done = number < at
            pygame.draw.circle(on, GLOW if done else PAPER, spot, radius, 0 if done else 2)
            if number == at:
                pygame.draw.circle(on, PAPER, spot, round(radius * 0.55))

    def figure_rect(self) -> tuple[int, int, int, int]:
        """The box in which the traveller stands."""
        height = self._places.figure_height
        width = round(height * FIGURE_SHARE)
        x, y = self._places.feet
        return (x - width // 2, y - height, width, height)
