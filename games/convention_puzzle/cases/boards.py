"""The boards of a scene: what happens, what 江江 says, the lines, and the right ones explained."""

from __future__ import annotations

from itertools import chain

import pygame

from games.convention_puzzle.cases.layout import Layout, layout_for
from games.convention_puzzle.cases.rules import CasesRound
from games.convention_puzzle.cases.telling import Telling
from games.convention_puzzle.glosses import glosses_of, labelled
from games.convention_puzzle.table import broken, fitted, is_cut
from games.convention_puzzle.whole_line import exactly
from games.convention_puzzle.words import WORDS as FRAME
from games.stage.boards import Board, Rect, slab
from games.stage.buttons import button
from games.stage.look import GLOW, LEAF, NIGHT, PAPER, QUIET, RIVER, SKY, Colour, ink_on
from games.stage.page import Glass
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from games.stage.speech import speech, told
from games.stage.writing import Written
from quizzes.kinds.convention import Line

LARGEST_SCENE, LARGEST_LINE, LARGEST_ANSWER = 1.4, 1.5, 1.5  # of the reading size
SMALLEST = 0.8  # of the least reading size: for conventions of very long lines
STEP = 0.04
GLOSS = 0.75  # of the line that it explains
LIP_MM, EDGE_MM, TICK_MM, APART_MM = 2.0, 1.6, 18.0, 2.0


class Boards:
    """Builds the boards of the phase that a round is in; each is then only blitted."""

    def __init__(self, glass: Glass, round_: CasesRound, telling: Telling) -> None:
        self._glass, self._round, self._telling = glass, round_, telling
        self._layout: Layout = layout_for(glass.size)
        self._mm, band = glass.mm, glass.reader.band
        self._body, self._least = BODY_MM[band] * glass.mm, LEAST_MM[band] * glass.mm

    def boards(self) -> list[Board]:
        """Everything of this phase."""
        if self._round.phase == "over":
            return []
        glass, layout = self._glass, self._layout
        says = self._telling.lines()
        bubble = speech(glass.pen, says, self._body, self._mm, layout.speech)
        if self._round.phase == "why":
            below = [*self._answers(), button(glass, "next", FRAME["next"], layout.button)]
        else:
            below = self._lines()
        return [self._scene(), self._guide(), bubble, *below]

    def _scene(self) -> Board:
        mm, box, pen = self._mm, self._layout.scene, self._glass.pen
        head = pen.write(self._telling.head(), self._least, PAPER, box.width)
        label = Rect(round(mm * 7), round(mm * 5), head.size[0] + round(mm * 8), head.size[1])
        top = label.bottom + round(mm * 2)
        room = (box.width - round(mm * 18), box.height - top - round(mm * (4 + LIP_MM)))
        sizes = (self._body * LARGEST_SCENE, self._least)
        text = fitted(pen, self._round.now.case.case, room, NIGHT, sizes, centred=False)
        surface = slab(box.size, PAPER, mm * 8, mm * LIP_MM)
        pygame.draw.rect(surface, RIVER, label.inflate(0, mm), border_radius=round(mm * 4))
        surface.blit(head.surface, head.surface.get_rect(center=label.center))
        self._dots(surface, box.width - round(mm * 8), label.centery)
        surface.blit(text.surface, (round(mm * 9), top + max(0, room[1] - text.size[1]) // 2))
        return Board("case", box, surface, told(head, text), is_cut=is_cut(text, room))

    def _dots(self, on: pygame.Surface, right: int, y: int) -> None:
        """How far the round is: one dot for each scene, filled when it is done."""
        round_, radius = self._round, round(self._mm * 2.2)
        if len(round_.asked) < 2:
            return
        x = right - radius - (len(round_.asked) - 1) * radius * 3
        for n in range(len(round_.asked)):
            spot = (x + n * radius * 3, y)
            is_up = n == round_.at
            fill: Colour = LEAF if n < round_.at else SKY if is_up else QUIET
            pygame.draw.circle(on, fill, spot, radius, 0 if n < round_.at else max(2, radius // 4))
            if is_up:
                pygame.draw.circle(on, fill, spot, round(radius * 0.55))

    def _guide(self) -> Board:
        round_, box, glass = self._round, self._layout.guide, self._glass
        pose = "thinking"
        if round_.phase == "why":
            pose = "cheering" if round_.right[-1] else "comforting"
        picture = glass.figures.get(glass.art / f"jiangjiang_{pose}.svg", *box.size)
        return Board("guide", picture.get_rect(midbottom=box.midbottom), picture)

    def _lines(self) -> list[Board]:
        """All lines alike: one colour, one size of letters."""
        lines = self._round.now.choices
        places = self._layout.rows(len(lines))
        mm = self._mm
        room = (places[0].width - round(mm * 14), places[0].height - round(mm * (4 + LIP_MM)))
        written = self._alike(lines, room)
        boards = []
        for line, place, one in zip(lines, places, written, strict=True):
            is_chosen = line.id == self._round.chosen
            surface = self._slab(place, SKY, PAPER if is_chosen else None)
            y = (place.height - round(mm * LIP_MM) - one.size[1]) // 2
            surface.blit(one.surface, (round(mm * 8), y))
            words = exactly(line, self._glass, one)
            can_touch = self._round.phase == "read"
            name, cut = f"line_{line.id}", is_cut(one, room)
            boards.append(
                Board(name, place, surface, words, can_touch, cut, sink=round(mm * LIP_MM))
            )
        return boards

    def _alike(self, lines: tuple[Line, ...], room: tuple[int, int]) -> list[Written]:
        """The lines as large as all of them fit, whole or broken between their halves."""
        size, last = self._body * LARGEST_LINE, self._least * SMALLEST
        while True:
            for is_broken in (False, True):
                texts = [broken(line) if is_broken else line.text for line in lines]
                written = [self._glass.pen.write(one, size, ink_on(SKY), room[0]) for one in texts]
                fits = not any(is_cut(one, room) or one.ends_alone for one in written)
                if fits and (is_broken or all(map(_stands_well, lines, written))):
                    return written
            if size <= last:
                return written
            size = max(last, size - self._body * STEP)

    def _slab(self, box: Rect, fill: Colour, frame: Colour | None) -> pygame.Surface:
        mm = self._mm
        if frame is None:
            return slab(box.size, fill, mm * 7, mm * LIP_MM)
        surface = slab(box.size, frame, mm * 7, mm * LIP_MM)
        edge = round(mm * EDGE_MM)
        face = Rect(edge, edge, box.width - 2 * edge, box.height - round(mm * LIP_MM) - 2 * edge)
        pygame.draw.rect(surface, fill, face, border_radius=round(mm * 5.6))
        return surface

    def _answers(self) -> list[Board]:
        """The right lines, one or two, lit and ticked, each with its glosses."""
        right = self._round.now.right
        places = self._layout.rows(len(right), self._layout.answers)
        left, mm = round(self._mm * (TICK_MM + 8)), self._mm
        room = (
            places[0].width - left - round(mm * 7),
            places[0].height - round(mm * (9 + LIP_MM)),
        )
        written = self._explained(right, room)
        return [
            self._answer(line, box, rows, room)
            for line, box, rows in zip(right, places, written, strict=True)
        ]

    def _explained(self, lines: tuple[Line, ...], room: tuple[int, int]) -> list[list[Written]]:
        """Each line and its glosses, all as large as they fit."""
        size, last = self._body * LARGEST_ANSWER, self._least * SMALLEST
        while True:
            for is_broken in (False, True):
                written = [self._rows(line, size, room[0], is_broken) for line in lines]
                heads = [rows[0] for rows in written]
                fits = all(self._height(rows) <= room[1] for rows in written)
                fits &= is_broken or all(map(_stands_well, lines, heads))
                alone = size > self._least and any(one.ends_alone for one in chain(*written))
                if fits and not alone:
                    return written
            if size <= last:
                return written
            size = max(last, size - self._body * STEP)

    def _rows(self, line: Line, size: float, wide: int, is_broken: bool) -> list[Written]:
        write, band = self._glass.pen.write, self._glass.reader.band
        small = min(size, max(self._least, size * GLOSS))
        glosses = glosses_of(line, band)
        said = [labelled(gloss) if n == 0 else gloss for n, gloss in enumerate(glosses)]
        head = write(broken(line) if is_broken else line.text, size, NIGHT, wide, bold=True)
        return [head, *(write(one, small, RIVER, wide) for one in said)]

    def _height(self, rows: list[Written]) -> int:
        return sum(one.size[1] for one in rows) + round(self._mm * APART_MM) * (len(rows) - 1)

    def _answer(self, line: Line, box: Rect, rows: list[Written], room: tuple[int, int]) -> Board:
        glass, mm, high = self._glass, self._mm, self._height(rows)
        box = Rect(box.x, box.y, box.width, min(box.height, high + round(mm * (10 + LIP_MM))))
        surface = self._slab(box, PAPER, GLOW)
        tick = glass.figures.get(glass.art / "answer_go.svg", mm * TICK_MM, mm * TICK_MM)
        surface.blit(tick, (round(mm * 5), round(mm * 6)))
        y = round(mm * 5)
        for one in rows:
            surface.blit(one.surface, (round(mm * (TICK_MM + 8)), y))
            y += one.size[1] + round(mm * APART_MM)
        words = " / ".join([exactly(line, glass, rows[0]), *(told(one) for one in rows[1:])])
        cut = high > room[1] or any(is_cut(one, room) for one in rows)
        return Board(f"answer_{line.id}", box, surface, words, is_cut=cut)


def _stands_well(line: Line, written: Written) -> bool:
    """Whether a line of two halves, written whole, stands in one row; others may wrap."""
    return not line.halves or len({rect.y for _, rect in written.cells}) == 1
