"""The running round of 「该打哪个？」: a page for each case, one touch on each."""

from __future__ import annotations

import random

import pygame

from games.contract import Start
from games.monster_trail.calls.asking import CallsRound, choose_cases
from games.monster_trail.calls.page import CasePage
from games.monster_trail.calls.telling import Telling
from games.monster_trail.places import places_for
from games.monster_trail.scenery import Scenery
from games.stage.page import Glass
from games.stage.pages import PagedGame


class CallsGame(PagedGame):
    """One round. Deterministic by the seed."""

    most_fingers = 1

    def __init__(self, start: Start) -> None:
        cases = choose_cases(
            start.calls, start.hotlines, start.reader.band, random.Random(start.seed)
        )
        self.round = CallsRound(cases)
        telling = Telling(self.round, start.hotlines)

        def paint_path(on: pygame.Surface, glass: Glass) -> None:
            places, calm = places_for(glass.size), glass.reader.reduced_motion
            scenery = Scenery(glass.size, places, start.seed, start.level, calm)
            scenery.draw_world(on, 0.0, 0)
            scenery.draw_nearer(on)

        pages = [CasePage(self.round, telling, number) for number in range(len(cases))]
        super().__init__(start, pages, paint_path, telling.debrief)
