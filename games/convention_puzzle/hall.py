"""The hall of the puzzle: what lies behind the tables."""

from __future__ import annotations

from pathlib import Path

import pygame

from games.stage.page import Glass

ART = Path(__file__).parent / "art"
SHARE, SHARE_TALL = 16 / 9, 9 / 16


def paint_hall(on: pygame.Surface, glass: Glass) -> None:
    """Fills the glass with the hall, wide or tall."""
    name, share = ("hall_tall", SHARE_TALL) if glass.size.is_tall else ("hall", SHARE)
    on.blit(glass.figures.backdrop(ART / f"{name}.svg", *on.get_size(), share), (0, 0))
