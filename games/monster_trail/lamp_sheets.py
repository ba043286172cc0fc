"""The child's lamp beside the bubble, with a button for each help that it has learnt."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pygame

from games.monster_trail.lamp import Lamp
from games.monster_trail.places import Places
from games.stage.boards import Board, Rect, slab
from games.stage.figures import Figures
from games.stage.look import NIGHT, QUIET, RIVER, Colour, ink_on
from games.stage.writing import Pen, Written
from quizzes.lamp import Help
from quizzes.text import Text

BUTTON_MM = (28.0, 35.0)
GAP_MM = 5.0
LAMP_MM = 20.0
WORDS_MM = 6.2
SMALLEST = 0.6
SPENT: Colour = QUIET  # a help that was used in this round


def lamp_panel(places: Places, helps: int) -> Rect:
    """The place of lamp and buttons: at the end of the column, beside the bubble."""
    mm = places.mm
    width = round(mm * (BUTTON_MM[0] * helps + GAP_MM * (helps - 1)))
    height = round(mm * (BUTTON_MM[1] + LAMP_MM + 1))
    return Rect(places.column.right - width, places.column.bottom - height, width, height)


class LampSheets:
    """Builds the boards of the lamp; they know the helps and never the message."""

    def __init__(
        self,
        words: Mapping[str, Text],
        places: Places,
        pen: Pen,
        figures: Figures,
        art: Path,
    ) -> None:
        self._words = words
        self._places = places
        self._pen = pen
        self._figures = figures
        self._art = art

    def boards(self, lamp: Lamp) -> list[Board]:
        """The lamp and its helps; nothing for a lamp that can't help yet."""
        if not lamp.helps:
            return []
        mm = self._places.mm
        panel = lamp_panel(self._places, len(lamp.helps))
        side = round(mm * LAMP_MM)
        picture = self._figures.get(self._art / f"lamp_{lamp.stage}.svg", side, side)
        place = picture.get_rect(midtop=(panel.centerx, panel.y))
        step = mm * (BUTTON_MM[0] + GAP_MM)
        size = (round(mm * BUTTON_MM[0]), round(mm * BUTTON_MM[1]))
        boards = [Board("lamp", place, picture)]
        for number, help_ in enumerate(lamp.helps):
            box = Rect((round(panel.x + number * step), panel.bottom - size[1]), size)
            boards.append(self._button(help_, box, lamp.can_use(help_)))
        return boards

    def _button(self, help_: Help, box: Rect, is_there: bool) -> Board:
        mm = self._places.mm
        fill = RIVER if is_there else SPENT
        surface = slab(box.size, fill, mm * 6, mm * 2)
        side = mm * 17
        picture = self._figures.get(self._art / f"help_{help_}.svg", side, side)
        if not is_there:
            picture = _faded(picture)
        surface.blit(picture, ((box.width - picture.get_width()) / 2, mm * 2))
        room = (box.width - mm * 2, box.height - side - mm * 4)
        words = self._written(self._words[f"help_{help_}"], room, ink_on(fill))
        left = (box.width - words.size[0]) / 2
        surface.blit(words.surface, (left, side + mm * 2 + (room[1] - words.size[1]) / 2))
        is_cut = words.size[0] > room[0] + mm or words.size[1] > room[1] + mm
        name = f"help_{help_}"
        return Board(name, box, surface, words.words, is_there, is_cut, sink=round(mm * 1.6))

    def _written(self, text: Text, room: tuple[float, float], colour: Colour) -> Written:
        share = 1.0
        while True:
            size = self._places.mm * WORDS_MM * share
            words = self._pen.write(text, size, colour, room[0], centred=True)
            fits = words.size[0] <= room[0] and words.size[1] <= room[1]
            if fits or share <= SMALLEST:
                return words
            share -= 0.06


def _faded(picture: pygame.Surface) -> pygame.Surface:
    faded = picture.copy()
    faded.fill((*NIGHT, 0), special_flags=pygame.BLEND_RGB_ADD)
    faded.fill((255, 255, 255, 110), special_flags=pygame.BLEND_RGBA_MULT)
    return faded
