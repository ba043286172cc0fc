"""The page of the puzzle: the table with its pieces, the picture to look at, 江江 beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pygame

from games.contract import Answered, Band, Box, Event, Part, Sound, Touch
from games.convention_puzzle.jigsaw.cutting import Cell, Cut
from games.convention_puzzle.jigsaw.hands import Hands
from games.convention_puzzle.jigsaw.layout import APART_MM, Layout, lay_out
from games.convention_puzzle.jigsaw.pictures import Picture
from games.convention_puzzle.jigsaw.pieces import Pieces
from games.convention_puzzle.jigsaw.puzzle import Outcome, Puzzle
from games.convention_puzzle.jigsaw.scene_art import SHARE, PictureBook
from games.convention_puzzle.jigsaw.table_picture import TablePicture
from games.convention_puzzle.jigsaw.telling import WORDS
from games.convention_puzzle.jigsaw.tiles import back_button
from games.convention_puzzle.jigsaw.tray import paint_tray
from games.convention_puzzle.jigsaw.whole import size_when_whole
from games.stage.boards import Board, Rect, slab
from games.stage.look import PAPER
from games.stage.page import Glass, Page
from games.stage.reading_sizes import BODY_MM
from games.stage.speech import speech
from quizzes.text import Text

MOST_MARKED = 3  # sides of a cut whose outline the board shows to the youngest
ADMIRE_SECONDS = 0.6  # between the last piece and what follows
SOUNDS: dict[Outcome, str] = {
    "home": "step", "joined": "step", "rested": "tap", "missed": "back", "helped": "reveal"
}  # fmt: skip


class Table(Page):
    """One puzzle, from scattered pieces until the log knows that it is whole.

    A picture that was whole before in this visit (`is_again`) is not logged once more.
    """

    def __init__(
        self, book: PictureBook, picture: Picture, cut: Cut, band: Band, is_again: bool = False
    ) -> None:
        self._book, self.picture, self.cut = book, picture, cut
        self.puzzle = Puzzle.of(cut)
        self.is_left = False
        self._band, self._is_again = band, is_again
        self._says = "start"
        self._is_sent = False
        self._seconds = self._admired = 0.0
        self._boards: list[Board] = []
        self._hands: Hands | None = None
        self.layout: Layout
        self._look: object = None
        self._ahead = ["moving", "still"]  # of the finished picture, still to be made

    def lay_out(self, glass: Glass) -> None:
        """A new table for this glass: pieces lie where they lay, as far as there is room."""
        if self._hands is not None:
            self._hands.let_go()
        look = (glass.size, self._book.look(self.picture, glass))
        if self._hands is None or look != self._look:
            self._lay_table(glass)
        self._look = look
        self._drawing = TablePicture(self.hands, self._pieces, glass.reader.reduced_motion)
        layout, mm = self.layout, glass.mm
        frame = slab(layout.picture.size, PAPER, mm * 4, mm)
        rim = round(mm * 2)
        inner = (layout.picture.width - 2 * rim, layout.picture.height - 2 * rim - round(mm))
        frame.blit(self._book.still(self.picture, glass, inner), (rim, rim))
        guide = glass.figures.get(glass.art / "jiangjiang_pointing.svg", *layout.guide.size)
        self._boards = [
            Board("picture", layout.picture, frame),
            Board("guide", guide.get_rect(center=layout.guide.center), guide),
        ]
        self._back = back_button(glass, layout.back)
        self._glass = glass
        self._write()

    def _write(self) -> None:
        """What 江江 says."""
        glass, words = self._glass, [WORDS[self._says]]
        size = BODY_MM[glass.reader.band] * glass.mm
        self._bubble = speech(glass.pen, words, size, glass.mm, self.layout.speech)

    def _lay_table(self, glass: Glass) -> None:
        picked = self._hands.picked if self._hands else None
        cell = self._hands.picked_cell if self._hands else (0, 0)
        self.layout = layout = lay_out(glass.size, self.cut, SHARE, self.cut.seed)
        whole = self._book.still(self.picture, glass, layout.board.size)
        self._pieces = Pieces(whole, self.cut, layout.board.topleft, glass.mm)
        self._hands = Hands(self.puzzle, layout, self._band, self._pieces.covers)
        self._hands.picked, self._hands.picked_cell = picked, cell

    @property
    def hands(self) -> Hands:
        """The fingers on the table."""
        assert self._hands is not None
        return self._hands

    @property
    def version(self) -> object:
        """What 江江 says, and whether one may still go back."""
        return self._says, self._may_go_back

    @property
    def _may_go_back(self) -> bool:
        """Until the first piece is home another picture may be chosen."""
        return not self.puzzle.home

    def boards(self) -> Sequence[Board]:
        """What stands beside the table."""
        return [*self._boards, self._bubble, *([self._back] if self._may_go_back else [])]

    def figures(self) -> frozenset[str]:
        """The picture and 江江."""
        return frozenset({"guide", "picture"})

    def touch(self, touch: Touch) -> list[Event] | None:
        """Fingers on pieces, and on the board while a piece is picked."""
        if self.puzzle.is_solved:
            return None
        was_picked = self.hands.picked
        if not self.hands.touch(touch):
            return None
        events = self._take_outcomes()
        if self.hands.picked is not was_picked and self.hands.picked is not None:
            events.append(Sound("tap"))
            if self._says == "start":
                self._say("tap")
        return events

    def _take_outcomes(self) -> list[Event]:
        outcomes, self.hands.outcomes = self.hands.outcomes, []
        for outcome in outcomes:
            self._say_after(outcome)
        return [Sound(SOUNDS[outcome]) for outcome in outcomes]

    def _say_after(self, outcome: Outcome) -> None:
        picked = self.hands.picked
        if len(self.puzzle.loose) == 1 and self.puzzle.home:
            says = "almost"
        elif outcome == "helped":
            says = "helped"
        elif outcome == "missed":
            says = "hint" if picked and self.puzzle.is_hinted(picked) else "look"
        elif outcome in ("home", "joined") and self._says != "start":
            says = "going"
        else:
            return
        self._say(says)

    def _say(self, says: str) -> None:
        if says != self._says:
            self._says = says
            self._write()

    def act(self, name: str, seconds: float) -> list[Event]:
        """Back to the pictures."""
        self.is_left = self.is_done = True
        return [Sound("back")]

    def advance(self, seconds: float) -> list[Event]:
        """Pieces fly; when the last has landed, the log is told."""
        self._seconds += seconds
        self.hands.advance(seconds)
        self._drawing.advance(seconds)
        if not self.puzzle.is_solved or self._drawing.is_flying or self._is_sent:
            return []
        self._admired += seconds
        self._draw_ahead()
        if self._admired < ADMIRE_SECONDS or self._ahead:
            return []
        self._is_sent = True
        if self._is_again:
            self.is_done = True
            return []
        return [self._answered()]

    def _draw_ahead(self) -> None:
        """While nothing moves, what comes is drawn: a step for each moment."""
        if self._ahead:
            size = size_when_whole(self._glass.size)
            if self._ahead.pop() == "still":
                self._book.still(self.picture, self._glass, size, is_exact=True)
            else:
                self._book.moving(self.picture, self._glass, size)

    def _answered(self) -> Answered:
        picture, puzzle = self.picture, self.puzzle
        item = f"{picture.convention.id}.{picture.line.id}"
        detail = {
            "cut": self.cut.name,
            "moves": puzzle.moves,
            "helps": puzzle.helps,
            "half": picture.half,
        }
        revision = picture.convention.revision
        return Answered(
            0, item, revision, "", "", "", "puzzle", "whole", None, self._seconds, detail
        )

    def recorded(self, answered: Answered) -> list[Event]:
        """It is whole, and the log knows."""
        self.is_done = True
        return []

    @property
    def is_still(self) -> bool:
        """Whether nothing is carried or flies."""
        waits = self.puzzle.is_solved and not self._is_sent
        return not (self.hands.held or self._drawing.is_flying or self.hands.flights or waits)

    def paint_still(self, on: pygame.Surface) -> None:
        """The board and what is home; painted behind the loose pieces."""
        is_marked = self._band == "1-2" and self.cut.rows <= MOST_MARKED
        paint_tray(on, self.layout, is_marked)
        self._drawing.paint_still(on)

    def draw(self, on: pygame.Surface, behind: pygame.Surface, is_whole: bool) -> list[Box]:
        """Loose pieces over what lies still: everything, or what has changed."""
        draw = self._drawing.draw_whole if is_whole else self._drawing.draw_changes
        return draw(on, behind)

    def more_parts(self) -> Sequence[Part]:
        """The loose pieces; while one is picked, the free places of the board."""
        if self.puzzle.is_solved:
            return []
        return [*self._piece_parts(), *self._place_parts()]

    def _piece_parts(self) -> list[Part]:
        parts = []
        loose: Collection[Cell] = [c for group in self.puzzle.loose for c in group.cells]
        for cell in sorted(loose):
            group = self.puzzle.group_of(cell)
            assert group is not None
            body = self.layout.home(cell).move(round(group.dx), round(group.dy))
            if len(group.cells) > 1:
                body = self._inset(body)
            parts.append(_target(f"piece_{cell[0]}_{cell[1]}", body))
        return parts

    def _place_parts(self) -> list[Part]:
        if self.hands.picked is None:
            return []
        free = [cell for cell in self.cut.cells if cell not in self.puzzle.home]
        return [
            _target(f"place_{cell[0]}_{cell[1]}", self._inset(self.layout.home(cell)))
            for cell in free
        ]

    def _inset(self, place: Rect) -> Rect:
        """What stands side by side is told as if it stood apart: a finger goes to the middle."""
        apart = round(self.layout.mm * APART_MM)
        return place.inflate(-apart, -apart)

    def aloud(self) -> list[Text]:
        """What 江江 says."""
        return [WORDS[self._says]]

    def soon(self) -> list[Text]:
        """What will be heard when the picture is whole."""
        return [self.picture.line.text]


def _target(name: str, place: Rect) -> Part:
    box = (place.x, place.y, place.width, place.height)
    return Part(name, "target", box, can_touch=True)
