"""Two pages before the puzzle: which picture, and into how many pieces it is cut."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pygame

from games.contract import Band, Event, Sound
from games.convention_puzzle.jigsaw.cutting import Cut
from games.convention_puzzle.jigsaw.pictures import Picture
from games.convention_puzzle.jigsaw.places import heading, places_to_choose
from games.convention_puzzle.jigsaw.scene_art import SHARE, PictureBook
from games.convention_puzzle.jigsaw.telling import WORDS
from games.convention_puzzle.jigsaw.tiles import Tile, back_button, grid, tile_for
from games.stage.boards import Board, Rect
from games.stage.buttons import button
from games.stage.look import GLOW, NIGHT, SKY
from games.stage.page import Glass, Page
from quizzes.text import Text

A_PAGE = 6
SIDES: dict[Band, Sequence[int]] = {
    "1-2": (2, 3), "3-4": (2, 3, 4), "5-6": (2, 3, 4, 5), "7-9": (2, 3, 4, 5)
}  # fmt: skip


class ChoosePicture(Page):
    """All pictures, six at a time; those that are finished glow."""

    def __init__(
        self, book: PictureBook, pictures: Sequence[Picture], finished: Collection[str]
    ) -> None:
        self._book, self._pictures, self._finished = book, pictures, finished
        self._at = 0
        self._tiles: list[Tile] = []
        self._waiting: list[tuple[Picture, Tile]] = []
        self.has_new_picture = False  # since the last moment
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
        """Builds the tiles that show; pictures that are not at hand come one by one."""
        self._glass, mm = glass, glass.mm
        places = places_to_choose(glass.size, has_back=False)
        glow = glass.figures.get(glass.art / "glow.svg", mm * 14, mm * 14)
        self._tiles = [
            tile_for(
                glass, f"picture_{picture.name}", place, picture.words,
                glow if picture.name in self._finished else None,
            )
            for picture, place in zip(
                self._shown, grid(places.tiles, A_PAGE, 3, mm), strict=False
            )
        ]  # fmt: skip
        self._waiting = list(zip(self._shown, self._tiles, strict=True))
        for picture, tile in list(self._waiting):
            if self._book.has(picture, glass, tile.spot.size):
                self._show_next(self._waiting.index((picture, tile)))
        self._boards = [heading(glass, places, WORDS["choose"])]
        self._boards += [tile.board for tile in self._tiles]
        if len(self._pictures) > A_PAGE:
            self._boards.append(button(glass, "more", WORDS["more"], places.more, SKY))
        if self._finished:
            self._boards.append(button(glass, "done", WORDS["done"], places.done))

    def _show_next(self, at: int = 0) -> None:
        picture, tile = self._waiting.pop(at)
        tile.show(self._book.still(picture, self._glass, tile.spot.size))

    def advance(self, seconds: float) -> list[Event]:
        """One more picture is drawn."""
        self.has_new_picture = bool(self._waiting)
        if self._waiting:
            self._show_next()
        return []

    @property
    def is_still(self) -> bool:
        """Whether all pictures are there."""
        return not self._waiting

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

    def __init__(self, book: PictureBook, picture: Picture, band: Band, seed: int) -> None:
        self._book, self.picture = book, picture
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
        words = WORDS["pieces"].filled(n=len(cut.cells))
        tile = tile_for(glass, f"cut_{cut.name}", place, words)
        whole = self._book.still(self.picture, glass, tile.spot.size).copy()
        for seam in cut.seams(*tile.spot.size):
            pygame.draw.lines(whole, NIGHT, False, seam.points, max(2, round(glass.mm * 0.9)))
            pygame.draw.lines(whole, GLOW, False, seam.points, max(1, round(glass.mm * 0.3)))
        tile.show(whole)
        return tile.board

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
