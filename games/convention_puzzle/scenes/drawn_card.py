"""A drawn card: a line's words, large on a ground that no other line has.

It stands in for a scene, so that a convention which the centre typed in is a jigsaw too.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from games.convention_puzzle.scenes.card_ground import PLATE, ground_svg
from games.convention_puzzle.scenes.moving import Moving
from games.convention_puzzle.scenes.sheet import Sheet, cover, sheet_of
from games.convention_puzzle.scenes.spots import spots_of
from games.stage.kept import kept_for_a_visit
from games.stage.look import NIGHT
from games.stage.writing import Pen, Written
from quizzes.text import Text

MARGIN = 46  # units between the paper's edge and the words
LARGEST, LEAST = 150.0, 12.0  # size of the letters, in units
HALVINGS = 6  # of the sizes between, until the largest that fits is found


@kept_for_a_visit(8)
def _ground(seed: str) -> Sheet:
    return sheet_of(ground_svg(seed))


@dataclass(frozen=True, slots=True)
class DrawnCard:
    """The picture of a line without a scene. `name` decides the ground: give the line's id."""

    words: Text
    name: str
    pen: Pen

    def picture(self, width: int, height: int) -> pygame.Surface:
        """The card, covering exactly that many pixels, opaque."""
        view, whole = cover(width, height), pygame.Rect(0, 0, width, height)
        drawn = _ground(self.name).draw(view, whole)
        words = self.written(width, height).surface
        drawn.blit(words, words.get_rect(center=self.paper(width, height).center))
        drawn.set_alpha(None)
        return drawn

    def moving(self, width: int, height: int) -> Moving:
        """Lanterns and lights around the paper."""
        view, whole = cover(width, height), pygame.Rect(0, 0, width, height)
        plate = self.paper(width, height)
        spots = spots_of(_ground(self.name), view, whole)
        return Moving([(spot, None) for spot in spots if not spot.rect.colliderect(plate)])

    def paper(self, width: int, height: int) -> pygame.Rect:
        """Where the words stand in a picture of that size, and nothing else."""
        plate = cover(width, height).pixels(PLATE).clip((0, 0, width, height))
        margin = round(MARGIN * cover(width, height).scale)
        return plate.inflate(-2 * margin, -2 * margin)

    def written(self, width: int, height: int) -> Written:
        """The words, as large as the paper holds them."""
        view, plate = cover(width, height), self.paper(width, height)
        fits, too_large = LEAST * view.scale, LARGEST * view.scale
        best = self._write(fits, plate)
        for _ in range(HALVINGS):
            size = (fits + too_large) / 2
            written = self._write(size, plate)
            wide, high = written.size
            if wide <= plate.width and high <= plate.height:
                fits, best = size, written
            else:
                too_large = size
        return best

    def _write(self, size: float, plate: pygame.Rect) -> Written:
        return self.pen.write(self.words, size, NIGHT, plate.width, centred=True, bold=True)
