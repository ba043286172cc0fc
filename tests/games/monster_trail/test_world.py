"""The world of a round: from level and seed alone, whole at every pan, in the right order."""

from __future__ import annotations

import zlib
from typing import Any

import pygame
import pytest
from hands import Hands, card_of

from games.contract import Reader, Size, Touch
from games.monster_trail import scenery as scenery_module
from games.monster_trail.hours import (
    HOURS,
    LANDMARKS,
    LIGHT,
    WEATHERS,
    Hour,
    Surroundings,
    Weather,
    surroundings,
)
from games.monster_trail.places import places_for
from games.monster_trail.props import BANK, POSTS, everything
from games.monster_trail.scenery import Scenery
from games.monster_trail.weather import FALLING, Sky
from games.stage.figures import wake_pygame
from kiosk.play_bot.glass import stage_size

MAGENTA = (255, 0, 255, 255)
GLASS = (480, 300)


def blank(glass: tuple[int, int] = GLASS) -> pygame.Surface:
    surface = pygame.Surface(glass, pygame.SRCALPHA, 32)
    surface.fill(MAGENTA)
    return surface


def pixels(surface: pygame.Surface) -> int:
    return zlib.crc32(surface.get_buffer().raw)


def scenery(glass: tuple[int, int] = GLASS, seed: int = 1, level: str = "hurry") -> Scenery:
    wake_pygame()
    size: Size = stage_size(*glass, "3-4")
    return Scenery(size, places_for(size), seed, level)


def world_with(
    monkeypatch: pytest.MonkeyPatch, weather: Weather, hour: Hour = "dusk", **how: Any
) -> Scenery:
    chosen = Surroundings(hour, weather, "ferry")
    monkeypatch.setattr(scenery_module, "surroundings", lambda level, seed: chosen)
    return scenery(**how)


def drawn(of: Scenery, share: float, seconds: float = 1.0, lit: int = 2) -> int:
    surface = blank()
    of.draw_world(surface, seconds, lit, share)
    of.draw_walking(surface, share, seconds)
    return pixels(surface)


def test_every_hour_and_every_weather_comes() -> None:
    seen = [surroundings("mixed", seed) for seed in range(200)]
    assert {one.hour for one in seen} == set(HOURS)
    assert {one.weather for one in seen} == set(WEATHERS)


def test_the_same_level_and_seed_give_the_same_world() -> None:
    assert all(surroundings("hurry", seed) == surroundings("hurry", seed) for seed in range(9))
    assert drawn(scenery(), 0.4) == drawn(scenery(), 0.4)


def test_each_chapter_has_a_landmark_of_its_own_and_every_level_has_one() -> None:
    assert len({surroundings(level, 1).landmark for level in LANDMARKS}) == 6
    assert surroundings("bosses", 3).landmark in LANDMARKS.values()


@pytest.mark.parametrize("hour", HOURS)
def test_lights_shine_alike_at_every_hour(hour: Hour) -> None:
    change = Surroundings(hour, "snow", "ferry").colours()
    assert change((0xFF, 0xC9, 0x4D)) == (0xFF, 0xC9, 0x4D)
    sky = change((0x12, 0x24, 0x5A))
    assert LIGHT[hour].sky[0] == "#{:02X}{:02X}{:02X}".format(*sky)


@pytest.mark.parametrize("glass", [(480, 300), (300, 480), (400, 300), (640, 300)])
def test_the_world_fills_the_glass_wherever_the_child_looks(glass: tuple[int, int]) -> None:
    one = scenery(glass)
    for dx in (-4000, 0, 60, 4000):
        surface = blank(glass)
        one.look(dx)
        one.draw_world(surface, 0.0, 3)
        picture = pygame.surfarray.array3d(surface)
        assert not ((picture[..., 0] == 255) & (picture[..., 1] == 0)).any()
        assert surface.get_at((3, 3))[3] == surface.get_at((glass[0] - 3, glass[1] - 3))[3] == 255


def test_things_are_drawn_from_far_to_near() -> None:
    distances = [prop.distance for prop in everything("ferry")]
    assert distances == sorted(distances, reverse=True)
    assert distances[0] == BANK


def test_the_traveller_walks_behind_a_post_that_is_nearer() -> None:
    one, post = scenery(), POSTS[0]
    behind, before = blank(), blank()
    one._world.draw_far(behind, 0.0, 0, post.distance + 0.1)
    one._world.draw_far(before, 0.0, 0, post.distance - 0.1)
    assert pixels(behind) != pixels(before)
    one._world.draw_near(behind, 0.0, 0, post.distance + 0.1)
    one._world.draw_near(before, 0.0, 0, post.distance - 0.1)
    assert pixels(behind) == pixels(before)


def test_what_is_painted_once_looks_like_what_is_drawn_each_time() -> None:
    one, at_once, each_time = scenery(), blank(), blank()
    one._world.draw_far(at_once, 0.5, 2, 1.0)
    one._world._draw_still(each_time, 2)
    one._world._draw(each_time, 0.5, 2, lambda p: p in one._world._moving and p.distance >= 1)
    assert pixels(at_once) == pixels(each_time)


@pytest.mark.parametrize("lit", range(len(POSTS) + 1))
def test_what_is_kept_once_somebody_has_arrived_looks_like_what_is_drawn_each_time(
    lit: int,
) -> None:
    first, again, kept = blank(), blank(), scenery()
    kept.draw_world(first, 1.0, lit)
    kept.draw_world(again, 2.0, lit)
    anew = blank()
    scenery().draw_world(anew, 2.0, lit)
    assert pixels(again) == pixels(anew)
    kept.draw_world(again, 2.0, lit, 0.5)
    scenery().draw_world(anew, 2.0, lit, 0.5)
    assert pixels(again) == pixels(anew)


@pytest.mark.parametrize("weather", FALLING)
def test_what_falls_has_ended_when_there_is_something_to_read(
    monkeypatch: pytest.MonkeyPatch, weather: Weather
) -> None:
    one = world_with(monkeypatch, weather)
    on, clear = blank(), blank()
    one._world.weather.draw(on, 0.5)
    assert pixels(on) != pixels(clear)
    on = blank()
    one._world.weather.draw(on, 1.0)
    assert pixels(on) == pixels(clear)


@pytest.mark.parametrize("weather", WEATHERS)
def test_with_reduced_motion_the_weather_stands_still(
    monkeypatch: pytest.MonkeyPatch, weather: Weather
) -> None:
    one = world_with(monkeypatch, weather)
    one.is_calm = True
    pictures = set()
    for share in (0.2, 0.5, 0.8, 1.0):
        on = blank()
        one._drawn = (0.0, 0, share)
        one._world.draw_near = lambda *_: None  # type: ignore[assignment, method-assign]
        one.draw_nearer(on)
        pictures.add(pixels(on))
    assert len(pictures) == 1


def test_alike_weather_looks_alike_whatever_the_seed() -> None:
    wake_pygame()
    pictures = set()
    for _ in range(2):
        on = blank()
        Sky("snow", GLASS, 140).draw(on, 0.4)
        pictures.add(pixels(on))
    assert len(pictures) == 1


def test_in_clear_weather_only_the_traveller_is_drawn_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    box = world_with(monkeypatch, "clear").walking_box(0.3)
    assert box.width * box.height < GLASS[0] * GLASS[1] / 4
    rain = world_with(monkeypatch, "rain")
    assert rain.walked_boxes(0.30, 0.34)[0].size == GLASS
    assert rain.walked_boxes(0.300, 0.305)[0].size != GLASS  # it has not stepped on meanwhile


def drag(hands: Hands, dx: float, steps: int = 4) -> None:
    x, y = GLASS[0] * 0.95, GLASS[1] * 0.45
    hands.game.touch(Touch("press", x, y))
    for step in range(1, steps + 1):
        hands.game.touch(Touch("move", x + dx * step / steps, y))
    hands.game.touch(Touch("release", x + dx, y))


def reading(calm: bool = False) -> Hands:
    hands = Hands(card_of("monster_trail"), reader=Reader(reduced_motion=calm), glass=GLASS)
    hands.wait_for(hands.targets)
    return hands


def test_a_drag_beside_the_boards_looks_around_and_a_tap_does_not() -> None:
    hands = reading()
    straight = hands.picture()
    hands.touch(GLASS[0] * 0.95, GLASS[1] * 0.45)
    assert hands.picture() == straight
    drag(hands, -40)
    assert hands.picture() != straight


def test_who_stands_there_is_where_parts_says_after_a_look() -> None:
    hands = reading()
    before = hands.part("traveller").rect
    drag(hands, -20)
    assert hands.part("traveller").rect[0] == pytest.approx(before[0] - 20, abs=1)


@pytest.mark.parametrize("calm", [False, True])
def test_the_child_looks_straight_ahead_when_the_next_message_has_come(calm: bool) -> None:
    hands = reading(calm)
    drag(hands, -40)
    camera = hands.game.picture.scenery._camera
    assert camera.pan > 0
    hands.game.picture.make_ready()
    assert camera.is_home == calm
    hands.wait(1)
    assert camera.is_home
