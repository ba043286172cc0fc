"""Half of the time of a round goes into SVG, and these tests play the same pictures often."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import pygame

MOST_KEPT = 60_000_000  # pixels


@contextmanager
def pictures_rasterised_once() -> Iterator[None]:
    """Each picture at each size is rasterised once and then copied."""
    kept: dict[Any, pygame.Surface] = {}
    rasterise = pygame.image.load_sized_svg

    def load(file: Any, size: tuple[float, float]) -> pygame.Surface:
        name = (file.getvalue() if hasattr(file, "getvalue") else str(file), *size)
        if name not in kept:
            if sum(one.get_width() * one.get_height() for one in kept.values()) > MOST_KEPT:
                kept.clear()
            kept[name] = rasterise(file, size)
        return kept[name].copy()

    with patch.object(pygame.image, "load_sized_svg", load):
        yield
