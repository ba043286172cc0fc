"""From SVG text to surfaces of the glass: a window of the picture, in the colours of an hour."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from io import BytesIO
from xml.etree import ElementTree

import pygame

from games.stage.look import Colour

Window = tuple[float, float, float, float]  # x, y, width, height in the picture's own units
_COLOUR = re.compile("#([0-9A-Fa-f]{6})")
_VIEW_BOX = re.compile('viewBox="([^"]+)"')
_SVG = "http://www.w3.org/2000/svg"


def view_box(svg: str) -> Window:
    """The whole picture's window. Raises ValueError where the file names none."""
    found = _VIEW_BOX.search(svg)
    if found is None:
        raise ValueError("a picture without a viewBox")
    x, y, width, height = (float(word) for word in found[1].split())
    return (x, y, width, height)


def recoloured(svg: str, change: Callable[[Colour], Colour]) -> str:
    """Each `#RRGGBB` of the picture goes through `change`."""

    def swap(found: re.Match[str]) -> str:
        red, green, blue = bytes.fromhex(found[1])
        return "#{:02X}{:02X}{:02X}".format(*change((red, green, blue)))

    return _COLOUR.sub(swap, svg)


def without(svg: str, parts: Collection[str]) -> str:
    """The picture without those named parts."""
    if not parts:
        return svg
    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(svg)
    for part in [child for child in root if child.get("id") in parts]:
        root.remove(part)
    return ElementTree.tostring(root, encoding="unicode")


def draw_window(svg: str, window: Window, width: int, height: int) -> pygame.Surface:
    """That window of the picture on a see-through surface of exactly `width` by `height`."""
    # One pixel more on each side: the renderer rounds a side down, and a gap would show.
    x, y, wide, high = window
    dx, dy = wide / width, high / height
    box = f'viewBox="{x - dx:.4f} {y - dy:.4f} {wide + 2 * dx:.4f} {high + 2 * dy:.4f}"'
    file = BytesIO(_VIEW_BOX.sub(box, svg, count=1).encode())
    drawn = pygame.image.load_sized_svg(file, (width + 2, height + 2))
    whole = pygame.Surface((width, height), pygame.SRCALPHA, 32)
    whole.blit(drawn, (-1, -1))
    return whole


def draw_figure(svg: str, height: float) -> pygame.Surface:
    """A whole figure of that height in pixels, packed for drawing on the stage alone."""
    _, _, wide, high = view_box(svg)
    size = (max(1, round(height * wide / high)), max(1, round(height)))
    return cut_out(pygame.image.load_sized_svg(BytesIO(svg.encode()), size))


def solid(picture: pygame.Surface, ground: Colour) -> pygame.Surface:
    """The picture on one colour, without alpha: copied row by row, the cheapest of all."""
    whole = pygame.Surface(picture.get_size(), pygame.SRCALPHA, 32)
    whole.fill((*ground, 255))
    whole.blit(picture, (0, 0))
    whole.set_alpha(None)
    return whole


def cut_out(picture: pygame.Surface) -> pygame.Surface:
    """The picture for drawing on the stage alone: packed, a fifth of the cost of an alpha blit.

    It must not be blitted onto a surface that is itself see-through. SDL packs it when it first
    meets a surface (2 ms for a large figure) and anew when it meets another: `warm` it.
    """
    packed = picture.convert_alpha()
    packed.set_alpha(255, pygame.RLEACCEL)
    return packed


def warm(pictures: Iterable[pygame.Surface], on: pygame.Surface) -> None:
    """Has the pictures packed for that surface now. Their corner must be see-through."""
    shown = on.get_clip()
    on.set_clip(None)
    for picture in pictures:
        on.blit(picture, (0, 0), (0, 0, 1, 1))
    on.set_clip(shown)


CACHE_LINE = 16  # pixels


def in_cache_lines(box: pygame.Rect, within: pygame.Rect) -> pygame.Rect:
    """The box, widened to whole cache lines: SDL copies parts of one four times as slowly."""
    left = box.left // CACHE_LINE * CACHE_LINE
    right = -(-box.right // CACHE_LINE) * CACHE_LINE
    return pygame.Rect(left, box.top, right - left, box.height).clip(within)
