"""Boards and buttons: cards with a darker lip, drawn once and blitted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pygame

from games.contract import Part
from games.stage.look import SKY, Colour, lip_of

Rect = pygame.Rect
TOUCHABLE: Colour = (0xD6, 0xEA, 0xF8)  # behind words that can be touched


def slab(size: tuple[int, int], fill: Colour, radius: float, depth: float) -> pygame.Surface:
    """A card with a lip of `depth` pixels below it."""
    whole = pygame.Surface(size, pygame.SRCALPHA)
    width, height = size
    face = Rect(0, 0, width, height - round(depth))
    pygame.draw.rect(whole, lip_of(fill), face.move(0, round(depth)), border_radius=round(radius))
    pygame.draw.rect(whole, fill, face, border_radius=round(radius))
    return whole


def underline(on: pygame.Surface, letters: Iterable[Rect], mm: float) -> None:
    """A soft plate with a thick line behind letters that stand together: these can be touched."""
    for run in _runs(letters):
        plate = run.inflate(round(mm), -round(run.height * 0.04))
        tint = pygame.Surface(plate.size, pygame.SRCALPHA)
        tint.fill((255, 255, 255, 255))
        pygame.draw.rect(tint, TOUCHABLE, tint.get_rect(), border_radius=round(mm * 2))
        on.blit(tint, plate, special_flags=pygame.BLEND_RGB_MULT)  # letters stay as dark as before
        line = Rect(plate.x, 0, plate.width, max(3, round(mm * 1.2)))
        line.bottom = plate.bottom
        pygame.draw.rect(on, SKY, line, border_radius=line.height // 2)


def _runs(letters: Iterable[Rect]) -> list[Rect]:
    """Letters that stand side by side, joined: a phrase between two marks, an English word."""
    runs: list[Rect] = []
    for letter in letters:
        last = runs[-1] if runs else None
        if last is not None and last.y == letter.y and abs(letter.x - last.right) <= 2:
            runs[-1] = last.union(letter)
        else:
            runs.append(letter.copy())
    return runs


@dataclass
class Board:
    """Something drawn once: a card, a bubble, or a button when `can_touch`."""

    name: str
    rect: Rect
    surface: pygame.Surface
    words: str = ""
    can_touch: bool = False
    is_cut: bool = False
    is_pressed: bool = False
    sink: int = 0

    def draw(self, on: pygame.Surface) -> None:
        """Blits it where it stands; sunk a little while pressed."""
        on.blit(self.surface, (self.rect.x, self.rect.y + (self.sink if self.is_pressed else 0)))

    def part(self) -> Part:
        """What tests and the tour see of it."""
        r = self.rect
        kind = "target" if self.can_touch else "text"
        box = (r.x, r.y, r.width, r.height)
        return Part(self.name, kind, box, self.words, self.is_cut, self.can_touch)  # type: ignore[arg-type]
