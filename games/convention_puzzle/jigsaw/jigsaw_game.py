"""The running jigsaw: choose a picture, choose its cut, put it together, hear its line.

At the end stands the whole convention.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from games.contract import Box, Start
from games.convention_puzzle.hall import paint_hall
from games.convention_puzzle.jigsaw.choosing import ChoosePicture, ChooseSize
from games.convention_puzzle.jigsaw.pictures import pictures_of
from games.convention_puzzle.jigsaw.scene_art import PictureBook
from games.convention_puzzle.jigsaw.table import Table
from games.convention_puzzle.jigsaw.telling import debrief
from games.convention_puzzle.jigsaw.whole import Whole
from games.convention_puzzle.last_card import LastCard
from games.stage.page import Page
from games.stage.pages import PagedGame
from quizzes.kinds.convention import Convention

ENOUGH_PIECES, ENOUGH_PICTURES = 25, 3  # put together in a visit to the table; then it ends


@dataclass(frozen=True, slots=True)
class Made:
    """A picture that was put together, by its name, and into how many pieces it was cut."""

    picture: str
    pieces: int


class JigsawGame(PagedGame):
    """One visit to the table of puzzles. Deterministic by the seed.

    Only the page that is up is kept: a table with its pieces takes 13 MiB of a 1080p glass.
    """

    def __init__(self, start: Start, convention: Convention) -> None:
        self._chance = random.Random(start.seed)
        self._convention = convention
        self._band = start.reader.band  # which cuts there are stays as it is
        self._book = PictureBook()
        self._pictures = pictures_of(convention, self._chance)
        self._made: list[Made] = []
        first = ChoosePicture(self._book, self._pictures, ())
        made = self._made  # not the game: it would hold itself, with all its pictures
        super().__init__(start, [first], paint_hall, lambda: debrief(len(_names(made))))

    def _begin_page(self) -> None:
        if self._at == len(self._pages):
            following = self._following(self.page)
            if following is not None:
                self._pages, self._at = [following], 0
        super()._begin_page()

    def _following(self, page: Page) -> Page | None:
        """What comes after a page that is done; None at the end."""
        if isinstance(page, ChoosePicture) and page.chosen is not None:
            return ChooseSize(self._book, page.chosen, self._band, self._chance.randrange(2**31))
        if isinstance(page, ChooseSize) and page.chosen is not None:
            is_again = page.picture.name in _names(self._made)
            return Table(self._book, page.picture, page.chosen, self._band, is_again)
        if isinstance(page, Table) and not page.is_left:
            self._made.append(Made(page.picture.name, len(page.cut.cells)))
            return Whole(self._book, page.picture, not self._is_enough)
        if isinstance(page, ChoosePicture) or (isinstance(page, Whole) and not page.wants_more):
            return LastCard(self._convention) if self._made else None
        if isinstance(page, LastCard):
            return None
        return ChoosePicture(self._book, self._pictures, _names(self._made))

    @property
    def _is_enough(self) -> bool:
        pieces = sum(one.pieces for one in self._made)
        return pieces >= ENOUGH_PIECES or len(self._made) >= ENOUGH_PICTURES

    def advance(self, seconds: float) -> None:
        """A picture that came by and by shows."""
        super().advance(seconds)
        if isinstance(self.page, ChoosePicture) and self.page.has_new_picture:
            self._is_changed = True

    def draw(self, surface: pygame.Surface) -> list[Box]:
        """Table and finished picture draw what moves by themselves, and only what has changed."""
        page = self.page
        is_whole = self._behind is None or self._is_changed or surface is not self._drawn_on
        if self._is_over or not isinstance(page, Table):
            boxes = super().draw(surface)
            if isinstance(page, Whole) and not self._is_over:
                boxes += page.draw_moving(surface, is_whole)
            return boxes
        if is_whole or self._behind is None:
            self._behind, self._is_changed = self._painted(surface.get_size()), False
            self._drawn_on = surface
        return page.draw(surface, self._behind, is_whole)

    def _painted(self, size: tuple[int, int]) -> pygame.Surface:
        whole = super()._painted(size)
        if isinstance(self.page, Table) and not self._is_over:
            whole.set_alpha(255)
            self.page.paint_still(whole)
            whole.set_alpha(None)
        return whole


def _names(made: Sequence[Made]) -> set[str]:
    """The pictures that were put together, each once."""
    return {one.picture for one in made}
