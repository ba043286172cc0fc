from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path[:0] = [
    str(Path(__file__).parents[1]),
    str(Path(__file__).parent),
]  # for hands, shelf_cases

import pygame
import pytest

MOST_PIXELS_KEPT = 60_000_000


@pytest.fixture(scope="package", autouse=True)
def _each_picture_is_rasterised_once() -> Iterator[None]:
    """Half of the time of a round goes into SVG; these tests play the same pictures often."""
    kept: dict[Any, pygame.Surface] = {}
    rasterise = pygame.image.load_sized_svg

    def load(file: Any, size: tuple[float, float]) -> pygame.Surface:
        name = file.getvalue() if hasattr(file, "getvalue") else str(file)
        if (name, *size) not in kept:
            if sum(one.get_width() * one.get_height() for one in kept.values()) > MOST_PIXELS_KEPT:
                kept.clear()
            kept[name, *size] = rasterise(file, size)
        return kept[name, *size].copy()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pygame.image, "load_sized_svg", load)
        yield
