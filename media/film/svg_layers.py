"""An SVG's named groups as pictures of their own, each cut to what it paints."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pygame

SVG = "http://www.w3.org/2000/svg"

ET.register_namespace("", SVG)


@dataclass(frozen=True, slots=True)
class Layer:
    """A group: `on` is what it moves with, `pivot` the joint it turns around, in units."""

    name: str
    on: str
    pivot: tuple[float, float]
    is_shown: bool  # as the file opens in an editor
    drawing: str
    paints: str
    size: tuple[float, float]

    def raster(self, scale: float, turned: float = 0.0) -> tuple[pygame.Surface, tuple[int, int]]:
        """The group at `scale` pixels a unit, turned by degrees, and where its corner lies."""
        width, height = (round(side * scale) for side in self.size)
        turn = f"rotate({turned:g} {self.pivot[0]:g} {self.pivot[1]:g})"
        svg = (
            f'<svg xmlns="{SVG}" viewBox="0 0 {self.size[0]:g} {self.size[1]:g}">'
            f'<defs>{self.paints}</defs><g transform="{turn}">{self.drawing}</g></svg>'
        )
        whole = pygame.image.load_sized_svg(BytesIO(svg.encode()), (width, height))
        painted = whole.get_bounding_rect()
        return whole.subsurface(painted).copy(), (painted.x, painted.y)


def read_layers(file: Path) -> tuple[Layer, ...]:
    """The groups of a drawing in painting order. Raises OSError; ValueError for a nameless one."""
    root = ET.fromstring(file.read_bytes())
    _, _, width, height = (float(number) for number in root.attrib["viewBox"].split())
    paints = {
        paint.attrib["id"]: _plain(paint) for defs in root.iter(f"{{{SVG}}}defs") for paint in defs
    }
    return tuple(
        _layer(group, paints, (width, height), file.name) for group in root.iterfind(f"{{{SVG}}}g")
    )


def _layer(
    group: ET.Element, paints: dict[str, str], size: tuple[float, float], file: str
) -> Layer:
    name, on = group.get("id", ""), group.attrib.pop("data-on", "")
    if not name:
        raise ValueError(f"{file}: every group needs an id")
    is_shown = group.attrib.pop("display", "") != "none"
    pivot = group.attrib.pop("data-pivot", f"{size[0] / 2} {size[1]}").split()
    drawing = _plain(group)
    used = "".join(paints[key] for key in sorted(set(re.findall(r"url\(#(\w+)\)", drawing))))
    return Layer(name, on, (float(pivot[0]), float(pivot[1])), is_shown, drawing, used, size)


def _plain(element: ET.Element) -> str:
    return ET.tostring(element, encoding="unicode").replace(f' xmlns="{SVG}"', "")
