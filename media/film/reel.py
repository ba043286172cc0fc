"""What a film shows, frame by frame, and its picture for the wall. No encoder is loaded for it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pygame

from media.film.acting import FRAMES_A_SECOND, Pose, pose_at
from media.film.captions import CaptionPen, Cell, Line
from media.film.panels import Panels
from media.film.picture import Picture

WIDTH = 1280


@dataclass(frozen=True, slots=True)
class Wish:
    """What a film shows. `fonts` are files, the reading font first; no `lines`, no captions."""

    figure: str
    studio: str
    fonts: tuple[Path, ...]
    title: Line = ()
    lines: tuple[Line, ...] = ()
    line_starts: tuple[float, ...] = ()  # seconds of the programme, one for each line

    def as_data(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "figure": self.figure,
            "studio": self.studio,
            "fonts": [str(font) for font in self.fonts],
            "title": self.title,
            "lines": self.lines,
            "line_starts": self.line_starts,
        }


def wish_from(data: dict[str, Any]) -> Wish:
    """The wish that `as_data` described."""
    return Wish(
        data["figure"],
        data["studio"],
        tuple(Path(font) for font in data["fonts"]),
        tuple(Cell(*cell) for cell in data["title"]),
        tuple(tuple(Cell(*cell) for cell in line) for line in data["lines"]),
        tuple(data["line_starts"]),
    )


class Reel:
    """The frames of a film, one after the other or at any moment."""

    def __init__(self, wish: Wish, mouths: bytes, width: int = WIDTH) -> None:
        self._wish, self._mouths = wish, mouths
        self.picture = Picture(wish.figure, wish.studio, width)
        self._panels = Panels(CaptionPen(wish.fonts), width)
        self.ground = self.picture.ground.copy()
        self._panels.title(self.ground, wish.title)

    def pose(self, frame: int) -> Pose:
        """How the newsreader looks in a frame."""
        return pose_at(frame, self._mouths)

    def line(self, frame: int) -> int | None:
        """Which line is lit; None where there are no captions."""
        if not self._wish.lines:
            return None
        begun = sum(start <= frame / FRAMES_A_SECOND for start in self._wish.line_starts)
        return min(max(0, begun - 1), len(self._wish.lines) - 1)

    def figure(self, pose: Pose) -> tuple[pygame.Rect, pygame.Surface]:
        """The figure's box and what it shows."""
        return self.picture.box, self.picture.figure(pose)

    def caption(self, line: int) -> tuple[pygame.Rect, pygame.Surface]:
        """The captions' box and what it shows."""
        box = self._panels.caption_box()
        return box, self._panels.caption(self.ground.subsurface(box), self._wish.lines, line)

    def frame(self, number: int) -> pygame.Surface:
        """A whole frame as a picture."""
        whole = self.ground.copy()
        box, shown = self.figure(self.pose(number))
        whole.blit(shown, box)
        line = self.line(number)
        if line is not None:
            box, shown = self.caption(line)
            whole.blit(shown, box)
        return whole


def cover(wish: Wish, mouths: bytes = b"", frame: int = 0, width: int = 640) -> bytes:
    """A picture for the wall, as PNG: the newsreader in the studio with the title."""
    reel = Reel(Wish(wish.figure, wish.studio, wish.fonts, wish.title), mouths, width)
    memory = io.BytesIO()
    pygame.image.save(reel.frame(frame), memory, "cover.png")
    return memory.getvalue()
