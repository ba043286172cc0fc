"""The running game of messages."""

from __future__ import annotations

import random

from games.contract import Debrief, Start, Touch
from games.monster_trail.chapters import level_of_a_guest, practises
from games.monster_trail.lamp import Lamp
from games.monster_trail.picture import Picture
from games.monster_trail.playing import Round
from games.monster_trail.telling import Telling
from games.monster_trail.trail_game import TrailGame
from games.stage.figures import wake_pygame
from quizzes.choose import choose_chapter


class MonsterTrail(TrailGame):
    """A round of a chapter."""

    def __init__(self, start: Start) -> None:
        wake_pygame()
        pairs, chapter = list(start.items), start.level
        items = choose_chapter(
            pairs,
            practises(chapter),
            start.reader.band,
            start.seen,
            random.Random(start.seed),
            level_of_a_guest(chapter),
            learner=start.learner,
        )
        mine = {item.id for item in items}
        self.round = Round(items, [p for p in pairs if p.r.id in mine], lamp=Lamp(start.lamp))
        self._words = Telling(self.round)
        super().__init__(start, self.round, self._words, Picture(start, self.round, self._words))

    def does(self, name: str, touch: Touch, took: float) -> None:
        """Answers, and letters of the message that are tapped."""
        if name == "message":
            self._tap_message(touch, took)
        else:
            self._send(self.round.answer(self.answers_with(name), took))

    def _tap_message(self, touch: Touch, took: float) -> None:
        start = self.picture.letter_at(touch)
        if start is not None:
            self._sound("tap")
            self._send(self.round.tap_clue(start, self._reader.language, took))

    def debrief(self) -> Debrief:
        """What the child is told after the round."""
        return self._words.debrief()
