"""The world of a round: strips, ground, things from far to near, lantern light and weather."""

from __future__ import annotations

from collections.abc import Callable
from math import sin
from pathlib import Path

import pygame

from games.contract import Size
from games.monster_trail.hours import Surroundings
from games.monster_trail.places import FAR, PATH_MIDDLE, Places
from games.monster_trail.props import BANK, POSTS, Prop, box_of, everything, moving_order
from games.monster_trail.weather import Sky
from games.stage.layers import Ground, Strip, ground, strip
from games.stage.paint import cut_out, draw_figure, recoloured, warm, without

ART = Path(__file__).parent / "art"
UNITS_A_PACE = 332  # of the strips' pictures; their origin is the vanishing point
HILLS = 20.0  # paces
LANTERN = 0.168  # share of a post's height at which its lantern hangs
SWELL = 2  # pixels that a lit lantern's glow rises and sinks
STANDS = 1.0  # paces away is whoever has arrived
DARK = (128, 132, 168, 255)  # a lantern that nobody has lit yet


class World:
    """Draws all that is not a person. Knows no message."""

    def __init__(self, size: Size, places: Places, around: Surroundings) -> None:
        self.camera = places.camera(size.width)
        self.around = around
        self.weather = Sky(around.weather, (size.width, size.height), places.horizon)
        self._change = around.colours()
        self._texts: dict[str, str] = {}
        self._layers = self._make_layers(size, places)
        self._made: dict[tuple[str, int], pygame.Surface] = {}
        self._props = [(prop, self._picture(prop)) for prop in everything(around.landmark)]
        self._dark = {post: self._darkened(post) for post in POSTS}
        self._posts = {post: number for number, post in enumerate(POSTS)}
        self._lights = [self._light_of(post) for post in POSTS]
        self._placed_at: float | None = None
        self._places: list[tuple[Prop, pygame.Surface, pygame.Rect]] = []
        boxes = [(prop, box) for prop, _, box in self._placed()]
        self._moving = moving_order(boxes, self._walkers(places))
        self._size = (size.width, size.height)
        self._still: pygame.Surface | None = None
        # Lit lanterns, pan, and whether all that is farther than who has arrived lies in it.
        self._still_shows: tuple[int, float, bool] | None = None
        self._before_light: dict[int, set[Prop]] = {}

    def _walkers(self, places: Places) -> list[tuple[float, pygame.Rect]]:
        """Where the traveller is along the way."""
        found = []
        for distance in (1.0, 1.2, 1.5, 2.0, 2.7, 3.6, 5.0, FAR):
            high = round(places.figure_height / distance)
            box = pygame.Rect(0, 0, high, high)
            x, y = self.camera.place(PATH_MIDDLE, distance)
            box.midbottom = (round(x), round(y))
            found.append((distance, box))
        return found

    def _text(self, name: str) -> str:
        if name not in self._texts:
            svg = (ART / f"{name}.svg").read_text("utf-8")
            if name == "sky":
                svg = without(svg, self.around.hidden)
            self._texts[name] = recoloured(svg, self._change)
        return self._texts[name]

    def _make_layers(self, size: Size, places: Places) -> tuple[Strip | Ground, ...]:
        camera, wide, horizon = self.camera, size.width, places.horizon
        unit = camera.reach / UNITS_A_PACE
        foot, top = horizon + round(unit * 44), horizon + round(unit * 8)
        haze = self._change((0xD9, 0x9A, 0xA0))
        deep = self._change((0x12, 0x33, 0x64))
        return (
            strip(self._text("sky"), camera, unit, wide, (0, horizon + round(unit * 20)),
                  ground=haze),
            strip(self._text("hills"), camera, unit, wide,
                  (horizon - round(unit * 200), horizon + round(unit * 14)), HILLS),
            ground(self._text("ground"), camera, unit, wide, (top, size.height), deep),
            strip(self._text("far_bank"), camera, unit, wide,
                  (horizon - round(unit * 240), foot), BANK),
        )  # fmt: skip

    def _sized(self, name: str, height: float) -> pygame.Surface:
        key = (name, max(1, round(height)))
        if key not in self._made:
            self._made[key] = draw_figure(self._text(name), key[1])
        return self._made[key]

    def _picture(self, prop: Prop) -> pygame.Surface:
        return self._sized(prop.name, prop.height * self.camera.scale(prop.distance))

    def _darkened(self, post: Prop) -> pygame.Surface:
        svg = without(self._text(post.name), {"light"})
        dark = draw_figure(svg, self._picture(post).get_height())
        dark.fill(DARK, special_flags=pygame.BLEND_RGBA_MULT)
        return cut_out(dark)

    def _light_of(self, post: Prop) -> tuple[pygame.Surface, pygame.Surface]:
        """A lit post's halo, and the warm patch that it lays on the ground."""
        high = post.height * self.camera.scale(post.distance)
        halo = self._sized("halo", high * 0.66)
        faint = self._sized("halo", high * 0.5).copy()
        faint.fill((255, 255, 255, 150), special_flags=pygame.BLEND_RGBA_MULT)
        patch = pygame.transform.smoothscale(faint, (round(high * 1.3), round(high * 0.3)))
        return halo, cut_out(patch)

    def draw_far(self, on: pygame.Surface, seconds: float, lit: int, distance: float) -> None:
        """Everything as far away as `distance` or farther; `lit` lanterns shine."""
        has_arrived = distance <= STANDS
        on.blit(self._still_with(lit, has_arrived), (0, 0))
        if not has_arrived:
            self._draw(on, seconds, lit, lambda p: p in self._moving and p.distance >= distance)
            return
        lights = self._with_lights(lit)
        if self._still_shows != (lit, self.camera.pan, True):
            far = self._moving - lights
            self._draw(on, seconds, lit, lambda p: p in far and p.distance >= STANDS)
            self._keep_still(on, lit)
        self._draw(on, seconds, lit, lambda p: p in lights and p.distance >= STANDS)

    def _with_lights(self, lit: int) -> set[Prop]:
        """The lit lanterns, which breathe, and what stands before their light."""
        if lit not in self._before_light:
            posts = {post: self._halo_box(number) for number, post in enumerate(POSTS[:lit])}
            boxes = [(p, b.union(posts[p]) if p in posts else b) for p, _, b in self._placed()]
            self._before_light[lit] = moving_order(boxes, (), posts) & self._moving
        return self._before_light[lit]

    def draw_near(self, on: pygame.Surface, seconds: float, lit: int, distance: float) -> None:
        """Everything nearer than `distance`."""
        self._draw(on, seconds, lit, lambda p: p in self._moving and p.distance < distance)

    def warm(self, on: pygame.Surface) -> None:
        """Packs ahead, for that surface, what will be drawn on it."""
        warm([picture for prop, picture, _ in self._placed() if prop in self._moving], on)
        warm([*self._dark.values(), *(halo for halo, _ in self._lights)], on)

    def _still_with(self, lit: int, has_arrived: bool) -> pygame.Surface:
        """What nobody passes behind, painted when it changes: one copy instead of many pictures.

        Looking around paints here too: a packed picture is packed anew for each new surface.
        """
        if self._still is None:
            self._still = pygame.Surface(self._size, pygame.SRCALPHA, 32)
            self._still.fill((0, 0, 0, 255))
            self._still.set_alpha(None)
        shown = (lit, self.camera.pan)
        if self._still_shows not in ((*shown, False), (*shown, has_arrived)):
            self._draw_still(self._still, lit)
            self._still_shows = (*shown, False)
        return self._still

    def _keep_still(self, on: pygame.Surface, lit: int) -> None:
        """Once somebody has arrived, what is farther away is painted no more until the next walk.

        Copied from the glass: a packed picture that meets another surface is packed anew.
        """
        if self._still is not None and on.get_clip() == on.get_rect():
            self._still.blit(on, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
            self._still_shows = (lit, self.camera.pan, True)

    def _draw_still(self, on: pygame.Surface, lit: int) -> None:
        for layer in self._layers:
            layer.draw(on, self.camera)
        for post, (_, patch) in zip(POSTS[:lit], self._lights, strict=False):
            x, y = self.camera.place(post.across, post.distance)
            on.blit(patch, (round(x) - patch.get_width() // 2, round(y) - patch.get_height() // 2))
        self._draw(on, 0.0, lit, lambda p: p not in self._moving)

    def _draw(
        self, on: pygame.Surface, seconds: float, lit: int, is_wanted: Callable[[Prop], bool]
    ) -> None:
        shown = on.get_clip()
        pictures = []
        for prop, picture, box in self._placed():
            if not is_wanted(prop) or not box.colliderect(shown):
                continue
            number = self._posts.get(prop)
            if number is None:
                pictures.append((picture, box))
            elif number >= lit:
                pictures.append((self._dark[prop], box))
            else:
                rise = round(sin(seconds * 2 + number) * SWELL)
                pictures.append((self._lights[number][0], self._halo_box(number).move(0, rise)))
                pictures.append((picture, box))
        on.fblits(pictures)

    def _placed(self) -> list[tuple[Prop, pygame.Surface, pygame.Rect]]:
        """All things with their boxes on the glass, farthest first; kept until the pan changes."""
        if self._placed_at != self.camera.pan:
            self._placed_at = self.camera.pan
            self._places = [(p, s, box_of(p, self.camera, s)) for p, s in self._props]
        return self._places

    def _halo_box(self, number: int) -> pygame.Rect:
        post = POSTS[number]
        halo, high = self._lights[number][0], post.height * self.camera.scale(post.distance)
        x, y = self.camera.place(post.across, post.distance)
        lantern = (round(x), round(y - high * (0.968 - LANTERN)))
        return halo.get_rect(center=lantern)

    def glow_boxes(self, lit: int) -> list[pygame.Rect]:
        """Where the lit lanterns breathe."""
        numbers = range(min(lit, len(POSTS)))
        return [self._halo_box(n).inflate(4, 4 + 2 * SWELL) for n in numbers]
