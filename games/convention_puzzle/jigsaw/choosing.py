"""Two pages before the puzzle: which picture, and into how many pieces it is cut."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pygame

from games.contract import Band, Event, Sound
from games.convention_puzzle.jigsaw.cutting import Cut
from games.convention_puzzle.jigsaw.pictures import Picture
from games.convention_puzzle.jigsaw.places import heading, places_to_choose
from games.convention_puzzle.jigsaw.scene_art import SHARE, still
from games.convention_puzzle.jigsaw.telling import WORDS
from games.convention_puzzle.jigsaw.tiles import back_button, grid, picture_tile
from games.stage.boards import Board, Rect
from games.stage.buttons import button
from games.stage.look import GLOW, NIGHT, SKY
from games.stage.pages import Glass, Page
from quizzes.text import Text

A_PAGE = 6
SIDES: dict[Band, Sequence[int]] = {
    "1-2": (2, 3), "3-4": (2, 3, 4), "5-6": (2, 3, 4, 5), "7-9": (2, 3, 4, 5)
}  # fmt: skip


class ChoosePicture(Page):
    """All pictures, six at a time; those that are finished glow."""

    def __init__(self, pictures: Sequence[Picture], finished: Collection[str]) -> None:
        self._pictures, self._finished = pictures, finished
        self._at = 0
        self.chosen: Picture | None = None
        self.is_done = not pictures
        self._boards: list[Board] = []

    @property
    def version(self) -> object:
        """Which six."""
        return self._at

    @property
    def _shown(self) -> Sequence[Picture]:
        return self._pictures[self._at : self._at + A_PAGE]

    def lay_out(self, glass: Glass) -> None:
        """Builds the tiles that show."""
        self._glass = glass
        places = places_to_choose(glass.size, has_back=False)
        self._boards = [heading(glass, places, WORDS["choose"])]
        tiles = grid(places.tiles, A_PAGE, 3, glass.mm)
        for picture, place in zip(self._shown, tiles, strict=False):
            self._boards.append(self._tile(glass, picture, place))
        if len(self._pictures) > A_PAGE:
            self._boards.append(button(glass, "more", WORDS["more"], places.more, SKY))
        if self._finished:
            self._boards.append(button(glass, "done", WORDS["done"], places.done))

    def _tile(self, glass: Glass, picture: Picture, place: Rect) -> Board:
        def paint(size: tuple[int, int]) -> pygame.Surface:
            return still(picture, glass, size)

        name = f"picture_{picture.name}"
        tile = picture_tile(glass, name, place, picture.words, paint, SHARE)
        if picture.name in self._finished:
            side = round(glass.mm * 14)
            glow = glass.figures.get(glass.art / "glow.svg", side, side)
            tile.surface.blit(glow, (place.width - glow.get_width() - glass.mm, glass.mm))
        return tile

    def boards(self) -> Sequence[Board]:
        """The heading, six tiles, the buttons."""
        return self._boards

    def act(self, name: str, seconds: float) -> list[Event]:
        """Turns to the next six, or a picture is chosen; `done` leaves none chosen."""
        if name == "more":
            self._at = (self._at + A_PAGE) % (-(-len(self._pictures) // A_PAGE) * A_PAGE)
            self.lay_out(self._glass)
            return [Sound("page")]
        shown = (one for one in self._shown if name == f"picture_{one.name}")
        self.chosen = next(shown, None)
        self.is_done = True
        return [Sound("tap")]

    def aloud(self) -> list[Text]:
        """The question, then what each picture is of."""
        return [WORDS["choose"], *(picture.text for picture in self._shown)]


class ChooseSize(Page):
    """The chosen picture cut in two, three, four or five each way."""

    def __init__(self, picture: Picture, band: Band, seed: int) -> None:
        self.picture = picture
        self._cuts = [Cut(side, side, seed) for side in SIDES[band]]
        self.chosen: Cut | None = None
        self._boards: list[Board] = []

    def lay_out(self, glass: Glass) -> None:
        """A tile for each cut."""
        places = places_to_choose(glass.size, has_back=True)
        columns = 2 if glass.size.is_tall or len(self._cuts) == 2 else len(self._cuts)
        rows = -(-len(self._cuts) // columns)
        area = places.tiles.copy()
        area.height = min(area.height, round(area.width / columns / SHARE + glass.mm * 24) * rows)
        area.centery = places.tiles.centery
        self._boards = [heading(glass, places, WORDS["how_many"])]
        for cut, place in zip(
            self._cuts, grid(area, len(self._cuts), columns, glass.mm), strict=True
        ):
            self._boards.append(self._tile(glass, cut, place))
        self._boards.append(back_button(glass, places.back))

    def _tile(self, glass: Glass, cut: Cut, place: Rect) -> Board:
        def paint(size: tuple[int, int]) -> pygame.Surface:
            whole = still(self.picture, glass, size).copy()
            for seam in cut.seams(*size):
                pygame.draw.lines(whole, NIGHT, False, seam.points, max(2, round(glass.mm * 0.9)))
                pygame.draw.lines(whole, GLOW, False, seam.points, max(1, round(glass.mm * 0.3)))
            return whole

        words = WORDS["pieces"].filled(n=len(cut.cells))
        return picture_tile(glass, f"cut_{cut.name}", place, words, paint, SHARE)

    def boards(self) -> Sequence[Board]:
        """The heading, the tiles, and the way back."""
        return self._boards

    def act(self, name: str, seconds: float) -> list[Event]:
        """A cut is chosen; `back` leaves none chosen."""
        self.chosen = next((cut for cut in self._cuts if name == f"cut_{cut.name}"), None)
        self.is_done = True
        return [Sound("tap" if self.chosen else "back")]

    def aloud(self) -> list[Text]:
        """The question and the numbers."""
        return [WORDS["how_many"], *(WORDS["pieces"].filled(n=len(c.cells)) for c in self._cuts)]
