"""Boards and pieces on every glass: large enough, apart, within reach."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from games.contract import Band, Size
from games.convention_puzzle.jigsaw.choosing import SIDES
from games.convention_puzzle.jigsaw.cutting import Cut
from games.convention_puzzle.jigsaw.layout import APART_MM, FRAME_MM, Layout, lay_out
from games.convention_puzzle.jigsaw.puzzle import Group
from kiosk.play_bot.glass import GLASSES, stage_size

LEAST_MM = {"1-2": 20, "3-4": 15, "5-6": 15, "7-9": 15}
ALL = [(glass, band, side) for glass in GLASSES for band in SIDES for side in SIDES[band]]
seeds = st.integers(0, 2**31)


def laid(size: Size, side: int, seed: int, share: float = 1.5) -> tuple[Layout, list[Group]]:
    cut = Cut(side, side, seed)
    layout = lay_out(size, cut, share, seed)
    groups = [Group(frozenset({cell}), spot=n) for n, cell in enumerate(cut.cells)]
    for group in groups:
        layout.lay(group)
    return layout, groups


@pytest.mark.parametrize(("glass", "band", "side"), ALL)
@pytest.mark.parametrize("share", [1.5, 4 / 3, 1.0])
def test_pieces_and_places_are_large_enough(
    glass: tuple[int, int], band: Band, side: int, share: float
) -> None:
    size = stage_size(*glass, band)
    layout, _ = laid(size, side, 3, share)
    assert min(layout.cell_size) / size.px_per_mm >= LEAST_MM[band] + APART_MM - 0.1


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(ALL), seeds)
def test_scattered_pieces_lie_apart_on_the_table_and_off_the_board(
    where: tuple[tuple[int, int], Band, int], seed: int
) -> None:
    glass, band, side = where
    size = stage_size(*glass, band)
    layout, groups = laid(size, side, seed)
    bodies = [layout.body(group) for group in groups]
    apart = size.px_per_mm * APART_MM - 1
    rim = round(size.px_per_mm * FRAME_MM)
    tray = layout.board.inflate(2 * rim, 2 * rim)
    for body in bodies:
        assert layout.table.contains(body)
        assert not tray.colliderect(body)
        assert not layout.picture.colliderect(body)
        assert not layout.back.inflate(apart, apart).colliderect(body)
    for a, b in combinations(bodies, 2):
        across = max(b.x - a.right, a.x - b.right)
        down = max(b.y - a.bottom, a.y - b.bottom)
        assert max(across, down) >= apart
    if size.is_tall:
        assert min(body.y for body in [*bodies, layout.board]) >= size.height * 0.4


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(ALL), seeds, st.floats(0, 1), st.floats(0, 1))
def test_a_spot_holds_for_its_own_glass_and_lies_on_every_other(
    where: tuple[tuple[int, int], Band, int], seed: int, x: float, y: float
) -> None:
    glass, band, side = where
    layout, [group, *_] = laid(stage_size(*glass, band), side, seed)
    group.spot = (x, y)
    layout.lay(group)
    group.spot = layout.spot_of(group)
    before = (group.dx, group.dy)
    other, _ = laid(stage_size(*reversed(glass), band), side, seed)
    other.lay(group)
    assert other.table.contains(other.body(group))
    layout.lay(group)
    assert (group.dx, group.dy) == before


def test_the_same_seed_scatters_alike() -> None:
    size = stage_size(1280, 800, "3-4")
    one, same, other = (laid(size, 4, seed)[0].slots for seed in (5, 5, 6))
    assert one == same != other
