"""Pictures that rounds share live as long as a round: a kiosk stands on attract for hours."""

from __future__ import annotations

import gc
from weakref import WeakSet

import pygame
import pytest

from games.monster_trail import scenery as scenery_module
from games.monster_trail.finishing import act
from games.monster_trail.places import places_for
from games.monster_trail.reveals.cloak import cloak
from games.monster_trail.scenery import Scenery
from games.stage.figures import wake_pygame
from kiosk.play_bot.glass import stage_size


@pytest.fixture(autouse=True)
def _nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scenery_module, "_living", WeakSet())


def ready_scenery(trick: str) -> Scenery:
    wake_pygame()
    size = stage_size(480, 300, "3-4")
    made = Scenery(size, places_for(size), 1, "hurry")
    made.make_ready(trick)
    return made


def test_with_the_last_scenery_go_the_figures_and_the_cloak() -> None:
    one = ready_scenery("hurry")
    assert act._figures
    del one
    gc.collect()
    assert not act._figures
    assert act.bits.cache_info().currsize == 0
    assert cloak.cache_info().currsize == 0


def test_a_round_that_has_begun_keeps_its_figures_when_the_round_before_it_goes() -> None:
    before, now = ready_scenery("hurry"), ready_scenery("secrecy")
    del before
    gc.collect()
    assert "secrecy" in act._figures
    del now


def test_who_comes_next_is_packed_while_the_traveller_walks_up_and_nothing_shows_of_it() -> None:
    one, glass = ready_scenery("hurry"), pygame.Surface((480, 300), pygame.SRCALPHA, 32)
    assert one._parts
    one.draw_world(glass, 1.0, 0, 0.2)
    before = glass.get_buffer().raw
    for _ in range(60):
        one.draw_world(glass, 1.0, 0, 0.2)
    assert not one._parts
    assert glass.get_buffer().raw == before
