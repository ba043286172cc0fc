"""The last card: the whole convention, word for word, its title, its year, who issued it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pygame

from games.contract import Event, Sound
from games.convention_puzzle.words import WORDS
from games.stage.boards import Board, Rect, slab
from games.stage.buttons import button
from games.stage.look import BRICK, NIGHT, PAPER, QUIET
from games.stage.page import Glass, Page
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from games.stage.speech import told
from games.stage.writing import Written
from quizzes.class_convention import is_own
from quizzes.kinds.convention import Convention
from quizzes.text import Text

STEP = 0.04
LARGEST = 1.7
BUTTON_MM = (46.0, 24.0)


class LastCard(Page):
    """Shows the lines on as many cards as they need; each line is written whole and exactly."""

    def __init__(self, convention: Convention) -> None:
        self._convention = convention
        self._at = 0
        self._sheets: list[tuple[Board, list[Text]]] = []
        self._button: Board | None = None
        self._guide: Board | None = None

    def begin(self) -> list[Event]:
        """A page is turned."""
        return [Sound("page")]

    @property
    def version(self) -> object:
        """The sheet that is up."""
        return self._at

    def lay_out(self, glass: Glass) -> None:
        """Writes all lines as large as they fit; what does not fit goes on the next sheet."""
        mm, size = glass.mm, glass.size
        margin, gap = round(mm * 10), round(mm * 4)
        wide, high = round(mm * BUTTON_MM[0]), size.target(BUTTON_MM[1])
        bottom = size.height - size.clear_bottom - gap
        place = Rect(margin, size.clear_top + gap, size.width - 2 * margin, 0)
        place.height = bottom - round(mm * 60) - gap - place.y
        place_of_button = Rect(place.right - wide, bottom - high, wide, high)
        guide = Rect(margin, bottom - round(mm * 60), round(mm * 70), round(mm * 60))
        if not size.is_tall:
            place = Rect(margin + round(mm * 62), place.y, place.width - round(mm * 62), 0)
            place.height = bottom - place.y
            place.width -= wide + gap
            guide = Rect(margin, bottom - round(mm * 86), round(mm * 60), round(mm * 86))
        self._sheets = self._written(glass, place)
        self._at = min(self._at, len(self._sheets) - 1)
        self._button = button(glass, "next", WORDS["next"], place_of_button)
        picture = glass.figures.get(glass.art / "jiangjiang_cheering.svg", *guide.size)
        self._guide = Board("guide", picture.get_rect(midbottom=guide.midbottom), picture)

    def _written(self, glass: Glass, place: Rect) -> list[tuple[Board, list[Text]]]:
        """The sheets: every line on one if letters may be so small, else as many as needed."""
        band = glass.reader.band
        body, least = (size[band] * glass.mm for size in (BODY_MM, LEAST_MM))
        size = body * LARGEST
        while True:
            sheets = self._split(glass, place, size)
            if len(sheets) == 1 or size <= least:
                break
            size = max(least, size - body * STEP)
        return [
            (self._sheet(glass, place, size, lines, at == len(sheets) - 1), lines)
            for at, lines in enumerate(sheets)
        ]

    def _lines(self) -> list[Text]:
        return [line.text for line in self._convention.lines]

    def _heads(self, glass: Glass, size: float, room: int) -> list[Written]:
        write = partial(glass.pen.write, wrap=room, centred=True)
        year, issuer = self._convention.year, self._convention.issuer
        how = "agreed" if is_own(self._convention) else "issued" if year else "issued_by"
        issued = WORDS[how].filled(issuer=issuer, **({"year": year} if year else {}))
        head = write(self._convention.title, size * 1.1, BRICK, bold=True)
        return [head, write(issued, min(size, glass.mm * LEAST_MM[glass.reader.band]), QUIET)]

    def _split(self, glass: Glass, place: Rect, size: float) -> list[list[Text]]:
        mm = glass.mm
        room = place.width - round(mm * 16)
        free = place.height - round(mm * 12)
        free -= sum(head.size[1] + round(mm * 2) for head in self._heads(glass, size, room))
        sheets: list[list[Text]] = [[]]
        used = 0
        for line in self._lines():
            high = glass.pen.write(line, size, NIGHT, room).size[1] + round(mm * 2)
            if sheets[-1] and used + high > free:
                sheets.append([])
                used = 0
            sheets[-1].append(line)
            used += high
        return sheets

    def _sheet(
        self, glass: Glass, place: Rect, size: float, lines: Sequence[Text], is_last: bool
    ) -> Board:
        mm = glass.mm
        room = place.width - round(mm * 16)
        heads = self._heads(glass, size, room)
        body = [glass.pen.write(line, size, NIGHT, room) for line in lines]
        place = _shrunk(
            place, sum(one.size[1] for one in (*heads, *body)) + round(mm * (22 + 10 * len(body)))
        )
        surface = slab(place.size, PAPER, mm * 8, mm * 2)
        y = _in_the_middle(surface, heads[0], round(mm * 5))
        left = (place.width - max(one.size[0] for one in body)) // 2
        free = place.height - y - heads[1].size[1] - round(mm * 8)
        used = sum(one.size[1] for one in body)
        between = min(mm * 10, max(mm * 1.0, (free - used) / (len(body) + 1)))
        y += round(between)
        for one in body:
            surface.blit(one.surface, (left, y))
            y += one.size[1] + round(between)
        foot = place.height - heads[1].size[1] - round(mm * 6)
        _in_the_middle(surface, heads[1], foot)
        is_cut = y > foot + round(mm * 3)
        return Board("last_card", place, surface, told(*heads, *body), is_cut=is_cut)

    def boards(self) -> Sequence[Board]:
        """江江, the sheet that is up, and the button."""
        assert self._button is not None and self._guide is not None
        return [self._guide, self._sheets[self._at][0], self._button]

    def act(self, name: str, seconds: float) -> list[Event]:
        """「继续」: the next sheet, or done."""
        if name != "next":
            return []
        if self._at + 1 < len(self._sheets):
            self._at += 1
        else:
            self.is_done = True
        return [Sound("page")]

    def aloud(self) -> list[Text]:
        """The title, then the lines that are up."""
        lines = self._sheets[self._at][1] if self._sheets else self._lines()
        head = [self._convention.title] if self._at == 0 else []
        return [*head, *lines]


def _in_the_middle(on: pygame.Surface, written: Written, y: int) -> int:
    """Blits it centred; the y below it."""
    on.blit(written.surface, ((on.get_width() - written.size[0]) // 2, y))
    return y + written.size[1]


def _shrunk(place: Rect, high: int) -> Rect:
    """The place, no higher than it must be, its middle where it was."""
    shrunk = place.copy()
    shrunk.height = min(place.height, high)
    shrunk.centery = place.centery
    return shrunk
