"""Turned and scaled copies look as they should, and leave the picture that they come from alone."""

from __future__ import annotations

import pygame
import pytest

from games.stage import cuts as cuts_module
from games.stage.cuts import Cuts
from games.stage.figures import wake_pygame

PALE = (200, 100, 50, 128)
GROUND = (40, 60, 80)


@pytest.fixture
def cuts() -> Cuts:
    wake_pygame()
    picture = pygame.Surface((40, 40), pygame.SRCALPHA, 32)
    picture.fill(PALE, (5, 5, 30, 30))
    kept = Cuts()
    kept.put("pane", picture)
    return kept


def drawn(cuts: Cuts, **how: float) -> pygame.Surface:
    on = pygame.Surface((80, 80), pygame.SRCALPHA, 32)
    on.fill(GROUND)
    cuts.blit(on, (40, 40), "pane", **how)  # type: ignore[arg-type]
    return on


@pytest.mark.parametrize("how", [{"turn": 30}, {"wide": 1.5}, {"turn": 30, "is_quick": True}])
def test_a_see_through_picture_keeps_its_colour_when_it_is_turned_or_scaled(cuts, how) -> None:
    as_drawn, copied = drawn(cuts).get_at((40, 40)), drawn(cuts, **how).get_at((40, 40))
    assert all(abs(a - b) <= 2 for a, b in zip(as_drawn, copied, strict=True))


def test_a_size_that_rounds_to_its_own_leaves_the_picture_as_it_was(cuts) -> None:
    before = drawn(cuts).get_at((40, 40))
    drawn(cuts, wide=1.01)
    drawn(cuts, wide=1.02, high=0.99)
    assert drawn(cuts, alpha=0.9).get_at((40, 40)) != GROUND
    cuts.forget_copies()
    assert drawn(cuts).get_at((40, 40)) == before


def test_what_fades_is_fainter_turned_or_not(cuts) -> None:
    for how in ({}, {"turn": 30}):
        full, faint = drawn(cuts, **how), drawn(cuts, alpha=0.4, **how)
        assert GROUND[0] < faint.get_at((40, 40))[0] < full.get_at((40, 40))[0]


def test_only_so_many_bytes_of_copies_are_kept(cuts, monkeypatch) -> None:
    monkeypatch.setattr(cuts_module, "MOST_BYTES", 40 * 40 * 4 * 3)
    for turn in range(0, 360, 2):
        drawn(cuts, turn=turn)
    assert 1 <= len(cuts._copies) <= 3
