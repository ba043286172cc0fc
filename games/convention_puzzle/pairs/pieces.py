"""How the halves look: a sun's piece with a knob, a moon's piece with a socket, the whole line."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Literal

import pygame

from games.stage.boards import Board, Rect
from games.stage.look import GLOW, GLOW_LIP, NIGHT, PAPER, RIVER, SKY, Colour, lip_of
from games.stage.paint import draw_window
from games.stage.speech import told
from games.stage.writing import Pen, Written
from quizzes.text import Text

Side = Literal["sun", "moon"]
KNOB_MM, BADGE_MM, LIP_MM = 4.4, 10.0, 2.2  # radius of the knob, width of the badge, the lip
EDGE_MM = 3.5  # around a badge and a text
SUN_FACE: Colour = (0xFF, 0xF1, 0xCC)
MOON_FACE: Colour = (0xE3, 0xEF, 0xFB)
_NECK = 0.72  # half the neck of a knob over its radius


def knob_mm() -> float:
    """How far a knob stands out."""
    return KNOB_MM * (1.0 + (1.0 - _NECK * _NECK) ** 0.5)


def room_beside(mm: float) -> int:
    """Pixels of a half's width that are not its text's."""
    return round(mm * (BADGE_MM + 3 * EDGE_MM + knob_mm()))


def half(pen: Pen, side: Side, text: Text, size: float, body: Rect, mm: float) -> Board:
    """A half on a body of that size; a sun's is wider by its knob. Not touchable: see `tile`."""
    rect = body.copy()
    knob, lip = round(mm * knob_mm()), round(mm * LIP_MM)
    rect.width += knob if side == "sun" else 0
    surface = _piece(side, rect.size, body.width, mm)
    room = body.width - room_beside(mm)
    written = pen.write(text, size, NIGHT, room, centred=True)
    badge = round(mm * (BADGE_MM + 2 * EDGE_MM))
    left = badge if side == "sun" else knob + round(mm * EDGE_MM)
    left += (room - written.size[0]) // 2
    surface.blit(written.surface, (left, (rect.height - lip - written.size[1]) // 2))
    is_cut = written.size[0] > room + 1 or written.size[1] > rect.height - lip
    return Board("half", rect, surface, told(written), is_cut=is_cut)


def whole(
    pen: Pen, name: str, lines: Sequence[Text], size: float, row: Rect, mm: float, width: int
) -> Board:
    """The exact words on one piece in gold, its badges at both ends, in the middle of the row.

    `width` is kept for the words, so that all lines are alike.
    """
    badge, lip = round(mm * (BADGE_MM + 2 * EDGE_MM)), round(mm * LIP_MM)
    room = row.width - 2 * badge
    written = [pen.write(line, size, NIGHT, room, centred=True) for line in lines]
    wide = max(width, *(one.size[0] for one in written))
    rect = Rect(0, row.y, wide + 2 * badge, row.height)
    rect.centerx = row.centerx
    surface = _gold(rect.size, mm)
    high = sum(one.size[1] for one in written)
    y = (rect.height - lip - high) // 2
    for one in written:
        surface.blit(one.surface, ((rect.width - one.size[0]) // 2, y))
        y += one.size[1]
    is_cut = high > rect.height - lip or rect.width > row.width + 1
    return Board(name, rect, surface, told(*written), is_cut=is_cut)


def high_of(written: Sequence[Written], mm: float) -> int:
    """Pixels of a piece's height that so many lines of text need."""
    return sum(one.size[1] for one in written) + round(mm * (LIP_MM + 1.5))


def _piece(side: Side, size: tuple[int, int], body: int, mm: float) -> pygame.Surface:
    face, lip = (SUN_FACE, GLOW_LIP) if side == "sun" else (MOON_FACE, lip_of(SKY))
    outline = _sun_outline if side == "sun" else _moon_outline
    high = size[1] - mm * LIP_MM
    path = outline(float(body), high, mm)
    x = mm * (EDGE_MM + BADGE_MM / 2)
    at = (x if side == "sun" else body - x, high / 2)
    svg = (
        f'<path d="{path}" fill="{_hex(lip)}" transform="translate(0 {mm * LIP_MM:.2f})"/>'
        f'<path d="{path}" fill="{_hex(face)}"/>{_badge(side, at, mm)}'
    )
    return _drawn(svg, size)


def _gold(size: tuple[int, int], mm: float) -> pygame.Surface:
    width, high, edge = size[0], size[1] - mm * LIP_MM, mm * 1.2
    x = mm * (EDGE_MM + BADGE_MM / 2)
    radius = mm * 7
    box = 'x="{0:.1f}" y="{0:.1f}" width="{1:.1f}" height="{2:.1f}" rx="{3:.1f}" fill="{4}"'
    svg = (
        f'<rect y="{mm * LIP_MM:.1f}" width="{width}" height="{high:.1f}" rx="{radius:.1f}" '
        f'fill="{_hex(GLOW_LIP)}"/>'
        f"<rect {box.format(0, width, high, radius, _hex(GLOW))}/>"
        f"<rect {box.format(edge, width - 2 * edge, high - 2 * edge, radius - edge, _hex(PAPER))}/>"
        f"{_badge('sun', (x, high / 2), mm)}{_badge('moon', (width - x, high / 2), mm)}"
    )
    return _drawn(svg, size)


def _sun_outline(wide: float, high: float, mm: float) -> str:
    corner, knob, middle = mm * 6, mm * KNOB_MM, high / 2
    neck, small = knob * _NECK, mm * 2
    return (
        f"M{corner:.2f} 0H{wide - small:.2f}A{small:.2f} {small:.2f} 0 0 1 {wide:.2f} {small:.2f}"
        f"V{middle - neck:.2f}A{knob:.2f} {knob:.2f} 0 1 1 {wide:.2f} {middle + neck:.2f}"
        f"V{high - small:.2f}A{small:.2f} {small:.2f} 0 0 1 {wide - small:.2f} {high:.2f}"
        f"H{corner:.2f}A{corner:.2f} {corner:.2f} 0 0 1 0 {high - corner:.2f}"
        f"V{corner:.2f}A{corner:.2f} {corner:.2f} 0 0 1 {corner:.2f} 0Z"
    )


def _moon_outline(wide: float, high: float, mm: float) -> str:
    corner, knob, middle = mm * 6, mm * KNOB_MM, high / 2
    neck, small, edge = knob * _NECK, mm * 2, wide
    return (
        f"M{small:.2f} 0H{edge - corner:.2f}A{corner:.2f} {corner:.2f} 0 0 1 {edge:.2f} "
        f"{corner:.2f}V{high - corner:.2f}"
        f"A{corner:.2f} {corner:.2f} 0 0 1 {edge - corner:.2f} {high:.2f}"
        f"H{small:.2f}A{small:.2f} {small:.2f} 0 0 1 0 {high - small:.2f}V{middle + neck:.2f}"
        f"A{knob:.2f} {knob:.2f} 0 1 0 0 {middle - neck:.2f}"
        f"V{small:.2f}A{small:.2f} {small:.2f} 0 0 1 {small:.2f} 0Z"
    )


def _badge(side: Side, at: tuple[float, float], mm: float) -> str:
    x, y = at
    disc = mm * BADGE_MM / 2
    ground = GLOW if side == "sun" else RIVER
    svg = f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{disc:.2f}" fill="{_hex(ground)}"/>'
    if side == "moon":
        big, back = disc * 0.62, disc * 0.52
        top, low = f"{x + disc * 0.2:.2f} {y - big:.2f}", f"{x + disc * 0.2:.2f} {y + big:.2f}"
        crescent = f"M{top}A{big:.2f} {big:.2f} 0 1 0 {low}A{back + big * 0.5:.2f} "
        crescent += f"{back + big * 0.5:.2f} 0 0 1 {top}Z"
        return svg + f'<path d="{crescent}" fill="{_hex(PAPER)}"/>'
    rays = "".join(
        f'<path d="M{x + disc * 0.58 * cos(t):.2f} {y + disc * 0.58 * sin(t):.2f}'
        f'L{x + disc * 0.82 * cos(t):.2f} {y + disc * 0.82 * sin(t):.2f}"/>'
        for t in (n * pi / 4 for n in range(8))
    )
    ink = _hex(lip_of(GLOW_LIP))
    return svg + (
        f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{disc * 0.38:.2f}" fill="{ink}"/>'
        f'<g stroke="{ink}" stroke-width="{disc * 0.16:.2f}" stroke-linecap="round">{rays}</g>'
    )


def _drawn(shapes: str, size: tuple[int, int]) -> pygame.Surface:
    wide, high = size
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">{shapes}</svg>'
    return draw_window(svg, (0, 0, wide, high), wide, high)


def _hex(colour: Colour) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)
