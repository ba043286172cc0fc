"""A button for each help that the child's lamp has learnt, beside the bubble."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pygame

from games.monster_trail.lamp import LIGHTS, Lamp
from games.monster_trail.places import Places
from games.stage.boards import Board, Rect, slab
from games.stage.figures import Figures
from games.stage.look import DUSK, NIGHT, QUIET, SKY, Colour, ink_on
from games.stage.reading_sizes import BODY_MM, LEAST_MM
from games.stage.writing import Pen, Written
from quizzes.lamp import Help
from quizzes.text import Text

BUTTON_MM = (38.0, 38.5)
GAP_MM = 5.0
CLEAR_MM = 13.0  # at the end of the column stays free: a cloak reaches over it
PICTURE_MM = 16.0
LIGHT_MM, LIGHT_TALL_MM = 23.0, 16.0  # height of a red light to choose
WIDE_LIGHT_MM = 36.0
WIDE_MM = 100.0
BACK_MM = 18.0
STEP = 0.05
SPENT: Colour = QUIET  # a help that was used in this round
ART = Path(__file__).parent / "art"
NAMES = {f"light_{n}": f"red_light_{n}" for n in range(1, LIGHTS + 1)}  # their words


def lamp_panel(places: Places, helps: int) -> Rect:
    """The place of the buttons: near the end of the column, beside the bubble."""
    mm = places.mm
    width = round(mm * (BUTTON_MM[0] * helps + GAP_MM * (helps - 1)))
    height = round(mm * BUTTON_MM[1])
    right = places.column.right - clear_of_who_comes(places)
    return Rect(right - width, places.column.bottom - height, width, height)


def clear_of_who_comes(places: Places) -> int:
    """How much of the end of the column is left to who stands beside it; on tall glass above."""
    return 0 if places.is_tall else round(places.mm * CLEAR_MM)


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
        """Its helps; nothing for a lamp that can't help yet."""
        if not lamp.helps:
            return []
        mm = self._places.mm
        panel = lamp_panel(self._places, len(lamp.helps))
        step = mm * (BUTTON_MM[0] + GAP_MM)
        size = (round(mm * BUTTON_MM[0]), round(mm * BUTTON_MM[1]))
        boards = []
        for number, help_ in enumerate(lamp.helps):
            box = Rect((round(panel.x + number * step), panel.bottom - size[1]), size)
            boards.append(self._help(help_, box, lamp.can_use(help_)))
        return boards

    def _help(self, help_: Help, box: Rect, is_there: bool) -> Board:
        side = self._places.mm * PICTURE_MM
        picture = self._figures.get(self._art / f"help_{help_}.svg", side, side)
        name, fill = f"help_{help_}", SKY if is_there else SPENT
        return self._button(name, box, fill, picture if is_there else _faded(picture), is_there)

    def lights(self, lamp: Lamp) -> list[Board]:
        """What may be answered to 江江's question, in the row; beside the bubble the way back."""
        back = self._figures.get(self._art / "icon_back.svg", *[self._places.mm * BACK_MM] * 2)
        names = [f"light_{n}" for n in range(1, LIGHTS + 1)]
        if lamp.asks == "is_on":
            names = ["light_on", "light_off"]
        boxes = self._places.cut(len(names))
        beside = self._places.beside.move(-clear_of_who_comes(self._places), 0)
        return [
            *(self._light(name, box, lamp) for name, box in zip(names, boxes, strict=True)),
            self._button("light_back", beside, DUSK, back),
        ]

    def _light(self, name: str, box: Rect, lamp: Lamp) -> Board:
        """One of five lights, grey until the child finds it on; or a light that is on or off."""
        file = {"light_on": f"red_light_{lamp.light}", "light_off": "red_light_off"}
        small = LIGHT_TALL_MM if self._places.is_tall else LIGHT_MM
        side = self._places.mm * (WIDE_LIGHT_MM if name in file else small)
        picture = self._figures.get(ART / f"{file.get(name, f'red_{name}')}.svg", side, side)
        is_grey = name not in file and not lamp.has_found_on(int(name.removeprefix("light_")))
        return self._button(name, box, SKY, _grey(picture) if is_grey else picture)

    def _button(
        self, name: str, box: Rect, fill: Colour, picture: pygame.Surface, is_there: bool = True
    ) -> Board:
        """Its picture above the words; before them where the button is wide."""
        mm = self._places.mm
        lip = mm * 2 if is_there else 0
        surface = slab(box.size, fill, mm * 6, lip)
        wide, high = picture.get_size()
        room: tuple[float, float] = (box.width - mm * 2, box.height - high - mm * 4)
        if box.width > mm * WIDE_MM:
            room = (box.width - wide - mm * 12, box.height - mm * 4)
        words = self._written(self._words[NAMES.get(name, name)], room, ink_on(fill))
        if box.width > mm * WIDE_MM:
            x = (box.width - wide - mm * 5 - words.size[0]) / 2
            middle = (box.height - lip) / 2
            surface.blit(picture, (x, middle - high / 2))
            surface.blit(words.surface, (x + wide + mm * 5, middle - words.size[1] / 2))
        else:
            top = mm * 1.5 + high
            surface.blit(picture, ((box.width - wide) / 2, mm * 1.5))
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


def _grey(picture: pygame.Surface) -> pygame.Surface:
    """A light that is not on."""
    grey = pygame.transform.grayscale(picture).convert_alpha()
    grey.fill((40, 44, 54, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return grey


def _faded(picture: pygame.Surface) -> pygame.Surface:
    faded = picture.copy()
    faded.fill((*NIGHT, 0), special_flags=pygame.BLEND_RGB_ADD)
    faded.fill((255, 255, 255, 110), special_flags=pygame.BLEND_RGBA_MULT)
    return faded
