"""Plays one round of a game through the contract, in simulated time."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from games.contract import (
    Answered,
    Debrief,
    Finished,
    Game,
    Part,
    Reader,
    Say,
    Size,
    Sound,
    Start,
    Stock,
    Touch,
)
from kiosk.play_bot.conversations import known_touch
from kiosk.play_bot.policies import Policy, message_on, next_touch
from quizzes.text import Text

STEP = 1 / 30  # seconds
STEPS_A_PICTURE = 15
STEPS_TO_THE_LOG = 3  # for so long an answer is kept from the log, to see that nothing shows
LONGEST_ROUND = 3600.0  # simulated seconds


class ShownTooSoon(AssertionError):
    """The game told something about an answer before the answer was durable."""


class NeverEnds(AssertionError):
    """The round went on and on."""


@dataclass
class Player:
    """One round. `record` commits an answer and comes back when it is durable."""

    policy: Policy
    chance: random.Random
    reader: Reader
    size: Size
    stock: Stock
    record: Callable[[Answered], None]
    seconds: float = 0.0
    _surface: Any = None
    _steps: int = field(default=0, repr=False)

    def __post_init__(self) -> None:
        self._items = [item for pair in self.stock.pairs for item in pair.items]

    def play(self, open_game: Callable[[Start], Game], start: Start) -> Debrief:
        """Plays to the end. Raises what the game raises, ShownTooSoon or NeverEnds."""
        game = open_game(start)
        import pygame

        self._surface = pygame.Surface((self.size.width, self.size.height), pygame.SRCALPHA, 32)
        while self.seconds < LONGEST_ROUND:
            ahead, before = self._words(game.soon()), _lines(game.parts())
            self._touch(game)
            over = self._take_events(game, ahead - before)
            if over is not None:
                return over
            self._wait(game, self.chance.uniform(0.3, 2.0))
        raise NeverEnds(f"no end after {LONGEST_ROUND:.0f} s")

    def _wait(self, game: Game, seconds: float) -> None:
        for _ in range(max(1, round(seconds / STEP))):
            game.advance(STEP)
            self.seconds += STEP
            self._steps += 1
            if self._steps % STEPS_A_PICTURE == 0:
                game.draw(self._surface)

    def _touch(self, game: Game) -> None:
        parts, language = game.parts(), self.reader.language
        glass = (self.size.width, self.size.height)
        point = known_touch(self.policy, parts, self.stock, language, self.chance)
        if point is None:
            item = message_on(parts, self._items, language)
            point = next_touch(self.policy, parts, item, language, glass, self.chance)
        if point is not None:
            game.touch(Touch("press", *point))
            self._wait(game, 2 * STEP)
            game.touch(Touch("release", *point))

    def _take_events(self, game: Game, ahead: set[str]) -> Debrief | None:
        over = None
        for event in game.events():
            if isinstance(event, Answered):
                self._take_answer(game, event, ahead)
            elif isinstance(event, Finished):
                over = event.debrief
        return over

    def _take_answer(self, game: Game, answered: Answered, ahead: set[str]) -> None:
        if answered.score is not None:
            self._see_that_nothing_shows(game, ahead)
        self.record(answered)
        game.recorded(answered.number)

    def _see_that_nothing_shows(self, game: Game, ahead: set[str]) -> None:
        """What is to be said after the answer is neither seen nor said on its way to the log."""
        shown = _lines(game.parts())
        allowed = shown - ahead
        for _ in range(STEPS_TO_THE_LOG):
            self._wait(game, STEP)
            shown |= _lines(game.parts())
            for event in game.events():
                if isinstance(event, Say):
                    shown |= self._words(event.texts)
                elif not isinstance(event, Sound):
                    raise ShownTooSoon(f"went on to {type(event).__name__}")
        if shown - allowed:
            raise ShownTooSoon("; ".join(sorted(shown - allowed)))

    def _words(self, texts: Sequence[Text]) -> set[str]:
        return {text.in_language(self.reader.language) for text in texts}


def _lines(parts: Sequence[Part]) -> set[str]:
    return {line for part in parts for line in part.words.split(" / ")}
