from __future__ import annotations

from itertools import pairwise

import pygame
import pytest

from games.monster_trail.finishing import (
    MOODS,
    TRICKS,
    finishing_for,
    joy_for,
    standing,
    standing_as,
)
from games.monster_trail.finishing.act import Move, figure
from games.stage.figures import wake_pygame

wake_pygame()
FEET, HEIGHT = (320.0, 420.0), 220.0
MOVES = [
    pytest.param(make, trick, id=f"{make.__name__}-{trick}")
    for make in (finishing_for, joy_for)
    for trick in TRICKS
]
STANDINGS = [(trick, mood) for trick in TRICKS for mood in MOODS]
SHARES = [number / 30 for number in range(31)]


def picture(move: Move, share: float, is_calm: bool = False) -> pygame.Surface:
    on = pygame.Surface((640, 480), pygame.SRCALPHA, 32)
    move.draw(on, FEET, HEIGHT, share, is_calm)
    return on


def pixels(move: Move, share: float, is_calm: bool = False) -> bytes:
    return pygame.image.tobytes(picture(move, share, is_calm), "RGBA")


def test_there_are_six_tricks_with_a_finishing_move_and_a_friend_each() -> None:
    assert len({finishing_for(trick) for trick in TRICKS} | {joy_for(t) for t in TRICKS}) == 12
    with pytest.raises(KeyError):
        finishing_for("nobody")


@pytest.mark.parametrize(("make", "trick"), MOVES)
def test_a_move_takes_between_one_and_two_seconds_and_says_when_it_sounds(make, trick) -> None:
    move = make(trick)
    assert 1.2 <= move.seconds <= 2.0
    assert 0.0 <= move.cue_at < 0.6


@pytest.mark.parametrize(("make", "trick"), MOVES)
def test_the_box_holds_every_pixel_of_every_frame_and_no_frame_is_blank(make, trick) -> None:
    move = make(trick)
    box = move.box(FEET, HEIGHT)
    for share in SHARES:
        seen = picture(move, share).get_bounding_rect()
        assert seen.width > HEIGHT * 0.3 and seen.height > HEIGHT * 0.3
        assert box.contains(seen), share
    assert box.width < HEIGHT * 1.5 and box.height < HEIGHT * 1.5


@pytest.mark.parametrize(("make", "trick"), MOVES)
def test_a_move_is_the_same_each_time_in_any_order(make, trick) -> None:
    move = make(trick)
    forth = [pixels(move, share) for share in SHARES[::5]]
    figure(trick).rest()
    back = [pixels(move, share) for share in reversed(SHARES[::5])]
    assert forth == back[::-1]


@pytest.mark.parametrize(("make", "trick"), MOVES)
def test_calm_is_one_still_picture_the_end(make, trick) -> None:
    move = make(trick)
    stills = {pixels(move, share, is_calm=True) for share in SHARES[::6]}
    assert stills == {pixels(move, 1.0)}


@pytest.mark.parametrize("trick", TRICKS)
def test_a_trick_goes_from_caught_to_its_defeat(trick) -> None:
    begin, end = pixels(finishing_for(trick), 0.0), pixels(finishing_for(trick), 1.0)
    assert begin != end
    assert begin == pixels(standing(trick, "caught"), 0.0)
    assert end == pixels(standing(trick, "defeat"), 0.0)


@pytest.mark.parametrize("trick", TRICKS)
def test_a_friend_stays_as_happy_as_it_became(trick) -> None:
    assert pixels(joy_for(trick), 1.0) == pixels(standing(trick, "friend_happy"), 0.0)
    assert pixels(joy_for(trick), 0.4) != pixels(joy_for(trick), 1.0)


@pytest.mark.parametrize(("trick", "mood"), STANDINGS)
def test_standing_about_moves_inside_its_box_and_ends_where_it_began(trick, mood) -> None:
    move = standing(trick, mood)
    box = move.box(FEET, HEIGHT)
    assert all(box.contains(picture(move, share).get_bounding_rect()) for share in SHARES[::2])
    assert pixels(move, 0.0) == pixels(move, 1.0) == pixels(move, 0.25, is_calm=True)
    assert pixels(move, 0.25) != pixels(move, 0.75)


@pytest.mark.parametrize("trick", TRICKS)
def test_both_sides_of_a_trick_are_made_ready_whoever_is_under_the_cloak(
    trick, monkeypatch
) -> None:
    for move in (finishing_for(trick), joy_for(trick), standing(trick, "idle")):
        move.make_ready(HEIGHT)
        with monkeypatch.context() as patch:
            patch.setattr(pygame.image, "load_sized_svg", None)
            pixels(finishing_for(trick), 0.5)
            pixels(joy_for(trick), 0.5)
            for mood in MOODS:
                pixels(standing(trick, mood), 0.5)


@pytest.mark.parametrize(("make", "trick"), MOVES)
def test_nothing_flashes(make, trick) -> None:
    """WCAG 2.3.1: no more than three flashes a second; a flash is a pair of opposing changes
    of brightness by a tenth over a quarter of the picture."""
    move = make(trick)
    frames = round(move.seconds * 30)
    bright = []
    for number in range(frames + 1):
        ground = pygame.Surface((640, 480))
        ground.fill((0x0B, 0x25, 0x45))
        ground.blit(picture(move, number / frames), (0, 0))
        red, green, blue, _ = pygame.transform.average_color(
            ground, move.box(FEET, HEIGHT).clip(ground.get_rect())
        )
        bright.append((0.299 * red + 0.587 * green + 0.114 * blue) / 255)
    turns, level, up = 0, bright[0], None
    for value in bright:
        if abs(value - level) >= 0.1:
            turns, up = turns + (up is not None and up != (value > level)), value > level
            level = value
        elif up is not None and (value > level) == up:
            level = value
    assert turns / 2 <= 3 * move.seconds


def test_a_figure_is_found_by_its_name() -> None:
    assert standing_as("move_away_caught") is standing("move_away", "caught")
    assert standing_as("friend_too_good_happy") is standing("too_good", "friend_happy")
    with pytest.raises(KeyError):
        standing_as("hurry_asleep")


@pytest.mark.parametrize(("make", "trick"), MOVES)
def test_a_box_between_two_moments_holds_what_is_drawn_then(make, trick) -> None:
    move = make(trick)
    for first, second in pairwise(SHARES):
        box = move.box(FEET, HEIGHT, (first, second))
        for share in (first, (first + second) / 2, second):
            assert box.contains(picture(move, share).get_bounding_rect()), share
        assert move.box(FEET, HEIGHT).contains(box)
