from __future__ import annotations

import pygame

from games.stage.boards import Board, Rect, slab, underline
from games.stage.look import BRICK, SKY, lip_of


def button(**more: object) -> Board:
    return Board("b", Rect(10, 20, 60, 40), slab((60, 40), BRICK, 8, 6), "停", True, **more)  # type: ignore[arg-type]


def test_a_slab_has_a_darker_lip_below() -> None:
    surface = slab((60, 40), BRICK, 8, 6)
    assert surface.get_at((30, 10))[:3] == BRICK
    assert surface.get_at((30, 37))[:3] == lip_of(BRICK)


def test_letters_side_by_side_share_a_plate_and_a_mark_between_them_has_none() -> None:
    paper = pygame.Surface((200, 60), pygame.SRCALPHA)
    paper.fill((255, 255, 255))
    underline(paper, [Rect(20, 10, 30, 40), Rect(50, 10, 30, 40), Rect(120, 10, 30, 40)], 4)
    foot = [paper.get_at((x, 46))[:3] == SKY for x in (35, 65, 100, 135)]
    assert foot == [True, True, False, True]
    assert paper.get_at((50, 30))[:3] not in (SKY, (255, 255, 255))


def test_a_pressed_button_sinks() -> None:
    glass = pygame.Surface((100, 100))
    board = button(sink=5)
    board.is_pressed = True
    board.draw(glass)
    assert glass.get_at((40, 21))[:3] == (0, 0, 0)
    assert glass.get_at((40, 30))[:3] == BRICK


def test_what_can_be_touched_is_a_target() -> None:
    part = button(is_cut=True).part()
    assert (part.kind, part.rect, part.words) == ("target", (10, 20, 60, 40), "停")
    assert part.is_cut
    assert Board("t", Rect(0, 0, 9, 9), pygame.Surface((9, 9))).part().kind == "text"
