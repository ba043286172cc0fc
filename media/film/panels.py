"""The panels over the studio: the captions on the desk and the title in the corner."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pygame

from media.film.captions import (
    GLOW,
    LARGEST_NEXT,
    LINE_LIT,
    LINE_NEXT,
    MOST_ROWS,
    NIGHT,
    SIZES,
    CaptionPen,
    Line,
    Row,
)

PANEL = (60, 560, 1160, 148)  # on a picture 1280 × 720
TITLE_AT, TITLE_WIDTH = (24, 24), 280  # ends where the figure's box begins
# Pixels and in how many rows at most: smaller before longer, then two rows.
TITLE_SIZES = ((34, 1), (30, 1), (26, 1), (28, 2), (24, 2), (20, 2), (17, 3), (14, 4))
EDGE = 28


class Panels:
    """Paints panels for a picture of so many pixels across."""

    def __init__(self, pen: CaptionPen, width: int) -> None:
        self._pen = pen
        self._scale = width / 1280

    def caption_box(self) -> pygame.Rect:
        """Where captions lie; its edges are even, as half-resolution colour wants them."""
        left, top, wide, high = (round(side * self._scale) // 2 * 2 for side in PANEL)
        return pygame.Rect(left, top, wide, high)

    def caption(self, under: pygame.Surface, lines: Sequence[Line], current: int) -> pygame.Surface:
        """`under` (of the size of `caption_box`) with line `current` lit and the next one below."""
        panel = under.copy()
        self._card(panel, panel.get_rect())
        edge = round(EDGE * self._scale)
        bar = pygame.Rect(edge // 2, edge // 2, max(3, edge // 5), panel.get_height() - edge)
        pygame.draw.rect(panel, GLOW, bar, border_radius=bar.width)
        inside = panel.get_rect().inflate(-2 * edge, -edge // 2)
        size, rows = self._fitting(lines[current], inside)
        coming = self._coming(lines, current, inside, size, rows)
        used = self._pen.height(rows, size)
        below = self._pen.height(coming[1], coming[0]) if coming else 0
        top = inside.y + (inside.height - used - below) // 2
        area = pygame.Rect(inside.x, top, inside.width, used)
        self._pen.write(panel, rows, size, area, LINE_LIT)
        if coming:
            area = pygame.Rect(inside.x, top + used, inside.width, below)
            self._pen.write(panel, coming[1], coming[0], area, LINE_NEXT)
        return panel

    def title(self, picture: pygame.Surface, words: Line) -> None:
        """Paints the programme's title into the upper left corner."""
        if not words:
            return
        for points, most_rows in TITLE_SIZES:
            size = self._px(points)
            rows = self._pen.rows(words, size, TITLE_WIDTH * self._scale)
            if len(rows) <= most_rows:
                break
        edge = self._px(16)
        wide = round(max(row.width for row in rows)) + 2 * edge
        left, top = (round(at * self._scale) for at in TITLE_AT)
        high = self._pen.height(rows, size)
        self._card(picture, pygame.Rect(left, top, wide, high + edge))
        area = pygame.Rect(left + edge, top + edge // 2, wide - 2 * edge, high)
        self._pen.write(picture, rows, size, area, LINE_LIT)

    def _fitting(self, line: Line, inside: pygame.Rect) -> tuple[int, list[Row]]:
        """The largest size at which a line fits; in two rows at most, unless nothing else does."""
        best: tuple[int, list[Row]] | None = None
        for points in SIZES:
            size = self._px(points)
            rows = self._pen.rows(line, size, inside.width)
            wide = max((row.width for row in rows), default=0.0)
            if self._pen.height(rows, size) <= inside.height and wide <= inside.width + 1:
                if len(rows) <= MOST_ROWS:
                    return size, rows
                best = best or (size, rows)
        return best or (size, rows)

    def _coming(
        self, lines: Sequence[Line], current: int, inside: pygame.Rect, size: int, rows: list[Row]
    ) -> tuple[int, list[Row]] | None:
        """The next line in one row, where there is room for it."""
        if current + 1 >= len(lines):
            return None
        room = inside.height - self._pen.height(rows, size)
        for points in (points for points in SIZES if points <= LARGEST_NEXT):
            small = self._px(points)
            coming = self._pen.rows(lines[current + 1], small, inside.width)
            if len(coming) == 1 and self._pen.height(coming, small) <= room:
                return (small, coming) if points >= LARGEST_NEXT - 7 else None
        return None

    def _px(self, points: int) -> int:
        return max(8, round(points * self._scale))

    def _card(self, target: pygame.Surface, rect: pygame.Rect) -> None:
        """A rounded card; drawn as an SVG, whose corners are smooth."""
        colour = "#{:02X}{:02X}{:02X}".format(*NIGHT)
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {rect.width} {rect.height}">'
            f'<rect width="{rect.width}" height="{rect.height}" rx="{self._px(22)}" '
            f'fill="{colour}"/></svg>'
        )
        target.blit(pygame.image.load_sized_svg(BytesIO(svg.encode()), rect.size), rect)
