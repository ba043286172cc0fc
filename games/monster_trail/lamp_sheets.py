"""The child's lamp beside the bubble, with a button for each help that it has learnt."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pygame

from games.monster_trail.lamp import LIGHTS, Lamp
from games.monster_trail.places import Places
from games.stage.boards import Board, Rect, slab
from games.stage.figures import Figures
from games.stage.look import NIGHT, QUIET, SKY, Colour, ink_on
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from games.stage.writing import Pen, Written
from quizzes.lamp import Help
from quizzes.text import Text

BUTTON_MM = (38.0, 38.5)
GAP_MM = 5.0
LAMP_MM = 17.0
PICTURE_MM = 12.0
LIGHT_GAP_MM = 4.0
LIGHT_MM = 27.0  # height of a red light to choose
STEP = 0.05
SPENT: Colour = QUIET  # a help that was used in this round


def lamp_panel(places: Places, helps: int, has_lamp: bool = True) -> Rect:
    """The place of lamp and buttons: at the end of the column, beside the bubble."""
    mm = places.mm
    width = round(mm * (BUTTON_MM[0] * helps + GAP_MM * (helps - 1)))
    height = round(mm * (BUTTON_MM[1] + (LAMP_MM + 1 if has_lamp else 0)))
    return Rect(places.column.right - width, places.column.bottom - height, width, height)


def lights_panel(places: Places) -> Rect:
    """The place of the five red lights to choose from: right of 江江, below the bubble."""
    left, high = places.guide.right + round(places.mm * 3), round(places.mm * LIGHT_MM)
    return Rect(left, places.column.bottom - high, places.column.right - left, high)


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

    def boards(self, lamp: Lamp, has_lamp: bool = True) -> list[Board]:
        """The lamp and its helps; nothing for a lamp that can't help yet.

        While 江江 asks, the five red lights to choose from stand there instead.
        """
        if not lamp.helps:
            return []
        if lamp.is_asking:
            return self._lights()
        mm = self._places.mm
        panel = lamp_panel(self._places, len(lamp.helps), has_lamp)
        step = mm * (BUTTON_MM[0] + GAP_MM)
        size = (round(mm * BUTTON_MM[0]), round(mm * BUTTON_MM[1]))
        boards = [self._lamp(lamp, panel)] if has_lamp else []
        for number, help_ in enumerate(lamp.helps):
            box = Rect((round(panel.x + number * step), panel.bottom - size[1]), size)
            boards.append(self._help(help_, box, lamp.can_use(help_)))
        return boards

    def _lamp(self, lamp: Lamp, panel: Rect) -> Board:
        side = round(self._places.mm * LAMP_MM)
        picture = self._figures.get(self._art / f"lamp_{lamp.stage}.svg", side, side)
        return Board("lamp", picture.get_rect(midtop=(panel.centerx, panel.y)), picture)

    def _help(self, help_: Help, box: Rect, is_there: bool) -> Board:
        side = self._places.mm * PICTURE_MM
        picture = self._figures.get(self._art / f"help_{help_}.svg", side, side)
        name, fill = f"help_{help_}", SKY if is_there else SPENT
        return self._button(name, box, fill, picture if is_there else _faded(picture), is_there)

    def _lights(self) -> list[Board]:
        """Five red lights, all alike but for their words."""
        panel, gap = lights_panel(self._places), round(self._places.mm * LIGHT_GAP_MM)
        wide = (panel.width - gap * (LIGHTS - 1)) // LIGHTS
        boxes = [
            Rect(panel.x + n * (wide + gap), panel.y, wide, panel.height) for n in range(LIGHTS)
        ]
        return [self._button(f"light_{n}", box, SKY) for n, box in enumerate(boxes, 1)]

    def _button(
        self,
        name: str,
        box: Rect,
        fill: Colour,
        picture: pygame.Surface | None = None,
        is_there: bool = True,
    ) -> Board:
        mm = self._places.mm
        surface = slab(box.size, fill, mm * 6, mm * 2)
        top = mm * 1.5
        if picture is not None:
            surface.blit(picture, ((box.width - picture.get_width()) / 2, top))
            top += picture.get_height()
        room = (box.width - mm * 2, box.height - top - mm * 2.5)
        text = self._words[name.replace("light_", "red_light_") if picture is None else name]
        words = self._written(text, room, ink_on(fill))
        left = (box.width - words.size[0]) / 2
        surface.blit(words.surface, (left, top + (room[1] - words.size[1]) / 2))
        is_cut = words.size[0] > room[0] + mm or words.size[1] > room[1] + mm
        return Board(name, box, surface, words.words, is_there, is_cut, sink=round(mm * 1.6))

    def _written(self, text: Text, room: tuple[float, float], colour: Colour) -> Written:
        """As large as fits, and never smaller than what is read at all."""
        band, mm = self._pen.reader.band, self._places.mm
        size, least = BODY_MM[band] * mm, LEAST_MM[band] * mm
        while True:
            words = self._pen.write(text, size, colour, room[0], centred=True)
            fits = words.size[0] <= room[0] and words.size[1] <= room[1]
            if (fits and not words.ends_alone) or size <= least:
                return words
            size = max(least, size - STEP * least)


def _faded(picture: pygame.Surface) -> pygame.Surface:
    faded = picture.copy()
    faded.fill((*NIGHT, 0), special_flags=pygame.BLEND_RGB_ADD)
    faded.fill((255, 255, 255, 110), special_flags=pygame.BLEND_RGBA_MULT)
    return faded
