"""From any state that children can bring about, taps alone finish the puzzle."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tables import Tables

from games.contract import Reader

GLASSES = ((640, 400), (512, 384), (400, 720))
seeds = st.integers(0, 2**31)


def play_about(tables: Tables, chance: random.Random, acts: int) -> None:
    """Drags of one or two fingers, right and wrong taps, another glass, another reader."""
    for _ in range(acts):
        if not tables.pieces:
            return
        act = chance.choice([drag, drag, join, join, two_drag, wrong_tap, turn, read_otherwise])
        act(tables, chance)
        tables.wait(chance.choice([0.0, 0.1, 0.5]))


def anywhere(tables: Tables, chance: random.Random) -> tuple[float, float]:
    table = tables.table.layout.table
    x = chance.uniform(table.left, table.right)
    return x, chance.uniform(table.top, table.bottom)


def drag(tables: Tables, chance: random.Random) -> None:
    tables.drag(chance.choice(tables.pieces), *anywhere(tables, chance))


def join(tables: Tables, chance: random.Random) -> None:
    """A loose group is carried to where it fits its loose neighbour."""
    loose = tables.table.puzzle.loose
    pairs = [(a, b) for a in loose for b in loose if a is not b and a.touches(b)]
    if not pairs:
        return
    one, other = chance.choice(pairs)
    x, y = tables.place(one.first)
    name = f"piece_{one.first[0]}_{one.first[1]}"
    tables.drag(name, x + other.dx, y + other.dy)


def two_drag(tables: Tables, chance: random.Random) -> None:
    names = tables.pieces
    if len(names) < 2:
        return
    picked = chance.sample(names, 2)
    middles = [tables.middle(name) for name in picked]
    for finger, middle in enumerate(middles):
        tables.finger("press", *middle, finger)
    ends = [anywhere(tables, chance) for _ in middles]
    for finger, end in enumerate(ends):
        tables.finger("move", *end, finger)
    for finger, end in enumerate(ends):
        tables.finger("release", *end, finger)


def wrong_tap(tables: Tables, chance: random.Random) -> None:
    tables.tap(chance.choice(tables.pieces))
    places = [name for name in tables.targets if name.startswith("place_")]
    if places:
        tables.tap(chance.choice(places))


def turn(tables: Tables, chance: random.Random) -> None:
    tables.turn(chance.choice(GLASSES))


def read_otherwise(tables: Tables, chance: random.Random) -> None:
    calm = chance.random() < 0.5
    tables.game.read_as(Reader(chance.choice(("zh", "en")), calm, "7-9", calm))


@settings(max_examples=40, deadline=None)
@given(seeds, st.sampled_from((2, 3, 4, 5)), st.sampled_from(GLASSES), st.integers(0, 14))
def test_any_state_is_finished_by_taps_alone(
    seed: int, side: int, glass: tuple[int, int], acts: int
) -> None:
    tables = Tables(glass, seed=seed)
    tables.open(side)
    play_about(tables, random.Random(seed), acts)
    if tables.pieces:
        tables.finish_by_taps()
    tables.wait(2)
    assert [one.kind for one in tables.answered] == ["puzzle"]
    assert "done" in tables.targets


@settings(max_examples=25, deadline=None)
@given(seeds, st.sampled_from((3, 5)))
def test_nothing_but_its_own_home_takes_a_piece(seed: int, side: int) -> None:
    """Dropped anywhere, a group lies as far from home as its finger says, or is home, or back."""
    tables, chance = Tables(seed=seed), random.Random(seed)
    tables.open(side)
    puzzle = tables.table.puzzle
    for _ in range(12):
        if not tables.pieces:
            break
        drag(tables, chance)
        for group in puzzle.loose:
            assert group.cells.isdisjoint(puzzle.home)
        everywhere = [*puzzle.home, *(cell for group in puzzle.loose for cell in group.cells)]
        assert sorted(everywhere) == list(puzzle.cut.cells)


@pytest.mark.parametrize("seed", range(8))
def test_who_taps_about_without_looking_comes_to_the_end_too(seed: int) -> None:
    chance, tables = random.Random(seed), Tables(seed=seed)
    touches = 0
    while tables.debrief is None and touches < 400:
        touches += 1
        if names := tables.targets:
            tables.tap(chance.choice(names))
        tables.wait(0.3)
    assert tables.debrief is not None
    assert touches < 400
    assert tables.debrief.glows == len(tables.answered) >= 1
