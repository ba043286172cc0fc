"""Who speaks to the child: 江江 on a leaf on the water, or a grown-up in a round frame."""

from __future__ import annotations

from pathlib import Path

import pygame

from games.stage.figures import Figures
from games.stage.look import PAPER, SKY, Colour

LEAF: Colour = (0x1C, 0x6B, 0x52)
LEAF_EDGE: Colour = (0x2F, 0x93, 0x6C)
FINER = 3  # circles are drawn larger and then made small: their edges are smooth


def guide_picture(figures: Figures, art: Path, name: str, side: int) -> pygame.Surface:
    """The picture, `side` pixels wide and high."""
    figure = figures.get(art / f"{name}.svg", side, side)
    if name.startswith("adult_"):
        return _framed(figure)
    whole = _leaf(side)
    whole.blit(figure, (0, 0))
    return whole


def _leaf(side: int) -> pygame.Surface:
    """A lotus leaf at the foot: nobody stands on stalks of reed."""
    fine = pygame.Surface((side * FINER, side * FINER), pygame.SRCALPHA)
    leaf = pygame.Rect(0, 0, round(side * FINER * 0.94), round(side * FINER * 0.24))
    leaf.midbottom = (fine.get_width() // 2, fine.get_height())
    pygame.draw.ellipse(fine, LEAF_EDGE, leaf)
    inside = leaf.inflate(-round(leaf.width * 0.05), -round(leaf.height * 0.16))
    pygame.draw.ellipse(fine, LEAF, inside)
    return pygame.transform.smoothscale(fine, (side, side))


def _framed(figure: pygame.Surface) -> pygame.Surface:
    """A portrait in a ring: a bust is not cut off flat."""
    side = figure.get_width()
    wide = side * FINER
    middle, edge = (wide // 2, wide // 2), round(wide * 0.03)
    fine = pygame.Surface((wide, wide), pygame.SRCALPHA)
    pygame.draw.circle(fine, PAPER, middle, wide // 2)
    pygame.draw.circle(fine, SKY, middle, wide // 2 - edge)
    whole = pygame.transform.smoothscale(fine, (side, side))
    mask = pygame.Surface((wide, wide), pygame.SRCALPHA)
    pygame.draw.circle(mask, (255, 255, 255, 255), middle, wide // 2 - edge)
    face = pygame.transform.smoothscale(mask, (side, side))
    face.blit(figure, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    whole.blit(face, (0, 0))
    return whole
