"""Splits an SVG into its named groups and rasterises each by itself, cut to its own box."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from io import BytesIO
from math import ceil, floor
from pathlib import Path

import pygame

from games.stage.kept import kept_for_a_visit

SVG = "{http://www.w3.org/2000/svg}"
SCOUT = 0.25  # size of the small picture in which a part's box is found
EDGE = 3  # empty pixels around a part: turning it smooths its outline with them
GROUND = "ground"

ET.register_namespace("", "http://www.w3.org/2000/svg")


@dataclass(frozen=True, slots=True)
class SvgPart:
    """A named group. `pivot` and `box` (left, top, right, bottom) are in units of the drawing.

    Written in the file as `<g id="door" data-pivot="296 220" data-on="body" display="none">`:
    the joint it turns around (the middle of the drawing without one), the part it moves with
    ("ground": stays below the figure), and `display="none"` for one that a pose has to ask for.
    """

    name: str
    pivot: tuple[float, float]
    on: str
    is_shown: bool
    box: tuple[float, float, float, float]
    svg: str

    def raster(self, scale: float) -> tuple[pygame.Surface, tuple[float, float]]:
        """The part at `scale` pixels a unit, and the middle of the picture in units."""
        left, top = floor(self.box[0] * scale), floor(self.box[1] * scale)
        wide = max(1, ceil(self.box[2] * scale) - left)
        high = max(1, ceil(self.box[3] * scale) - top)
        view = f"{left / scale} {top / scale} {wide / scale} {high / scale}"
        drawn = _drawn(self.svg, view, (wide, high))
        left, top, drawn = _cropped(left, top, drawn)
        middle = ((left + drawn.get_width() / 2) / scale, (top + drawn.get_height() / 2) / scale)
        return drawn.convert_alpha(), middle


@dataclass(frozen=True, slots=True)
class SvgParts:
    """A whole file: its size in units, where the figure stands, its parts in painting order."""

    size: tuple[float, float]
    foot: tuple[float, float]
    parts: tuple[SvgPart, ...]


def _drawn(svg: str, view: str, size: tuple[int, int]) -> pygame.Surface:
    return pygame.image.load_sized_svg(BytesIO(svg.replace("@view", view).encode()), size)


def _cropped(left: int, top: int, drawn: pygame.Surface) -> tuple[int, int, pygame.Surface]:
    """Without its empty edge, which costs as much to turn as what is painted."""
    painted = drawn.get_bounding_rect().inflate(2 * EDGE, 2 * EDGE).clip(drawn.get_rect())
    if not painted.width:
        return left, top, drawn
    return left + painted.x, top + painted.y, drawn.subsurface(painted).copy()


def _pair(text: str) -> tuple[float, float]:
    first, second = text.split()
    return float(first), float(second)


@kept_for_a_visit(64)
def read_parts(file: Path) -> SvgParts:
    """Reads a drawing, once. Raises FileNotFoundError, and ValueError where a part has no name."""
    root = ET.fromstring(file.read_bytes())
    x, y, width, height = (float(number) for number in root.attrib["viewBox"].split())
    if (x, y) != (0, 0):
        raise ValueError(f"{file.name}: the viewBox must begin at 0 0")
    foot = _pair(root.get("data-pivot", f"{width / 2} {height}"))
    paints = {paint.get("id", ""): paint for defs in root.iter(f"{SVG}defs") for paint in defs}
    groups = [child for child in root if child.tag == f"{SVG}g"]
    names = [group.get("id", "") for group in groups]
    if not names or "" in names or len(set(names)) != len(names):
        raise ValueError(f"{file.name}: every part needs an id of its own")
    parts = tuple(_part(group, paints, (width, height)) for group in groups)
    wrong = {part.on for part in parts} - {"", GROUND, *names}
    if wrong:
        raise ValueError(f"{file.name}: no part is called {', '.join(sorted(wrong))}")
    return SvgParts((width, height), foot, parts)


def _part(group: ET.Element, paints: dict[str, ET.Element], size: tuple[float, float]) -> SvgPart:
    name, is_shown = group.attrib["id"], group.attrib.pop("display", "") != "none"
    pivot = _pair(group.attrib.pop("data-pivot", f"{size[0] / 2} {size[1] / 2}"))
    on = group.attrib.pop("data-on", "")
    drawn = ET.tostring(group, encoding="unicode").replace(f' xmlns="{SVG[1:-1]}"', "")
    used = "".join(
        ET.tostring(paint, encoding="unicode").replace(f' xmlns="{SVG[1:-1]}"', "")
        for key, paint in paints.items()
        if f"url(#{key})" in drawn
    )
    svg = f'<svg xmlns="{SVG[1:-1]}" viewBox="@view"><defs>{used}</defs>{drawn}</svg>'
    return SvgPart(name, pivot, on, is_shown, _box_of(svg, size), svg)


def _box_of(svg: str, size: tuple[float, float]) -> tuple[float, float, float, float]:
    """What the part paints, found in a small picture; the drawing may reach past its edge."""
    reach = size[0] * 0.25
    wide, high = size[0] + 2 * reach, size[1] + 2 * reach
    small = _drawn(
        svg, f"{-reach} {-reach} {wide} {high}", (round(wide * SCOUT), round(high * SCOUT))
    )
    found, step = small.get_bounding_rect(), wide / small.get_width()
    if not found.width:
        return (0.0, 0.0, 1.0, 1.0)
    left, top = found.x * step - reach - step, found.y * step - reach - step
    return (left, top, left + (found.width + 2) * step, top + (found.height + 2) * step)
