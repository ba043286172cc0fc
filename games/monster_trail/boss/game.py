"""The running round of bosses."""

from __future__ import annotations

import random

from games.contract import Debrief, Start, Touch
from games.monster_trail.boss.debrief import debrief_of
from games.monster_trail.boss.encounters import choose_encounters
from games.monster_trail.boss.picture import BossPicture
from games.monster_trail.boss.playing import BossRound
from games.monster_trail.boss.telling import Telling
from games.monster_trail.lamp import Lamp
from games.monster_trail.trail_game import TrailGame
from games.stage.figures import wake_pygame


class BossGame(TrailGame):
    """A round of conversations."""

    def __init__(self, start: Start) -> None:
        wake_pygame()
        wanted = start.learner.wanted() if start.learner is not None else ()
        encounters = choose_encounters(
            start.conversations, start.reader.band, start.seen, wanted, random.Random(start.seed)
        )
        self.round = BossRound(encounters, lamp=Lamp(start.lamp))
        telling = Telling(self.round)
        picture = BossPicture(start, self.round, telling)
        self._bosses = picture
        super().__init__(start, self.round, telling, picture)

    def does(self, name: str, touch: Touch, took: float) -> None:
        """Answers, reading on, and letters of a bubble that are tapped."""
        if name == "see_more":
            self._see_more()
        elif name == "message":
            bubble, start = self._bosses.spot_at(touch)
            self._sound("tap")
            self._send(self.round.tap_clue(bubble, start, self._reader.language, took))
        else:
            self._send(self.round.answer(self.answers_with(name), took))

    def _see_more(self) -> None:
        if self.round.see_more():
            self._sound("page" if self.round.is_told_out else "boss_bubble")
            self.phase_began()

    def debrief(self) -> Debrief:
        """What the child is told after the round."""
        return debrief_of(self.round)
