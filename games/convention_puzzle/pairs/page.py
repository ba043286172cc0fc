"""The table of 配对: halves that are carried to each other, and lines that are whole."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pygame

from games.contract import Answered, Event, Say, Sound, Start, Touch
from games.convention_puzzle.glosses import glosses_of, labelled
from games.convention_puzzle.pairs import pieces
from games.convention_puzzle.pairs.layout import layout_for
from games.convention_puzzle.pairs.rules import Match, Table, deal
from games.convention_puzzle.rung import RungPage
from games.convention_puzzle.words import WORDS as FRAME
from games.stage.boards import Board, Rect
from games.stage.buttons import button
from games.stage.hand import Hand, Picked, Put
from games.stage.page import Glass
from games.stage.reading_sizes import BODY_MM
from games.stage.speech import speech
from games.stage.tiles import Moving, Tile, tile
from quizzes.kinds.convention import Convention
from quizzes.text import Text
from quizzes.words import read_words

WORDS = read_words(Path(__file__).parent / "words.yaml")
Mood = Literal["pointing", "cheering", "comforting"]


@dataclass(eq=False)
class WholeLine(Board):
    """A line that is whole. It shows once its halves have come together."""

    is_coming: bool = False

    def draw(self, on: pygame.Surface) -> None:
        """Nothing while the halves are on their way."""
        if not self.is_coming:
            super().draw(on)


class PairsPage(RungPage):
    """Table after table until every line is whole."""

    def __init__(self, start: Start, convention: Convention) -> None:
        self._tables = deal(convention, random.Random(start.seed))
        self._at = 0
        self._hand = Hand(self._takes)
        self._lines: dict[int, WholeLine] = {}  # row → the line
        self._coming: dict[int, tuple[Tile, Tile]] = {}  # row → halves on their way together
        self._seconds = 0.0
        self._mood: Mood = "pointing"
        self._said: list[Text] = [WORDS["ask"], WORDS["how"], WORDS["share"]]

    @property
    def table(self) -> Table:
        """The table that is up."""
        return self._tables[self._at]

    @property
    def _firsts(self) -> int:
        return sum(len(table.firsts) for table in self._tables)

    @property
    def went_well(self) -> Text:  # type: ignore[override]
        """How many were right at the first try."""
        firsts = self._firsts
        return WORDS["went_well"].filled(n=firsts) if firsts else WORDS["kept_going"]

    @property
    def clue(self) -> Text | None:  # type: ignore[override]
        """The first line that was not whole at once."""
        missed: list[Match] = [match for table in self._tables for match in table.missed]
        return missed[0].whole[0] if missed else None

    @property
    def glows(self) -> int:  # type: ignore[override]
        """One for each line right at the first try."""
        return self._firsts

    @property
    def most_glows(self) -> int:  # type: ignore[override]
        """As many as there are lines to join."""
        return sum(len(table.matches) for table in self._tables)

    def _takes(self, one: str, other: str) -> bool:
        sides = {name.partition("_")[0]: int(name.partition("_")[2]) for name in (one, other)}
        return len(sides) == 2 and self.table.may_try(sides["left"], sides["right"])

    def lay_out(self, glass: Glass) -> None:
        """Halves at their rows, whole lines in theirs."""
        self._glass, self._layout = glass, layout_for(glass, self.table.matches)
        self._coming.clear()
        table, layout = self.table, self._layout
        free = [row for row in range(len(table.matches)) if row not in table.joined]
        tiles = [self._tile("sun", row, table.matches[row].left, layout.lefts[row]) for row in free]
        for right in sorted(table.rights[row] for row in free):
            place = layout.rights[table.row_of(right)]
            tiles.append(self._tile("moon", right, table.matches[right].right, place))
        self._lines = {row: self._whole(row) for row in sorted(table.joined)}
        self._hand.lay(tiles, [], glass)
        self._next = button(glass, "next", FRAME["next"], layout.button)
        self._tell(self._mood, *self._said)

    def _tile(self, side: pieces.Side, at: int, text: Text, body: Rect) -> Tile:
        glass = self._glass
        drawn = pieces.half(glass.pen, side, text, self._layout.size, body, glass.mm)
        name = f"left_{at}" if side == "sun" else f"right_{at}"
        return tile(name, drawn.rect, drawn.surface, glass.mm, drawn.words, is_cut=drawn.is_cut)

    def _whole(self, row: int) -> WholeLine:
        glass, layout = self._glass, self._layout
        whole = self.table.matches[row].whole
        one = pieces.whole(
            glass.pen, f"line_{row}", whole, layout.size, layout.rows[row], glass.mm, layout.whole
        )
        return WholeLine(one.name, one.rect, one.surface, one.words, is_cut=one.is_cut)

    def _tell(self, mood: Mood, *lines: Text) -> None:
        self._mood, self._said = mood, list(lines)
        glass, layout = self._glass, self._layout
        picture = glass.figures.get(glass.art / f"jiangjiang_{mood}.svg", *layout.guide.size)
        self._guide = Board("guide", picture.get_rect(midbottom=layout.guide.midbottom), picture)
        body = BODY_MM[glass.reader.band] * glass.mm
        self._bubble = speech(glass.pen, lines, body, glass.mm, layout.speech)

    def boards(self) -> Sequence[Board]:
        """江江, what it says, whole lines, halves, and the button when all is whole."""
        done = [self._next] if self.table.is_done else []
        return [self._guide, self._bubble, *self._lines.values(), *self._hand.boards(), *done]

    def movers(self) -> Sequence[Moving]:
        """Halves on their way."""
        coming = [Moving(one) for halves in self._coming.values() for one in halves]
        return [*coming, *self._hand.movers()]

    @property
    def version(self) -> object:
        """Which boards stand on the glass."""
        return (self._at, tuple(self._said), tuple(self._coming), self._hand.version)

    def touch(self, touch: Touch) -> list[Event] | None:
        """Fingers on halves."""
        deeds = self._hand.touch(touch)
        if deeds is None:
            return None
        events: list[Event] = []
        for deed in deeds:
            if isinstance(deed, Put):
                events += self._put(deed.tile, deed.on)
            else:
                events.append(Sound("tap" if isinstance(deed, Picked) else "back"))
                if isinstance(deed, Picked):
                    events.append(Say([self._text_of(deed.tile)]))
        return events

    def _text_of(self, name: str) -> Text:
        side, _, at = name.partition("_")
        match = self.table.matches[int(at)]
        return match.left if side == "left" else match.right

    def _put(self, one: str, other: str) -> list[Event]:
        left, right = sorted((one, other))
        at = int(left.removeprefix("left_"))
        answered = self.table.join(at, int(right.removeprefix("right_")), self._seconds)
        if answered is None:
            self._hand.send(one)
            return [Sound("back")]
        self._hand.hold(other)
        self._seconds = 0.0
        return [Sound("tap"), answered]

    def recorded(self, answered: Answered) -> list[Event]:
        """Right: both come together as one line. Wrong: both are home again."""
        found = self.table.recorded(answered)
        if found is None:
            return []
        left, right, is_right = found
        names = (f"left_{left}", f"right_{right}")
        if not is_right:
            return self._part(left, *names)
        self._hand.show(())
        self._join(left, *names)
        match, band = self.table.matches[left], self._glass.reader.band
        self._tell("cheering", self._praise(), *self._glosses(match, band))
        return [Sound("clue")]

    def _praise(self) -> Text:
        return WORDS["done"] if self.table.is_done else WORDS["right"]

    @staticmethod
    def _glosses(match: Match, band: object) -> list[Text]:
        if match.line is match.other:
            told = glosses_of(match.line, band)  # type: ignore[arg-type]
        else:
            told = [gloss for one in (match.line, match.other) for gloss in glosses_of(one, band)]  # type: ignore[arg-type]
        return [labelled(told[0]), *told[1:2]] if told else []

    def _part(self, left: int, *names: str) -> list[Event]:
        for name in names:
            self._hand.send(name)
        hinted = self.table.hinted(left)
        self._hand.show(() if hinted is None else (names[0], f"right_{hinted}"))
        self._tell("comforting", WORDS["wrong"] if hinted is None else WORDS["hint"])
        return [Sound("gentle_no")]

    def _join(self, row: int, left: str, right: str) -> None:
        """Both glide to the middle of the row; what lay there takes the free place."""
        layout, table = self._layout, self.table
        for name in [one.name for one in self._hand.boards() if one.name.startswith("right_")]:
            if name != right:
                at = table.row_of(int(name.removeprefix("right_")))
                self._hand.move_home(name, layout.rights[at])
        halves = (self._hand.take_out(left), self._hand.take_out(right))
        line = self._lines[row] = self._whole(row)
        self._lines = dict(sorted(self._lines.items()))
        body = layout.lefts[row].width
        x = line.rect.centerx - body
        y = layout.rows[row].y
        is_calm = self._glass.reader.reduced_motion
        for half, to in zip(halves, (x, x + body), strict=True):
            half.glide(Rect((to, y), half.rect.size), at_once=is_calm)
        if not is_calm:
            self._coming[row] = halves
            line.is_coming = True

    def advance(self, seconds: float) -> list[Event]:
        """Halves glide; when they are together the line is whole."""
        self._seconds += seconds
        self._hand.advance(seconds)
        for row, halves in list(self._coming.items()):
            for half in halves:
                half.advance(seconds)
            if not any(half.is_gliding for half in halves):
                del self._coming[row]
                self._lines[row].is_coming = False
        return []

    def act(self, name: str, seconds: float) -> list[Event]:
        """「继续」: the next table, or done."""
        if name != "next" or not self.table.is_done:
            return []
        if self._at + 1 == len(self._tables):
            self.is_done = True
            return [Sound("page")]
        self._at += 1
        self._mood, self._said = "pointing", [WORDS["ask"], WORDS["how"]]
        self._lines.clear()
        self.lay_out(self._glass)
        return [Sound("page")]

    def aloud(self) -> list[Text]:
        """What 江江 says; each half is said when it is picked."""
        return self._said

    def soon(self) -> list[Text]:
        """The halves, and the lines."""
        table = self.table
        free = [one for row, one in enumerate(table.matches) if row not in table.joined]
        return [half for one in free for half in (one.left, one.right)]
