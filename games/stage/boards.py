"""Boards and buttons: cards with a darker lip, drawn once and blitted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pygame

from games.contract import Part
from games.stage.look import SKY, Colour, lip_of

Rect = pygame.Rect


def slab(size: tuple[int, int], fill: Colour, radius: float, depth: float) -> pygame.Surface:
    """A card with a lip of `depth` pixels below it."""
    whole = pygame.Surface(size, pygame.SRCALPHA)
    width, height = size
    face = Rect(0, 0, width, height - round(depth))
    pygame.draw.rect(whole, lip_of(fill), face.move(0, round(depth)), border_radius=round(radius))
    pygame.draw.rect(whole, fill, face, border_radius=round(radius))
    return whole


def underline(on: pygame.Surface, letters: Iterable[Rect], mm: float) -> None:
    """A dash below each letter: these can be touched."""
    for letter in letters:
        dash = Rect(0, 0, round(letter.width * 0.7), max(2, round(mm * 0.6)))
        dash.midbottom = (letter.centerx, letter.bottom)
        pygame.draw.rect(on, SKY, dash, border_radius=dash.height // 2)


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
