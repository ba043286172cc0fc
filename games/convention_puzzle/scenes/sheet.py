"""A sheet: a drawing of 1200 by 900 as the row of its named layers, seen through a window."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path

import pygame

from games.stage.kept import kept_for_a_visit
from games.stage.paint import Window, draw_window
from games.stage.svg_parts import SVG

WIDE, HIGH = 1200, 900
SHARE = WIDE / HIGH  # of every sheet: width over height
CUT_BELOW = 0.3  # of what a wider picture cuts off: heads matter less than feet, skies least
SCOUT = 0.25  # pixels a unit in which a layer's box is found


@dataclass(frozen=True, slots=True)
class View:
    """How a sheet lies under a picture: pixels a unit, and where its corner falls."""

    scale: float
    left: float
    top: float

    def pixels(self, box: Window) -> pygame.Rect:
        """A box of the sheet (x, y, width, height) in pixels, rounded outwards."""
        left, top = floor(box[0] * self.scale + self.left), floor(box[1] * self.scale + self.top)
        right = ceil((box[0] + box[2]) * self.scale + self.left)
        bottom = ceil((box[1] + box[3]) * self.scale + self.top)
        return pygame.Rect(left, top, right - left, bottom - top)

    def window(self, rect: pygame.Rect) -> Window:
        """What of the sheet lies under those pixels."""
        x, y = (rect.x - self.left) / self.scale, (rect.y - self.top) / self.scale
        return (x, y, rect.width / self.scale, rect.height / self.scale)


def cover(width: int, height: int) -> View:
    """The sheet as large as it must be to leave no pixel bare."""
    scale = max(width / WIDE, height / HIGH)
    return View(scale, (width - WIDE * scale) / 2, (height - HIGH * scale) * (1 - CUT_BELOW))


@dataclass(frozen=True, slots=True)
class Layer:
    """A named group: the point it turns around, and a drawing of it alone."""

    name: str
    pivot: tuple[float, float]
    is_shown: bool
    svg: str

    def draw(self, view: View, rect: pygame.Rect) -> pygame.Surface:
        """What of it lies in that rectangle, see-through elsewhere."""
        return draw_window(self.svg, view.window(rect), rect.width, rect.height)

    def box(self) -> Window:
        """What it covers on the sheet, in units; nothing has no width."""
        return _box(self.svg)


@kept_for_a_visit(1024)
def _box(svg: str) -> Window:
    size = (round(WIDE * SCOUT), round(HIGH * SCOUT))
    found = draw_window(svg, (0, 0, WIDE, HIGH), *size).get_bounding_rect()
    if not found.width:
        return (0.0, 0.0, 0.0, 0.0)
    x, y, wide, high = found.inflate(2, 2)
    return (x / SCOUT, y / SCOUT, wide / SCOUT, high / SCOUT)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole drawing and its layers in painting order."""

    svg: str
    layers: tuple[Layer, ...]

    def draw(self, view: View, rect: pygame.Rect) -> pygame.Surface:
        """The drawing as it lies in that rectangle."""
        return draw_window(self.svg, view.window(rect), rect.width, rect.height)

    def find_boxes(self) -> Iterator[None]:
        """Finds what each layer covers, one at a step; found boxes are kept."""
        for layer in self.layers:
            layer.box()
            yield


@kept_for_a_visit(16)
def read_sheet(file: Path) -> Sheet:
    """Reads a drawing, once. Raises FileNotFoundError."""
    return sheet_of(file.read_text("utf-8"))


def sheet_of(svg: str, shown: frozenset[str] = frozenset()) -> Sheet:
    """Takes a drawing apart; what is named in `shown` comes out of hiding."""
    root = ET.fromstring(svg)
    paints = {
        paint.get("id", ""): _plain(paint) for defs in root.iter(f"{SVG}defs") for paint in defs
    }
    for group in root:
        if group.get("id") in shown:
            group.attrib.pop("display", None)
    layers = tuple(_layer(group, paints) for group in root if group.tag == f"{SVG}g")
    return Sheet(ET.tostring(root, encoding="unicode"), layers)


def _layer(group: ET.Element, paints: dict[str, str]) -> Layer:
    name, is_shown = group.attrib["id"], group.attrib.pop("display", "") != "none"
    x, y = (float(word) for word in group.get("data-pivot", f"{WIDE / 2} {HIGH / 2}").split())
    drawn = _plain(group)
    used = "".join(paints[key] for key in sorted(set(re.findall(r"url\(#(\w+)\)", drawn))))
    if not is_shown:
        group.set("display", "none")
    svg = f'<svg xmlns="{SVG[1:-1]}" viewBox="0 0 {WIDE} {HIGH}"><defs>{used}</defs>{drawn}</svg>'
    return Layer(name, (x, y), is_shown, svg)


def _plain(element: ET.Element) -> str:
    return ET.tostring(element, encoding="unicode").replace(f' xmlns="{SVG[1:-1]}"', "")
