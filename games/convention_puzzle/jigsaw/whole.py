"""The finished picture: it moves, and below it stands the line, word for word, and its year."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from games.contract import Box, Event, Size, Sound
from games.convention_puzzle.jigsaw.layout import REACHED
from games.convention_puzzle.jigsaw.pictures import Picture
from games.convention_puzzle.jigsaw.places import BUTTON_MM, GAP_MM, MARGIN_MM
from games.convention_puzzle.jigsaw.scene_art import SHARE, PictureBook
from games.convention_puzzle.jigsaw.telling import WORDS
from games.convention_puzzle.jigsaw.tiles import in_one
from games.stage.boards import Board, Rect, slab
from games.stage.buttons import button
from games.stage.look import BRICK, LEAF, LIT, NIGHT, PAPER, QUIET, SKY, Colour
from games.stage.page import Glass, Page
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from games.stage.speech import told
from games.stage.writing import Written
from quizzes.class_convention import is_own
from quizzes.text import Text

STEP = 0.05
RIM_MM = 3.0
LARGEST, LARGEST_WHOLE = 2.4, 1.6  # of the reading size, for the line itself, halved or not


class Whole(Page):
    """Shows the picture and its line; `may_go_on` to another picture, or only to the end."""

    def __init__(self, book: PictureBook, picture: Picture, may_go_on: bool) -> None:
        self._book, self.picture, self._may_go_on = book, picture, may_go_on
        self._seconds = 0.0
        self._scratch = pygame.Surface((1, 1), pygame.SRCALPHA, 32)
        self._is_fresh = True
        self.wants_more = False
        self._boards: list[Board] = []

    def begin(self) -> list[Event]:
        """Something was made."""
        return [Sound("glow")]

    def lay_out(self, glass: Glass) -> None:
        """Picture beside the line on wide glass, above it on tall."""
        places = _places(glass.size)
        frame = slab(places["picture"].size, PAPER, glass.mm * 5, glass.mm * 2)
        rim, inner = round(glass.mm * RIM_MM), size_when_whole(glass.size)
        frame.blit(self._book.still(self.picture, glass, inner, is_exact=True), (rim, rim))
        self._moving = self._book.moving(self.picture, glass, inner)
        self._corner = (places["picture"].x + rim, places["picture"].y + rim)
        self._is_calm = glass.reader.reduced_motion
        self._boards = [
            Board("picture", places["picture"], frame),
            self._line(glass, places["line"]),
        ]
        if self._may_go_on:
            self._boards.append(button(glass, "again", WORDS["again"], places["again"], SKY))
        word = WORDS["done"] if self._may_go_on else WORDS["next"]
        self._boards.append(button(glass, "done", word, places["done"], LEAF))

    def _line(self, glass: Glass, place: Rect) -> Board:
        mm = glass.mm
        room = (place.width - round(mm * 16), place.height - round(mm * 12))
        is_halved = bool(self.picture.line.halves)
        share, most = (LARGEST, 2) if is_halved else (LARGEST_WHOLE, 8)  # lines it may take
        while True:
            written, gaps = self._written(glass, room[0], share)
            high = sum(one.size[1] for one in written) + round(mm * sum(gaps))
            is_fine = high <= room[1] and (share <= 1 or _lines(written[0]) <= most)
            if is_fine or share <= LEAST_MM["1-2"] / BODY_MM["1-2"]:
                break
            share -= STEP
        surface = slab(place.size, PAPER, mm * 8, mm * 2)
        y = (place.height - round(mm * 2) - high) // 2
        for one, gap in zip(written, gaps, strict=True):
            surface.blit(one.surface, (round(mm * 8), y))
            y += one.size[1] + round(mm * gap)
        return Board("line", place, surface, in_one(told(*written)), is_cut=high > room[1])

    def _written(self, glass: Glass, room: int, share: float) -> tuple[list[Written], list[float]]:
        """The line, what it means in plain words, and where it is from; with gaps in mm."""
        band = glass.reader.band
        body, least = BODY_MM[band] * glass.mm, LEAST_MM[band] * glass.mm
        line, convention = self.picture.line_in_two, self.picture.convention
        lit = self.picture.place(line.in_language(glass.reader.language))
        marks: list[tuple[int, int, Colour]] = [(*lit, LIT)] if lit[1] else []
        size = max(least, body * share)
        written = [glass.pen.write(line, size, NIGHT, room, marks=marks, bold=True)]
        gaps = [4.0]
        small = max(least, min(body * 1.2, size * 0.7))
        for n, gloss in enumerate(self.picture.glosses(band)):
            if n == 0:
                written.append(glass.pen.write(WORDS["small_gloss"], least, BRICK, room, bold=True))
                gaps.append(0.0)
            written.append(_not_ending_alone(glass, gloss.text, small, least, room))
            gaps.append(1.0)
        named, year = {"title": convention.title}, convention.year
        source = WORDS["from_undated"].filled(**named)
        if year:
            source = WORDS["from"].filled(**named, year=year)
        if is_own(convention):
            source = WORDS["from_us"].filled(**named, issuer=convention.issuer, year=year)
        gaps[-1] = 4.0
        written.append(glass.pen.write(source, least, QUIET, room))
        return written, [*gaps, 0.0]

    def advance(self, seconds: float) -> list[Event]:
        """The picture is made ready to move, a spot at a time, then moves."""
        if self._is_calm:
            return []
        if self._moving.is_ready:
            self._seconds += seconds
        else:  # here and not in `draw`: how it looks must not depend on how often it is drawn
            self._moving.draw(self._scratch, (0, 0), 0.0)
            self._is_fresh = True
        return []

    @property
    def is_still(self) -> bool:
        """Only in less motion."""
        return self._is_calm

    def draw_moving(self, on: pygame.Surface, afresh: bool) -> list[Box]:
        """Draws what has moved in the picture; `afresh`: it was laid anew."""
        if self._is_calm or not self._moving.is_ready:
            return []
        afresh, self._is_fresh = afresh or self._is_fresh, False
        return self._moving.draw(on, self._corner, self._seconds, afresh=afresh)

    def boards(self) -> Sequence[Board]:
        """Picture, line and buttons."""
        return self._boards

    def figures(self) -> frozenset[str]:
        """The picture."""
        return frozenset({"picture"})

    def act(self, name: str, seconds: float) -> list[Event]:
        """Another picture, or the end."""
        self.wants_more = name == "again"
        self.is_done = True
        return [Sound("page")]

    def aloud(self) -> list[Text]:
        """The line, word for word."""
        return [self.picture.line.text]


def _not_ending_alone(glass: Glass, text: Text, size: float, least: float, room: int) -> Written:
    """A little smaller where that keeps a character from standing alone on the last line."""
    first = written = glass.pen.write(text, size, NIGHT, room)
    while written.ends_alone and size > least:
        size = max(least, size - STEP * least)
        written = glass.pen.write(text, size, NIGHT, room)
    return first if written.ends_alone else written


def size_when_whole(size: Size) -> tuple[int, int]:
    """How large the finished picture is, in pixels."""
    around = 2 * round(size.px_per_mm * RIM_MM)
    frame = _places(size)["picture"]
    return (frame.width - around, frame.height - around - round(size.px_per_mm * 2))


def _lines(written: Written) -> int:
    return len({place.y for _, place in written.cells})


def _places(size: Size) -> dict[str, Rect]:
    mm = size.px_per_mm
    margin, gap = round(mm * MARGIN_MM), round(mm * GAP_MM)
    wide, high = round(mm * BUTTON_MM[0]), size.target(BUTTON_MM[1])
    bottom = size.height - size.clear_bottom - margin
    width = size.width - 2 * margin
    done = Rect(size.width - margin - wide, bottom - high, wide, high)
    top = size.clear_top + gap
    if size.is_tall:
        picture = Rect(margin, top + margin, width, 0)
        picture.height = min(round(width / SHARE), round(size.height * (REACHED + 0.02)) - top)
        picture.width = min(width, round(picture.height * SHARE))
        picture.centerx = size.width // 2
        line = Rect(margin, picture.bottom + gap, width, 0)
        line.height = done.y - gap - line.y
    else:
        picture = Rect(margin, top, round(width * 0.52), 0)
        picture.height = min(round(picture.width / SHARE), bottom - top)
        picture.width = round(picture.height * SHARE)
        line = Rect(picture.right + gap, top, margin + width - picture.right - gap, 0)
        line.height = done.y - gap - top
    again = Rect(done.x - gap - wide, done.y, wide, high)
    return {"picture": picture, "line": line, "again": again, "done": done}
