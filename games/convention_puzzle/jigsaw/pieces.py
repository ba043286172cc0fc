"""How pieces look: cut out of the picture, lit from above; with a lip below them while loose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import pygame

from games.convention_puzzle.jigsaw.cutting import Cell, Cut
from games.convention_puzzle.jigsaw.tiling import tile
from games.stage.look import GLOW, Colour
from games.stage.paint import cut_out

State = Literal["resting", "lifted", "picked"]
LIPS_MM: dict[State, float] = {"resting": 1.0, "lifted": 2.6, "picked": 2.6}
OUTLINE_MM = 1.3  # the glow around a picked piece
BEVEL_MM = 0.9
CARD: Colour = (0xC0, 0x98, 0x66)  # what pieces are made of, seen from the side
LIGHT, DARK = (255, 250, 235, 46), (11, 20, 45, 46)  # added for each pixel of the bevel
LINE = (11, 20, 45, 110)
HINT = (*GLOW, 150)


@dataclass(frozen=True)
class Look:
    """A picture of a group; `corner` is where it lies when the group is home."""

    surface: pygame.Surface
    corner: tuple[int, int]

    def box(self, dx: float, dy: float) -> pygame.Rect:
        """What it covers when the group is so far from home."""
        x, y = self.corner[0] + round(dx), self.corner[1] + round(dy)
        return pygame.Rect(x, y, *self.surface.get_size())


class Pieces:
    """All pieces of one picture at one size. `corner` is the board's, `mm` pixels."""

    def __init__(
        self, picture: pygame.Surface, cut: Cut, corner: tuple[int, int], mm: float
    ) -> None:
        self._mm, self._corner = mm, corner
        tiling = tile(cut, *picture.get_size())
        self._boxes = {cell: pygame.Rect(box) for cell, box in tiling.boxes().items()}
        self.faces = {
            cell: pygame.Surface(box.size, pygame.SRCALPHA, 32) for cell, box in self._boxes.items()
        }
        for y, x, width, cell in tiling.runs():
            box = self._boxes[cell]
            self.faces[cell].blit(picture, (x - box.x, y - box.y), (x, y, width, 1))
        self.masks = {cell: pygame.mask.from_surface(face) for cell, face in self.faces.items()}
        for cell, face in self.faces.items():
            _shade(face, self.masks[cell], max(1, round(mm * BEVEL_MM)))
        self._looks: dict[tuple[frozenset[Cell], State], Look] = {}

    def box(self, cell: Cell) -> pygame.Rect:
        """A piece with its tabs, at home."""
        return self._boxes[cell].move(self._corner)

    def covers(self, cell: Cell, x: float, y: float) -> bool:
        """Whether a piece at home covers that pixel."""
        box = self.box(cell)
        spot = (int(x) - box.x, int(y) - box.y)
        return box.collidepoint(x, y) and bool(self.masks[cell].get_at(spot))

    def paint_home(self, on: pygame.Surface, cells: Iterable[Cell]) -> None:
        """Draws pieces where they belong."""
        for cell in cells:
            on.blit(self.faces[cell], self.box(cell))

    def look(self, cells: frozenset[Cell], state: State) -> Look:
        """A group as one picture, packed for the stage; made once."""
        if (cells, state) not in self._looks:
            self._looks[(cells, state)] = self._drawn(cells, state)
        return self._looks[(cells, state)]

    def forget(self, cells: frozenset[Cell]) -> None:
        """A group is home, or has become part of another."""
        self._looks = {key: look for key, look in self._looks.items() if key[0] != cells}

    def hint(self, cell: Cell) -> Look:
        """The place of a piece, lit up."""
        key: tuple[frozenset[Cell], State] = (frozenset({cell, (-1, -1)}), "picked")
        if key not in self._looks:
            face = self.masks[cell].to_surface(setcolor=HINT, unsetcolor=(0, 0, 0, 0))
            self._looks[key] = Look(cut_out(face), self.box(cell).topleft)
        return self._looks[key]

    def _drawn(self, cells: frozenset[Cell], state: State) -> Look:
        lip = max(1, round(self._mm * LIPS_MM[state]))
        edge = round(self._mm * OUTLINE_MM) if state == "picked" else 0
        boxes = [self._boxes[cell] for cell in cells]
        whole = boxes[0].unionall(boxes[1:])
        size = (whole.width + 2 * edge, whole.height + 2 * edge + lip)
        shape = pygame.Mask(size)
        for cell in cells:
            box = self._boxes[cell]
            shape.draw(self.masks[cell], (box.x - whole.x + edge, box.y - whole.y + edge))
        card = _smeared(shape, 0, 1, lip)
        surface = pygame.Surface(size, pygame.SRCALPHA, 32)
        if edge:
            halo = _widened(card, edge)
            halo.to_surface(surface, setcolor=(*GLOW, 255), unsetcolor=None)
        card.to_surface(surface, setcolor=(*CARD, 255), unsetcolor=None)
        for cell in cells:
            box = self._boxes[cell]
            surface.blit(self.faces[cell], (box.x - whole.x + edge, box.y - whole.y + edge))
        x, y = self._corner
        return Look(cut_out(surface), (x + whole.x - edge, y + whole.y - edge))


def _shade(face: pygame.Surface, mask: pygame.Mask, deep: int) -> None:
    """A lighter edge above, a darker one below, and a fine line around; all inside the piece."""
    for step in range(1, deep + 1):
        for way, colour in ((step, LIGHT), (-step, DARK)):
            edge = mask.copy()
            edge.erase(mask, (way, way))
            face.blit(edge.to_surface(setcolor=colour, unsetcolor=(0, 0, 0, 0)), (0, 0))
    inner = mask.copy()
    for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        shifted = pygame.Mask(mask.get_size())
        shifted.draw(mask, (x, y))
        inner = inner.overlap_mask(shifted, (0, 0))
    line = mask.copy()
    line.erase(inner, (0, 0))
    face.blit(line.to_surface(setcolor=LINE, unsetcolor=(0, 0, 0, 0)), (0, 0))


def _smeared(mask: pygame.Mask, x: int, y: int, length: int) -> pygame.Mask:
    """The mask drawn along a way of so many steps."""
    whole, done = mask.copy(), 0
    while done < length:
        step = min(done + 1, length - done)
        moved = whole.copy()
        whole.draw(moved, (x * step, y * step))
        done += step
    return whole


def _widened(mask: pygame.Mask, by: int) -> pygame.Mask:
    """The mask and all around it within about so many pixels (an octagon's reach)."""
    straight, slant = round(by * 0.6), round(by * 0.4)
    for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        mask = _smeared(mask, x, y, straight)
    for x, y in ((1, 1), (-1, -1), (1, -1), (-1, 1)):
        mask = _smeared(mask, x, y, slant)
    return mask
