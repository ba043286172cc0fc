"""Scenes drawn for one half of a line, found by the names of convention, line and half."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pygame

from games.convention_puzzle.scenes.moving import Moving
from games.convention_puzzle.scenes.sheet import SHARE, Sheet, cover, read_sheet
from games.convention_puzzle.scenes.spots import spots_of

SCENES = Path(__file__).parents[1] / "art/scenes"

__all__ = ["SCENES", "SHARE", "Scene", "scene_for"]


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing that shows a line, or half of one, without words."""

    file: Path

    @property
    def name(self) -> str:
        """`line-1-2`."""
        return self.file.stem

    @property
    def sheet(self) -> Sheet:
        """The drawing's layers."""
        return read_sheet(self.file)

    def picture(self, width: int, height: int) -> pygame.Surface:
        """The scene at rest, covering exactly that many pixels, opaque."""
        drawn = self.sheet.draw(cover(width, height), pygame.Rect(0, 0, width, height))
        drawn.set_alpha(None)
        return drawn

    def moving(self, width: int, height: int) -> Moving:
        """What moves over the picture of that size."""
        spots = spots_of(self.sheet, cover(width, height), pygame.Rect(0, 0, width, height))
        return Moving([(spot, None) for spot in spots])


def scene_for(convention_id: str, line_id: str, half: int | None = None) -> Scene | None:
    """The scene of a half (1 or 2) or of a whole line, or None where none was drawn."""
    stem = line_id if half is None else f"{line_id}-{half}"
    file = SCENES / convention_id / f"{stem}.svg"
    return Scene(file) if file.is_file() else None
