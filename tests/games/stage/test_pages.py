from __future__ import annotations

from collections.abc import Sequence

import pygame

from games.contract import Debrief, Event, Reader, Say, Size, Start, Touch
from games.stage.boards import Board, Rect, slab
from games.stage.look import LEAF
from games.stage.page import Glass, Page
from games.stage.pages import PagedGame
from kiosk.play_bot.bot import ART
from kiosk.shell.font_files import font_files
from quizzes.text import Text

ONE, TWO = Text("一", "yī", "one"), Text("二", "èr", "two")


class Talking(Page):
    """Says its words, has one button, and changes when told to."""

    def __init__(self) -> None:
        self.words, self.turn, self.acts = [ONE], 0, 0

    def lay_out(self, glass: Glass) -> None:
        self._board = Board("go", Rect(10, 10, 90, 90), slab((90, 90), LEAF, 8, 4), can_touch=True)

    def boards(self) -> Sequence[Board]:
        return [self._board]

    @property
    def version(self) -> object:
        return self.turn

    def act(self, name: str, seconds: float) -> list[Event]:
        self.acts += 1
        return []

    def aloud(self) -> list[Text]:
        return self.words


def paint(on: pygame.Surface, _: Glass) -> None:
    on.fill((1, 2, 3))


def game_of(page: Page) -> PagedGame:
    start = Start("1", 1, Reader(), Size(400, 300, 2.0), (), font_files(), ART)
    return PagedGame(start, [page], paint, lambda: Debrief(0, 0, ONE, TWO))


def said(game: PagedGame) -> list[Text]:
    return [text for event in game.events() if isinstance(event, Say) for text in event.texts]


def test_a_page_that_changes_says_its_words_only_when_they_are_others() -> None:
    page = Talking()
    game = game_of(page)
    assert said(game) == [ONE]
    page.turn = 1
    game.advance(0.1)
    assert said(game) == []
    page.turn, page.words = 2, [TWO]
    game.advance(0.1)
    assert said(game) == [TWO]


def test_a_button_under_one_finger_stays_pressed_when_another_changes_the_page() -> None:
    page = Talking()
    game = game_of(page)
    game.touch(Touch("press", 20, 20, 0))
    page.turn = 1
    game.touch(Touch("press", 300, 200, 1))
    game.touch(Touch("release", 20, 20, 0))
    assert page.acts == 1
    assert game.is_still


def test_a_still_page_is_drawn_once() -> None:
    game = game_of(Talking())
    surface = pygame.Surface((400, 300), pygame.SRCALPHA, 32)
    assert game.draw(surface) == [(0, 0, 400, 300)]
    assert game.draw(surface) == []
