"""What a frame costs, counted and not timed; `kiosk bench frame` times it."""

from __future__ import annotations

import random

import pygame
import pytest
from counting_glass import CountingGlass
from hands import STEP, Hands
from played import touch_on
from shelf_cases import Case, bands_of, unlike_levels

from games.contract import Box, Reader

GLASS, SMALL = (960, 540), (480, 300)
SCENES = 7
MOST_BLENDED = 1.0  # of the glass in one frame, all boards and figures together
MOST_WHILE_STILL = 0.25  # of the glass drawn anew, on average over two seconds
any_level = pytest.mark.parametrize(("game", "level"), unlike_levels())


def start(game: str, level: str, glass: tuple[int, int]) -> Hands:
    return Case(game, level, glass, Reader(band=bands_of(game, level)[0]), 4).hands()


def go_on(hands: Hands, chance: random.Random) -> bool:
    """To the next scene; whether there is one."""
    if hands.targets():
        touch_on(hands, chance, lambda part: part.name in ("answer_stop", "next"))
    return hands.debrief is None


@any_level
def test_no_frame_blends_over_the_whole_glass(game: str, level: str) -> None:
    chance, hands = random.Random(level), start(game, level, GLASS)
    glass = CountingGlass(GLASS, pygame.SRCALPHA, 32)
    for _ in range(SCENES):
        for _ in range(round(2 / STEP)):
            hands.step()
            glass.count_anew()
            hands.game.draw(glass)
            assert glass.whole_blends == 0
            assert glass.share_blended <= MOST_BLENDED
        if not go_on(hands, chance):
            break


@any_level
def test_little_is_drawn_while_a_scene_is_still(game: str, level: str) -> None:
    chance, hands = random.Random(level), start(game, level, SMALL)
    for _ in range(SCENES):
        hands.wait(2.5)
        if hands.game.is_still and hands.debrief is None:
            hands.game.draw(hands.surface)
            shares = []
            for _ in range(round(2 / STEP)):
                hands.step()
                shares.append(share_of(hands.game.draw(hands.surface)))
            assert sum(shares) / len(shares) <= MOST_WHILE_STILL
        if not go_on(hands, chance):
            break


def share_of(boxes: list[Box] | None) -> float:
    if boxes is None:
        return 1.0
    return sum(width * height for _, _, width, height in boxes) / (SMALL[0] * SMALL[1])


@any_level
def test_what_lies_outside_the_boxes_is_as_it_was_and_the_whole_is_right(
    game: str, level: str
) -> None:
    """One draws on its own surface again and again, the other each time on a clean one."""
    import numpy as np

    chances = random.Random(level), random.Random(level)
    over, anew = start(game, level, SMALL), start(game, level, SMALL)
    for _ in range(SCENES):
        for n in range(round(2.2 / STEP)):
            over.step()
            anew.step()
            if n % 5:
                over.game.draw(over.surface)
                continue
            before = pygame.surfarray.array2d(over.surface)
            boxes = over.game.draw(over.surface)
            after = pygame.surfarray.array2d(over.surface)
            for x, y, width, height in [(0, 0, *SMALL)] if boxes is None else boxes:
                part = (slice(max(0, x), x + width), slice(max(0, y), y + height))
                before[part] = after[part]
            assert np.array_equal(before, after)
            anew.surface = pygame.Surface(SMALL, pygame.SRCALPHA, 32)
            anew.game.draw(anew.surface)
            assert np.array_equal(after, pygame.surfarray.array2d(anew.surface))
        if not (go_on(over, chances[0]) and go_on(anew, chances[1])):
            break
