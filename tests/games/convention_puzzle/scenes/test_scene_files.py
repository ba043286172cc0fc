"""The drawn scenes: there is one for each half-line, and a jigsaw can be cut from each."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import combinations
from pathlib import Path

import numpy as np
import pygame
import pytest

from games.convention_puzzle.scenes.moves import MOVES, SHUT, moves
from games.convention_puzzle.scenes.scene import SCENES, Scene, scene_for
from games.convention_puzzle.scenes.sheet import cover
from games.stage.figures import wake_pygame
from games.stage.svg_parts import read_parts
from quizzes.pack import core_pack_folder, read_pack

wake_pygame()
FILES = sorted((SCENES / "convention-2001").glob("*.svg"))
CELLS = 5


def pixels(picture: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array3d(picture).astype(float)


def test_every_half_line_of_2001_has_its_scene() -> None:
    (convention,) = (
        c for c in read_pack(core_pack_folder()).conventions if c.id == "convention-2001"
    )
    wanted = {f"{line.id}-{half}" for line in convention.lines for half in (1, 2)}
    assert {file.stem for file in FILES} == wanted and len(wanted) == 10
    assert all(scene_for(convention.id, line.id, 1) for line in convention.lines)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_scene_is_a_sheet_of_named_parts(file: Path) -> None:
    drawing = read_parts(file)
    assert drawing.size == (1200, 900)
    names = {part.name for part in drawing.parts}
    assert any(name.startswith("girl") for name in names)
    assert any(name.startswith("boy") for name in names)
    assert sum(moves(name) for name in names) >= 5


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_blinks_has_lids_that_are_hidden(file: Path) -> None:
    hidden = {part.name for part in read_parts(file).parts if not part.is_shown}
    blinking = [part.name for part in read_parts(file).parts if part.name.startswith("blink_")]
    assert {SHUT + name.removeprefix("blink_") for name in blinking} == hidden


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_part_that_turns_names_its_joint(file: Path) -> None:
    turning = ("sway_", "wave_", "spin_")
    for group in ET.parse(file).getroot():
        if group.get("id", "").startswith(turning):
            assert "data-pivot" in group.attrib, group.get("id")
    assert set(turning) < set(MOVES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_scene_holds_letters(file: Path) -> None:
    assert not re.search(r"<(text|tspan|image|use|style)\b", file.read_text("utf-8"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize("size", [(400, 300), (450, 300), (300, 400)], ids=str)
def test_a_scene_covers_every_pixel(file: Path, size: tuple[int, int]) -> None:
    picture = Scene(file).picture(*size)
    assert picture.get_size() == size
    assert picture.get_alpha() is None
    drawn = Scene(file).sheet.draw(cover(*size), pygame.Rect(0, 0, *size))
    assert pygame.surfarray.array_alpha(drawn).min() == 255


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_two_of_25_pieces_look_alike_and_none_is_bare(file: Path) -> None:
    whole = pixels(Scene(file).picture(400, 300))
    wide, high = 400 // CELLS, 300 // CELLS
    cells = [
        whole[x * wide : (x + 1) * wide, y * high : (y + 1) * high]
        for x in range(CELLS)
        for y in range(CELLS)
    ]
    assert min(np.abs(a - b).mean() for a, b in combinations(cells, 2)) > 8
    assert min(cell.std(axis=(0, 1)).mean() for cell in cells) > 10


def test_a_line_without_a_drawing_has_no_scene() -> None:
    assert scene_for("convention-of-our-class", "line-1", 1) is None
    assert scene_for("convention-2001", "line-6", 1) is None
    assert scene_for("convention-2001", "line-1") is None
