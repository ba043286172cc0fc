"""The picture of the path: the world, and who walks, stands and falls out of the cloak in it."""

from __future__ import annotations

from math import sin
from weakref import WeakSet, finalize

import pygame

from games.contract import Size
from games.monster_trail.finishing import finishing_for, first_seen, standing_as
from games.monster_trail.finishing.act import forget_figures
from games.monster_trail.hours import surroundings
from games.monster_trail.places import FAR, FIGURE_SHARE, PATH_MIDDLE, Places
from games.monster_trail.reveals import Fall, draw_fall, fall_box, make_ready
from games.monster_trail.reveals.cloak import cloak
from games.monster_trail.world import ART, World
from games.stage.dots import draw_dots
from games.stage.motion import between, clamp, ease_out
from games.stage.paint import draw_figure, warm

STEPS = 18  # sizes at which the walking traveller is rasterised
TRAVELLER_SHARE = 400 / 520
REVEAL_SECONDS = 1.0
PARTS_A_FRAME = 2  # packed while the traveller walks up: all in one frame would be a jerk
_living: WeakSet[Scenery] = WeakSet()


def _let_pictures_go() -> None:
    """With the last scenery go the pictures that rounds share: up to 60 MiB on a large glass."""
    if not any(True for _ in _living):
        forget_figures()
        cloak.cache_clear()


class Scenery:
    """Draws the world. Before the answer it knows only time, never the message's key.

    Weather, time of day and landmark come from level and seed. `is_calm` is reduced motion.
    """

    def __init__(
        self, size: Size, places: Places, seed: int, level: str = "", is_calm: bool = False
    ) -> None:
        self._places = places
        self._size = size
        self.around = surroundings(level, seed)
        self.is_calm = is_calm
        self._world = World(size, places, self.around)
        self._camera = self._world.camera
        self._people: dict[tuple[str, int], pygame.Surface] = {}
        self._glass: pygame.Surface | None = None  # the surface that pictures are packed for
        self._warmed = 0  # people packed so far
        self._parts: list[pygame.Surface] = []  # of who comes next, not packed yet
        self._drawn = (0.0, 0, 1.0)  # seconds, lit lanterns and share of draw_world
        _living.add(self)
        finalize(self, _let_pictures_go).atexit = False

    @property
    def weather(self) -> str:
        """What the weather of this round is."""
        return self.around.weather

    @property
    def hour(self) -> str:
        """The time of day of this round."""
        return self.around.hour

    def look(self, dx: float) -> bool:
        """A finger drew the world by so many pixels to the right. True when it moved."""
        return self._camera.look(dx)

    def come_home(self) -> None:
        """A message arrives: the child looks straight ahead again, easing unless `is_calm`."""
        if self.is_calm:
            self._camera.settle(0.0, at_once=True)
        elif not self._camera.is_home:
            self._camera.go_home()

    def settle(self, seconds: float) -> bool:
        """Time goes by; True when the way back to the middle moved the picture."""
        return self._camera.is_easing and self._camera.settle(seconds, self.is_calm)

    @property
    def feet(self) -> tuple[int, int]:
        """Where somebody stands before the child, as the camera sees it now, in pixels."""
        return (round(self._places.feet[0] - self._camera.shift(1.0)), self._places.feet[1])

    def draw_world(self, on: pygame.Surface, seconds: float, lit: int, share: float = 1.0) -> None:
        """All that lies behind the traveller at a share of the way; one lantern for each pair."""
        self._drawn = (seconds, lit, clamp(share))
        self._warm(on)
        self._world.draw_far(on, seconds, lit, self._distance(share))

    def _warm(self, on: pygame.Surface) -> None:
        """What comes next is packed for this glass at once, not while somebody walks."""
        if on is not self._glass:
            self._glass, self._warmed = on, 0
            self._world.warm(on)
        if len(self._people) > self._warmed:
            warm(list(self._people.values())[self._warmed :], on)
            self._warmed = len(self._people)
        elif self._parts:
            warm(self._parts[-PARTS_A_FRAME:], on)
            del self._parts[-PARTS_A_FRAME:]

    def draw_nearer(self, on: pygame.Surface) -> None:
        """What stands nearer than whoever was just drawn, and the weather in the air."""
        seconds, lit, share = self._drawn
        self._world.draw_near(on, seconds, lit, self._distance(share))
        self._world.weather.draw(on, 1.0 if self.is_calm else share)

    def _distance(self, share: float) -> float:
        """How many paces away the traveller is at a share of the way."""
        share = clamp(share)
        return 1 / between(1 / FAR, 1.0, share * share * (3 - 2 * share))

    def glow_boxes(self, lit: int) -> list[pygame.Rect]:
        """Where the lit lanterns breathe."""
        return self._world.glow_boxes(lit)

    def walked_boxes(self, before: float, now: float) -> list[pygame.Rect]:
        """What differs between two shares of the way: the traveller, or all when weather moved."""
        if self._world.weather.has_moved(before, now):
            return [pygame.Rect(0, 0, self._size.width, self._size.height)]
        return [self.walking_box(before).union(self.walking_box(now))]

    def walking_box(self, share: float) -> pygame.Rect:
        """Holds the traveller at that share of the way."""
        distance = self._distance(share)
        height = self._places.figure_height / distance + self._places.mm * 12
        box = pygame.Rect(0, 0, round(height * TRAVELLER_SHARE), round(height))
        x, y = self._camera.place(PATH_MIDDLE, distance)
        box.midbottom = (round(x), round(y))
        return box.inflate(12, 12)

    def standing_box(self) -> pygame.Rect:
        """Holds whoever stands before the child, hopping and with sparks."""
        height = self._places.figure_height
        box = pygame.Rect(0, 0, round(height * 1.3), round(height * 1.3 + self._places.mm * 14))
        box.midbottom = (self.feet[0], round(self.feet[1] + height * 0.1))
        return box.inflate(8, 8)

    def waiting_box(self) -> pygame.Rect:
        """Holds the cloaked traveller, who waits for the answer."""
        picture = self._person("traveller", self._places.figure_height)
        talking = self._person("traveller_talking", self._places.figure_height)
        wide = max(picture.get_width(), talking.get_width())
        box = pygame.Rect(0, 0, wide, max(picture.get_height(), talking.get_height()) + 4)
        box.midbottom = self.feet
        return box.inflate(8, 8)

    def breathing_box(self, figure: str) -> pygame.Rect:
        """Holds whoever was under the cloak and only breathes now."""
        return standing_as(figure).box(self.feet, self._places.figure_height)

    def make_ready(self, trick: str) -> None:
        """Rasterises ahead, in one go, what the next message may show: the same for each key."""
        self.come_home()
        for step in range(1, STEPS + 1):
            self._person("traveller", self._height(step))
        self._person("traveller_talking", self._places.figure_height)
        finishing_for(trick).make_ready(self._places.figure_height)
        make_ready(trick, self._places.figure_height)
        self._parts = first_seen(trick)

    def _height(self, step: int) -> float:
        return self._places.figure_height * between(1 / FAR, 1.0, step / STEPS)

    def _person(self, name: str, height: float) -> pygame.Surface:
        key = (name, max(1, round(height)))
        if key not in self._people:
            self._people[key] = draw_figure((ART / f"{name}.svg").read_text("utf-8"), key[1])
        return self._people[key]

    def draw_walking(self, on: pygame.Surface, share: float, seconds: float) -> None:
        """The cloaked traveller, one and the same for every message, at a share of the way."""
        share = clamp(share)
        distance = self._distance(share)
        nearness = (1 / distance - 1 / FAR) / (1 - 1 / FAR)
        talking = share >= 1.0 and int(seconds * 2.5) % 4 == 1
        name = "traveller_talking" if talking else "traveller"
        picture = self._person(name, self._height(max(1, round(nearness * STEPS))))
        stride = self._places.mm * 1.5 / distance**0.5
        bob = sin(share * 18) * stride if share < 1.0 else sin(seconds * 1.6)
        x, y = self._camera.place(PATH_MIDDLE, distance)
        self._put(on, picture, (x, y - abs(bob)))
        self.draw_nearer(on)

    @staticmethod
    def _put(on: pygame.Surface, picture: pygame.Surface, feet: tuple[float, float]) -> None:
        wide, high = picture.get_size()
        on.blit(picture, (round(feet[0] - wide / 2), round(feet[1] - high)))

    def draw_gesture(self, on: pygame.Surface, shape: pygame.Surface, share: float) -> None:
        """The chosen shape flies from the row to the traveller: the same for each answer."""
        feet, way = self.feet, ease_out(share)
        x = between(self._places.row.centerx, feet[0], way)
        y = between(self._places.row.y, feet[1] - self._places.figure_height * 0.5, way)
        on.blit(shape, (x - shape.get_width() / 2, y - shape.get_height() / 2))

    def draw_revealed(
        self, on: pygame.Surface, figure: str, fall: Fall, share: float, breath: float
    ) -> None:
        """The cloak comes off and shows who was under it; at share 1 only who it was."""
        who, height = standing_as(figure), self._places.figure_height
        if share < 1.0:
            draw_fall(fall, on, self.feet, height, share, who, breath / who.seconds)
        else:
            who.draw(on, self.feet, height, breath / who.seconds, self.is_calm)
        self.draw_nearer(on)

    def falling_box(self, figure: str, fall: Fall, shares: tuple[float, float]) -> pygame.Rect:
        """Holds what differs between two shares of a cloak's fall."""
        return fall_box(fall, self.feet, self._places.figure_height, shares, standing_as(figure))

    def draw_dots(self, on: pygame.Surface, at: int, count: int) -> None:
        """How far the round is: one dot for each message."""
        draw_dots(on, self._places.dots, self._places.mm, at, count)

    def figure_rect(self) -> tuple[int, int, int, int]:
        """The box in which the traveller stands."""
        height = self._places.figure_height
        width = round(height * FIGURE_SHARE)
        x, y = self.feet
        return (x - width // 2, y - height, width, height)
