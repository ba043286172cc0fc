from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from games.contract import Reader, Size, Touch
from games.stage.boards import Rect
from games.stage.figures import Figures, wake_pygame
from games.stage.hand import Hand, Picked, Put, PutBack
from games.stage.page import Glass
from games.stage.tiles import Place, Tile, place, tile
from games.stage.writing import Pen
from kiosk.shell.font_files import font_files

MM = 2.0


def glass(is_calm: bool = False) -> Glass:
    reader = Reader(reduced_motion=is_calm)
    return Glass(Size(800, 500, MM), reader, Pen(font_files(), reader), Figures(), Path())


def a_tile(name: str, x: int, y: int) -> Tile:
    wake_pygame()
    picture = pygame.Surface((60, 40), pygame.SRCALPHA, 32)
    picture.fill((200, 30, 20, 255))
    return tile(name, Rect(x, y, 60, 40), picture, MM)


def a_place(name: str, x: int, y: int) -> Place:
    wake_pygame()
    return place(name, Rect(x, y, 60, 40), MM)


def hand_on(
    takes: Callable[[str, str], bool] = lambda one, other: other.startswith("place"),
    is_calm: bool = False,
) -> Hand:
    """Tiles a and b on the left, places on the right."""
    hand = Hand(takes)
    tiles = [a_tile("a", 0, 0), a_tile("b", 0, 100)]
    hand.lay(tiles, [a_place("place_1", 300, 0), a_place("place_2", 300, 100)], glass(is_calm))
    return hand


def tap(hand: Hand, x: float, y: float, finger: int = 0) -> list[object]:
    hand.advance(0.3)
    pressed = hand.touch(Touch("press", x, y, finger))
    if pressed is None:
        return []
    return [*pressed, *(hand.touch(Touch("release", x, y, finger)) or [])]


def drag(hand: Hand, *way: tuple[float, float], finger: int = 0) -> list[object]:
    deeds = list(hand.touch(Touch("press", *way[0], finger)) or [])
    for x, y in way[1:]:
        deeds += hand.touch(Touch("move", x, y, finger)) or []
    return [*deeds, *(hand.touch(Touch("release", *way[-1], finger)) or [])]


def tile_of(hand: Hand, name: str) -> Tile:
    return next(one for one in hand.boards() if one.name == name and isinstance(one, Tile))


def place_of(hand: Hand, name: str) -> Place:
    return next(one for one in hand.boards() if one.name == name and isinstance(one, Place))


def test_a_tap_picks_and_a_tap_on_a_place_puts() -> None:
    hand = hand_on()
    assert tap(hand, 10, 10) == [Picked("a")]
    assert tap(hand, 310, 110) == [Put("a", "place_2")]
    assert hand.picked is None


def test_a_second_tap_on_the_picked_tile_puts_it_down() -> None:
    hand = hand_on()
    tap(hand, 10, 10)
    assert tap(hand, 10, 10) == [PutBack("a")]
    assert hand.picked is None


def test_a_tap_on_another_tile_picks_that() -> None:
    hand = hand_on()
    tap(hand, 10, 10)
    assert tap(hand, 10, 110) == [Picked("b")]
    assert hand.picked == "b"


def test_a_tile_may_take_a_tile() -> None:
    hand = hand_on(lambda one, other: {one, other} == {"a", "b"})
    tap(hand, 10, 110)
    assert tap(hand, 10, 10) == [Put("b", "a")]


def test_the_second_touch_of_a_double_tap_counts_for_nothing() -> None:
    hand = hand_on()
    tap(hand, 10, 10)
    hand.touch(Touch("press", 10, 10))
    assert hand.touch(Touch("release", 10, 10)) == []
    assert hand.picked == "a"


def test_places_are_lit_and_can_be_touched_only_while_something_is_picked() -> None:
    hand = hand_on()
    assert tap(hand, 310, 10) == []
    assert not place_of(hand, "place_1").part().can_touch
    tap(hand, 10, 10)
    assert place_of(hand, "place_1").is_lit
    assert place_of(hand, "place_1").part().can_touch


def test_a_finger_that_hardly_moves_has_tapped() -> None:
    hand = hand_on()
    assert drag(hand, (10, 10), (10 + 2.9 * MM, 10)) == [Picked("a")]
    assert not hand.is_away("a")


def test_a_tile_follows_the_finger_and_is_drawn_over_the_boards() -> None:
    hand = hand_on()
    hand.touch(Touch("press", 10, 10))
    assert hand.movers() == []
    assert hand.touch(Touch("move", 110, 60)) == [Picked("a")]
    assert tile_of(hand, "a").at.topleft == (100, 50)
    assert [mover.tile.name for mover in hand.movers()] == ["a"]


def test_a_drop_beside_a_place_counts_for_the_nearest() -> None:
    hand = hand_on()
    assert drag(hand, (10, 10), (290, 55))[-1] == Put("a", "place_1")
    assert drag(hand_on(), (10, 10), (290, 65))[-1] == Put("a", "place_2")


def test_the_place_under_the_finger_goes_before_a_nearer_one() -> None:
    hand = hand_on()
    assert drag(hand, (10, 35), (310, 102))[-1] == Put("a", "place_2")


def test_a_drop_far_from_every_place_glides_home_quick_at_first() -> None:
    hand = hand_on()
    assert drag(hand, (10, 10), (110, 210))[-1] == PutBack("a")
    hand.advance(0.1)
    assert 0 < tile_of(hand, "a").at.x < 25
    hand.advance(0.11)
    assert tile_of(hand, "a").at.topleft == (0, 0)
    assert hand.movers() == []


def test_in_less_motion_a_tile_is_home_at_once() -> None:
    hand = hand_on(is_calm=True)
    drag(hand, (10, 10), (110, 210))
    assert hand.movers() == []


def test_what_was_put_waits_raised_and_untouchable_until_it_is_sent() -> None:
    hand = hand_on()
    drag(hand, (10, 10), (305, 10))
    hand.advance(1)
    waiting = tile_of(hand, "a")
    assert (waiting.at.x, waiting.is_raised, waiting.can_touch) == (295, True, False)
    hand.send("a", place_of(hand, "place_1").rect)
    hand.advance(1)
    sent = tile_of(hand, "a")
    assert (sent.at.x, sent.is_raised, sent.can_touch) == (300, False, True)


def test_a_place_where_a_tile_rests_is_no_board() -> None:
    hand = hand_on()
    hand.send("a", place_of(hand, "place_1").rect)
    assert [one.name for one in hand.boards()] == ["place_2", "a", "b"]


def test_a_new_home_does_not_tear_a_tile_from_the_finger() -> None:
    hand = hand_on()
    hand.touch(Touch("press", 10, 10))
    hand.touch(Touch("move", 110, 60))
    hand.move_home("a", Rect(0, 300, 60, 40))
    assert tile_of(hand, "a").at.topleft == (100, 50)
    hand.touch(Touch("move", 120, 60))
    assert tile_of(hand, "a").at.topleft == (110, 50)
    hand.touch(Touch("release", 600, 450))
    hand.advance(1)
    assert tile_of(hand, "a").at.topleft == (0, 300)


def test_a_tile_that_was_taken_out_is_followed_no_more() -> None:
    hand = hand_on()
    tap(hand, 10, 10)
    hand.touch(Touch("press", 10, 10))
    assert hand.take_out("a").name == "a"
    assert hand.picked is None
    assert hand.touch(Touch("release", 10, 10)) == []
    assert [one.name for one in hand.boards()] == ["place_1", "place_2", "b"]


def test_two_fingers_carry_two_tiles() -> None:
    hand = hand_on()
    hand.touch(Touch("press", 10, 10, 0))
    hand.touch(Touch("press", 10, 110, 1))
    hand.touch(Touch("move", 310, 10, 0))
    hand.touch(Touch("move", 310, 110, 1))
    assert hand.touch(Touch("release", 310, 110, 1)) == [Put("b", "place_2")]
    assert hand.touch(Touch("release", 310, 10, 0)) == [Put("a", "place_1")]


def test_a_second_finger_on_a_held_tile_does_nothing() -> None:
    hand = hand_on()
    hand.touch(Touch("press", 10, 10, 0))
    hand.touch(Touch("press", 20, 20, 1))
    assert hand.touch(Touch("release", 20, 20, 1)) == []
    assert hand.touch(Touch("release", 10, 10, 0)) == [Picked("a")]


def test_a_touch_that_the_system_takes_away_lets_go() -> None:
    hand = hand_on()
    hand.touch(Touch("press", 10, 10))
    hand.touch(Touch("move", 310, 10))
    assert hand.touch(Touch("release", -1, -1)) == [PutBack("a")]
    hand.touch(Touch("press", 10, 110))
    assert hand.touch(Touch("release", -1, -1)) == []
    assert hand.picked is None


def test_a_press_whose_release_never_came_lets_go_at_the_next() -> None:
    hand = hand_on()
    hand.touch(Touch("press", 10, 10))
    hand.touch(Touch("move", 310, 10))
    assert hand.touch(Touch("press", 600, 400)) == [PutBack("a")]


def test_a_press_beside_everything_is_none_of_its_business() -> None:
    assert hand_on().touch(Touch("press", 600, 400)) is None


@pytest.mark.parametrize("name", ["a", "gone"])
def test_what_is_picked_stays_picked_when_all_is_laid_anew(name: str) -> None:
    hand = hand_on()
    tap(hand, 10, 10)
    hand.lay([a_tile(name, 50, 50)], [], glass())
    assert hand.picked == ("a" if name == "a" else None)


def test_the_version_changes_with_what_rests_on_the_glass() -> None:
    hand = hand_on()
    before = hand.version
    hand.touch(Touch("press", 10, 10))
    pressed = hand.version
    hand.touch(Touch("move", 110, 60))
    away = hand.version
    hand.touch(Touch("move", 120, 60))
    assert len({before, pressed, away}) == 3
    assert hand.version == away


def test_a_raised_tile_has_a_gold_outline_around_it() -> None:
    surface = pygame.Surface((200, 200), pygame.SRCALPHA, 32)
    surface.fill((0, 0, 0, 255))
    one = a_tile("a", 50, 50)
    one.draw(surface)
    assert surface.get_at((49, 60))[:3] == (0, 0, 0)
    one.is_raised = True
    one.draw(surface)
    assert surface.get_at((49, 60))[:3] == (0xFF, 0xC9, 0x4D)
    assert one.box().contains(one.rect.move(0, -one.sink))


def test_a_tile_put_by_one_finger_is_let_go_of_by_another() -> None:
    hand = hand_on()
    tap(hand, 10, 10)
    hand.touch(Touch("press", 10, 10, 0))
    assert tap(hand, 310, 10, finger=1) == [Put("a", "place_1")]
    assert hand.touch(Touch("move", 100, 100, 0)) == []
    assert not tile_of(hand, "a").is_carried
    assert hand.touch(Touch("release", 310, 110, 0)) == []
