"""The cloak comes off in a way of its own for each trick, and warmly for each friend."""

from __future__ import annotations

import itertools

import pygame
import pytest

from games.monster_trail.finishing import TRICKS, standing
from games.monster_trail.reveals import Fall, draw_fall, fall_box, fall_of, make_ready
from games.monster_trail.reveals.cloak import cloak
from games.stage.figures import wake_pygame

HEIGHT, FEET = 200.0, (200.0, 330.0)
WAYS = [(trick, is_trick) for trick in TRICKS for is_trick in (True, False)]
every_way = pytest.mark.parametrize(("trick", "is_trick"), WAYS)


@pytest.fixture(autouse=True)
def _awake() -> None:
    wake_pygame()


def picture(trick: str, is_trick: bool, share: float, who: str = "hurry") -> pygame.Surface:
    on = pygame.Surface((400, 400), pygame.SRCALPHA, 32)
    on.fill((40, 60, 110))
    fall = fall_of(trick, is_trick)
    draw_fall(fall, on, FEET, HEIGHT, share, standing(who, "caught"), 0.0)
    return on


def as_bytes(picture: pygame.Surface) -> bytes:
    return pygame.image.tobytes(picture, "RGB")


def test_no_two_tricks_are_revealed_alike() -> None:
    halfway = {as_bytes(picture(trick, True, 0.4)) for trick in TRICKS}
    assert len(halfway) == len(TRICKS)


def test_every_friend_has_a_warm_one_of_its_own() -> None:
    halfway = {as_bytes(picture(trick, False, 0.7)) for trick in TRICKS}
    assert len(halfway) == len(TRICKS)
    tricks = {as_bytes(picture(trick, True, 0.7)) for trick in TRICKS}
    assert not halfway & tricks


@every_way
def test_a_cloak_is_off_within_a_second(trick: str, is_trick: bool) -> None:
    assert 0.6 <= fall_of(trick, is_trick).seconds <= 1.0


@every_way
def test_at_the_end_only_who_was_under_it_stands_there(trick: str, is_trick: bool) -> None:
    alone = pygame.Surface((400, 400), pygame.SRCALPHA, 32)
    alone.fill((40, 60, 110))
    standing("hurry", "caught").draw(alone, FEET, HEIGHT, 0.0)
    assert as_bytes(picture(trick, is_trick, 1.0)) == as_bytes(alone)


@every_way
def test_the_box_of_two_moments_holds_all_that_changed(trick: str, is_trick: bool) -> None:
    fall, who = fall_of(trick, is_trick), standing("hurry", "caught")
    shares = [number / 40 for number in range(41)]
    for before, now in itertools.pairwise(shares):
        one, other = (picture(trick, is_trick, share) for share in (before, now))
        box = fall_box(fall, FEET, HEIGHT, (before, now), who)
        for drawn in (one, other):
            drawn.fill((0, 0, 0), box)
        assert as_bytes(one) == as_bytes(other), now


@every_way
def test_before_anything_happens_every_cloak_stands_there_whole(trick: str, is_trick: bool) -> None:
    fall: Fall = fall_of(trick, is_trick)
    assert fall.shown_from > 0.1
    worn = {part.name for part, _ in cloak()._laid(fall.pose(0.0))}
    assert worn & {"cloak", "door"}


def test_making_ready_does_the_work_of_a_trick_and_of_its_friend_at_once() -> None:
    make_ready("threat", HEIGHT)
    made = dict(cloak()._cuts._copies)
    for is_trick in (True, False):
        for moment in range(41):
            picture("threat", is_trick, moment / 40)
    assert dict(cloak()._cuts._copies) == made
