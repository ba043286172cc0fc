"""Every picture is plain enough for both renderers and looks the same in both."""

from __future__ import annotations

import os
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "media/art", *ROOT.glob("games/*/art"))
PICTURES = sorted(path for folder in FOLDERS for path in folder.rglob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
PAINT = {"id", "fill", "stroke", "opacity", "transform"}
PAINT |= {"stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray"}
SPRITE = {"data-pivot", "data-on", "display"}  # what games.stage.svg_parts reads
ALLOWED = {
    "svg": {"viewBox", "data-pivot"},
    "defs": set(),
    "g": PAINT - {"opacity"} | SPRITE,  # Qt fades a group as one, nanosvg shape by shape
    "path": PAINT | {"d"},
    "circle": PAINT | {"cx", "cy", "r"},
    "ellipse": PAINT | {"cx", "cy", "rx", "ry"},
    "rect": PAINT | {"x", "y", "width", "height", "rx"},
    "linearGradient": {"id", "x1", "y1", "x2", "y2"},
    "radialGradient": {"id", "cx", "cy", "r", "gradientUnits"},
    "stop": {"offset", "stop-color", "stop-opacity"},
}
SIX = ("hurry", "secrecy", "move_away", "code_grabber", "too_good", "threat")
FIGURES = (*SIX, *(f"friend_{name}" for name in SIX))
POSES = ("hello", "pointing", "thinking", "cheering", "comforting", "headphones", "asleep")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _box(path: Path) -> tuple[float, ...]:
    return tuple(float(part) for part in ET.parse(path).getroot().attrib["viewBox"].split())


def _size(path: Path) -> tuple[int, int]:
    _, _, width, height = _box(path)
    scale = min(1.0, 960 / max(width, height))
    return round(width * scale), round(height * scale)


def _by_qt(path: Path) -> np.ndarray:
    width, height = _size(path)
    image = QImage(width, height, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(path)).render(painter, QRectF(0, 0, width, height))
    painter.end()
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return np.frombuffer(image.constBits(), np.uint8).reshape(height, width, 4).astype(float)


def _by_pygame(path: Path) -> np.ndarray:
    surface = pygame.image.load_sized_svg(str(path), _size(path))
    pixels = np.frombuffer(pygame.image.tobytes(surface, "RGBA"), np.uint8)
    return pixels.reshape(surface.get_height(), surface.get_width(), 4).astype(float)


def _on_river_blue(picture: np.ndarray) -> np.ndarray:
    alpha = picture[..., 3:] / 255
    return picture[..., :3] * alpha + np.array((0x20, 0x40, 0x7A)) * (1 - alpha)


@pytest.mark.parametrize("path", PICTURES, ids=_name)
def test_a_picture_uses_only_what_both_renderers_know(path: Path) -> None:
    for element in ET.parse(path).iter():
        tag = element.tag.removeprefix(SVG)
        assert tag in ALLOWED, f"<{tag}>"
        assert set(element.attrib) <= ALLOWED[tag], (tag, element.attrib)


@pytest.mark.parametrize("path", PICTURES, ids=_name)
def test_a_picture_is_a_row_of_named_parts(path: Path) -> None:
    root = ET.parse(path).getroot()
    parts = [child for child in root if child.tag != f"{SVG}defs"]
    assert parts and all(part.tag == f"{SVG}g" and "id" in part.attrib for part in parts)
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#(\w+)\)", path.read_text("utf-8"))) <= set(ids)


@pytest.mark.parametrize("path", PICTURES, ids=_name)
def test_a_gradient_measures_in_percent(path: Path) -> None:
    """Pygame's renderer takes a bare `y2="1"` for one pixel, and paints one flat colour."""
    for element in ET.parse(path).iter():
        if "Gradient" in element.tag and "gradientUnits" not in element.attrib:
            ends = [value for key, value in element.attrib.items() if key != "id"]
            assert all(end.endswith("%") for end in ends), element.attrib


@pytest.mark.parametrize("path", PICTURES, ids=_name)
def test_both_renderers_paint_the_same_picture(path: Path) -> None:
    qt, sdl = _by_qt(path), _by_pygame(path)
    assert qt.shape == sdl.shape
    assert qt[..., 3].max() > 200 and sdl[..., 3].max() > 200
    assert (
        np.abs(_on_river_blue(qt) - _on_river_blue(sdl)).mean() < 1.6
    )  # of 255; edges alone give up to 1.3


@pytest.mark.parametrize("figure", FIGURES)
def test_every_figure_of_the_trail_has_one_size(figure: str) -> None:
    assert _box(FOLDERS[1] / f"{figure}.svg") == (0, 0, 400, 440)


def test_the_guide_keeps_its_place_in_every_pose() -> None:
    files = [FOLDERS[0] / f"jiangjiang_{pose}.svg" for pose in POSES]
    assert {_box(file) for file in files} == {(0, 0, 400, 400)}


def test_there_is_one_traveller_for_all_messages() -> None:
    names = {path.name for path in FOLDERS[1].glob("traveller*.svg")}
    assert names == {"traveller.svg", "traveller_talking.svg"}
    assert {_box(FOLDERS[1] / name) for name in names} == {(0, 0, 400, 520)}


def test_a_monster_and_its_friend_look_alike_in_size() -> None:
    """Neither side of a pair may loom over the other: their painted areas are within 40 %."""
    for name in SIX:
        monster, friend = (
            (_by_qt(FOLDERS[1] / f"{who}.svg")[..., 3] > 200).sum()
            for who in (name, f"friend_{name}")
        )
        assert 1 / 1.4 < monster / friend < 1.4, name


def test_the_path_has_no_lanterns_of_its_own() -> None:
    for name in ("sky.svg", "hills.svg", "ground.svg"):
        assert "lantern" not in (FOLDERS[1] / name).read_text("utf-8")
