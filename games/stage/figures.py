"""Figures: SVG files rasterised once at the size they have on the glass."""

from __future__ import annotations

import os
from pathlib import Path

import pygame


def wake_pygame() -> None:
    """Fonts and surfaces without a window of pygame's own: the host shows the surface.

    Surfaces can only be converted to the fast format once a display mode is set, so a hidden
    one-pixel display of SDL's dummy driver is opened. Safe to call again.
    """
    if not pygame.display.get_init() or pygame.display.get_surface() is None:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
        pygame.display.init()
        pygame.display.set_mode((1, 1))
    pygame.font.init()


class Figures:
    """Keeps each figure at each size that was asked for."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Path, int, int], pygame.Surface] = {}

    def get(self, file: Path, width: float, height: float) -> pygame.Surface:
        """The figure scaled to fit a box of that size. Raises FileNotFoundError."""
        key = (file, max(1, round(width)), max(1, round(height)))
        if key not in self._kept:
            if not file.is_file():
                raise FileNotFoundError(file)
            drawn = pygame.image.load_sized_svg(str(file), (key[1], key[2]))
            self._kept[key] = drawn.convert_alpha()
        return self._kept[key]

    def backdrop(self, file: Path, width: int, height: int, share: float) -> pygame.Surface:
        """A picture that fills the glass whatever its shape; `share` is its width over height."""
        wide, high = (width, round(width / share)) if width / height > share else (0, height)
        wide = wide or round(height * share)
        drawn = pygame.image.load_sized_svg(str(file), (wide, high))
        # The stage's own format, copied without blending: 0.4 ms at 1080p instead of 1.1.
        whole = pygame.Surface((width, height), pygame.SRCALPHA, 32)
        whole.fill((0, 0, 0, 255))
        whole.blit(drawn, ((width - drawn.get_width()) // 2, height - drawn.get_height()))
        whole.set_alpha(None)
        return whole

    def forget(self) -> None:
        """After a change of size."""
        self._kept.clear()
